"""The desk opens without a connection, and nothing of it stays where it must not."""

import re

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from playwright.sync_api import expect

from liveblog.models import WorkingCopy
from tests.browser.conftest import until
from tests.browser.device import ALL_THAT_IS_KEPT, entries, phone, saved, take_line
from tests.browser.looks import faults_in_both_looks
from tests.factories import make_draft, make_update

__all__ = ["phone"]  # fixtures

LONG = "a" * 1999 + "z"


def write(page, heading):
    page.locator("#composer").get_by_label("Heading").fill(heading)
    page.keyboard.press("Control+Enter")


def test_a_phone_without_a_line(phone, blog):
    """Opened, written on and asked in the shell; sent with a line; cleared without one."""
    what_was_typed_offline_survives_a_reload(phone)
    clearing_the_device_names_what_would_be_lost(phone)
    blocks_can_be_added_offline_each_under_its_own_name(phone)
    signing_out_asks_first_on_the_desk_of_the_shell(phone)
    with_a_line_it_goes_out(phone, blog)
    clearing_the_device_leaves_nothing(phone)


def what_was_typed_offline_survives_a_reload(phone):
    """Two thousand characters, beside what waits in the outbox."""
    take_line(phone)
    write(phone, "Ferry stopped")
    expect(entries(phone)).to_have_count(1)
    phone.get_by_label("Heading").fill("Bridge closed")
    phone.get_by_label("Text", exact=True).fill(LONG)
    expect(saved(phone)).to_contain_text("No connection")

    phone.reload()
    expect(phone.locator("#strip h1")).to_have_text(
        "River at record height: valley evacuates"
    )
    expect(phone.get_by_label("Heading")).to_have_value("Bridge closed")
    expect(phone.get_by_label("Text", exact=True)).to_have_value(LONG)
    expect(phone.locator("[data-places] a")).to_have_count(1)
    assert faults_in_both_looks(phone) == []


def clearing_the_device_names_what_would_be_lost(phone):
    dialog = ask_to_clear(phone)
    expect(dialog.get_by_role("listitem")).to_have_text(
        ["Outbox: Ferry stopped", "Not sent yet: Bridge closed"]
    )
    expect(dialog.get_by_role("button", name="Keep it")).to_be_focused()
    dialog.get_by_role("button", name="Keep it").click()
    kept = phone.evaluate(ALL_THAT_IS_KEPT)
    assert "Ferry stopped" in kept
    assert "Bridge closed" in kept


def ask_to_clear(phone):
    phone.locator(".person summary").click()
    phone.get_by_role("button", name="Clear this device").click()
    return phone.get_by_role("dialog")


def blocks_can_be_added_offline_each_under_its_own_name(phone):
    for n, speaker in enumerate(["Josef Lind", "Eva Marsh"]):
        phone.get_by_role("button", name="Quote", exact=True).click()
        quote = phone.locator(".blk-quote").nth(n)
        quote.get_by_label("Quote", exact=True).fill(f"Words of {speaker}")
        quote.get_by_label("Speaker").fill(speaker)
    phone.get_by_role("button", name="Publish when connected").click()
    expect(entries(phone)).to_have_count(2)


def signing_out_asks_first_on_the_desk_of_the_shell(phone):
    phone.goto("/desk/")
    expect(phone.get_by_role("link", name="River at record height")).to_be_visible()
    expect(phone.locator("[data-places] a")).to_have_count(1)
    assert faults_in_both_looks(phone) == []
    phone.locator(".person summary").click()
    phone.get_by_role("button", name="Sign out").click()
    dialog = phone.get_by_role("dialog")
    expect(dialog).to_contain_text("Sign out and lose what has not been sent?")
    dialog.get_by_role("button", name="Keep it").click()


def with_a_line_it_goes_out(phone, blog):
    phone.context.set_offline(False)
    phone.goto("/desk/live/flood/")
    # By the page before this one, or by this one: 15 s later, where its first try found
    # no connection yet.
    expect(phone.locator("#rows h3")).to_have_count(2, timeout=45_000)
    headings = blog.updates.order_by("first_revision").values_list("heading", flat=True)
    assert list(headings) == ["Ferry stopped", "Bridge closed"]
    # Readers may have it before this device knows: then it is sent once more.
    until(
        phone,
        lambda: "Bridge closed" not in phone.evaluate(ALL_THAT_IS_KEPT),
        seconds=45,
    )
    text, *quotes = blog.updates.get(heading="Bridge closed").blocks()
    assert text.words == LONG
    assert [quote.speaker for quote in quotes] == ["Josef Lind", "Eva Marsh"]
    assert blog.updates.count() == 2


def clearing_the_device_leaves_nothing(phone):
    take_line(phone)
    phone.locator("#composer").get_by_label("Heading").fill("Half written")
    expect(saved(phone)).to_contain_text("No connection")
    phone.reload()
    expect(phone.locator("#composer").get_by_label("Heading")).to_have_value(
        "Half written"
    )
    dialog = ask_to_clear(phone)
    dialog.get_by_role("button", name="Clear this device").click()

    expect(phone.locator("#outbox")).to_be_hidden()
    expect(phone.locator("#composer").get_by_label("Heading")).to_have_value("")
    assert phone.evaluate(ALL_THAT_IS_KEPT) == "[]"


@pytest.fixture
def from_ada(ada, blog):
    """What a colleague has there before the phone opens the blog."""
    make_update(blog, "From Ada", by=ada)
    make_draft(blog, "Ada's draft", by=ada)


@pytest.mark.usefixtures("from_ada")
def test_what_is_on_a_device_and_goes_from_it(phone, cal, server):
    """Its person's unsent words alone; none once they sign out, or the desk has ended it."""
    nothing_of_colleagues_and_nothing_sent_is_on_the_device(phone, cal)
    signing_out_empties_it(phone)
    sign_in_anew(phone, cal, server)
    a_session_that_the_desk_ended_empties_it(phone, cal)


def nothing_of_colleagues_and_nothing_sent_is_on_the_device(phone, cal):
    write(phone, "Sent by Cal")
    expect(phone.locator("#rows h3")).to_have_text(["Sent by Cal", "From Ada"])
    phone.locator("#composer").get_by_label("Heading").fill("Typed by Cal")
    expect(saved(phone)).to_contain_text("Saved for you alone")

    kept = phone.evaluate(ALL_THAT_IS_KEPT)
    assert "Typed by Cal" in kept
    for other in ("From Ada", "Ada's draft", "Ada Brandt", "Sent by Cal"):
        assert other not in kept, other
    shell = phone.evaluate("async () => (await fetch('/desk/shell/')).text()")
    for own in ("Cal Ferris", "csrfmiddlewaretoken", "flood", cal.email):
        assert own not in shell, own


def signing_out_empties_it(phone):
    assert "flood" in phone.evaluate(ALL_THAT_IS_KEPT)
    phone.goto("/desk/")
    phone.locator(".person summary").click()
    phone.get_by_role("button", name="Sign out").click()

    expect(phone).to_have_url(re.compile("/accounts/login/"))
    kept = phone.evaluate(ALL_THAT_IS_KEPT)
    assert "flood" not in kept
    assert "Typed by Cal" not in kept


def sign_in_anew(page, person, server):
    client = Client()
    client.force_login(person)
    name = settings.SESSION_COOKIE_NAME
    cookie = {"name": name, "value": client.cookies[name].value, "url": server}
    page.context.add_cookies([cookie])


def a_session_that_the_desk_ended_empties_it(phone, cal):
    WorkingCopy.objects.all().delete()
    phone.goto("/desk/live/flood/")
    heading = phone.locator("#composer").get_by_label("Heading")
    heading.fill("Half written")
    expect(saved(phone)).to_contain_text("Saved for you alone")
    assert "Half written" in phone.evaluate(ALL_THAT_IS_KEPT)
    cal.is_active = False
    cal.save(update_fields=["is_active"])
    Session.objects.all().delete()

    heading.fill("Half written, and more")
    expect(phone).to_have_url(re.compile("/accounts/login/"), timeout=10_000)
    assert "Half written" not in phone.evaluate(ALL_THAT_IS_KEPT)
    assert WorkingCopy.objects.get().title == "Half written"


def test_every_state_of_the_outbox_is_for_everyone(sign_in, cal, ada, blog):
    desk = sign_in(cal, network_away=True, service_workers="allow")
    desk.clock.install()
    desk.goto("/desk/live/flood/")
    desk.wait_for_load_state("networkidle")
    desk.evaluate("async () => { await navigator.serviceWorker.ready; }")
    take_line(desk)
    for n in (1, 2):
        write(desk, f"Update {n}")
        expect(desk.locator("#outbox article")).to_have_count(n)
    assert faults_in_both_looks(desk) == []

    make_update(blog, "Bridge open again", by=ada)
    desk.clock.fast_forward(11 * 60 * 1000)
    desk.context.set_offline(False)
    expect(desk.locator("#outbox .since")).to_have_count(2, timeout=20_000)
    assert faults_in_both_looks(desk) == []

    desk.get_by_role("button", name=re.compile("Publish as")).first.click()
    expect(desk.locator("#outbox .is-sent")).to_have_count(1)
    assert faults_in_both_looks(desk) == []
