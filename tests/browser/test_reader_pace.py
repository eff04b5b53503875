"""A page that comes from the browser's back/forward cache asks for news at once."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import news_since, until
from tests.factories import make_update


@pytest.fixture
def remembering(browser_type, whole_launch_args):
    """A browser with its back/forward cache, which Playwright turns off."""
    browser = browser_type.launch(
        **whole_launch_args,
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield browser
    browser.close()


def name_a_slow_pace(page):
    """As the server does when an editor slows all readers; counts what was asked."""
    asked = []

    def answer(route):
        reply = route.fetch()
        asked.append(route.request.url)
        route.fulfill(response=reply, headers=reply.headers | {"poll-seconds": "60"})

    page.route("**/live/flood/since/**", answer)
    return asked


def test_a_page_from_the_back_forward_cache_asks_at_once(remembering, server, blog):
    page = remembering.new_page(base_url=server)
    asked = name_a_slow_pace(page)
    page.goto("/live/flood/")
    expect(page.locator("html")).to_have_attribute("data-following", "")
    expect(page.locator("#poll.htmx-request")).to_have_count(0)
    page.evaluate("window.isTheSame = true")
    page.goto("/healthz")
    since = blog.revision
    make_update(blog, "News")
    until(page, lambda: news_since(page, since).status == 200)

    page.evaluate("history.back()")

    expect(page.locator("#feed h3")).to_have_text(["News"])
    assert page.evaluate("window.isTheSame")
    assert len(asked) == 2
