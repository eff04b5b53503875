"""What was written in the rich editor, with readers and back; a long text; a pasted address."""

from playwright.sync_api import expect

from tests.browser.editor import caret_is_known, desk, html, text, words

__all__ = ["desk"]  # a fixture


def test_formatting_comes_back_an_address_is_an_embed_and_a_long_text_does_not_lag(
    desk, blog
):
    """The last part leaves the plain box, which takes an address alike."""
    formatting_is_published_and_comes_back_to_be_corrected(desk, blog)
    typing_does_not_lag_in_a_long_text(desk)
    a_pasted_address_alone_can_become_an_embed(desk)


def formatting_is_published_and_comes_back_to_be_corrected(desk, blog):
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


def typing_does_not_lag_in_a_long_text(desk):
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


def a_pasted_address_alone_can_become_an_embed(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("navigator.clipboard.writeText('https://youtu.be/dQw4w9WgXcQ')")
    text(page).click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    a_pasted_address_becomes_an_embed(page, text(page), number=0)
    page.get_by_role("button", name="Plain text from now on").click()
    box = page.get_by_label("Text", exact=True)
    a_pasted_address_becomes_an_embed(page, box, number=1)


def a_pasted_address_becomes_an_embed(page, box, *, number):
    box.click()
    page.keyboard.press("Control+v")
    page.get_by_role("button", name="Embed it").click()

    expect(page.get_by_label("What it is")).to_have_count(number + 1)
    embed = page.locator("#composer .blk:has(:focus)")
    expect(embed.get_by_label("What it is")).to_be_focused()
    expect(embed.get_by_label("Address or embed code")).to_have_value(
        "https://youtu.be/dQw4w9WgXcQ"
    )
    expect(page.get_by_role("button", name="Embed it")).to_have_count(0)
    assert (words(page), html(page)) == ("", "")
