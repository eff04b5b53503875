"""Pages that wait for news: they have it when it is published, with and without a room."""

import re

import pytest
from playwright.sync_api import expect

from liveblog import publishing
from liveblog.models import Blog
from tests.browser.conftest import come_back, leave_the_tab, until, up_to_date
from tests.factories import make_blog, make_update
from tests.server import running_newsroom


@pytest.fixture
def newsroom(django_db_setup):
    """The address of a server with its waiting room, and the room."""
    with running_newsroom() as (address, room):
        yield address, room


class Polls:
    """What a page asks: those under way, and how each ended.

    That one has ended is told after the page has its answer, and may have shown it."""

    def __init__(self, page):
        self.under_way, self.ended = [], []
        page.on("request", lambda request: self._begins(request))
        page.on("requestfinished", lambda request: self._ends(request, "finished"))
        page.on("requestfailed", lambda request: self._ends(request, "failed"))

    def _begins(self, request):
        if "/since/" in request.url:
            self.under_way.append(request.url)

    def _ends(self, request, how):
        if "/since/" in request.url:
            self.under_way.remove(request.url)
            self.ended.append((request.url, how))

    @property
    def waiting(self):
        """Under way, and to be answered at a certain second."""
        return [url for url in self.under_way if re.search(r"/until/[1-9]", url)]


def test_pages_that_wait_have_the_news_when_it_is_published(
    newsroom, new_page, sign_in, ada, cal, blog
):
    """At the desk, on the front page and on the live page, in the end without the room."""
    address, room = newsroom
    make_update(blog, "The first", by=cal)
    at_the_desk(sign_in(ada, at=None, network_away=True), address, cal, blog)
    phone = {"width": 390, "height": 844, "network_away": True}
    on_the_front_page(new_page(**phone), address, ada, blog)
    on_the_live_page(new_page(**phone), address, room, ada, blog)


def at_the_desk(page, address, cal, blog):
    polls = Polls(page)
    page.goto(f"{address}/desk/live/flood/")

    # Each is the answer that the page waits for; and it waits again from there.
    until(page, lambda: polls.waiting)
    [asked] = polls.waiting
    make_update(blog, "At the desk", by=cal)
    expect(page.get_by_text("1 new update from Cal Ferris")).to_be_visible()
    until(page, lambda: polls.ended[-1:] == [(asked, "finished")])
    until(
        page, lambda: polls.waiting and f"/since/{blog_now(blog)}/" in polls.waiting[0]
    )
    make_update(blog, "At the desk again", by=cal)
    expect(page.get_by_text("2 new updates from Cal Ferris")).to_be_visible()

    until(page, lambda: polls.waiting)
    leave_the_tab(page)
    until(page, lambda: not polls.under_way)


def on_the_front_page(page, address, ada, blog):
    """It follows, and nothing moves under who looks."""
    for number in range(9):
        make_update(make_blog(by=ada, slug=f"other-{number}"), "Elsewhere")
    polls = Polls(page)
    page.goto(address)
    cards = page.locator(".card-blog")
    expect(cards.last).to_have_id("blog-flood")
    link = cards.last.get_by_role("heading").get_by_role("link")
    link.focus()
    page.evaluate("document.activeElement.scrollIntoView({ block: 'center' })")
    top = link.bounding_box()["y"]

    # The answer that the page waits for, about a blog above and about this one.
    until(page, lambda: polls.waiting)
    [asked] = polls.waiting
    make_update(Blog.objects.get(slug="other-3"), "A heading of two lines. " * 3)
    expect(page.locator("#blog-other-3 .lines")).to_contain_text("of two lines.")
    until(page, lambda: polls.ended[-1:] == [(asked, "finished")])
    expect(link).to_be_focused()
    # The browser holds what is seen in its place with its next frame.
    until(page, lambda: abs(link.bounding_box()["y"] - top) < 1)

    # Away and back: nothing waited, and the blog with the latest news is the first. (After a
    # list the page rests for ten seconds.)
    until(page, lambda: polls.waiting, seconds=20)
    leave_the_tab(page)
    until(page, lambda: not polls.under_way)
    make_update(blog, "On the front page")
    link.blur()
    come_back(page)
    expect(cards.first).to_have_id("blog-flood")
    expect(cards).to_have_count(10)

    # It leads: in twice the size, with its latest lines; of the others one is seen, and their age.
    expect(cards.first.locator(".lines li:visible a")).to_have_text(
        ["On the front page", "At the desk again", "At the desk"]
    )
    expect(page.locator("#blog-other-3 .lines li:visible")).to_have_count(1)
    expect(page.locator("#blog-other-3 .ago")).to_have_text("now")
    expect(page.locator("#blog-other-3 .when time")).to_be_hidden()
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        lead, other = (
            cards.nth(n)
            .get_by_role("heading")
            .evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
            for n in (0, 1)
        )
        assert lead == pytest.approx(2 * other)


def on_the_live_page(page, address, room, ada, blog):
    polls = Polls(page)
    page.goto(f"{address}/live/flood/")
    page.evaluate("""() => {
      window.said = [];
      new MutationObserver(() => window.said.push(document.getElementById("connection").textContent))
        .observe(document.getElementById("connection"), { attributes: true, childList: true });
    }""")

    # Each of these is the answer that the page waits for.
    until(page, lambda: polls.waiting)
    [asked] = polls.waiting
    second = make_update(blog, "The second")
    up_to_date(page, blog)
    until(page, lambda: polls.ended[-1:] == [(asked, "finished")])
    until(page, lambda: polls.waiting)
    [asked] = polls.waiting
    publishing.withdraw(second, by=ada, reason="Wrong")
    up_to_date(page, blog)
    until(page, lambda: polls.ended[-1:] == [(asked, "finished")])
    expect(page.locator("#feed h3").first).to_have_text("On the front page")

    # Nothing waits in a tab that nobody looks at; what came meanwhile is there at once.
    until(page, lambda: polls.waiting)
    leave_the_tab(page)
    until(page, lambda: not polls.under_way)
    assert polls.ended[-1][1] == "failed"
    make_update(blog, "The third")
    come_back(page)
    up_to_date(page, blog)

    # The room dies: the page polls, and says nothing of a lost line.
    until(page, lambda: polls.waiting)
    room.process.kill()
    until(page, lambda: not polls.waiting)
    make_update(blog, "The fourth")
    up_to_date(page, blog)
    assert page.evaluate("window.said") == []

    # Closed, it is asked for at leisure, and nothing waits.
    publishing.close(blog, by=ada)
    up_to_date(page, blog)
    assert polls.waiting == []
    assert page.evaluate("window.said") == []


def blog_now(blog):
    blog.refresh_from_db()
    return blog.revision
