"""A browser that keeps nothing: words go to the desk all the same."""

import re

from playwright.sync_api import expect

from liveblog.models import WorkingCopy
from tests.browser.conftest import until
from tests.browser.device import saved, take_line

FAILS = """
IDBFactory.prototype.open = function () {
  const request = new EventTarget();
  request.error = new DOMException("Blocked", "UnknownError");
  setTimeout(() => { request.onerror?.(); });
  return request;
};
"""
THROWS = """
IDBFactory.prototype.open = function () {
  throw new DOMException("Blocked", "SecurityError");
};
"""


def test_where_opening_a_place_on_the_device_throws_words_go_to_the_desk(
    sign_in, cal, blog
):
    desk = sign_in(cal, at=None)
    desk.add_init_script(THROWS)
    desk.goto("/desk/live/flood/")
    words_are_kept_on_the_desk_and_published(desk)


def words_are_kept_on_the_desk_and_published(desk):
    desk.get_by_label("Heading").fill("Bridge closed")
    expect(saved(desk)).to_contain_text("Saved for you alone")
    desk.get_by_label("Heading").fill("Both bridges closed")
    until(desk, lambda: WorkingCopy.objects.get().title == "Both bridges closed")
    expect(saved(desk)).to_contain_text("Saved for you alone")
    desk.get_by_label("Heading").press("Control+Enter")
    expect(desk.locator("#rows h3")).to_have_text(["Both bridges closed"])
    assert not WorkingCopy.objects.exists()


def test_where_a_place_on_the_device_is_refused_words_go_to_the_desk(
    sign_in, cal, blog
):
    desk = sign_in(cal, network_away=True, at=None)
    desk.add_init_script(FAILS)
    desk.goto("/desk/live/flood/")
    words_are_kept_on_the_desk_and_published(desk)
    without_a_line_they_stay_in_the_composer(desk)
    one_can_sign_out(desk)


def without_a_line_they_stay_in_the_composer(desk):
    desk.get_by_label("Heading").fill("Ferry stopped")
    expect(saved(desk)).to_contain_text("Saved for you alone")
    take_line(desk)
    desk.get_by_label("Heading").fill("Both ferries stopped")
    expect(saved(desk)).to_contain_text("this browser keeps nothing")
    with desk.expect_event(
        "requestfailed", lambda request: request.url.endswith("/updates/")
    ):
        desk.get_by_label("Heading").press("Control+Enter")
    expect(saved(desk)).to_contain_text("this browser keeps nothing")
    expect(desk.get_by_label("Heading")).to_have_value("Both ferries stopped")
    desk.context.set_offline(False)

    until(desk, lambda: WorkingCopy.objects.get().title == "Both ferries stopped")


def one_can_sign_out(desk):
    desk.locator(".person summary").click()
    desk.get_by_role("button", name="Sign out").click()

    expect(desk).to_have_url(re.compile("/accounts/login/$"))
