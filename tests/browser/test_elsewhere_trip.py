"""A blog on another site's page: the widget in a frame, and the latest headings."""

import pytest
from django.template.loader import render_to_string
from playwright.sync_api import expect

from liveblog import publishing
from tests.factories import make_update, words
from tests.foreign.partner import partners_page

LEAST_PX = 300


@pytest.fixture
def partner(server, blog):
    """The address of a page of another site."""
    about = {"blog": blog, "public_url": server, "height": LEAST_PX}
    frame = render_to_string("liveblog/widget_frame.html", about)
    latest = '<div data-live-latest="flood"></div>'
    with partners_page(site=server, frame=frame, above=latest) as address:
        yield address


def height_of(page):
    return page.locator("iframe").evaluate("(frame) => frame.clientHeight")


def test_a_partners_page_follows_the_blog(new_page, server, partner, blog, ada):
    first = make_update(
        blog, "Bridge closed", "Engineers shut it at noon. " * 60, by=ada
    )
    page = new_page()
    page.goto(partner)

    frame = page.frame_locator("iframe")
    headings = frame.locator("#feed h3")
    expect(headings).to_have_text(["Bridge closed"])
    expect(page.locator("[data-live-latest] li a")).to_have_text(["Bridge closed"])
    # As high as what is in it, and it grows with that.
    page.wait_for_function(
        "(px) => document.querySelector('iframe').clientHeight > px", arg=LEAST_PX
    )
    was = height_of(page)

    second = make_update(blog, "Dam opens", "Water rises. " * 60, by=ada)
    expect(headings).to_have_text(["Dam opens", "Bridge closed"])
    page.wait_for_function(
        "(was) => document.querySelector('iframe').clientHeight > was", arg=was
    )
    publishing.correct(
        first,
        words("Bridge shut"),
        by=ada,
        seen_revision=first.last_revision,
        note="It was shut.",
    )
    expect(headings).to_have_text(["Dam opens", "Bridge shut"])
    publishing.withdraw(second, by=ada)
    expect(headings).to_have_text(["Bridge shut"])

    # What is followed opens beside the page that has the frame.
    with page.expect_popup() as opened:
        frame.locator("h1 a").click()
    expect(opened.value).to_have_url(f"{server}/live/flood/")
