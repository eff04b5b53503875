"""That an open page says so once a minute, without anything that tells whose it is."""

import pytest

from liveblog import publishing
from tests.browser.conftest import (
    POLL_SECONDS,
    come_back,
    leave_the_tab,
    pass_time,
    until,
)
from tests.server import running_server


@pytest.fixture(scope="module")
def server(django_db_setup):
    with running_server(POLL_SECONDS=str(POLL_SECONDS), READER_SAMPLE="1") as address:
        yield address


@pytest.fixture
def said(new_page, blog, server):
    """A page whose clock is ours, and what it has said."""
    page = new_page(network_away=True)
    page.add_init_script("Math.random = () => 0.5;")  # first said after half a minute
    cookie = {"name": "session", "value": "abc", "url": server}
    page.context.add_cookies([cookie])
    page.clock.install()
    requests = []
    page.on(
        "request", lambda each: requests.append(each) if "/here/" in each.url else None
    )
    page.goto("/live/flood/")
    return page, requests


def test_it_says_so_within_a_minute_and_once_a_minute(said):
    page, requests = said

    pass_time(page, 61)
    until(page, lambda: len(requests) == 1)
    pass_time(page, 50)
    assert len(requests) == 1
    pass_time(page, 11)
    until(page, lambda: len(requests) == 2)

    first = requests[0]
    assert first.method == "POST"
    assert first.url.endswith("/live/flood/here/")
    assert first.post_data is None
    assert "cookie" not in first.all_headers()
    assert first.response().status == 204


def test_not_while_nobody_looks_nor_without_a_connection(said):
    page, requests = said

    leave_the_tab(page)
    pass_time(page, 130)
    come_back(page)
    page.context.set_offline(True)
    pass_time(page, 130)
    page.context.set_offline(False)
    assert requests == []
    pass_time(page, 61)

    until(page, lambda: len(requests) == 1)


def test_not_once_the_blog_has_closed(said, ada, blog):
    page, requests = said
    publishing.close(blog, by=ada)
    pass_time(page, 5)
    page.locator("#status-line .b-closed").wait_for()
    before = len(requests)

    pass_time(page, 200)

    assert len(requests) == before
