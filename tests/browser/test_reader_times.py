"""How long ago, and when by the reader's own clock: on each side of the world and of a change."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone
from playwright.sync_api import expect

from liveblog import publishing
from tests.browser.conftest import up_to_date
from tests.factories import make_blog, make_update

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
