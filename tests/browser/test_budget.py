"""What the first view of public pages weighs, from the server as it is in production."""

import pytest

from liveblog.models import Blog
from tests import budget
from tests.browser.first_view import network_log, open_with_the_words_first, server
from tests.demo import build_demo
from tests.foreign.partner import code_of_widget, partners_page

__all__ = ["server"]  # fixtures

FLOOD = "/live/flood/"
WIDTHS = [390, 1280]
SHIFTS = """() => new Promise(resolve => {
  const scores = []
  new PerformanceObserver(list => scores.push(...list.getEntries().map(e => e.value)))
    .observe({type: 'layout-shift', buffered: true})
  setTimeout(() => resolve(scores), 500)
})"""


@pytest.fixture(scope="module")
def built_demo(django_db_setup, django_db_blocker, tmp_path_factory):
    """With its own pictures; to store these takes five seconds of processor time."""
    with django_db_blocker.unblock():
        return build_demo(stored=tmp_path_factory.mktemp("demo"))


def test_the_demo_keeps_to_its_budget_and_nothing_shifts(new_page, server, demo):
    for width in WIDTHS:
        for address in [FLOOD, "/live/storm-ilka/", "/live/tram-vote/", "/"]:
            page = new_page(width=width)
            with network_log(page) as requests:
                assert open_with_the_words_first(page, address) >= 2
            shift = sum(page.evaluate(SHIFTS))
            assert shift <= budget.CUMULATIVE_LAYOUT_SHIFT, (address, width)
            most = budget.AT_MOST_ELSEWHERE if address == "/" else budget.AT_MOST
            weighs_at_most(most, requests, server, address)
            page.context.close()
    newest = Blog.objects.get(slug="flood").updates.published().newest_first()[0]
    page = new_page(width=390)
    with network_log(page) as requests:
        page.goto(newest.get_absolute_url())
    weighs_at_most(budget.AT_MOST_ELSEWHERE, requests, server, "permalink")
    page.context.close()

    # A widget, which is in a frame of another site's page: that page itself does not count.
    page = new_page(width=390)
    with (
        partners_page(site=server, frame=code_of_widget(server)) as partner,
        network_log(page) as requests,
    ):
        page.goto(partner)
        page.frame_locator("iframe").locator("article").first.wait_for()
    ours = [each for each in requests if not each.address.startswith(partner)]
    weighs_at_most(budget.AT_MOST_IN_A_WIDGET, ours, server, "widget")
    assert sum(page.evaluate(SHIFTS)) <= budget.SHIFT_BESIDE_A_WIDGET


def weighs_at_most(most, requests, server, address):
    measured = budget.weigh(requests, site=server)
    over = {name: value for name, value in measured.items() if value > most[name]}
    assert over == {}, (address, requests)
    assert measured["HTML, KB"] > 1
    assert min(measured[kind] for kind in ("JS, KB", "fonts, KB")) > 5
