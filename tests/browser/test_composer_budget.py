"""Words first: the composer before any script, and what its first view weighs."""

import pytest
from playwright.sync_api import expect

from tests.browser.first_view import network_log, server

__all__ = ["server"]  # the fixture: hashed and compressed, as `make serve` serves it

FIRST_VIEW_BYTES = 30_000
# What the first view is made of: the page, and all that it waits for.
FIRST_VIEW = {"Document", "Stylesheet"}


@pytest.fixture
def cals_phone(sign_in, cal, blog):
    return sign_in(cal, width=390, height=844, at=None)


def test_the_first_view_of_the_composer_weighs_at_most_30_kb(cals_phone):
    """And waits for nothing but the page and its styles."""
    log = cals_phone.context.new_cdp_session(cals_phone)
    log.send("Network.clearBrowserCache")

    with network_log(cals_phone) as requests:
        cals_phone.goto("/desk/live/flood/")
        expect(cals_phone.get_by_label("Heading")).to_be_visible()
        cals_phone.wait_for_load_state("networkidle")

    weight = sum(r.sent_bytes for r in requests if r.kind in FIRST_VIEW)
    assert 10_000 < weight <= FIRST_VIEW_BYTES  # styles and all
    assert waited_for(cals_phone) == ["link"]


def waited_for(page):
    return page.evaluate(
        """() => [...document.head.querySelectorAll("script, link[rel=stylesheet]")]
             .filter(each => each.localName === "link" || !(each.defer || each.async
               || ["module", "importmap"].includes(each.type)))
             .map(each => each.localName)"""
    )


def test_words_are_published_while_no_script_has_arrived(cals_phone, blog):
    held = []
    cals_phone.route("**/*.js", lambda route: held.append(route))  # never answered

    cals_phone.goto("/desk/live/flood/", wait_until="commit")
    cals_phone.get_by_label("Heading").fill("Bridge closed")
    cals_phone.get_by_label("Text", exact=True).fill("Engineers shut it.")
    cals_phone.locator("[data-send]").click(no_wait_after=True)
    expect(cals_phone.locator("#rows h3")).to_have_text(["Bridge closed"])

    assert [b.words for b in blog.updates.get().blocks()] == ["Engineers shut it."]
    assert held != []
