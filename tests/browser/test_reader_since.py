"""Where a returning reader had stopped, how much has come since, and the way there."""

import pytest
from playwright.sync_api import expect

from liveblog import publishing
from tests.factories import make_update

pytestmark = pytest.mark.in_motion

LONG = "Long enough to scroll. " * 30
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) sum += shift.value;
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => done(sum), 100));
})"""
BOTTOMS = "line => [line, line.firstChild].map(e => e.getBoundingClientRect().bottom)"
GAP = """line => line.nextElementSibling.getBoundingClientRect().top
  - line.previousElementSibling.getBoundingClientRect().bottom"""


def leave(page):
    page.goto("/healthz")  # what comes now is not shown in the page


def make_many(blog, count, name, text=LONG):
    for number in range(count):
        make_update(blog, f"{name} {number}", text)


def test_a_returning_reader_finds_where_they_had_stopped(new_page, ada, blog):
    """Once with the line in sight, then on a screen and on a phone with the feed below them."""
    make_many(blog, 3, "Old")
    publishing.mark_breaking(make_update(blog, "Old breaking", LONG), by=ada)
    page = new_page(height=600)
    page.goto("/live/flood/")
    leave(page)
    make_update(blog, "Short")
    page.goto("/live/flood/")
    the_line_moves_nothing_and_leaves_the_rule_below_it_alone(page)

    for width in [1280, 390]:
        leave(page)
        make_many(blog, 5, f"For {width}")
        page.set_viewport_size({"width": width, "height": 420})
        page.goto("/live/flood/")
        the_count_is_seen_above_the_feed_beside_that_of_arrivals(page, blog)
        if width == 1280:
            the_line_is_reached_and_nothing_leads_to_it_any_more(page, width)
    page.get_by_role("button", name="Forget where you left off").click()
    expect(page.locator("#since")).to_be_hidden()
    expect(page.get_by_role("link", name="1 new update")).to_be_visible()
    assert page.context.cookies() == []


def the_line_moves_nothing_and_leaves_the_rule_below_it_alone(page):
    line = page.locator("#left-off")
    expect(line).to_be_in_viewport()
    assert page.evaluate(SHIFTS) < 0.005
    assert line.evaluate(GAP) == 0
    top = page.locator("#feed .breaking").bounding_box()["y"]
    assert max(line.evaluate(BOTTOMS)) <= top


def the_count_is_seen_above_the_feed_beside_that_of_arrivals(page, blog):
    """Neither covers the other."""
    since = page.locator("#since")
    expect(since.get_by_role("link")).to_have_text("5 updates since you left")
    expect(since).to_be_in_viewport(ratio=1)
    make_update(blog, "Newer", LONG)
    button = page.get_by_role("link", name="1 new update")
    expect(button).to_be_in_viewport(ratio=1)
    expect(since).to_be_in_viewport(ratio=1)
    upper, lower = button.bounding_box(), since.bounding_box()
    assert upper["y"] + upper["height"] <= lower["y"]
    assert page.evaluate(SHIFTS) == 0


def the_line_is_reached_and_nothing_leads_to_it_any_more(page, width):
    """Nor once the arrivals are shown."""
    line, since = page.locator("#left-off"), page.locator("#since")
    expect(line).to_contain_text("You left off here at")
    above = line.evaluate("line => line.previousElementSibling.textContent")
    assert f"For {width} 0" in above
    expect(page.locator("#left-off ~ .update").first).to_contain_text("Short")
    line.evaluate("line => line.scrollIntoView({ block: 'center' })")
    expect(since).to_be_hidden()
    page.get_by_role("link", name="1 new update").click()
    expect(page.locator("#feed article")).to_have_count(11)
    expect(since).to_be_hidden()
