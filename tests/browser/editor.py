"""The rich editor, as a test waits for it."""


def caret_is_known(page):
    """Browsers tell of a moved caret a moment later; no hand is as fast as a test."""
    page.evaluate(
        "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
    )
