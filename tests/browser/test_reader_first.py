"""The news first: what a reader sees, and reaches by keyboard, before anything is scrolled."""

import pytest
from playwright.sync_api import expect

from liveblog.demo import newsroom
from tests.browser.conftest import up_to_date
from tests.factories import make_blog, make_update

SCREENS = [(390, 844), (1280, 800)]
LIVE = ["flood", "river-ferry", "long"]
# The longest that a newsroom can write.
HEADLINE = ("The river is at a record height and " * 6)[:200].strip()
STANDFIRST = ("Thousands leave their homes in the valley. " * 10)[:400].strip()
HAS_FOCUS = "document.activeElement.matches('{}')"


@pytest.fixture
def live_blogs(ada):
    newsroom.build()
    blog = make_blog(by=ada, slug="long", headline=HEADLINE, standfirst=STANDFIRST)
    make_update(blog, "A heading that takes more than one line. " * 4)
    return blog


def test_the_news_comes_first(new_page, live_blogs):
    for slug in LIVE:
        for width, height in SCREENS:
            page = new_page(width=width, height=height)
            page.goto(f"/live/{slug}/")
            link = page.locator("#latest a")
            expect(link).to_be_in_viewport(ratio=1)
            assert page.evaluate("scrollY") == 0
            # By keyboard: one press leads to the updates, and a few more to the first.
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            stops = ["skip", "enter"]
            while not page.evaluate(HAS_FOCUS.format("#feed .update *")):
                page.keyboard.press("Tab")
                stops.append("tab")
                assert len(stops) <= 6
            link.focus()
            page.keyboard.press("Enter")
            newest = page.locator("#feed .update").first
            expect(newest.locator("h3")).to_be_focused()
            expect(newest.locator("h3")).to_be_in_viewport()

    # An arrival is said there, and moves nothing.
    page.evaluate("scrollTo(0, 0)")
    before = page.locator(".grid").bounding_box()["y"]
    make_update(live_blogs, "Short")
    up_to_date(page, live_blogs)
    expect(link).to_contain_text("Short")
    assert page.locator(".grid").bounding_box()["y"] == before
