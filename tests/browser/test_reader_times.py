"""When it was by the reader's own clock, where the page has room for it."""

import pytest
import time_machine
from playwright.sync_api import expect

from liveblog import publishing
from tests.factories import make_update

# Whatever day it is: on the other side of the sea it is another hour.
WINTER = "2026-11-02 12:00:00+00:00"


def test_what_follows_the_state_line_keeps_its_distance(new_page, ada, blog):
    with time_machine.travel(WINTER):
        make_update(blog, "News")
    publishing.close(blog, by=ada, message="Thank you for reading.")
    page = new_page(timezone_id="America/New_York")
    page.goto("/live/flood/")

    expect(page.locator("#feed .yours")).to_have_text("07:00 your time")
    yours = page.get_by_test_id("status").locator(".yours").bounding_box()
    closing = page.locator(".closing").bounding_box()
    assert closing["y"] - yours["y"] - yours["height"] == pytest.approx(24, abs=1)
