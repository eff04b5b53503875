"""The rich editor, as a test waits for it."""

import pytest
from playwright.sync_api import expect


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


def caret_is_known(page):
    """Browsers tell of a moved caret a moment later; no hand is as fast as a test."""
    page.evaluate(
        "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
    )
