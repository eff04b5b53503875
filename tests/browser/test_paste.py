"""What is pasted from other programs comes in clean: tests/clipboards/ has what they give."""

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.editor import caret_is_known, desk, html, text, words

__all__ = ["desk"]  # a fixture

CLIPBOARDS = Path(__file__).parent.parent / "clipboards"
SAMPLES = sorted(
    path.stem
    for path in CLIPBOARDS.glob("*.html")
    if not path.name.endswith(".expected.html")
)
# As a browser hands it to the page: the clipboard's own API would clean the HTML first.
PASTE = """([html, text]) => {
  const data = new DataTransfer();
  if (html) data.setData('text/html', html);
  data.setData('text/plain', text);
  document.querySelector('#composer .rich [contenteditable]').dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
  );
}"""
PASTE_A_PICTURE = """() => {
  const data = new DataTransfer();
  data.items.add(new File(['x'], 'a.png', { type: 'image/png' }));
  document.querySelector('#composer .rich [contenteditable]').dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
  );
}"""


def paste(page, *, html="", text=""):
    page.evaluate(PASTE, [html, text])


def test_what_is_pasted_comes_in_clean(desk):
    """Each part begins with an empty text."""
    for part in (
        what_programs_put_on_the_clipboard,
        plain_text_as_in_the_plain_box,
        an_address_over_words_is_their_link_and_alone_its_own,
        a_picture_is_left_to_the_composer,
    ):
        empty(desk)
        part(desk)


def empty(desk):
    text(desk).click()
    desk.keyboard.press("Control+a")
    desk.keyboard.press("Delete")


def what_programs_put_on_the_clipboard(desk):
    for sample in SAMPLES:
        empty(desk)
        paste(desk, html=(CLIPBOARDS / f"{sample}.html").read_text(), text="unused")
        expected = (CLIPBOARDS / f"{sample}.expected.html").read_text()

        assert (sample, html(desk)) == (sample, expected.replace("\n", ""))


def plain_text_as_in_the_plain_box(desk):
    paste(desk, text="First,\r\nsecond line.\n\nNext paragraph.")

    assert words(desk) == "First,\nsecond line.\n\nNext paragraph."
    assert html(desk) == ""


def an_address_over_words_is_their_link_and_alone_its_own(desk):
    desk.keyboard.type("report")
    desk.keyboard.press("Control+a")
    caret_is_known(desk)
    paste(desk, text="https://arn.example/a")
    assert html(desk) == '<p><a href="https://arn.example/a">report</a></p>'
    desk.keyboard.press("End")
    caret_is_known(desk)
    desk.keyboard.press("Enter")
    paste(desk, text="https://arn.example/b, gov.uk")

    assert html(desk) == (
        '<p><a href="https://arn.example/a">report</a></p>'
        '<p><a href="https://arn.example/b">https://arn.example/b</a>, gov.uk</p>'
    )


def a_picture_is_left_to_the_composer(desk):
    desk.evaluate(PASTE_A_PICTURE)

    expect(desk.locator("#composer .blk-figure")).to_have_count(1)
    assert (words(desk), html(desk)) == ("", "")
