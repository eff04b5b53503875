"""When a page asks for news: as often as it was told to, and not where nobody looks."""

from datetime import timedelta
from email.utils import format_datetime

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from liveblog import publishing
from liveblog.turnstile import FRESH_SECONDS
from tests.browser.conftest import (
    come_back,
    leave_the_tab,
    pass_time,
    polls_of,
    until,
    up_to_date,
)
from tests.factories import make_update

# A process hears of a publication half a second late at most: liveblog/turnstile.py.
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


def refuse(page, **headers):
    """A server that falls over: each request is answered 503, and counted."""
    asked = []

    def answer(route):
        asked.append(route.request.url)
        route.fulfill(status=503, headers=headers)

    page.route("**/since/**", answer)
    return asked


def test_an_answer_names_the_pace_of_the_next(new_page, blog):
    page = new_page()
    page.clock.install()
    page.goto("/live/flood/")
    pace = [30]
    asked = name_the_pace(page, pace)
    until(page, lambda: len(asked) == 1)

    pass_time(page, 25)
    assert len(asked) == 1
    pace[0] = 10
    pass_time(page, 6)
    until(page, lambda: len(asked) == 2)
    pass_time(page, 11)
    until(page, lambda: len(asked) == 3)


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
    pass_time(page, 30)
    assert asked == []

    pass_time(page, 31)
    until(page, lambda: len(asked) == 1)
    pass_time(page, 11)
    until(page, lambda: len(asked) == 2)


def test_a_closed_blog_is_not_asked_at_the_pace_of_live_ones(new_page, ada, blog):
    publishing.close(blog, by=ada, message="")
    page = new_page()
    page.clock.install()
    page.goto("/live/flood/")
    asked = name_the_pace(page, [1])
    page.evaluate("dispatchEvent(new Event('online'))")
    until(page, lambda: len(asked) == 1)

    pass_time(page, 280)
    assert len(asked) == 1
    pass_time(page, 25)
    until(page, lambda: len(asked) == 2)


def test_nobody_looking_means_nobody_asking(reader, blog):
    leave_the_tab(reader)
    polls = polls_of(reader)
    make_update(blog, "News")
    reader.wait_for_timeout(1_500)
    assert polls == []

    come_back(reader)

    expect(reader.locator("#feed h3")).to_have_text(["News"])
    assert len(polls) >= 1


def test_coming_back_asks_at_once_however_slow_the_pace(new_page, blog):
    page = new_page()
    page.goto("/live/flood/")
    asked = name_the_pace(page, [60])
    until(page, lambda: len(asked) == 1)
    expect(page.locator("#poll.htmx-request")).to_have_count(0)
    page.wait_for_timeout(200)
    make_update(blog, "News")
    page.wait_for_timeout(HEARD_EVERYWHERE_MS)

    leave_the_tab(page)
    come_back(page)

    expect(page.locator("#feed h3")).to_have_text(["News"])
    assert len(asked) == 2


@pytest.fixture
def remembering(browser_type, browser_type_launch_args):
    """A browser with its back/forward cache, which Playwright turns off."""
    browser = browser_type.launch(
        **browser_type_launch_args,
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
    assert len(asked) == 2


def test_after_ten_quiet_minutes_the_page_eases(new_page, blog):
    page = new_page()
    page.clock.install()
    page.goto("/live/flood/")
    polls = polls_of(page)
    pass_time(page, 11 * 60)
    until(page, lambda: polls)
    before = len(polls)

    pass_time(page, 10)
    assert len(polls) == before
    make_update(blog, "News")
    page.wait_for_timeout(HEARD_EVERYWHERE_MS)
    pass_time(page, 6)
    expect(page.locator("#feed h3")).to_have_text(["News"])

    # News wakes it: from there on it asks as before.
    before = len(polls)
    until(page, lambda: len(polls) >= before + 2)


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_retry_after_is_obeyed(new_page, blog, form):
    page = new_page(network_away=True)
    page.clock.install()
    page.goto("/live/flood/")
    headers = {"Retry-After": "60"}
    if form == "date":
        # By the server's clock, which may differ from the device's by minutes.
        late = timezone.now() + timedelta(minutes=7)
        headers = {
            "Date": format_datetime(late, usegmt=True),
            "Retry-After": format_datetime(late + timedelta(seconds=60), usegmt=True),
        }
    asked = refuse(page, **headers)
    expect(page.locator("#connection")).to_have_text(LOST)

    pass_time(page, 50)
    assert len(asked) == 1
    page.unroute("**/since/**")
    # Half as much again at most: not all readers are to come back at once.
    pass_time(page, 42)

    expect(page.locator("#connection")).to_have_text("Connected again")


def test_a_server_that_says_nothing_is_asked_less_and_less(new_page, blog):
    page = new_page(network_away=True)
    page.clock.install()
    page.goto("/live/flood/")
    asked = refuse(page)
    expect(page.locator("#connection")).to_have_text(LOST)
    assert len(asked) == 1

    # 5 s × 2, and up to half as much again; then 5 s × 4.
    pass_time(page, 7)
    assert len(asked) == 1
    pass_time(page, 9)
    until(page, lambda: len(asked) == 2)
    pass_time(page, 17)
    assert len(asked) == 2
    pass_time(page, 14)
    until(page, lambda: len(asked) == 3)


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


def test_a_pause_is_remembered_and_can_be_ended(reader, blog):
    reader.get_by_role("button", name="Pause").click()
    expect(reader.locator("#say")).to_contain_text("Paused")
    reader.reload()
    expect(reader.locator("#tools > .when-paused")).to_be_visible()

    make_update(blog, "Waits")
    expect(reader.get_by_role("link", name="1 new update")).to_be_visible()
    reader.get_by_role("button", name="Resume").click()

    expect(reader.locator("#feed h3")).to_have_text(["Waits"])
    expect(reader.locator("#tools > .when-paused")).to_be_hidden()


def test_the_closing_and_the_reopening_are_said_aloud(new_page, ada, blog):
    page = new_page()
    page.goto("/live/flood/")
    publishing.close(blog, by=ada, message="Good night.")
    expect(page.locator("#say")).to_have_text("Live coverage has ended")
    expect(page.locator("#pause")).to_be_hidden()
    expect(page.get_by_text("The first one will appear here")).to_be_hidden()

    publishing.reopen(blog, by=ada)
    page.evaluate("dispatchEvent(new Event('online'))")

    expect(page.locator("#say")).to_have_text("Live coverage has resumed")
    expect(page.locator("#pause")).to_be_visible()
    expect(page.get_by_text("The first one will appear here")).to_be_visible()
    up_to_date(page, blog)
