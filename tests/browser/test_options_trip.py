"""Options on an update in the browser: at a time, undone, after five seconds, signed."""

import re
import subprocess
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from liveblog import publishing
from liveblog.config.server import worker
from liveblog.models import Heartbeat, Update, worker_seen_at
from liveblog.worker.schedule import publish_what_is_scheduled
from tests.browser.conftest import until
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


def choose_time(desk, blog, due_at):
    desk.locator("#composer .when summary").click()
    type_time(desk, blog, due_at)


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


def test_without_scripts_an_update_is_scheduled_and_cancelled(sign_in, cal, blog):
    desk = sign_in(cal, javascript=False, at="/desk/live/flood/")
    desk.get_by_label("Heading").fill("Dam opens")
    choose_time(desk, blog, timezone.now() + timedelta(hours=2))
    desk.get_by_role("button", name="Schedule").click()

    expect(desk.locator(".messages")).to_contain_text("Goes out at")
    desk.locator("#queue").get_by_role("link", name="Dam opens").click()
    desk.get_by_role("button", name="Do not publish it by itself").click()

    expect(desk.locator("#queue")).not_to_contain_text("Scheduled")
    assert Update.objects.get().is_draft


def test_it_goes_out_by_itself_and_the_desk_and_a_reader_see_it(
    cals_desk, cal, blog, reader, server
):
    desk = cals_desk
    with a_worker(server):
        # One that is still starting is late.
        until(desk, lambda: worker_seen_at() is not None, seconds=60)
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


def test_the_desk_says_that_the_worker_is_away_and_that_it_is_back(cals_desk, blog):
    queue = cals_desk.locator("#queue")
    expect(queue).to_contain_text("The worker has not been seen.")

    Heartbeat.beat(timezone.now())

    expect(queue).not_to_contain_text("The worker", timeout=15_000)


def test_what_could_not_go_out_is_told_without_a_reload(sign_in, cal, blog):
    # A poll that comes while Cal is no member is refused, and the console says so.
    desk = sign_in(cal, network_away=True, at="/desk/live/flood/")
    make_scheduled(blog, "Dam opens", by=cal, due_at=timezone.now())
    blog.members.remove(cal)
    publish_what_is_scheduled(timezone.now())
    blog.members.add(cal)

    expect(desk.locator("#queue .missed")).to_contain_text(
        "who scheduled it may no longer publish it", timeout=15_000
    )


# Undo -----------------------------------------------------------------------------------


def publish(desk, heading):
    desk.get_by_label("Heading").fill(heading)
    desk.keyboard.press("Control+Enter")
    expect(desk.locator("[data-saved]")).to_contain_text("Live at")


def test_undo_brings_the_words_back_and_takes_them_from_readers(
    cals_desk, blog, reader
):
    desk = cals_desk
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


def test_undo_goes_after_ten_seconds_but_not_from_under_the_hands(sign_in, cal, blog):
    page = sign_in(cal, at=None)
    page.clock.install()
    page.goto("/desk/live/flood/")
    publish(page, "Bridge closed")
    undo = page.locator(".receipt").get_by_role("button", name="Undo")
    in_line = page.locator("[data-saved]").get_by_role("button", name="Undo")
    expect(page.get_by_label("Heading")).to_be_focused()  # the desk has done with it

    undo.focus()
    page.clock.run_for(15_000)
    expect(undo).to_be_visible()
    expect(in_line).to_have_count(0)

    page.get_by_label("Heading").focus()
    page.clock.run_for(11_000)
    expect(undo).to_have_count(0)


# "Send in 5 s, Cancel" --------------------------------------------------------------------


@pytest.fixture
def waiting_desk(sign_in, cal, blog):
    cal.sends_after_seconds = 5
    cal.save()
    page = sign_in(cal, at=None)
    page.clock.install()
    page.goto("/desk/live/flood/")
    return page


def stop_the_clock(page):
    """It goes on by itself otherwise, and a slow machine takes a second for a step."""
    page.clock.pause_at(page.evaluate("Date.now() / 1000 + 30"))


def test_after_five_seconds_it_is_live_once(waiting_desk, blog):
    desk = waiting_desk
    stop_the_clock(desk)
    desk.get_by_label("Heading").fill("Bridge closed")
    desk.keyboard.press("Control+Enter")

    desk.clock.run_for(4_000)
    assert not blog.updates.exists()
    desk.clock.run_for(1_500)
    desk.clock.resume()

    expect(desk.locator("#rows h3")).to_have_text(["Bridge closed"])
    expect(desk.get_by_role("button", name="Cancel")).to_have_count(0)
    assert blog.updates.count() == 1


def test_a_scheduled_one_can_be_published_now_after_the_same_wait(
    waiting_desk, cal, blog
):
    desk = waiting_desk
    due_at = timezone.now() + timedelta(hours=2)
    draft = make_scheduled(blog, "Dam opens", by=cal, due_at=due_at)
    desk.goto(f"/desk/live/flood/drafts/{draft.pk}/")

    desk.locator(".send summary").click()
    desk.get_by_role("button", name="Publish now").click()
    desk.get_by_label("Heading").focus()
    desk.clock.run_for(6_000)

    expect(desk.locator("#rows h3")).to_have_text(["Dam opens"])
    assert (Update.objects.get().is_published, Update.objects.get().due_at) == (
        True,
        None,
    )


# Who, and from where ----------------------------------------------------------------------


def test_several_people_and_a_note_for_colleagues(cals_desk, blog, reader):
    desk = cals_desk
    desk.keyboard.type("Bridge closed")
    desk.get_by_text("Label, byline, place, time, source").click()
    # Another page's style of the same name had put their labels in the middle.
    options = desk.locator("#composer details.more").first
    assert options.evaluate("e => getComputedStyle(e).textAlign") == "start"
    desk.get_by_role("combobox", name="Written with").fill("Ada Brandt")
    desk.get_by_label("Source note").fill("The gauge keeper, by phone")
    desk.keyboard.press("Control+Enter")

    expect(desk.locator(".source-note")).to_contain_text("The gauge keeper, by phone")
    expect(reader.locator("#feed .by")).to_have_text("Cal Ferris and Ada Brandt")
    assert "gauge keeper" not in reader.content()


# For everyone -----------------------------------------------------------------------------


def test_axe_finds_nothing_in_any_state(sign_in, cal, blog):
    make_scheduled(blog, "Dam opens", by=cal, due_at=timezone.now())
    blog.members.remove(cal)
    publish_what_is_scheduled(timezone.now())
    blog.members.add(cal)
    Heartbeat.objects.all().delete()
    due_at = timezone.now() + timedelta(hours=2)
    draft = make_scheduled(blog, "Later", by=cal, due_at=due_at)
    make_update(blog, "Bridge closed", by=cal)
    desk = sign_in(cal, at=None)

    def clean(address):
        desk.goto(address)
        desk.evaluate("document.querySelectorAll('.more').forEach(d => d.open = true)")
        assert faults_in_both_looks(desk) == [], address

    clean("/desk/live/flood/")
    clean("/desk/live/flood/#queue")
    clean("/desk/live/flood/#updates")
    clean(f"/desk/live/flood/drafts/{draft.pk}/")
    clean("/desk/you/")
