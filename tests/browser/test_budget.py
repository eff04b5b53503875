"""What the first view of public pages weighs, from the server as it is in production."""

from liveblog.models import Blog
from tests import budget
from tests.browser.first_view import network_log, open_with_the_words_first, server

__all__ = ["server"]  # fixtures

FLOOD = "/live/flood/"
WIDTHS = [390, 1280]
SHIFTS = """() => new Promise(resolve => {
  const scores = []
  new PerformanceObserver(list => scores.push(...list.getEntries().map(e => e.value)))
    .observe({type: 'layout-shift', buffered: true})
  setTimeout(() => resolve(scores), 500)
})"""


def test_the_demo_keeps_to_its_budget_and_nothing_shifts(new_page, server, demo):
    newest = Blog.objects.get(slug="flood").updates.published().newest_first()[0]
    for width in WIDTHS:
        for address in [FLOOD, "/live/storm-ilka/"]:
            weighs_at_most(budget.AT_MOST, new_page(width=width), server, address)
    for address in ["/", newest.get_absolute_url()]:
        weighs_at_most(budget.AT_MOST_ELSEWHERE, new_page(width=390), server, address)
    for width in WIDTHS:
        for address in [FLOOD, "/live/storm-ilka/", "/live/tram-vote/", "/"]:
            page = new_page(width=width)
            assert open_with_the_words_first(page, address) >= 2
            shift = sum(page.evaluate(SHIFTS))
            assert shift <= budget.CUMULATIVE_LAYOUT_SHIFT, (address, width)


def weighs_at_most(most, page, server, address):
    with network_log(page) as requests:
        page.goto(address)

    measured = budget.weigh(requests, site=server)
    over = {name: value for name, value in measured.items() if value > most[name]}
    assert over == {}, (address, requests)
    assert measured["HTML, KB"] > 1
    assert min(measured[kind] for kind in ("JS, KB", "fonts, KB")) > 5
