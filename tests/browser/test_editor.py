"""The rich editor: it comes after the page, and what is written in it is what is sent."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import until
from tests.browser.editor import caret_is_known
from tests.browser.looks import faults_in_both_looks, has_no_sideways_scroll


@pytest.fixture
def desk(sign_in, cal, blog):
    """Cal's desk with the rich editor in the composer."""
    page = sign_in(cal, rich=True, at="/desk/live/flood/")
    expect(text(page)).to_be_visible()
    return page


def text(page):
    return page.locator("#composer .rich [contenteditable=true]").first


def html(page):
    """What the first text block sends beside its words."""
    return page.locator("#composer input[name$=-html]").first.input_value()


def words(page):
    return page.locator("#composer .blk-text textarea.words").first.input_value()


PUT = """([text, html]) => {
  const box = document.querySelector('#composer textarea.words');
  box.closest('.blk').querySelector('[name$=-html]').value = html;
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}"""


def test_what_is_typed_is_what_will_be_sent(desk):
    """Each part begins with an empty text."""
    for part in (
        plain_words_stay_plain,
        bold_italic_lists_and_a_sub_heading_have_their_keys,
        straight_quotation_marks_become_the_blogs_and_one_step_takes_it_back,
        words_that_a_script_puts_into_the_box_show_in_the_editor,
        each_letter_is_said_once,
        the_toolbar_is_one_stop_and_says_what_is_on,
        who_writes_plainly_over_bold_words_is_told_and_can_have_them_back,
    ):
        desk.evaluate(PUT, ["", ""])
        expect(text(desk)).to_have_text("")
        part(desk)


def plain_words_stay_plain(desk):
    text(desk).click()
    desk.keyboard.type("Engineers shut it.")
    desk.keyboard.press("Enter")
    desk.keyboard.type("They found")
    desk.keyboard.press("Shift+Enter")
    desk.keyboard.type("a crack.")

    assert words(desk) == "Engineers shut it.\n\nThey found\na crack."
    assert html(desk) == ""


def bold_italic_lists_and_a_sub_heading_have_their_keys(desk):
    text(desk).click()
    press, write = desk.keyboard.press, desk.keyboard.type
    press("Control+Alt+4")
    write("What is known")
    press("Enter")
    press("Control+b")
    write("Two")
    press("Control+b")
    write(" bridges ")
    press("Control+i")
    write("closed")
    press("Enter")
    press("Control+i")
    press("Control+Shift+8")
    write("upper")
    press("Enter")
    write("lower")
    press("Enter")
    press("Enter")
    press("Control+Shift+7")
    write("first")

    assert html(desk) == (
        "<h4>What is known</h4><p><strong>Two</strong> bridges <em>closed</em></p>"
        "<ul><li>upper</li><li>lower</li></ul><ol><li>first</li></ol>"
    )
    assert words(desk) == (
        "What is known\n\nTwo bridges closed\n\nupper\nlower\n\nfirst"
    )


def straight_quotation_marks_become_the_blogs_and_one_step_takes_it_back(desk):
    text(desk).click()
    desk.keyboard.type("\"It's 'over',\" he said (in the '90s) - \"or")

    assert words(desk) == "“It’s ‘over’,” he said (in the ‘90s) - “or"
    desk.keyboard.press("Enter")
    desk.keyboard.type('x "')
    assert words(desk).endswith("\n\nx “")
    desk.keyboard.press("Control+z")
    assert words(desk).endswith('\n\nx "')
    desk.keyboard.type("7")
    assert words(desk).endswith('\n\nx "7')


def words_that_a_script_puts_into_the_box_show_in_the_editor(desk):
    desk.evaluate(PUT, ["Kept here.", "<p><em>Kept</em> here.</p>"])
    expect(text(desk).locator("em")).to_have_text("Kept")

    desk.evaluate(PUT, ["Plain now.", ""])

    expect(text(desk)).to_have_text("Plain now.")
    assert (words(desk), html(desk)) == ("Plain now.", "")


def each_letter_is_said_once(desk):
    desk.evaluate(
        "window.said = 0;"
        " document.addEventListener('input', () => { window.said += 1; })"
    )
    text(desk).click()
    desk.keyboard.type("abc")

    assert desk.evaluate("window.said") == 3


def the_toolbar_is_one_stop_and_says_what_is_on(desk):
    text(desk).click()
    desk.keyboard.press("Control+b")
    bold = desk.get_by_role("button", name="Bold")
    expect(bold).to_have_attribute("aria-pressed", "true")
    bold.focus()
    desk.keyboard.press("ArrowRight")
    expect(desk.get_by_role("button", name="Italic")).to_be_focused()
    desk.keyboard.press("End")
    desk.keyboard.press("ArrowRight")
    expect(bold).to_be_focused()
    expect(bold.locator(".told")).to_have_text("Bold Ctrl B")
    expect(bold.locator(".told")).to_be_visible()
    desk.keyboard.press("End")
    desk.keyboard.press("Tab")
    expect(text(desk)).to_be_focused()
    desk.keyboard.press("Control+Shift+8")
    desk.keyboard.type("one")
    desk.keyboard.press("Enter")
    desk.keyboard.press("Tab")

    expect(text(desk)).not_to_be_focused()


def who_writes_plainly_over_bold_words_is_told_and_can_have_them_back(desk):
    text(desk).click()
    desk.keyboard.press("Control+b")
    desk.keyboard.type("Bold.")
    was = html(desk)
    desk.get_by_role("button", name="Plain text from now on").click()
    desk.keyboard.type("!")
    assert html(desk) == ""
    desk.get_by_text("Bold, lists and links are gone").wait_for()
    desk.get_by_role("button", name="Bring them back").click()

    assert (html(desk), words(desk)) == (was, "Bold.")


def test_a_link_has_its_dialog_and_a_paragraph_becomes_a_quote(desk):
    a_link_is_made_changed_and_removed_in_the_dialog(desk)
    desk.evaluate(PUT, ["", ""])
    a_paragraph_becomes_a_quote_where_it_stood(desk)


def a_link_is_made_changed_and_removed_in_the_dialog(desk):
    text(desk).click()
    desk.keyboard.type("Read the report")
    desk.keyboard.press("Control+Shift+ArrowLeft")
    caret_is_known(desk)
    desk.keyboard.press("Control+k")
    address = desk.get_by_role("dialog").get_by_label("Address")
    expect(address).to_be_focused()
    address.fill("javascript:alert(1)")
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("alert")).to_contain_text("That is not a web address")
    expect(address).to_be_focused()
    address.fill("arn.example/report?a=1")
    desk.keyboard.press("Enter")

    expect(desk.get_by_role("dialog")).to_have_count(0)
    expect(text(desk)).to_be_focused()
    assert html(desk) == (
        '<p>Read the <a href="https://arn.example/report?a=1">report</a></p>'
    )
    desk.keyboard.press("Control+k")
    expect(address).to_have_value("https://arn.example/report?a=1")
    address.fill("desk@arn.example")
    desk.keyboard.press("Enter")
    expect(text(desk).locator("a")).to_have_attribute("href", "mailto:desk@arn.example")
    desk.keyboard.press("Control+k")
    desk.get_by_role("button", name="Remove link").click()
    expect(text(desk).locator("a")).to_have_count(0)
    assert (words(desk), html(desk)) == ("Read the report", "")


def a_paragraph_becomes_a_quote_where_it_stood(desk):
    text(desk).click()
    for line in ("Before.", "“They knocked.”", "After."):
        desk.keyboard.type(line)
        desk.keyboard.press("Enter")
    desk.keyboard.press("Control+b")
    desk.keyboard.type("Bold.")
    for _ in range(2):
        desk.keyboard.press("ArrowUp")
    caret_is_known(desk)
    desk.keyboard.press("Control+Shift+9")

    expect(desk.get_by_label("Speaker")).to_be_focused()
    expect(desk.locator("#composer .blk")).to_have_count(3)
    assert desk.locator("#composer .blk").evaluate_all(
        "all => all.map(one => one.querySelector('textarea.words').value)"
    ) == ["Before.", "“They knocked.”", "After.\n\nBold."]
    assert desk.locator("#composer input[name$=-html]").evaluate_all(
        "all => all.map(one => one.value)"
    ) == ["", "<p>After.</p><p><strong>Bold.</strong></p>"]
    expect(desk.locator("#composer .rich [contenteditable=true]").nth(1)).to_have_text(
        "After.Bold."
    )


def test_who_writes_already_is_not_held_up_and_goes_on_in_the_editor(
    sign_in, cal, blog
):
    page = sign_in(cal, rich=True, at=None)
    held = []
    page.route("**/editor.js", lambda route: held.append(route))
    page.goto("/desk/live/flood/")
    page.get_by_label("Heading", exact=True).fill("Bridge closed")
    box = page.get_by_label("Text", exact=True)
    box.fill("Engineers shut it.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("[data-saved]").first).to_contain_text("Live at")
    expect(box).to_have_value("")
    box.click()
    page.keyboard.type("First.\n\nSecond line\nand mre")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")

    until(page, lambda: held)
    for route in held:
        route.continue_()
    expect(text(page)).to_be_focused()
    page.keyboard.type("o")

    assert words(page) == "First.\n\nSecond line\nand more"


def test_a_text_that_is_removed_or_refused_comes_back_in_its_editor(desk, blog):
    a_removed_text_comes_back_with_its_editor(desk)
    a_text_that_is_refused_is_mended_in_the_editor(desk)
    assert not blog.updates.exists()


def a_removed_text_comes_back_with_its_editor(desk):
    desk.get_by_role("button", name="Text", exact=True).click()
    block = desk.locator("#composer .blk").nth(1)
    expect(block.locator("[contenteditable=true]")).to_be_focused()
    desk.keyboard.press("Control+b")
    desk.keyboard.type("Second")
    block.get_by_label("Text: actions").click()
    block.get_by_role("button", name="Remove block").click()
    desk.get_by_role("button", name="Undo").click()
    expect(block.locator("[contenteditable=true]")).to_be_focused()
    desk.keyboard.press("End")
    desk.keyboard.type("!")

    expect(block.locator("strong")).to_have_text("Second!")


def a_text_that_is_refused_is_mended_in_the_editor(desk):
    text(desk).click()
    desk.evaluate(
        """() => {
          const box = document.querySelector('#composer textarea.words');
          box.value = 'x'.repeat(20_001);
          box.dispatchEvent(new Event('input', { bubbles: true }));
        }"""
    )
    desk.keyboard.press("Control+Enter")

    expect(desk.get_by_text("At most 20000 characters")).to_be_visible()
    expect(text(desk)).to_be_focused()
    expect(text(desk)).to_have_attribute("aria-invalid", "true")


def test_addresses_are_left_as_they_are_typed(cals_desk):
    cals_desk.get_by_role("button", name="Quote", exact=True).click()
    cals_desk.get_by_label("Source link").click()
    cals_desk.keyboard.type("https://a.example/it's")
    expect(cals_desk.get_by_label("Source link")).to_have_value(
        "https://a.example/it's"
    )
    cals_desk.get_by_label("Speaker").click()
    cals_desk.keyboard.type("Pat O'Brien")

    expect(cals_desk.get_by_label("Speaker")).to_have_value("Pat O’Brien")


def test_right_to_left_the_toolbars_arrows_go_the_other_way(sign_in, cal, blog):
    page = sign_in(cal, rich=True, at=None)
    cal.language = "ar"
    cal.save()
    page.goto("/desk/live/flood/")
    page.locator("[data-act=bold]").focus()
    page.keyboard.press("ArrowLeft")

    expect(page.locator("[data-act=italic]")).to_be_focused()
    assert has_no_sideways_scroll(page)


def test_to_save_data_the_editor_comes_only_when_asked_for(sign_in, cal, blog):
    for what, value in [("saveData", "true"), ("effectiveType", "'3g'")]:
        page = sign_in(cal, rich=True, at=None)
        page.add_init_script(
            f"Object.defineProperty(navigator.connection, '{what}',"
            f" {{ get: () => {value} }})"
        )
        fetched = []
        page.on("request", lambda request, fetched=fetched: fetched.append(request.url))
        page.goto("/desk/live/flood/")
        offer = page.get_by_role("button", name="Bold, lists, links…")
        expect(offer).to_be_visible()
        page.get_by_label("Text", exact=True).fill("Engineers shut it.")
        assert not [url for url in fetched if "editor.js" in url or "rich.js" in url]
    offer.click()

    expect(text(page)).to_be_focused()
    expect(text(page)).to_have_text("Engineers shut it.")
    expect(offer).to_have_count(0)


def test_the_switch_back_to_the_plain_box_is_remembered(desk):
    text(desk).click()
    desk.keyboard.type("Engineers shut it.")
    desk.get_by_role("button", name="Plain text from now on").click()
    box = desk.get_by_label("Text", exact=True)
    expect(box).to_have_value("Engineers shut it.")
    expect(box).to_be_focused()
    desk.keyboard.type(" Now.")
    expect(box).to_have_value("Engineers shut it. Now.")
    desk.on("dialog", lambda dialog: dialog.accept())
    desk.reload()

    expect(box).to_have_value("Engineers shut it. Now.")  # the device's are back
    desk.get_by_role("button", name="Bold, lists, links…").click()
    expect(text(desk)).to_be_focused()


def test_the_editor_passes_axe_in_every_state(sign_in, cal, blog):
    page = sign_in(cal, rich=True, at="/desk/live/flood/")
    text(page).click()
    for keys in ("Control+Alt+4", "Control+b", "Control+Shift+8"):
        page.keyboard.press(keys)
        page.keyboard.type("Words")
        page.keyboard.press("Enter")
    assert faults_in_both_looks(page) == []
    page.get_by_role("button", name="Text", exact=True).click()
    page.get_by_role("button", name="Bold").first.focus()
    assert faults_in_both_looks(page) == []
    page.get_by_role("button", name="Link").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Set link").click()
    assert faults_in_both_looks(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Plain text from now on").first.click()
    assert faults_in_both_looks(page) == []


def test_formatting_reaches_readers_and_comes_back_to_be_corrected(desk, blog, reader):
    text(desk).click()
    desk.keyboard.type("Nine ")
    desk.keyboard.press("Control+b")
    desk.keyboard.type("buses")
    desk.keyboard.press("Enter")
    desk.keyboard.press("Control+Shift+8")
    desk.keyboard.type("one")
    desk.keyboard.press("Control+Enter")

    expect(desk.locator("[data-saved]").first).to_contain_text("Live at")
    expect(text(desk)).to_have_text("")
    expect(reader.locator("#feed strong").first).to_have_text("buses")
    desk.get_by_role("link", name="Correct").click()
    correcting = desk.locator("#correcting .rich [contenteditable=true]")
    expect(correcting.locator("strong").first).to_have_text("buses")
    correcting.click()
    # Until the editor has settled.
    desk.evaluate("new Promise((done) => setTimeout(done, 50))")
    desk.keyboard.press("Control+End")
    caret_is_known(desk)
    desk.keyboard.type(" and two")
    desk.get_by_role("button", name="Publish changes").click()
    expect(desk.locator("#rows .row-update li")).to_have_text(["one and two"])

    [block] = blog.updates.get().words().blocks
    assert block.words == "Nine buses\n\none and two"
    assert block.html == (
        "<p>Nine <strong>buses</strong></p><ul><li>one and two</li></ul>"
    )


def test_typing_does_not_lag_in_a_long_text(desk):
    """Less than a frame for a letter, in 11,000 characters: the longest of long reads."""
    desk.evaluate(
        """() => {
          const box = document.querySelector('#composer textarea.words');
          box.value = Array(100).fill('Nine buses have left. '.repeat(5)).join('\\n\\n');
          box.dispatchEvent(new Event('input', { bubbles: true }));
        }"""
    )
    text(desk).click()
    desk.keyboard.press("Control+End")
    caret_is_known(desk)
    desk.keyboard.press("Control+b")
    desk.evaluate(
        """() => {
          const times = window.times = [];
          let began = 0;
          document.addEventListener('keydown', () => { began = performance.now(); }, true);
          document.addEventListener('input', () => times.push(performance.now() - began));
        }"""
    )
    desk.keyboard.type("Two wait in Mill Street.")

    times = sorted(desk.evaluate("window.times"))
    assert len(times) == 24
    assert times[4] < 16  # others may have waited for the processor


@pytest.mark.parametrize("rich", [True, False], ids=["rich", "plain"])
def test_a_pasted_address_alone_can_become_an_embed(sign_in, cal, blog, rich):
    page = sign_in(
        cal,
        rich=rich,
        permissions=["clipboard-read", "clipboard-write"],
        at="/desk/live/flood/",
    )
    page.evaluate("navigator.clipboard.writeText('https://youtu.be/dQw4w9WgXcQ')")
    box = text(page) if rich else page.get_by_label("Text", exact=True)
    box.click()
    page.keyboard.press("Control+v")
    page.get_by_role("button", name="Embed it").click()

    expect(page.get_by_label("What it is")).to_be_focused()
    expect(page.get_by_label("Address or embed code")).to_have_value(
        "https://youtu.be/dQw4w9WgXcQ"
    )
    expect(page.get_by_role("button", name="Embed it")).to_have_count(0)
    assert (words(page), html(page)) == ("", "")
