"""The rich editor: it comes after the page, and what is written in it is what is sent."""

import pytest
from playwright.sync_api import expect

from tests.factories import make_update


@pytest.fixture
def desk(sign_in, cal, blog):
    """Cal's desk with the rich editor in the composer."""
    page = sign_in(cal, rich=True)
    page.goto("/desk/live/flood/")
    expect(text(page)).to_be_visible()
    return page


def text(page):
    return page.locator("#composer .rich [contenteditable=true]").first


def html(page):
    """What the first text block sends beside its words."""
    return page.locator("#composer input[name$=-html]").first.input_value()


def words(page):
    return page.locator("#composer .blk-text textarea.words").first.input_value()


def test_plain_words_stay_plain(desk):
    text(desk).click()
    desk.keyboard.type("Engineers shut it.")
    desk.keyboard.press("Enter")
    desk.keyboard.type("They found")
    desk.keyboard.press("Shift+Enter")
    desk.keyboard.type("a crack.")

    assert words(desk) == "Engineers shut it.\n\nThey found\na crack."
    assert html(desk) == ""


def test_bold_italic_lists_and_a_sub_heading_by_their_keys(desk):
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
        "What is known\n\nTwo bridges closed\n\n• upper\n• lower\n\n1. first"
    )
