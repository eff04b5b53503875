"""How long ago, and when by the reader's own clock: on each side of the world and of a change."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone
from playwright.sync_api import expect

from liveblog import publishing
from tests.browser.conftest import up_to_date
from tests.factories import make_blog, make_update, words

# Summer time ends in Berlin on 25 October 2026, in New York on 1 November; never in Lagos.
SUMMER = datetime(2026, 10, 24, 12, 0, tzinfo=UTC)
AUTUMN = datetime(2026, 10, 26, 12, 0, tzinfo=UTC)
WINTER = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)


def publish_at(blog, *moments):
    for moment in moments:
        with time_machine.travel(moment):
            make_update(blog, f"{moment:%d %B}")


def times(page):
    """The newsroom's time of each update and the reader's, the oldest first."""
    found = [
        (when.locator("time").inner_text(), when.locator(".yours").all_inner_texts())
        for when in page.locator("#feed .when").all()
    ]
    return found[::-1]


def test_a_reader_elsewhere_sees_both_times_of_each_moment(new_page, blog):
    publish_at(blog, SUMMER, AUTUMN, WINTER)

    def seen_in(zone):
        page = new_page(timezone_id=zone)
        page.goto("/live/flood/")
        return times(page)

    assert seen_in("America/New_York") == [
        ("14:00", ["08:00 your time"]),  # six hours
        ("13:00", ["08:00 your time"]),  # five, for a week
        ("13:00", ["07:00 your time"]),  # six again
    ]
    assert seen_in("Africa/Lagos") == [
        ("14:00", ["13:00 your time"]),
        ("13:00", []),
        ("13:00", []),
    ]
    assert seen_in("Europe/Paris") == [("14:00", []), ("13:00", []), ("13:00", [])]


def test_what_is_written_beside_a_time_is_heard_apart_from_it(new_page, blog):
    publish_at(blog, WINTER)
    page = new_page(width=390, timezone_id="America/New_York")
    page.goto("/live/flood/")
    link = page.locator("#feed .when")
    expect(link.locator(".yours")).to_be_visible()

    age = link.locator(".ago").inner_text()
    expect(link).to_have_accessible_name(f"13:00 {age} 07:00 your time")


def test_another_day_for_the_reader_is_named(new_page, blog):
    publish_at(blog, datetime(2026, 11, 24, 1, 30, tzinfo=UTC))
    page = new_page(timezone_id="America/Los_Angeles")
    page.goto("/live/flood/")

    assert times(page) == [("02:30", ["Mon 17:30 your time"])]


def test_the_state_line_names_both_zones(new_page, ada, blog):
    publish_at(blog, WINTER)

    def named_in(zone):
        page = new_page(timezone_id=zone)
        page.goto("/live/flood/")
        state = page.get_by_test_id("status")
        expect(state).to_contain_text("Times are in CET (UTC+1)")
        return state.locator(".yours")

    st_johns = named_in("America/St_Johns")
    assert st_johns.inner_text() == "Your time is UTC−3:30 (St Johns)"
    assert named_in("Asia/Dubai").inner_text() == "Your time is UTC+4 (Dubai)"
    assert named_in("Etc/UTC").inner_text() == "Your time is UTC"
    # And it still does when the state changes.
    with time_machine.travel(WINTER):
        publishing.close(blog, by=ada, message="")
    expect(st_johns.page.get_by_test_id("status")).to_contain_text("Closed")
    expect(st_johns).to_have_text("Your time is UTC−3:30 (St Johns)")


def test_a_reader_in_the_newsrooms_zone_is_told_nothing_twice(new_page, blog):
    publish_at(blog, WINTER)
    page = new_page(timezone_id="Europe/Vienna")
    page.goto("/live/flood/")

    expect(page.locator("#feed .ago")).to_have_count(1)
    expect(page.locator(".yours")).to_have_count(0)


def test_times_are_on_arrivals_and_on_what_is_corrected(new_page, ada, blog):
    page = new_page(timezone_id="America/New_York")
    page.goto("/live/flood/")
    with time_machine.travel(timezone.now() - timedelta(minutes=5)):
        update = make_update(blog, "Bridge closed")
    expect(page.locator("#feed .ago")).to_have_text("5 min ago")
    expect(page.locator("#feed .yours")).to_contain_text("your time")

    publishing.correct(
        update, words("Bridge shut"), by=ada, seen_revision=update.last_revision
    )

    expect(page.locator("#feed h3")).to_have_text("Bridge shut")
    assert page.locator("#feed .ago").inner_text() == "5 min ago"
    assert page.locator("#feed .yours").count() == 1


def test_ages_grow_and_end_in_a_date(new_page, blog):
    now = timezone.now()
    for age in [timedelta(days=3), timedelta(hours=2), timedelta(minutes=58)]:
        with time_machine.travel(now - age):
            make_update(blog, str(age))
    make_update(blog, "Just now")
    page = new_page()
    page.clock.install()
    page.goto("/live/flood/")
    ages = page.locator("#feed .ago")
    day = f"{(now - timedelta(days=3)).astimezone(blog.zone):%-d %b}"
    expect(ages).to_have_text(["now", "58 min ago", "2 hr ago", day])

    page.clock.fast_forward("03:00")

    expect(ages).to_have_text(["3 min ago", "1 hr ago", "2 hr ago", day])


def test_digits_are_those_that_the_server_writes(new_page, ada):
    blog = make_blog(
        by=ada, slug="nahr", headline="النهر", language="ar", direction="rtl"
    )
    with time_machine.travel(timezone.now() - timedelta(minutes=12)):
        make_update(blog, "الجسر")
    page = new_page(locale="ar-EG", timezone_id="America/New_York")
    page.goto("/live/nahr/")

    expect(page.locator("#feed .ago")).to_have_text("قبل 12 دقيقة")
    # With the day before it, at the hours at which that is another in New York.
    yours = page.locator("#feed .yours").inner_text()
    digits = [letter for letter in yours if letter.isdigit()]
    assert len(digits) >= 4
    assert all(digit.isascii() for digit in digits)
    up_to_date(page, blog)


def test_what_follows_the_state_line_keeps_its_distance(new_page, ada, blog):
    publish_at(blog, WINTER)
    publishing.close(blog, by=ada, message="Thank you for reading.")
    page = new_page(timezone_id="America/New_York")
    page.goto("/live/flood/")

    yours = page.get_by_test_id("status").locator(".yours").bounding_box()
    closing = page.locator(".closing").bounding_box()
    assert closing["y"] - yours["y"] - yours["height"] == pytest.approx(24, abs=1)
