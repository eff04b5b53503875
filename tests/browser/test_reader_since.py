"""Where a returning reader had stopped, how much has come since, and the way there."""

import pytest
from playwright.sync_api import expect

from liveblog import publishing
from tests.browser.conftest import come_back, leave_the_tab
from tests.factories import make_update

pytestmark = pytest.mark.in_motion

LONG = "Long enough to scroll. " * 30
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) sum += shift.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 200);
})"""


def visit(page):
    page.goto("/live/flood/")
    page.goto("/")


@pytest.fixture
def page(new_page, blog):
    return new_page(height=600)


def make_many(blog, count, name="Number"):
    for number in range(count):
        make_update(blog, f"{name} {number}", LONG)


def test_a_returning_reader_finds_where_they_had_stopped(page, blog):
    make_many(blog, 4)
    visit(page)
    make_many(blog, 5, "New")

    page.goto("/live/flood/")

    link = page.get_by_role("link", name="5 updates since you left")
    expect(link).to_be_visible()
    line = page.locator("#left-off")
    expect(line).to_contain_text("You left off here at")
    assert line.evaluate("line => line.previousElementSibling.textContent").count(
        "New 0"
    )
    expect(page.locator("#left-off ~ .update").first).to_contain_text("Number 3")
    line.evaluate("line => line.scrollIntoView({ block: 'center' })")
    # Reached: there is nothing left to lead to, now or next time.
    expect(link).to_be_hidden()
    make_update(blog, "Newer", LONG)
    page.get_by_role("link", name="1 new update").click()
    expect(page.locator("#feed article")).to_have_count(10)
    expect(page.locator("#since")).to_be_hidden()
    visit(page)
    page.goto("/live/flood/")
    expect(page.locator("#left-off")).to_have_count(0)
    assert page.context.cookies() == []


def test_neither_the_line_nor_the_count_moves_anything(page, blog):
    make_many(blog, 2)
    visit(page)
    make_update(blog, "New")

    page.goto("/live/flood/")

    expect(page.locator("#left-off")).to_be_in_viewport()
    assert page.evaluate(SHIFTS) < 0.005
    gap = page.locator("#left-off").evaluate(
        "line => line.nextElementSibling.getBoundingClientRect().top"
        " - line.previousElementSibling.getBoundingClientRect().bottom"
    )
    assert gap == 0


def test_a_tab_that_was_away_for_minutes_is_a_return(page, blog):
    page.clock.install()
    make_many(blog, 2)
    page.goto("/live/flood/")
    leave_the_tab(page)
    make_update(blog, "After a glance elsewhere", LONG)
    come_back(page)
    expect(page.locator("#feed article")).to_have_count(3)
    expect(page.locator("#left-off")).to_have_count(0)

    leave_the_tab(page)
    make_update(blog, "After a long while", LONG)
    page.clock.fast_forward("06:00")
    come_back(page)

    expect(page.locator("#feed article")).to_have_count(4)
    assert (
        page.locator("#left-off")
        .evaluate("line => line.previousElementSibling.textContent")
        .count("After a long while")
    )


def test_the_count_is_seen_above_the_feed(new_page, blog):
    make_many(blog, 4)
    for width in [1280, 390]:
        page = new_page(width=width, height=420)  # the feed begins below
        visit(page)
        make_many(blog, 5, "New")

        page.goto("/live/flood/")

        since = page.locator("#since")
        expect(since.get_by_role("link")).to_have_text("5 updates since you left")
        expect(since).to_be_in_viewport(ratio=1)
        # With the arrivals' button; neither covers the other.
        make_update(blog, "Newer", LONG)
        button = page.get_by_role("link", name="1 new update")
        expect(button).to_be_in_viewport(ratio=1)
        expect(since).to_be_in_viewport(ratio=1)
        upper, lower = button.bounding_box(), since.bounding_box()
        assert upper["y"] + upper["height"] <= lower["y"]
        assert page.evaluate(SHIFTS) == 0
        page.get_by_role("button", name="Forget where you left off").click()
        expect(since).to_be_hidden()
        expect(button).to_be_visible()


def test_the_line_above_a_breaking_update_leaves_its_rule_alone(page, ada, blog):
    publishing.mark_breaking(make_update(blog, "Old"), by=ada)
    visit(page)
    make_update(blog, "New")

    page.goto("/live/flood/")

    bottoms = (
        "line => [line, line.firstChild].map(e => e.getBoundingClientRect().bottom)"
    )
    top = page.locator("#feed .breaking").bounding_box()["y"]
    assert max(page.locator("#left-off").evaluate(bottoms)) <= top
