"""Permalinks, the story in its order, and pages without script, as a browser shows them.

What axe finds in them, and whether they fit, is seen in test_every_public_page.py.
"""

import pytest
from playwright.sync_api import expect

from tests.factories import figure, make_blog, make_image, make_update, quote

# Updates of some height, so that a page of them has to be scrolled.
LONG = "The river rises. " * 40


@pytest.fixture
def bridge(ada, blog):
    """An update in the middle of a long story."""
    for number in range(12):
        make_update(blog, f"Number {number}", LONG)
    named = {"byline": "Mira Holt", "label": "Analysis"}
    update = make_update(blog, "Bridge", figure(make_image(by=ada)), quote(), **named)
    for number in range(12, 25):
        make_update(blog, f"Number {number}", LONG)
    return update


def test_the_other_pages_lay_out_and_read_on_in_place(new_page, ada, bridge):
    """A permalink, the story in its order by keyboard, and a permalink right to left."""
    page = new_page()
    page.goto(bridge.get_absolute_url())
    assert page.evaluate("scrollY") == 0
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        it_opens_at_its_update(page, bridge)

    page.goto("/live/flood/oldest-first/")
    page.get_by_role("link", name="Later updates").press("Enter")
    expect(page.locator("#feed .update")).to_have_count(26)
    expect(page.locator("#feed .update").nth(20).locator("h3")).to_be_focused()
    assert page.url.endswith("/live/flood/oldest-first/")
    expect(page.get_by_text("You have reached the latest.")).to_be_visible()
    # All of one day: named once.
    expect(page.locator("#feed .day")).to_have_count(1)

    page.set_viewport_size({"width": 1280, "height": 900})
    what_leads_to_an_update_right_to_left_is_aligned_with_its_words(page, ada)


def it_opens_at_its_update(page, update):
    heading = page.locator(f"#update-{update.pk} h3")
    expect(heading).to_be_in_viewport(ratio=1)
    # In the upper half, under the newsroom and the story.
    expect(page.locator("h1")).to_be_in_viewport(ratio=1)
    assert page.locator(".is-target").bounding_box()["y"] < 450


def what_leads_to_an_update_right_to_left_is_aligned_with_its_words(page, ada):
    """Beside the rail on the right."""
    blog = make_blog(
        by=ada, slug="nahr", headline="النهر يرتفع", language="ar", direction="rtl"
    )
    update = make_update(blog, "الجسر مغلق", "أغلق المهندسون الجسر.", quote("«نعم.»"))
    page.goto(update.get_absolute_url())
    label = page.locator("#target").bounding_box()
    group = page.locator(".is-target").bounding_box()
    end = group["x"] + group["width"] - 136
    assert label["x"] + label["width"] == pytest.approx(end, abs=1)


def test_without_script_the_whole_story_can_be_read_both_ways(new_page, bridge):
    page = new_page(javascript=False)
    page.goto(bridge.get_absolute_url())
    it_opens_at_its_update(page, bridge)
    page.goto("/live/flood/")
    page.get_by_role("link", name="Earlier updates").click()
    expect(page.get_by_text("This is where the blog began.")).to_be_visible()
    expect(page.locator("#feed .update")).to_have_count(6)
    page.get_by_role("link", name="Oldest first").click()
    page.get_by_role("link", name="Later updates").click()
    page.get_by_role("link", name="Go to the live page").click()
    expect(page).to_have_url("http://" + page.url.split("/")[2] + "/live/flood/")
