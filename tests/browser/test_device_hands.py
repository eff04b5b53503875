"""Whose words they are: several tabs, another person's sign-in, and what was left behind."""

import re

import pytest
from playwright.sync_api import expect

from liveblog.models import Update, WorkingCopy
from tests.browser.conftest import PASSWORD, until
from tests.browser.device import saved, with_crash
from tests.browser.sending import WRITING
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


# Another person ---------------------------------------------------------------------------


def test_words_and_corrections_are_not_those_of_who_signs_in_beside(
    sign_in, ada, cal, blog
):
    make_update(blog, "School open", by=cal)
    desk = sign_in(cal, network_away=True, at=None)
    desk.clock.install()
    desk.goto("/desk/live/flood/")
    desk.wait_for_load_state("networkidle")
    heading(desk).fill("Typed by Cal")
    expect(saved(desk)).to_contain_text("Saved for you alone")
    sign_in_beside(desk, ada)
    heading(desk).fill("Typed by Cal, and more")
    expect(saved(desk)).to_contain_text("You are signed out.")
    with desk.expect_response("**/writing/") as answered:
        desk.clock.fast_forward(10_000)  # asked again, and refused again
    heading(desk).press("Control+Enter")

    expect(saved(desk)).to_contain_text("Your sign-in has changed")
    assert answered.value.status == 403
    copy = WorkingCopy.objects.get()
    assert (copy.person, copy.title) == (cal, "Typed by Cal")
    assert Update.objects.get().heading == "School open"
    assert kept(desk) == ["Typed by Cal, and more"]

    # Nor is a correction opened.
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


# What was left behind ---------------------------------------------------------------------

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
