"""A page as people look at it: as it is, and in the other width and the other colours.

One page load for both looks: the page follows its window and its colour scheme by CSS
alone, so a state that a test has brought about stands while it is looked at. Each width and
each scheme is in one of the two.
"""

from axe_playwright_python.base import AXE_SCRIPT

SCREEN, PHONE = 1280, 390
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


def faults_in_both_looks(page):
    """What axe finds, and a page wider than its window, with the look that has it.

    All rules in the window as it is, those of a look in the other one. Leaves the page in the
    window and the colours in which it was.
    """
    before, scheme = page.viewport_size, _scheme(page)
    faults = _faults(page, "as it is")
    width = SCREEN if before["width"] == PHONE else PHONE
    other = "light" if scheme == "dark" else "dark"
    page.set_viewport_size({"width": width, "height": before["height"]})
    page.emulate_media(color_scheme=other)
    faults += _faults(page, f"{width} px, {other}", rules=RULES_OF_A_LOOK)
    page.set_viewport_size(before)
    page.emulate_media(color_scheme=scheme)
    return faults


def _faults(page, look, *, rules=None):
    faults = [(look, *each) for each in violations(page, rules=rules)]
    if not has_no_sideways_scroll(page):
        faults.append((look, "wider than its window", []))
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
