"""A draft's private note is not kept on a device, and nothing sent from one clears it."""

from playwright.sync_api import expect

from liveblog.models import Update
from tests.browser.device import ALL_THAT_IS_KEPT, entries, phone, saved, take_line
from tests.browser.looks import faults_in_both_looks
from tests.factories import make_draft

__all__ = ["phone"]  # a fixture

STAYS = "The note stays as it is on the desk unless you write one here."


def test_the_note_of_a_draft_stays_on_the_desk_through_outbox_and_shell(
    phone, cal, blog
):
    draft = make_draft(blog, "Bridge closed", by=cal, source_note="A voice")
    phone.goto(f"/desk/live/flood/drafts/{draft.pk}/")
    expect(note(phone)).to_have_value("A voice")
    take_line(phone)
    queue(phone)
    waiting = phone.evaluate(ALL_THAT_IS_KEPT)
    assert ("Bridge closed" in waiting, "A voice" in waiting) == (True, False)
    phone.get_by_role("button", name="Put in the composer").click()
    expect(phone.get_by_text(STAYS)).to_be_visible()
    assert faults_in_both_looks(phone) == []
    queue(phone)

    phone.goto("/desk/live/flood/")
    it_is_not_shown_without_a_connection(phone)
    queue(phone)
    expect(phone.get_by_text(STAYS)).to_have_count(1)
    expect(phone.locator("[data-note-stays]")).to_be_hidden()
    phone.context.set_offline(False)

    expect(entries(phone).first).to_contain_text("Live at", timeout=20_000)
    sent = Update.objects.get(pk=draft.pk)
    assert (sent.is_published, sent.heading) == (True, "Both bridges closed")
    assert sent.source_note == "A voice"


def note(page):
    return page.locator("#composer [name=source_note]")


def queue(page):
    page.get_by_label("Heading").press("Control+Enter")
    expect(entries(page)).to_have_count(1)


def it_is_not_shown_without_a_connection(shell):
    # Its first try lists the outbox anew, and takes a button that is being pressed.
    expect(entries(shell)).to_contain_text("No connection")
    shell.get_by_role("button", name="Put in the composer").click()
    expect(shell.get_by_label("Heading")).to_have_value("Bridge closed")
    shell.get_by_label("Heading").fill("Both bridges closed")
    expect(saved(shell)).to_contain_text("No connection")
    shell.locator("#composer details:has([name=source_note]) > summary").click()
    expect(note(shell)).to_have_value("")
    expect(note(shell)).to_have_accessible_description(STAYS)
