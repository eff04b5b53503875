"""When a page asks for news: as often as it was told to, and not where nobody looks."""

import pytest
from playwright.sync_api import expect

from liveblog.reader.poll_cache import FRESH_SECONDS
from tests.browser.conftest import (
    pass_time,
    until,
)
from tests.factories import make_update

# A process hears of a publication half a second late at most: liveblog/reader/poll_cache.py.
HEARD_EVERYWHERE_MS = FRESH_SECONDS * 1000 + 100
LOST = "Connection lost, trying again"


def name_the_pace(page, seconds):
    """As the server does when an operator changes POLL_SECONDS; counts what was asked."""
    asked = []

    def answer(route):
        reply = route.fetch()
        asked.append(route.request.url)
        route.fulfill(
            response=reply, headers=reply.headers | {"poll-seconds": str(seconds[0])}
        )

    page.route("**/since/**", answer)
    return asked


def test_a_pace_may_be_faster_than_the_page_was_made_with(new_page, blog):
    page = new_page()
    page.clock.install()
    asked = name_the_pace(page, [10])

    def slower(route):
        html = route.fetch().text()
        html = html.replace("every 1s", "every 60s")
        html = html.replace('data-seconds="1"', 'data-seconds="60"')
        route.fulfill(body=html, content_type="text/html")

    page.route("**/live/flood/", slower)
    page.goto("/live/flood/")
    # Once as soon as it is shown, as any page; and then as often as that answer says.
    pass_time(page, 3)
    until(page, lambda: len(asked) == 1)
    for count in (2, 3):
        pass_time(page, 11)
        until(page, lambda: len(asked) == count)  # noqa: B023 asked at once


@pytest.fixture
def remembering(browser_type, whole_launch_args):
    """A browser with its back/forward cache, which Playwright turns off."""
    browser = browser_type.launch(
        **whole_launch_args,
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield browser
    browser.close()


def test_a_page_from_the_back_forward_cache_asks_at_once(remembering, server, blog):
    page = remembering.new_page(base_url=server)
    page.goto("/live/flood/")
    asked = name_the_pace(page, [60])
    until(page, lambda: len(asked) == 1)
    expect(page.locator("#poll.htmx-request")).to_have_count(0)
    page.wait_for_timeout(200)
    page.evaluate("window.isTheSame = true")
    page.goto("/")
    make_update(blog, "News")
    page.wait_for_timeout(HEARD_EVERYWHERE_MS)

    page.evaluate("history.back()")

    expect(page.locator("#feed h3")).to_have_text(["News"])
    assert page.evaluate("window.isTheSame")
    # (The front page may have asked for its own news meanwhile.)
    assert len([address for address in asked if "/live/flood/" in address]) == 2


def test_losing_and_finding_the_network_is_said_in_place_and_aloud(new_page, blog):
    page = new_page(network_away=True)
    page.goto("/live/flood/")
    page.context.set_offline(True)

    expect(page.locator("#connection")).to_have_text(LOST)
    expect(page.locator("#say")).to_have_text(LOST)
    page.context.set_offline(False)

    expect(page.locator("#connection")).to_have_text("Connected again")
    expect(page.locator("#say")).to_have_text("Connected again")
    expect(page.locator("#connection")).to_be_hidden()
