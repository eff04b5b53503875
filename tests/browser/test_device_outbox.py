"""Publishing goes out once, whatever is lost on the way or pressed once more."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import until
from tests.browser.device import entries, headings

# Of the desk, and of its clock.
HAS_HEARD = "idbKeyval.get('sessions', idbKeyval.createStore('desk', 'kept'))"


@pytest.fixture
def desk(sign_in, cal, blog):
    page = sign_in(cal, network_away=True, at="/desk/live/flood/")
    until(page, lambda: page.evaluate(HAS_HEARD))
    return page


def write(page, heading, text=""):
    page.locator("#composer").get_by_label("Heading").fill(heading)
    if text:
        page.get_by_label("Text", exact=True).fill(text)
    page.keyboard.press("Control+Enter")


def try_now(page):
    """Press "Try now", or leave it: it also goes out by itself, just then perhaps."""
    pressable = page.locator("#outbox").get_by_role("button", name="Try now")
    pressable.or_(page.locator("#outbox .is-sent")).first.wait_for()
    pressable.evaluate_all("all => all.forEach((button) => button.click())")


def test_whatever_is_lost_or_pressed_twice_each_update_is_published_once(desk, blog):
    a_lost_answer_and_a_retry_publish_once(desk, blog)
    ten_double_clicks_publish_ten(desk, blog)
    two_tabs_publish_once(desk, blog)


def a_lost_answer_and_a_retry_publish_once(desk, blog):
    desk.route("**/updates/", lose_first_answers(2))
    write(desk, "Bridge closed")
    expect(entries(desk)).to_have_count(1)
    assert headings(blog) == ["Bridge closed"]  # by the first of the lost ones
    try_now(desk)
    try_now(desk)

    expect(entries(desk).first).to_contain_text("Live at", timeout=20_000)
    assert headings(blog) == ["Bridge closed"]
    desk.unroute("**/updates/")


def lose_first_answers(times):
    lost = []

    def lose(route):
        if len(lost) == times:
            return route.continue_()
        route.fetch()
        lost.append(route.request.url)
        return route.abort()

    return lose


def ten_double_clicks_publish_ten(desk, blog):
    for n in range(10):
        desk.get_by_label("Heading").fill(f"Update {n}")
        desk.locator("[data-send]").dblclick()
        expect(desk.get_by_label("Heading")).to_have_value("")
        expect(desk.locator("#composer [data-saved]")).to_contain_text("Live at")

    assert headings(blog) == ["Bridge closed", *(f"Update {n}" for n in range(10))]


def two_tabs_publish_once(desk, blog):
    desk.get_by_label("Heading").fill("Ferry at six")
    expect(desk.locator("#composer [data-saved]")).to_contain_text(
        "Saved for you alone"
    )
    other = desk.context.new_page()
    other.goto("/desk/live/flood/")
    expect(other.get_by_label("Heading")).to_have_value("Ferry at six")
    for tab in (desk, other):
        tab.locator("[data-send]").click()
    for tab in (desk, other):
        expect(tab.locator("#composer [data-saved]")).to_contain_text("Live at")

    assert headings(blog)[10:] == ["Update 9", "Ferry at six"]
