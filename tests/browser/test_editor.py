"""The rich editor: it comes after the page, and what is written in it is what is sent."""

from playwright.sync_api import expect

from tests.browser.conftest import until
from tests.browser.editor import caret_is_known, desk, html, text, words
from tests.browser.looks import faults_in_both_looks
from tests.browser.sending import hold, let_go

__all__ = ["desk"]  # a fixture

PUT = """([text, html]) => {
  const box = document.querySelector('#composer textarea.words');
  box.closest('.blk').querySelector('[name$=-html]').value = html;
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}"""


def test_what_is_typed_is_what_will_be_sent(desk, blog):
    """Each part begins with an empty text."""
    for part in (
        plain_words_stay_plain,
        bold_italic_lists_and_a_sub_heading_have_their_keys,
        straight_quotation_marks_become_the_blogs_and_one_step_takes_it_back,
        words_that_a_script_puts_into_the_box_show_in_the_editor,
        each_letter_is_said_once,
        the_toolbar_is_one_stop_and_says_what_is_on,
        who_writes_plainly_over_bold_words_is_told_and_can_have_them_back,
        a_link_is_made_changed_and_removed_in_the_dialog,
        a_removed_text_comes_back_with_its_editor,
        a_paragraph_becomes_a_quote_where_it_stood,
        a_text_that_is_refused_is_mended_in_the_editor,
    ):
        desk.evaluate(PUT, ["", ""])
        expect(text(desk)).to_have_text("")
        part(desk)
    assert not blog.updates.exists()


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
    desk.get_by_role("button", name="Bold, lists, links…").click()
    expect(text(desk).locator("strong")).to_have_text("Bold.")


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
    block.get_by_label("Text: actions").click()
    block.get_by_role("button", name="Remove block").click()
    expect(desk.locator("#composer .blk")).to_have_count(1)


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


def test_the_editor_and_the_plain_box_give_way_to_each_other(sign_in, cal, blog):
    desk = sign_in(cal, rich=True, at=None)
    held = hold(desk, "**/editor.js")
    desk.goto("/desk/live/flood/")
    who_writes_already_is_not_held_up_and_goes_on_in_the_editor(desk, held)
    the_switch_back_to_the_plain_box_is_remembered(desk)
    what_is_typed_after_asking_for_the_editor_goes_on_in_it(desk)
    the_editor_passes_axe_in_every_state(desk)


def who_writes_already_is_not_held_up_and_goes_on_in_the_editor(page, held):
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

    let_go(held, page)
    page.unroute("**/editor.js")
    expect(text(page)).to_be_focused()
    page.keyboard.type("o")

    assert words(page) == "First.\n\nSecond line\nand more"


def the_switch_back_to_the_plain_box_is_remembered(desk):
    desk.evaluate(PUT, ["", ""])
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


def what_is_typed_after_asking_for_the_editor_goes_on_in_it(desk):
    desk.get_by_label("Text", exact=True).press("Control+End")
    held = hold(desk, "**/editor.js")
    desk.get_by_role("button", name="Bold, lists, links…").click()
    until(desk, lambda: held)
    desk.keyboard.type(" And")
    let_go(held, desk)
    expect(text(desk)).to_be_focused()
    desk.keyboard.type(" then.")

    expect(text(desk)).to_have_text("Engineers shut it. Now. And then.")
    expect(desk.get_by_role("button", name="Bold, lists, links…")).to_have_count(0)


def the_editor_passes_axe_in_every_state(page):
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
