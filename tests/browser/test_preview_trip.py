"""The preview in a browser: the readers' page in a frame of the desk, and in a tab."""

from playwright.sync_api import expect

from tests.browser.looks import faults_in_both_looks, has_no_sideways_scroll


def preview_of(desk):
    return desk.frame_locator("iframe[name=preview]")


def test_what_is_written_is_shown_as_readers_would_see_it(cals_desk, blog, console):
    desk = cals_desk
    what_is_missing_is_said_in_the_frame(desk)
    [said] = console  # which Chromium writes there
    assert "422" in said
    console.clear()
    words_are_shown_before_they_are_published(desk, blog)
    the_page_is_as_wide_as_a_phone_when_asked(desk)
    after_a_look_the_writing_goes_on_and_is_published(desk, blog)
    a_correction_is_shown_with_its_note(desk, blog)


def what_is_missing_is_said_in_the_frame(desk):
    desk.get_by_role("button", name="Preview").click()

    missing = preview_of(desk).get_by_role("heading", name="No preview yet")
    expect(missing).to_be_visible()
    desk.keyboard.press("Escape")
    expect(desk.locator("#preview")).to_be_hidden()


def words_are_shown_before_they_are_published(desk, blog):
    desk.get_by_label("Heading").fill("Bridge open")
    desk.locator("#composer .blk-text textarea").fill("Cars go first.")

    desk.get_by_role("button", name="Preview").click()

    page = preview_of(desk)
    expect(page.locator("#feed .update h3")).to_have_text(["Bridge open"])
    expect(page.locator("#feed .update .body")).to_have_text("Cars go first.")
    expect(page.locator(".told")).to_contain_text("Readers do not see this.")
    assert not blog.updates.exists()
    assert faults_in_both_looks(desk) == []


def the_page_is_as_wide_as_a_phone_when_asked(desk):
    frame = desk.locator("iframe[name=preview]")

    desk.get_by_role("button", name="Phone").click()
    assert frame.evaluate("frame => frame.clientWidth") == 390

    desk.get_by_role("button", name="Screen").click()
    assert frame.evaluate("frame => frame.clientWidth") > 1000


def after_a_look_the_writing_goes_on_and_is_published(desk, blog):
    desk.get_by_role("button", name="Close").click()

    expect(desk.locator("#preview")).to_be_hidden()
    expect(desk.get_by_label("Heading")).to_have_value("Bridge open")
    desk.get_by_role("button", name="Publish").click()
    expect(desk.locator("#rows .row-update h3")).to_have_text("Bridge open")
    assert blog.updates.count() == 1


def a_correction_is_shown_with_its_note(desk, blog):
    desk.get_by_role("link", name="Correct").click()
    correcting = desk.locator("#correcting")
    correcting.get_by_label("Something was wrong").check()
    correcting.get_by_label("What was wrong").fill("It was at one.")

    correcting.get_by_role("button", name="Preview").click()

    page = preview_of(desk)
    expect(page.locator("#feed .corr")).to_contain_text("It was at one.")
    assert not blog.updates.get().corrections.exists()


def test_right_to_left_words_addresses_and_arrows_go_their_own_way(sign_in, cal, blog):
    cal.language = "ar"
    cal.save()
    desk = sign_in(cal, rich=True, at="/desk/live/flood/")
    desk.locator("[data-act=bold]").focus()
    desk.keyboard.press("ArrowLeft")

    expect(desk.locator("[data-act=italic]")).to_be_focused()
    assert has_no_sideways_scroll(desk)

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
