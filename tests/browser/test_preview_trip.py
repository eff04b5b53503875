"""The preview in a browser: the readers' page in a frame of the desk, and in a tab."""

import pytest
from playwright.sync_api import expect

from tests.browser.looks import faults_in_both_looks
from tests.factories import make_update


@pytest.fixture
def cals_desk(sign_in, cal, blog):
    return sign_in(cal, at="/desk/live/flood/")


def write(desk, heading, text):
    desk.get_by_label("Heading").fill(heading)
    desk.locator("#composer .blk-text textarea").fill(text)


def test_what_is_written_is_shown_as_readers_would_see_it(cals_desk, blog):
    write(cals_desk, "Bridge open", "Cars go first.")

    cals_desk.get_by_role("button", name="Preview").click()

    page = cals_desk.frame_locator("iframe[name=preview]")
    expect(page.locator("#feed .update h3")).to_have_text(["Bridge open"])
    expect(page.locator("#feed .update .body")).to_have_text("Cars go first.")
    expect(page.locator(".told")).to_contain_text("Readers do not see this.")
    assert not blog.updates.exists()


def test_after_a_look_the_writing_goes_on_and_is_published(cals_desk, blog):
    write(cals_desk, "Bridge open", "Cars go first.")
    cals_desk.get_by_role("button", name="Preview").click()
    page = cals_desk.frame_locator("iframe[name=preview]")
    expect(page.locator("#feed .update")).to_have_count(1)

    cals_desk.keyboard.press("Escape")

    expect(cals_desk.locator("#preview")).to_be_hidden()
    expect(cals_desk.get_by_label("Heading")).to_have_value("Bridge open")
    cals_desk.get_by_role("button", name="Publish").click()
    expect(cals_desk.locator("#rows .row-update h3")).to_have_text("Bridge open")
    assert blog.updates.count() == 1


def test_the_page_is_as_wide_as_a_phone_when_asked(cals_desk):
    write(cals_desk, "Bridge open", "Cars go first.")
    cals_desk.get_by_role("button", name="Preview").click()
    frame = cals_desk.locator("iframe[name=preview]")

    cals_desk.get_by_role("button", name="Phone").click()
    assert frame.evaluate("frame => frame.clientWidth") == 390

    cals_desk.get_by_role("button", name="Screen").click()
    assert frame.evaluate("frame => frame.clientWidth") > 1000


def test_the_preview_is_for_everyone(sign_in, cal, blog):
    desk = sign_in(cal, at="/desk/live/flood/")
    write(desk, "Bridge open", "Cars go first.")
    desk.get_by_role("button", name="Preview").click()
    page = desk.frame_locator("iframe[name=preview]")
    expect(page.locator("#feed .update h3")).to_have_text(["Bridge open"])

    assert faults_in_both_looks(desk) == []


def test_words_and_addresses_read_in_their_own_direction(sign_in, cal, blog):
    cal.language = "ar"
    cal.save()
    desk = sign_in(cal, at="/desk/live/flood/")
    desk.locator(".add-quote").click()
    desk.locator(".add-card").click()

    style = "e => [getComputedStyle(e).unicodeBidi, getComputedStyle(e).direction]"
    for words in (
        ".c-heading textarea",
        ".blk-quote [name$=-words]",
        "[name$=-speaker]",
    ):
        assert desk.locator(words).evaluate(style) == ["plaintext", "rtl"]
    address = desk.locator(".blk-card [name$=-url]").evaluate(style)
    assert address[1] == "ltr"


def test_what_is_missing_is_said_in_the_frame(
    sign_in, cal, blog
):  # 422: Chromium writes it into the console
    desk = sign_in(cal, network_away=True, at="/desk/live/flood/")

    desk.get_by_role("button", name="Preview").click()

    page = desk.frame_locator("iframe[name=preview]")
    expect(page.get_by_role("heading", name="No preview yet")).to_be_visible()


def test_a_correction_is_shown_with_its_note(sign_in, blog, cal):
    make_update(blog, "Bridge closed", "At noon.", by=cal)
    cals_desk = sign_in(cal, at="/desk/live/flood/")
    cals_desk.get_by_role("link", name="Correct").click()
    correcting = cals_desk.locator("#correcting")
    correcting.get_by_label("Something was wrong").check()
    correcting.get_by_label("What was wrong").fill("It was at one.")

    correcting.get_by_role("button", name="Preview").click()

    page = cals_desk.frame_locator("iframe[name=preview]")
    expect(page.locator("#feed .corr")).to_contain_text("It was at one.")
    assert not blog.updates.get().corrections.exists()


def test_without_scripts_blocks_are_added_and_moved(sign_in, cal, blog):
    desk = sign_in(cal, javascript=False, at="/desk/live/flood/")
    desk.locator("#composer .blk-text textarea").fill("Second.")

    desk.locator("button[value=add-text]").click()
    desk.locator("#composer .blk-text textarea").nth(1).fill("First.")
    desk.locator("button[value^=up-text]").nth(1).click()
    desk.locator("#composer [data-send]").click()

    assert [b.words for b in blog.updates.get().blocks()] == ["First.", "Second."]
