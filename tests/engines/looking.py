"""What the tests of three engines ask of a page, as expressions of its own scripts."""


def has(text):
    return f'document.querySelector("main").textContent.includes("{text}")'


def shows(selector):
    return f'document.querySelector("{selector}")?.checkVisibility() ?? false'


def text_of(selector):
    return f'document.querySelector("{selector}")?.textContent.trim()'


def top_of(name):
    """Of an element by its id, in whole pixels from the window's top."""
    return f'Math.round(document.getElementById("{name}").getBoundingClientRect().top)'


HEADINGS = (
    '[...document.querySelectorAll("#feed h3")].map((each) => each.textContent.trim())'
)
IS_FOLLOWING = '"following" in document.documentElement.dataset'


def is_hidden(yes):
    """What a browser does with a tab in the background, and when it comes back."""
    return f"""(Object.defineProperty(document, "hidden", {{ get: () => {yes}, configurable: true }}),
      document.dispatchEvent(new Event("visibilitychange")))"""
