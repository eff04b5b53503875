"""A draft's private note is not kept on a device, and nothing sent from one clears it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from liveblog import publishing
from liveblog.models import Update, WorkingCopy
from tests.browser.conftest import until
from tests.browser.device import entries, phone, saved
from tests.browser.looks import faults_in_both_looks
from tests.factories import make_draft, make_update

__all__ = ["phone"]  # a fixture

STAYS = "The note stays as it is on the desk unless you write one here."


@pytest.fixture
def draft(cal, blog):
    return make_draft(blog, "Bridge closed", by=cal, source_note="A voice")


@pytest.fixture
def shell(phone, draft):
    """The desk without a connection, with a draft from the outbox in its composer."""
    phone.goto(f"/desk/live/flood/drafts/{draft.pk}/")
    expect(note(phone)).to_have_value("A voice")
    phone.context.set_offline(True)
    phone.get_by_label("Heading").press("Control+Enter")
    expect(entries(phone)).to_have_count(1)
    phone.goto("/desk/live/flood/")
    # Its first try lists the outbox anew, and takes a button that is being pressed.
    expect(entries(phone)).to_contain_text("No connection")
    phone.get_by_role("button", name="Put in the composer").click()
    expect(phone.get_by_label("Heading")).to_have_value("Bridge closed")
    phone.get_by_label("Heading").fill("Both bridges closed")
    expect(saved(phone)).to_contain_text("No connection")
    return phone


def note(page):
    return page.locator("#composer [name=source_note]")


def kept_heading():
    copy = WorkingCopy.objects.first()
    return copy and copy.value("heading")


def again(draft):
    return Update.objects.get(pk=draft.pk)


@pytest.mark.parametrize(
    ("keys", "typed"), [("Control+Enter", ""), ("Control+s", "Two voices")]
)
def test_only_a_note_that_was_typed_is_sent_from_the_device(shell, draft, keys, typed):
    shell.locator("#composer details:has([name=source_note]) > summary").click()
    expect(note(shell)).to_have_value("")
    expect(note(shell)).to_have_accessible_description(STAYS)
    note(shell).fill(typed)
    shell.context.set_offline(False)
    shell.get_by_label("Heading").press(keys)

    until(shell, lambda: again(draft).heading == "Both bridges closed")
    sent = again(draft)
    assert (sent.is_published, sent.source_note) == (
        keys == "Control+Enter",
        typed or "A voice",
    )


def test_scheduling_from_the_device_leaves_the_note(shell, draft):
    shell.context.set_offline(False)
    shell.get_by_label("Other ways").click()
    shell.get_by_role("button", name="Schedule…").click()
    due_at = timezone.localtime(timezone.now() + timedelta(days=1), draft.blog.zone)
    shell.locator("[name=due_at_time]").fill(due_at.strftime("%H:%M"))
    shell.locator("[name=due_at_date]").fill(due_at.strftime("%Y-%m-%d"))
    shell.get_by_role("button", name="Schedule", exact=True).click()

    until(shell, lambda: again(draft).heading == "Both bridges closed")
    assert (again(draft).is_scheduled, again(draft).source_note) == (True, "A voice")


def test_what_goes_out_from_the_outbox_again_leaves_the_note(shell, draft):
    shell.get_by_label("Heading").press("Control+Enter")
    expect(entries(shell)).to_have_count(1)
    expect(shell.get_by_text(STAYS)).to_have_count(1)
    expect(shell.locator("[data-note-stays]")).to_be_hidden()
    shell.context.set_offline(False)

    expect(entries(shell).first).to_contain_text("Live at", timeout=20_000)
    sent = again(draft)
    assert (sent.heading, sent.source_note) == ("Both bridges closed", "A voice")


def test_the_copy_that_is_kept_opens_with_the_note_that_stands(shell, draft):
    shell.context.set_offline(False)
    shell.get_by_label("Heading").fill("All bridges closed")
    until(shell, lambda: kept_heading() == "All bridges closed", seconds=20)
    assert WorkingCopy.objects.get().value("source_note") == ""
    shell.goto(f"/desk/live/flood/drafts/{draft.pk}/")
    expect(shell.get_by_label("Heading")).to_have_value("All bridges closed")
    expect(note(shell)).to_have_value("A voice")

    shell.get_by_label("Heading").press("Control+Enter")
    expect(saved(shell)).to_contain_text("Live at")
    assert again(draft).source_note == "A voice"


def test_ones_own_note_goes_into_the_outbox_after_a_reload(phone, blog):
    phone.get_by_label("Heading").fill("Bridge closed")
    phone.locator("#composer details:has([name=source_note]) > summary").click()
    note(phone).fill("By phone")
    expect(saved(phone)).to_contain_text("Saved for you alone")
    until(
        phone,
        lambda: WorkingCopy.objects.get().value("source_note") == "By phone",
        seconds=10,
    )
    phone.reload()
    expect(note(phone)).to_have_value("By phone")
    phone.context.set_offline(True)
    phone.get_by_label("Heading").press("Control+Enter")
    expect(entries(phone)).to_have_count(1)
    phone.context.set_offline(False)

    expect(entries(phone).first).to_contain_text("Live at", timeout=20_000)
    assert blog.updates.get().source_note == "By phone"


def test_the_next_update_has_not_the_note_of_the_draft(sign_in, cal, blog, draft):
    desk = sign_in(cal, network_away=True, at=f"/desk/live/flood/drafts/{draft.pk}/")
    desk.wait_for_load_state("networkidle")
    desk.context.set_offline(True)
    desk.get_by_label("Heading").press("Control+Enter")
    expect(entries(desk)).to_have_count(1)

    expect(desk.get_by_label("Heading")).to_have_value("")
    expect(note(desk)).to_have_value("")


def test_a_note_that_nobody_touched_overwrites_none(sign_in, cal, ada, blog, draft):
    update = make_update(blog, "Dam holds", by=cal)
    publishing.note_source(update, "A voice", by=cal)
    desk = sign_in(cal, at=f"/desk/live/flood/drafts/{draft.pk}/")
    desk.get_by_role("link", name="Correct").click()
    correcting = desk.locator("#correcting")
    expect(correcting.locator("[name=source_note]")).to_have_value("A voice")
    publishing.note_source(update, "Two voices", by=ada)
    Update.objects.filter(pk=draft.pk).update(source_note="Three voices")
    correcting.get_by_label("Heading").fill("Dam still holds")
    correcting.get_by_role("button", name="Publish changes").click()
    expect(desk.locator("#rows h3")).to_have_text(["Dam still holds"])
    desk.locator("#composer").get_by_label("Heading").press("Control+Enter")
    expect(desk.locator("#rows h3")).to_have_count(2)

    assert again(update).source_note == "Two voices"
    assert again(draft).source_note == "Three voices"


def test_a_note_that_stays_is_for_everyone(sign_in, cal, draft):
    page = sign_in(
        cal,
        network_away=True,
        at=f"/desk/live/flood/drafts/{draft.pk}/",
    )
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    page.get_by_label("Heading").press("Control+Enter")
    page.get_by_role("button", name="Put in the composer").click()
    expect(page.get_by_text(STAYS)).to_be_visible()

    assert faults_in_both_looks(page) == []
