"""Publishing without a connection: it waits on the device, and goes out once, in order."""

import re

import pytest
from playwright.sync_api import expect

from liveblog import publishing
from liveblog.models import Update
from tests.browser.conftest import until
from tests.browser.device import ALL_THAT_IS_KEPT, entries, headings
from tests.factories import make_draft, make_update

CONTACT = "**/desk/contact/"
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


def test_a_lost_answer_and_a_retry_publish_once(desk, blog):
    desk.route("**/updates/", lose_first_answers(2))
    write(desk, "Bridge closed")
    expect(entries(desk)).to_have_count(1)
    assert headings(blog) == ["Bridge closed"]  # by the first of the lost ones
    try_now(desk)
    try_now(desk)

    expect(entries(desk).first).to_contain_text("Live at", timeout=20_000)
    assert headings(blog) == ["Bridge closed"]


def lose_first_answers(times):
    lost = []

    def lose(route):
        if len(lost) == times:
            return route.continue_()
        route.fetch()
        lost.append(route.request.url)
        return route.abort()

    return lose


def test_a_line_that_comes_back_during_a_try_is_used_at_once(desk, blog):
    held = []

    def hold_the_first(route):
        held.append(route)
        if len(held) > 1:
            route.continue_()

    desk.route(CONTACT, hold_the_first)
    desk.context.set_offline(True)
    write(desk, "Bridge closed")
    expect(entries(desk)).to_have_count(1)
    desk.context.set_offline(False)
    until(desk, lambda: len(held) == 1)
    desk.evaluate("dispatchEvent(new Event('online'))")
    held[0].abort()

    expect(entries(desk).first).to_contain_text("Live at")
    assert headings(blog) == ["Bridge closed"]


def test_a_try_that_changes_nothing_takes_no_button_away(desk):
    desk.context.set_offline(True)
    write(desk, "Bridge closed")
    expect(entries(desk)).to_have_count(1)
    desk.get_by_role("button", name="Try now").click()
    expect(entries(desk)).to_contain_text("No connection")
    tried = desk.get_by_role("button", name="Try now")
    tried.evaluate("button => { button.isTheSame = true; }")
    with desk.expect_event("requestfailed", lambda request: "contact" in request.url):
        desk.evaluate("dispatchEvent(new Event('online'))")
    desk.wait_for_timeout(500)

    assert tried.evaluate("button => button.isTheSame")


def test_a_note_on_a_draft_stays_on_the_desk(desk, blog, cal):
    draft = make_draft(blog, "Bridge closed", by=cal, source_note="A voice")
    desk.goto(f"/desk/live/flood/drafts/{draft.pk}/")
    expect(desk.get_by_label("Source note")).to_have_value("A voice")
    desk.context.set_offline(True)
    desk.keyboard.press("Control+Enter")
    expect(entries(desk)).to_have_count(1)
    waiting = desk.evaluate(ALL_THAT_IS_KEPT)
    assert ("Bridge closed" in waiting, "A voice" in waiting) == (True, False)
    desk.context.set_offline(False)

    expect(entries(desk).first).to_contain_text("Live at", timeout=20_000)
    draft.refresh_from_db()
    assert (draft.is_published, draft.source_note) == (True, "A voice")


def test_a_captive_portal_that_answers_200_to_everything_takes_nothing(desk, blog):
    portal = {"status": 200, "content_type": "text/html", "body": "<h1>Wifi</h1>"}
    desk.route(re.compile(r"/desk/"), lambda route: route.fulfill(**portal))
    write(desk, "Bridge closed")
    expect(entries(desk)).to_have_count(1)
    with desk.expect_request(CONTACT, timeout=5_000):
        desk.get_by_role("button", name="Try now").click()
    expect(entries(desk).first).to_contain_text("No connection")
    assert headings(blog) == []

    # Or to what is sent alone.
    desk.unroute(re.compile(r"/desk/"))
    desk.route("**/updates/", lambda route: route.fulfill(**portal))
    with desk.expect_response("**/updates/"):
        try_now(desk)
    expect(entries(desk).first).to_contain_text("Trying again by itself.")
    expect(desk.locator("#outbox .is-sent")).to_have_count(0)

    desk.unroute("**/updates/")
    try_now(desk)
    expect(entries(desk).first).to_contain_text("Live at")
    assert headings(blog) == ["Bridge closed"]


def test_a_slow_one_never_holds_back_the_next(desk, blog):
    held = []

    def hold_the_first(route):
        if "First" in (route.request.post_data or ""):
            held.append(route)  # never answered
        else:
            route.continue_()

    desk.context.set_offline(True)
    write(desk, "First")
    expect(entries(desk)).to_have_count(1)
    write(desk, "Second")
    expect(entries(desk)).to_have_count(2)
    desk.route("**/updates/", hold_the_first)
    desk.context.set_offline(False)

    expect(desk.locator("#outbox .is-sent")).to_contain_text("Second", timeout=60_000)
    assert headings(blog) == ["Second"]


def test_nobody_elses_session_sends_it(desk, ada, cal, blog, sign_in, server):
    desk.context.set_offline(True)
    write(desk, "Cal's words")
    expect(entries(desk)).to_have_count(1)
    desk.context.clear_cookies()
    desk.context.set_offline(False)
    other = desk.context.new_page()
    other.goto("/accounts/login/")
    other.get_by_label("Email address").fill(ada.email)
    other.get_by_label("Password", exact=True).fill("a river in flood")
    other.get_by_role("button", name="Sign in", exact=True).click()
    expect(other).to_have_url(f"{server}/desk/")

    desk.get_by_role("button", name="Try now").or_(
        desk.locator("#outbox").get_by_role("link", name="Sign in")
    ).first.wait_for()
    desk.evaluate("dispatchEvent(new Event('online'))")
    expect(entries(desk)).to_contain_text("Sign in again.")
    other.goto("/desk/live/flood/")
    expect(other.locator("#outbox")).to_be_hidden()
    assert Update.objects.count() == 0


def test_what_waited_ten_minutes_is_asked_about(sign_in, cal, ada, blog):
    desk = sign_in(cal, network_away=True, at=None)
    desk.clock.install()
    desk.goto("/desk/live/flood/")
    desk.wait_for_load_state("networkidle")
    desk.context.set_offline(True)
    write(desk, "Bridge closed")
    expect(entries(desk)).to_have_count(1)
    desk.wait_for_timeout(1_000)  # what came since is asked for by the second
    make_update(blog, "Bridge open again", by=ada)
    desk.clock.fast_forward(11 * 60 * 1000)
    desk.context.set_offline(False)

    expect(entries(desk)).to_contain_text(
        "not sent for more than ten minutes", timeout=20_000
    )
    expect(entries(desk)).to_contain_text("Bridge open again")
    assert headings(blog) == ["Bridge open again"]
    desk.get_by_role("button", name=re.compile("Publish as written at")).click()
    expect(entries(desk).first).to_contain_text("Live at")
    assert headings(blog) == ["Bridge open again", "Bridge closed"]


def test_two_tabs_publish_once(desk, blog):
    desk.get_by_label("Heading").fill("Bridge closed")
    expect(desk.locator("#composer [data-saved]")).to_contain_text(
        "Saved for you alone"
    )
    other = desk.context.new_page()
    other.goto("/desk/live/flood/")
    expect(other.get_by_label("Heading")).to_have_value("Bridge closed")
    for tab in (desk, other):
        tab.locator("[data-send]").click()
    for tab in (desk, other):
        expect(tab.locator("#composer [data-saved]")).to_contain_text("Live at")

    assert headings(blog) == ["Bridge closed"]


def test_ten_double_clicks_publish_ten(desk, blog):
    for n in range(10):
        desk.get_by_label("Heading").fill(f"Update {n}")
        desk.locator("[data-send]").dblclick()
        expect(desk.get_by_label("Heading")).to_have_value("")
        expect(desk.locator("#composer [data-saved]")).to_contain_text("Live at")

    assert headings(blog) == [f"Update {n}" for n in range(10)]


def test_a_blog_closed_meanwhile_is_said_and_the_words_stay(desk, ada, blog):
    desk.context.set_offline(True)
    write(desk, "Too late")
    expect(entries(desk)).to_have_count(1)
    publishing.close(blog, by=ada)
    desk.context.set_offline(False)

    expect(entries(desk)).to_contain_text("This blog was closed at", timeout=20_000)
    desk.get_by_role("button", name="Put in the composer").click()
    expect(desk.get_by_label("Heading")).to_have_value("Too late")
