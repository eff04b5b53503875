"""A page as people look at it: on a screen and on a phone, by day and by night.

One page load for all four looks: the page follows its window and its colour scheme by CSS
alone, so a state that a test has brought about stands while it is looked at.
"""

from axe_playwright_python.base import AXE_SCRIPT

SCREEN, PHONE = 1280, 390
LOOKS = [(SCREEN, "light"), (SCREEN, "dark"), (PHONE, "dark"), (PHONE, "light")]
# The rules of axe that depend on the width or on the colours; the others on the page alone.
RULES_OF_A_LOOK = [
    "color-contrast",
    "link-in-text-block",
    "scrollable-region-focusable",
]


# Chromium goes on in the colours in which an animation began when the scheme changes meanwhile.
# (The dot of "Live" beats for five seconds in every page that is opened.)
END_ANIMATIONS = """() => document.getAnimations()
  .filter((each) => each.effect.getComputedTiming().endTime !== Infinity)
  .forEach((each) => each.finish())"""


def violations(page, *, rules=None):
    """What axe has found: each rule's name with the elements, cut to 120 characters."""
    page.evaluate(END_ANIMATIONS)
    # Frames are other people's players, or the preview, which has a test of its own.
    options = {"resultTypes": ["violations"], "iframes": False, "preload": False}
    if rules:
        options["runOnly"] = rules
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("o => axe.run(o).then((all) => all.violations)", options)
    return [
        (each["id"], [node["html"][:120] for node in each["nodes"]]) for each in found
    ]


def has_no_sideways_scroll(page):
    return page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )


def faults_in_every_look(page):
    """What axe finds, and a page wider than its window, with the look that has it.

    All rules in the window as it is, those of a look in each other of the four. Leaves the
    page in the window and the colours in which it was.
    """
    before = page.viewport_size
    scheme = _scheme(page)
    faults = [("as it is", *each) for each in violations(page)]
    if not has_no_sideways_scroll(page):
        faults.append(("as it is", "wider than its window", []))
    for width, colours in LOOKS:
        if (width, colours) == (before["width"], scheme):
            continue
        page.set_viewport_size({"width": width, "height": before["height"]})
        page.emulate_media(color_scheme=colours)
        look = f"{width} px, {colours}"
        faults += [(look, *each) for each in violations(page, rules=RULES_OF_A_LOOK)]
        if not has_no_sideways_scroll(page):
            faults.append((look, "wider than its window", []))
    page.set_viewport_size(before)
    page.emulate_media(color_scheme=scheme)
    return faults


def widths_scrolled_sideways(page, *widths_px):
    """Those of these widths in which the page is wider than its window."""
    found, before = [], page.viewport_size
    for width in widths_px:
        page.set_viewport_size({"width": width, "height": before["height"]})
        if not has_no_sideways_scroll(page):
            found.append(width)
    page.set_viewport_size(before)
    return found


def _scheme(page):
    is_dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    return "dark" if is_dark else "light"
