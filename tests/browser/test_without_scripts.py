"""A desk without JavaScript: each press of a button is a form that is sent."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from liveblog.models import Update


def test_without_scripts_an_update_is_written_published_scheduled_and_cancelled(
    sign_in, cal, blog
):
    """Each part begins at the blog's desk with an empty composer."""
    desk = sign_in(cal, javascript=False, network_away=True, at="/desk/live/flood/")
    the_browser_brings_back_what_was_typed(desk)
    blocks_are_added_and_moved(desk, blog)
    an_update_is_scheduled_and_cancelled(desk, blog)


def the_browser_brings_back_what_was_typed(desk):
    desk.get_by_label("Heading").fill("Bridge closed")
    desk.goto("/desk/")
    desk.go_back()

    expect(desk.get_by_label("Heading")).to_have_value("Bridge closed")
    desk.get_by_label("Heading").fill("")


def blocks_are_added_and_moved(desk, blog):
    desk.locator("#composer .blk-text textarea").fill("Second.")

    desk.locator("button[value=add-text]").click()
    desk.locator("#composer .blk-text textarea").nth(1).fill("First.")
    desk.locator("button[value^=up-text]").nth(1).click()
    desk.locator("#composer [data-send]").click()

    assert [b.words for b in blog.updates.get().blocks()] == ["First.", "Second."]


def an_update_is_scheduled_and_cancelled(desk, blog):
    due_at = (timezone.now() + timedelta(hours=2)).astimezone(blog.zone)
    desk.get_by_label("Heading").fill("Dam opens")
    desk.locator("#composer .when summary").click()
    group = desk.get_by_role("group", name="Publish at Berlin (CE")
    group.get_by_label("Time, 24 hours").fill(f"{due_at:%H:%M}")
    group.get_by_label("Day").fill(due_at.date().isoformat())
    desk.get_by_role("button", name="Schedule").click()

    expect(desk.locator(".messages")).to_contain_text("Goes out at")
    desk.locator("#queue").get_by_role("link", name="Dam opens").click()
    desk.get_by_role("button", name="Do not publish it by itself").click()

    expect(desk.locator("#queue")).not_to_contain_text("Scheduled")
    assert Update.objects.get(heading="Dam opens").is_draft
