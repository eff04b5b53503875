"""Options on an update in the browser: at a time, undone, after five seconds, signed."""

import re
import subprocess
from contextlib import contextmanager
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from liveblog import publishing
from liveblog.config.server import worker
from liveblog.models import Heartbeat, Update, worker_seen_at
from liveblog.worker.schedule import publish_what_is_scheduled
from tests.browser.conftest import NETWORK_WORDS, until
from tests.browser.looks import faults_in_both_looks
from tests.factories import make_update
from tests.publishing.scheduled import make_scheduled
from tests.server import environment_of_test


@contextmanager
def a_worker(server):
    """The worker beside the server, looking at its address as a reader would."""
    addresses = {"RECEIPT_URL": server, "PUBLIC_URL": server}
    process = subprocess.Popen(worker(), env=environment_of_test(**addresses))
    try:
        yield
    finally:
        process.terminate()
        process.wait(15)


def type_time(desk, blog, moment):
    """As a person types it: on the blog's clock, to the minute."""
    local = moment.astimezone(blog.zone)
    group = desk.get_by_role("group", name="Publish at Berlin (CE")
    group.get_by_label("Time, 24 hours").fill(f"{local:%H:%M}")
    group.get_by_label("Day").fill(local.date().isoformat())


# At a time ------------------------------------------------------------------------------


def test_scheduled_with_the_keyboard_alone_changed_and_cancelled(cals_desk, blog):
    desk, due_at = cals_desk, timezone.now() + timedelta(hours=2)
    desk.keyboard.type("Dam opens")
    desk.locator("#composer .when summary").focus()
    desk.keyboard.press("Enter")
    type_time(desk, blog, timezone.now() - timedelta(hours=2))
    expect(desk.get_by_role("button", name="Publish", exact=False).last).to_be_hidden()
    desk.keyboard.press("Control+Enter")
    expect(desk.locator(".due .err")).to_contain_text("That time is over")
    expect(desk.get_by_label("Time, 24 hours").last).to_be_focused()
    expect(desk.get_by_label("Heading")).to_have_value("Dam opens")

    type_time(desk, blog, due_at)
    desk.keyboard.press("Control+Enter")
    expect(desk.locator("[data-saved]")).to_contain_text("Goes out at")
    expect(desk.get_by_label("Heading")).to_have_value("")
    expect(desk.locator("#queue")).to_contain_text(re.compile("in (2 h|1 h 59 min)"))
    expect(desk.locator("#rows .row-update")).to_have_count(0)

    desk.locator("#queue").get_by_role("link", name="Dam opens").click()
    expect(desk.locator("#composer h2")).to_have_text("Scheduled")
    desk.get_by_label("Heading").fill("Dam opens later")
    type_time(desk, blog, due_at + timedelta(hours=1))
    desk.keyboard.press("Control+Enter")
    expect(desk.locator("#queue")).to_contain_text("Dam opens later")

    desk.locator("#queue").get_by_role("link", name="Dam opens later").click()
    desk.get_by_role("button", name="Do not publish it by itself").click()
    expect(desk.locator("#composer h2")).to_have_text("Draft")
    expect(desk.locator("#queue")).not_to_contain_text("Scheduled")
    assert not Update.objects.scheduled().exists()
    assert Update.objects.get().heading == "Dam opens later"


def test_it_goes_out_by_itself_and_the_desk_and_a_reader_see_it(
    cals_desk, cal, blog, reader, server
):
    desk = cals_desk
    expect(desk.locator("#queue")).to_contain_text("The worker has not been seen.")
    with a_worker(server):
        # One that is still starting is late.
        until(desk, lambda: worker_seen_at() is not None, seconds=60)
        expect(desk.locator("#queue")).not_to_contain_text("The worker", timeout=15_000)
        due_at = timezone.now() + timedelta(seconds=4)
        draft = make_scheduled(blog, "Dam opens", by=cal, due_at=due_at)
        expect(reader.locator("#feed h3")).to_have_text(["Dam opens"], timeout=20_000)
        desk.get_by_role("link", name="1 new update").click(timeout=20_000)

        expect(desk.locator("#rows h3")).to_have_text(["Dam opens"])
        expect(desk.locator("#queue")).to_contain_text("No drafts.")
        receipt = desk.locator(".receipt")
        expect(receipt).to_contain_text("scheduled by Cal Ferris")
        expect(receipt).to_contain_text("seen at the public address", timeout=10_000)

        publishing.withdraw(draft, by=cal, reason="It did not open.")
        desk.goto(f"/desk/live/flood/updates/{draft.pk}/where-it-was/")
        gone = "Gone from everything we serve since"  # told by the page itself
        expect(desk.locator("#places")).to_contain_text(gone, timeout=30_000)
        assert faults_in_both_looks(desk) == []

    draft.refresh_from_db()
    # Within 2, unless the machine stalls.
    assert 0 <= (draft.published_at - due_at).total_seconds() <= 5
    assert blog.journal.filter(verb="publish").count() == 1


# Undo -----------------------------------------------------------------------------------


def publish(desk, heading):
    desk.get_by_label("Heading").fill(heading)
    desk.keyboard.press("Control+Enter")
    expect(desk.locator("[data-saved]")).to_contain_text("Live at")


def test_undo_takes_an_update_from_readers_whoever_signs_it(cals_desk, blog, reader):
    undo_brings_the_words_back(cals_desk, blog, reader)
    several_people_sign_and_leave_a_note_for_colleagues(cals_desk, reader)


def undo_brings_the_words_back(desk, blog, reader):
    publish(desk, "Bridge closed")
    for place in (".receipt", "[data-saved]"):
        expect(reader.locator("#feed h3")).to_have_text(["Bridge closed"])

        undo = desk.locator(place).get_by_role("button", name="Undo")
        undo.focus()
        desk.keyboard.press("Enter")

        expect(desk.get_by_label("Heading")).to_have_value("Bridge closed")
        expect(desk.locator("#composer h2")).to_have_text("Draft")
        row = desk.locator("#rows .row-update").first
        expect(row).to_contain_text("Taken back at")
        expect(reader.locator("#feed .update")).to_have_count(0)
        assert blog.updates.drafts().get().heading == "Bridge closed"
        # And out again.
        publish(desk, "Bridge closed")


def several_people_sign_and_leave_a_note_for_colleagues(desk, reader):
    desk.get_by_label("Heading").fill("School open")
    desk.get_by_text("Label, byline, place, time, source").click()
    # Another page's style of the same name had put their labels in the middle.
    options = desk.locator("#composer details.more").first
    assert options.evaluate("e => getComputedStyle(e).textAlign") == "start"
    desk.get_by_role("combobox", name="Written with").fill("Ada Brandt")
    desk.get_by_label("Source note").fill("The gauge keeper, by phone")
    desk.keyboard.press("Control+Enter")

    expect(desk.locator(".source-note")).to_contain_text("The gauge keeper, by phone")
    expect(reader.locator("#feed .by").first).to_have_text("Cal Ferris and Ada Brandt")
    assert "gauge keeper" not in reader.content()


# By the clock: "Send in 5 s, Cancel", and for how long it can be undone -----------------------


def test_by_the_clock_it_waits_five_seconds_and_can_be_undone_for_ten(
    sign_in, cal, blog
):
    cal.sends_after_seconds = 5
    cal.save()
    due_at = timezone.now() + timedelta(hours=2)
    draft = make_scheduled(blog, "Dam opens", by=cal, due_at=due_at)
    desk = sign_in(cal, at=None)
    desk.clock.install()
    desk.goto(f"/desk/live/flood/drafts/{draft.pk}/")

    a_scheduled_one_is_published_now_after_the_same_wait(desk)
    after_five_seconds_it_is_live_once(desk, blog)
    undo_goes_after_ten_seconds_but_not_from_under_the_hands(desk)


def a_scheduled_one_is_published_now_after_the_same_wait(desk):
    desk.locator(".send summary").click()
    desk.get_by_role("button", name="Publish now").click()
    desk.get_by_label("Heading").focus()
    desk.clock.run_for(6_000)

    expect(desk.locator("#rows h3")).to_have_text(["Dam opens"])
    update = Update.objects.get()
    assert (update.is_published, update.due_at) == (True, None)


def after_five_seconds_it_is_live_once(desk, blog):
    # It goes on by itself otherwise, and a slow machine takes a second for a step.
    desk.clock.pause_at(desk.evaluate("Date.now() / 1000 + 30"))
    desk.get_by_label("Heading").fill("Bridge closed")
    desk.keyboard.press("Control+Enter")

    its_buttons_stand_in_one_row_on_a_phone(desk)
    desk.clock.run_for(4_000)
    assert blog.updates.count() == 1
    desk.clock.run_for(1_500)
    desk.clock.resume()

    expect(desk.locator("#rows h3")).to_have_text(["Bridge closed", "Dam opens"])
    expect(desk.get_by_role("button", name="Cancel")).to_have_count(0)
    assert blog.updates.filter(heading="Bridge closed").count() == 1


def its_buttons_stand_in_one_row_on_a_phone(desk):
    size = desk.viewport_size
    desk.set_viewport_size({"width": 390, "height": 844})
    buttons = [desk.locator(each) for each in ("[data-cancel-sending]", ".send .go")]
    tops = [each.bounding_box()["y"] for each in buttons]
    desk.set_viewport_size(size)
    assert tops[0] == tops[1]


def undo_goes_after_ten_seconds_but_not_from_under_the_hands(desk):
    row = desk.locator("#rows .row-update").first
    undo = row.locator(".receipt").get_by_role("button", name="Undo")
    in_line = desk.locator("[data-saved]").get_by_role("button", name="Undo")
    expect(desk.get_by_label("Heading")).to_be_focused()  # the desk has done with it

    undo.focus()
    desk.clock.run_for(15_000)
    expect(undo).to_be_visible()
    expect(in_line).to_have_count(0)

    desk.get_by_label("Heading").focus()
    desk.clock.run_for(11_000)
    expect(undo).to_have_count(0)


# For everyone -----------------------------------------------------------------------------


def test_what_could_not_go_out_is_told_and_axe_finds_nothing_in_any_state(
    cals_desk, cal, blog, console
):
    desk = cals_desk
    due_at = timezone.now() + timedelta(hours=2)
    draft = make_scheduled(blog, "Later", by=cal, due_at=due_at)
    make_update(blog, "Bridge closed", by=cal)
    make_scheduled(blog, "Dam opens", by=cal, due_at=timezone.now())
    blog.members.remove(cal)
    publish_what_is_scheduled(timezone.now())
    blog.members.add(cal)
    expect(desk.locator("#queue .missed")).to_contain_text(
        "who scheduled it may no longer publish it", timeout=15_000
    )
    # A poll that came while Cal was no member was refused, and the console says so.
    console[:] = [
        said for said in console if not any(words in said for words in NETWORK_WORDS)
    ]
    Heartbeat.objects.all().delete()
    expect(desk.locator("#queue")).to_contain_text("The worker", timeout=15_000)

    def clean(address):
        desk.goto(address)
        is_clean(address)

    def is_clean(state):
        desk.evaluate("document.querySelectorAll('.more').forEach(d => d.open = true)")
        assert faults_in_both_looks(desk) == [], state

    is_clean("as it has come, and as it was told")
    clean("/desk/live/flood/#queue")
    clean("/desk/live/flood/#updates")
    clean(f"/desk/live/flood/drafts/{draft.pk}/")
    clean("/desk/you/")
