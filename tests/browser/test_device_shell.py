"""The desk opens without a connection, and nothing of it stays where it must not."""

import re

from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from liveblog.models import WorkingCopy
from tests.browser.conftest import until
from tests.browser.device import ALL_THAT_IS_KEPT, phone
from tests.browser.looks import faults_in_both_looks
from tests.factories import make_draft, make_update

__all__ = ["phone"]  # fixtures

LONG = "a" * 1999 + "z"


def write(page, heading):
    page.locator("#composer").get_by_label("Heading").fill(heading)
    page.keyboard.press("Control+Enter")


def test_two_thousand_characters_typed_offline_survive_a_reload(phone, blog):
    phone.context.set_offline(True)
    phone.get_by_label("Heading").fill("Bridge closed")
    phone.get_by_label("Text", exact=True).fill(LONG)
    expect(phone.locator("[data-saved]")).to_contain_text("No connection")

    phone.reload()
    expect(phone.locator("#strip h1")).to_have_text(
        "River at record height: valley evacuates"
    )
    expect(phone.get_by_label("Heading")).to_have_value("Bridge closed")
    expect(phone.get_by_label("Text", exact=True)).to_have_value(LONG)
    phone.get_by_role("button", name="Publish when connected").click()
    expect(phone.locator("#outbox article")).to_have_count(1)
    phone.context.set_offline(False)

    expect(phone.locator("#outbox .is-sent")).to_contain_text("Live at", timeout=20_000)
    update = blog.updates.published().get()
    assert [block.words for block in update.blocks()] == [LONG]


def test_blocks_can_be_added_offline_each_under_its_own_name(phone, blog):
    phone.context.set_offline(True)
    phone.reload()
    for n, speaker in enumerate(["Josef Lind", "Eva Marsh"]):
        phone.get_by_role("button", name="Quote", exact=True).click()
        quote = phone.locator(".blk-quote").nth(n)
        quote.get_by_label("Quote", exact=True).fill(f"Words of {speaker}")
        quote.get_by_label("Speaker").fill(speaker)
    phone.get_by_label("Heading").press("Control+Enter")
    expect(phone.locator("#outbox article")).to_have_count(1)
    phone.context.set_offline(False)

    expect(phone.locator("#outbox .is-sent")).to_contain_text("Live at", timeout=20_000)
    blocks = blog.updates.published().get().blocks()
    assert [block.speaker for block in blocks] == ["Josef Lind", "Eva Marsh"]


def test_nothing_of_colleagues_and_nothing_sent_is_on_the_device(phone, ada, cal, blog):
    make_update(blog, "From Ada", by=ada)
    make_draft(blog, "Ada's draft", by=ada)
    phone.reload()
    write(phone, "Sent by Cal")
    expect(phone.locator("[data-saved]")).to_contain_text("Live at")
    phone.locator("#composer").get_by_label("Heading").fill("Typed by Cal")
    expect(phone.locator("[data-saved]")).to_contain_text("Saved for you alone")

    kept = phone.evaluate(ALL_THAT_IS_KEPT)
    assert "Typed by Cal" in kept
    for other in ("From Ada", "Ada's draft", "Ada Brandt", "Sent by Cal"):
        assert other not in kept, other
    shell = phone.evaluate("async () => (await fetch('/desk/shell/')).text()")
    for own in ("Cal Ferris", "csrfmiddlewaretoken", "flood", cal.email):
        assert own not in shell, own


def test_clear_this_device_names_what_would_be_lost_and_works_offline(phone, blog):
    phone.context.set_offline(True)
    write(phone, "In the outbox")
    expect(phone.locator("#outbox article")).to_have_count(1)
    phone.locator("#composer").get_by_label("Heading").fill("In the composer")
    expect(phone.locator("[data-saved]")).to_contain_text("No connection")
    # In the shell, where it works alike.
    phone.reload()
    expect(phone.locator("#composer").get_by_label("Heading")).to_have_value(
        "In the composer"
    )
    phone.locator(".person summary").click()
    clear = phone.get_by_role("button", name="Clear this device")
    clear.click()
    dialog = phone.get_by_role("dialog")
    expect(dialog.get_by_role("listitem")).to_have_text(
        ["Outbox: In the outbox", "Not sent yet: In the composer"]
    )
    expect(dialog.get_by_role("button", name="Keep it")).to_be_focused()
    dialog.get_by_role("button", name="Keep it").click()
    assert "In the composer" in phone.evaluate(ALL_THAT_IS_KEPT)
    phone.locator(".person summary").click()
    clear.click()
    dialog.get_by_role("button", name="Clear this device").click()

    expect(phone.locator("#outbox")).to_be_hidden()
    expect(phone.locator("#composer").get_by_label("Heading")).to_have_value("")
    assert phone.evaluate(ALL_THAT_IS_KEPT) == "[]"


def test_signing_out_empties_the_device(phone, blog, server):
    phone.context.set_offline(True)
    write(phone, "Bridge closed")
    expect(phone.locator("#outbox article")).to_have_count(1)
    phone.goto("/desk/")
    expect(phone.get_by_role("link", name="River at record height")).to_be_visible()
    phone.locator(".person summary").click()
    phone.get_by_role("button", name="Sign out").click()
    dialog = phone.get_by_role("dialog")
    expect(dialog).to_contain_text("Sign out and lose what has not been sent?")
    dialog.get_by_role("button", name="Keep it").click()
    phone.context.set_offline(False)
    phone.goto("/desk/live/flood/")
    # By the page before this one, or by this one: 15 s later, where its first try found
    # no connection yet.
    expect(phone.locator("#rows h3")).to_have_text(["Bridge closed"], timeout=45_000)
    # Readers may have it before this device knows: then it is sent once more.
    until(
        phone,
        lambda: "Bridge closed" not in phone.evaluate(ALL_THAT_IS_KEPT),
        seconds=45,
    )
    phone.goto("/desk/")
    phone.locator(".person summary").click()
    phone.get_by_role("button", name="Sign out").click()

    expect(phone).to_have_url(re.compile("/accounts/login/"))
    assert "flood" not in phone.evaluate(ALL_THAT_IS_KEPT)


def test_a_session_that_the_desk_ended_empties_the_device(phone, cal):
    phone.locator("#composer").get_by_label("Heading").fill("Half written")
    expect(phone.locator("[data-saved]")).to_contain_text("Saved for you alone")
    assert "Half written" in phone.evaluate(ALL_THAT_IS_KEPT)
    cal.is_active = False
    cal.save(update_fields=["is_active"])
    Session.objects.all().delete()

    phone.locator("#composer").get_by_label("Heading").fill("Half written, and more")
    expect(phone).to_have_url(re.compile("/accounts/login/"), timeout=10_000)
    assert "Half written" not in phone.evaluate(ALL_THAT_IS_KEPT)
    assert WorkingCopy.objects.get().title == "Half written"


def test_every_state_of_the_device_is_for_everyone(sign_in, cal, ada, blog):
    desk = sign_in(cal, network_away=True, service_workers="allow")
    desk.clock.install()
    desk.goto("/desk/live/flood/")
    desk.wait_for_load_state("networkidle")
    desk.evaluate("async () => { await navigator.serviceWorker.ready; }")
    desk.context.set_offline(True)
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

    desk.context.set_offline(True)
    for address in ("/desk/live/flood/", "/desk/"):
        desk.goto(address)
        expect(desk.locator("[data-places] a")).to_have_count(1)
        assert faults_in_both_looks(desk) == []
