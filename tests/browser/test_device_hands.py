"""Whose words they are: several tabs, another person's sign-in, and what was left behind."""

import re

import pytest
from playwright.sync_api import expect

from liveblog.models import Update, WorkingCopy
from tests.browser.conftest import PASSWORD, until
from tests.browser.device import saved, with_crash
from tests.browser.sending import WRITING, hold, let_go, text_of
from tests.factories import make_update


@pytest.fixture
def desk(sign_in, cal, blog):
    page = sign_in(cal, network_away=True, at="/desk/live/flood/")
    page.wait_for_load_state("networkidle")
    return page


def heading(page):
    return page.locator(".composer").get_by_label("Heading")


def kept(page):
    """The headings that are kept on this device, sorted."""
    return sorted(dict(each["fields"])["heading"] for each in page.evaluate(WRITING))


def new_tab(page):
    tab = page.context.new_page()
    tab.goto("/desk/live/flood/")
    tab.wait_for_load_state("networkidle")
    return tab


# Another person ---------------------------------------------------------------------------


def test_words_do_not_go_to_who_signs_in_beside(desk, ada, cal):
    heading(desk).fill("Typed by Cal")
    expect(saved(desk)).to_contain_text("Saved for you alone")
    sign_in_beside(desk, ada)
    heading(desk).fill("Typed by Cal, and more")
    expect(saved(desk)).to_contain_text("You are signed out.")
    with desk.expect_response(
        "**/writing/"
    ) as answered:  # asked again, and refused again
        desk.wait_for_timeout(3_000)
    heading(desk).press("Control+Enter")

    expect(saved(desk)).to_contain_text("Your sign-in has changed")
    assert answered.value.status == 403
    copy = WorkingCopy.objects.get()
    assert (copy.person, copy.title) == (cal, "Typed by Cal")
    assert not Update.objects.exists()
    assert kept(desk) == ["Typed by Cal, and more"]


def test_a_correction_that_is_opened_then_is_not_the_others(desk, ada, cal, blog):
    make_update(blog, "Bridge closed", by=cal)
    desk.reload()
    desk.wait_for_load_state("networkidle")
    sign_in_beside(desk, ada)
    desk.get_by_role("link", name="Correct").click()

    expect(desk.locator(".row-update .problem")).to_have_text(
        "Not done (error 403). Load the page again, then try once more."
    )
    expect(desk.locator("#correcting")).to_have_count(0)


def sign_in_beside(page, person):
    page.context.clear_cookies(name="sessionid")
    tab = page.context.new_page()
    tab.goto("/accounts/login/")
    tab.get_by_label("Email address").fill(person.email)
    tab.get_by_label("Password", exact=True).fill(PASSWORD)
    tab.get_by_role("button", name="Sign in", exact=True).click()
    expect(tab).to_have_url(re.compile("/desk/$"))


# Several tabs -----------------------------------------------------------------------------

# What is kept is read, and the answer held back until `goOn()`: much may happen meanwhile.
SLOW_READING = """() => {
  const entries = idbKeyval.entries;
  idbKeyval.entries = async (...given) => {
    await new Promise((goOn) => { window.goOn = goOn; });
    return entries(...given);
  };
}"""


def test_what_another_tab_begins_just_now_is_not_taken_up_as_left_behind(desk):
    other = new_tab(desk)
    desk.evaluate(SLOW_READING)
    heading(desk).fill("Bridge closed")
    desk.keyboard.press("Control+Enter")
    until(desk, lambda: desk.evaluate("Boolean(window.goOn)"))

    heading(other).fill("School open")
    expect(saved(other)).to_contain_text("Saved for you alone")
    desk.evaluate("goOn()")
    desk.wait_for_timeout(500)  # in which it would have been put into the composer
    expect(heading(desk)).to_have_value("")
    expect(saved(desk)).to_contain_text("Live at")


# What happens to hands, in its order; that one is granted takes longer than a pause.
SLOW_HANDS = """() => {
  window.happened = [];
  const request = navigator.locks.request.bind(navigator.locks);
  navigator.locks.request = async (name, ...rest) => {
    if (name.startsWith("editing-")) {
      await new Promise((granted) => setTimeout(granted, 1000));
      happened.push("held");
    }
    return request(name, ...rest);
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (record, id) {
    if (record.fields) happened.push("kept");
    return put.call(this, record, id);
  };
}"""


def test_a_hand_is_held_before_it_keeps_anything(desk):
    desk.evaluate(SLOW_HANDS)
    desk.get_by_label("Heading").fill("Bridge closed")
    until(desk, lambda: "kept" in desk.evaluate("happened"))

    assert desk.evaluate("happened")[0] == "held"


# All tabs have read what is kept before one of them takes it up.
SLOW_TAKING = """
  const request = navigator.locks.request.bind(navigator.locks);
  navigator.locks.request = async (name, options, act) => {
    if (name.startsWith("editing-") && options.ifAvailable)
      await new Promise((goOn) => { window.goOn = goOn; });
    return request(name, options, act);
  };
"""


def test_of_tabs_that_come_back_at_once_one_takes_up_what_was_left(desk):
    desk.route("**/writing/", lambda route: route.abort())  # here alone
    heading(desk).fill("Left behind")
    until(desk, lambda: kept(desk) == ["Left behind"])
    tabs = [desk.context.new_page(), desk.context.new_page()]
    with_crash(desk)
    for tab in tabs:
        tab.add_init_script(SLOW_TAKING)
        tab.goto("/desk/live/flood/")
        until(tab, lambda tab=tab: tab.evaluate("Boolean(window.goOn)"))
    for tab in tabs:
        tab.evaluate("goOn()")

    def headings():
        return sorted(heading(tab).input_value() for tab in tabs)

    until(tabs[0], lambda: "Left behind" in headings())
    tabs[0].wait_for_timeout(500)  # in which the other would have taken them up, too
    assert headings() == ["", "Left behind"]


def go_on_elsewhere(sign_in, desk, cal):
    """Write on a phone what was begun here: this page asks which of the two to keep."""
    heading(desk).fill("From the laptop")
    expect(saved(desk)).to_contain_text("Saved for you alone")
    phone = sign_in(cal, at="/desk/live/flood/")
    heading(phone).fill("From the phone")
    expect(saved(phone)).to_contain_text("Saved for you alone")
    heading(desk).fill("From the laptop again")
    expect(desk.get_by_role("alert")).to_contain_text("another place")


def test_after_a_refusal_that_took_the_question_away_saving_goes_on(sign_in, desk, cal):
    go_on_elsewhere(sign_in, desk, cal)
    heading(desk).fill("x" * 201)
    heading(desk).press("Control+Enter")
    expect(desk.locator("#composer[data-refused]")).to_have_count(1)

    with desk.expect_request("**/writing/", timeout=10_000):
        heading(desk).fill("From the laptop, short")


def test_what_is_added_to_words_that_another_tab_has_sent_is_kept(desk):
    heading(desk).fill("Bridge closed")
    expect(saved(desk)).to_contain_text("Saved for you alone")
    other = new_tab(desk)
    expect(heading(other)).to_have_value("Bridge closed")
    desk.keyboard.press("Control+Enter")
    expect(saved(desk)).to_contain_text("Live at")
    other.get_by_role("button", name="Quote", exact=True).click()  # nothing typed
    expect(saved(other)).to_contain_text("published already")

    text_of(other).fill("Nine buses have left.")
    until(other, lambda: "Nine buses have left." in str(other.evaluate(WRITING)))


# What was left behind ---------------------------------------------------------------------


def offered(sign_in, desk, cal):
    """A page that asks: left on this device are later words than those on the desk."""
    heading(desk).fill("Laptop, and its last words")
    until(desk, lambda: "Laptop, and its last words" in kept(desk))
    phone = sign_in(cal, at="/desk/live/flood/")
    heading(phone).fill("Phone")
    until(phone, lambda: WorkingCopy.objects.get().title == "Phone")
    expect(saved(phone)).to_contain_text("Saved for you alone")
    phone.close()  # or it may save once more, and the desk's words are newer than these
    after = desk.context.new_page()
    with_crash(desk)
    after.goto("/desk/live/flood/")
    expect(after.locator("[data-both]")).to_have_count(1)
    return after


@pytest.fixture
def from_here_on_alone(desk):
    """The desk has a heading of this device's and gets nothing more from this tab."""
    heading(desk).fill("Laptop")
    expect(saved(desk)).to_contain_text("Saved for you alone")
    desk.route("**/writing/", lambda route: route.abort())


def take_the_other(page):
    page.get_by_role("button", name="Show both").click()
    page.get_by_role("button", name="Put this in its place").click()


@pytest.mark.usefixtures("from_here_on_alone")
def test_what_is_offered_is_offered_until_it_is_decided(sign_in, desk, cal):
    after = offered(sign_in, desk, cal)
    after.reload()

    take_the_other(after)
    expect(heading(after)).to_have_value("Laptop, and its last words")
    until(after, lambda: kept(after) == ["Laptop, and its last words"])


@pytest.mark.usefixtures("from_here_on_alone")
def test_who_types_instead_of_deciding_is_asked_again(sign_in, desk, cal):
    after = offered(sign_in, desk, cal)
    heading(after).fill("Phone, and more")
    until(after, lambda: "Phone, and more" in kept(after))
    after.reload()

    expect(after.locator("[data-both]")).to_have_count(1)
    expect(heading(after)).to_have_value("Phone, and more")


@pytest.mark.usefixtures("from_here_on_alone")
def test_who_publishes_instead_of_deciding_has_decided(sign_in, desk, cal):
    after = offered(sign_in, desk, cal)
    heading(after).press("Control+Enter")

    expect(saved(after)).to_contain_text("Live at")
    until(after, lambda: kept(after) == [])
    expect(heading(after)).to_have_value("")
    expect(saved(after)).to_contain_text("Live at")


def test_a_second_correction_is_kept_as_the_first_was(desk, cal, blog):
    make_update(blog, "Bridge closed", by=cal)
    desk.reload()
    desk.wait_for_load_state("networkidle")
    desk.get_by_role("link", name="Correct").click()
    heading(desk.locator("#rows")).fill("Upper bridge closed")
    desk.keyboard.press("Control+Enter")
    expect(desk.locator("#rows h3")).to_have_text(["Upper bridge closed"])
    desk.get_by_role("link", name="Correct").click()
    heading(desk.locator("#rows")).fill("Both bridges closed")

    until(desk, lambda: kept(desk) == ["Both bridges closed"])
    until(desk, lambda: WorkingCopy.objects.exists())
    assert WorkingCopy.objects.get().title == "Both bridges closed"


def test_what_is_typed_before_the_scripts_have_come_stays(desk):
    heading(desk).fill("Bridge")
    expect(saved(desk)).to_contain_text("Saved for you alone")
    desk.route("**/writing/", lambda route: route.abort())
    heading(desk).fill("Bridge closed")
    until(desk, lambda: kept(desk) == ["Bridge closed"])
    after = desk.context.new_page()
    with_crash(desk)
    held = hold(after, re.compile(r"built/desk[^/]*\.js"))
    after.goto("/desk/live/flood/", wait_until="commit")
    text_of(after).fill("Typed early")
    let_go(held, after)

    expect(after.locator("[data-both]")).to_have_count(1)
    expect(text_of(after)).to_have_value("Typed early")
    until(after, lambda: "Typed early" in str(after.evaluate(WRITING)))


def test_what_was_typed_early_is_not_what_a_blank_composer_has(desk):
    page = desk.context.new_page()
    held = hold(page, re.compile(r"built/desk[^/]*\.js"))
    page.goto("/desk/live/flood/", wait_until="commit")
    heading(page).fill("Typed early")
    let_go(held, page)
    expect(saved(page)).to_contain_text("Saved for you alone")
    page.context.set_offline(True)
    page.keyboard.press("Control+Enter")

    expect(page.locator("#outbox article")).to_have_count(1)
    expect(heading(page)).to_have_value("")


def test_without_scripts_the_browser_brings_back_what_was_typed(sign_in, cal, blog):
    page = sign_in(cal, javascript=False, network_away=True, at="/desk/live/flood/")
    heading(page).fill("Bridge closed")
    page.goto("/desk/")
    page.go_back()

    expect(heading(page)).to_have_value("Bridge closed")


def test_a_reload_asks_nothing(desk):
    """Nobody has typed into the page that comes: what is kept is put back unasked."""
    desk.route("**/writing/", lambda route: route.abort())
    heading(desk).fill("Bridge closed")
    desk.get_by_role("button", name="Quote", exact=True).click()
    desk.get_by_label("Speaker").fill("Josef Lind")
    until(desk, lambda: "Josef Lind" in str(desk.evaluate(WRITING)))
    desk.reload()

    expect(desk.get_by_label("Speaker")).to_have_value("Josef Lind")
    expect(heading(desk)).to_have_value("Bridge closed")
    expect(desk.locator("[data-both]")).to_have_count(0)
