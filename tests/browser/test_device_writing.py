"""Nothing typed is lost: kept on the device, and on the desk, and put back."""

import re

import pytest
from playwright.sync_api import expect

from liveblog.models import WorkingCopy
from tests.browser.device import saved, with_crash
from tests.factories import make_update


@pytest.fixture
def desk(sign_in, cal, blog):
    return sign_in(cal, network_away=True, at="/desk/live/flood/")


def test_who_types_while_the_words_come_back_goes_on_there(desk):
    desk.route("**/writing/", lambda route: route.abort())  # here alone
    text = desk.get_by_label("Text", exact=True)
    text.fill("Half a sen")
    expect(saved(desk)).to_contain_text("On this device")
    desk.add_init_script(
        """addEventListener('focusin', ({ target }) => {
          if (target.closest('.c-heading')) document.querySelector('.blocks textarea').focus();
        }, { once: true });"""
    )
    desk.reload()

    expect(text).to_have_value("Half a sen")
    expect(text).to_be_focused()
    desk.keyboard.type("tence")
    expect(text).to_have_value("Half a sentence")


def test_blocks_that_are_not_valid_yet_come_back_in_their_order(desk):
    desk.get_by_label("Text", exact=True).fill("The text")
    desk.get_by_role("button", name="Quote", exact=True).click()
    desk.get_by_label("Speaker").fill("Josef Lind")
    desk.keyboard.press("Alt+ArrowUp")
    expect(saved(desk)).to_contain_text("Saved for you alone")
    expect(desk.locator(".blk-quote")).to_have_count(1)

    desk.wait_for_timeout(3500)
    desk.reload()

    expect(desk.locator(".blk")).to_have_class(["blk blk-quote", "blk blk-text"])
    expect(desk.get_by_label("Speaker")).to_have_value("Josef Lind")
    expect(desk.locator(".err")).to_have_count(0)


def test_words_typed_without_a_connection_are_there_after_a_crash(desk, cal):
    desk.context.set_offline(True)
    desk.get_by_label("Heading").fill("Bridge closed")
    expect(saved(desk)).to_contain_text("No connection")
    other = desk.context.new_page()
    desk.context.set_offline(False)
    with_crash(desk)

    other.goto("/desk/live/flood/")
    expect(other.get_by_label("Heading")).to_have_value("Bridge closed")
    # By this page, or by the one before it in its last moment.
    kept = re.compile("Saved for you alone|As you left it")
    expect(other.locator("#composer [data-saved]")).to_contain_text(kept)
    assert WorkingCopy.objects.get().title == "Bridge closed"


def test_a_session_that_has_expired_loses_nothing(desk, cal):
    desk.get_by_label("Heading").fill("Bridge closed")
    desk.context.clear_cookies(name="sessionid")
    expect(saved(desk)).to_contain_text("You are signed out.", timeout=10_000)

    desk.reload()
    desk.get_by_label("Email address").fill(cal.email)
    desk.get_by_label("Password", exact=True).fill("a river in flood")
    desk.get_by_role("button", name="Sign in", exact=True).click()

    expect(desk.get_by_label("Heading")).to_have_value("Bridge closed")
    desk.keyboard.press("Control+Enter")
    expect(saved(desk)).to_contain_text("Live at")


def test_a_correction_is_kept_and_readers_see_nothing_of_it(desk, cal, blog):
    update = make_update(blog, "Bridge closed", by=cal)
    desk.reload()
    desk.get_by_role("link", name="Correct").click()
    desk.locator("#correcting").get_by_label("Heading").fill("Upper bridge closed")
    line = desk.locator("#correcting [data-saved]")
    expect(line).to_contain_text("Saved for you alone")

    update.refresh_from_db()
    assert update.heading == "Bridge closed"
    desk.reload()
    unsent = desk.locator("#unsent")
    expect(unsent.get_by_role("link")).to_have_text("Upper bridge closed")
    unsent.get_by_role("link").click()
    correcting = desk.locator("#correcting")
    expect(correcting.get_by_label("Heading")).to_have_value("Upper bridge closed")
    correcting.get_by_role("button", name="Publish changes").click()
    expect(desk.locator("#rows h3")).to_have_text(["Upper bridge closed"])
    assert WorkingCopy.objects.count() == 0


def test_two_places_that_write_the_same_update_show_both(sign_in, desk, cal):
    desk.get_by_label("Heading").fill("From the laptop")
    expect(saved(desk)).to_contain_text("Saved for you alone")
    phone = sign_in(cal, at="/desk/live/flood/")
    phone.get_by_label("Heading").fill("From the phone")
    expect(saved(phone)).to_contain_text("Saved for you alone")

    desk.get_by_label("Heading").fill("From the laptop again")
    box = desk.get_by_role("alert")
    expect(box).to_contain_text("You went on writing in another place", timeout=10_000)
    box.get_by_role("button", name="Show both").click()
    expect(box).to_contain_text("From the phone")
    box.get_by_role("button", name="Put this in its place").click()

    expect(desk.get_by_label("Heading")).to_have_value("From the phone")
    expect(box).to_have_count(0)
    desk.get_by_label("Heading").fill("From both")
    expect(saved(desk)).to_contain_text("Saved for you alone")


def test_unsent_words_open_without_javascript(sign_in, cal, blog, desk):
    desk.get_by_label("Heading").fill("Half written")
    expect(saved(desk)).to_contain_text("Saved for you alone")

    plain = sign_in(cal, javascript=False, at="/desk/live/flood/")
    expect(plain.get_by_label("Heading")).to_have_value("Half written")
    plain.get_by_role("button", name="Publish").last.click()
    expect(plain.locator("#rows h3")).to_have_text(["Half written"])
    assert WorkingCopy.objects.count() == 0
