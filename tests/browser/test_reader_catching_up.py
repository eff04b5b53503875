"""Catching up: arrivals that shift nothing, what was missed in its order, the place one had."""

import re

import pytest
from playwright.sync_api import expect

from liveblog import publishing
from tests.browser.conftest import up_to_date
from tests.factories import make_update, many_updates, words

pytestmark = pytest.mark.in_motion

TEXT = "The water has reached the lower road, and the bridge there is closed. " * 4
LONG = "\n\n".join(f"{n}. {TEXT}" for n in range(6))
SHIFT_AT_MOST = 0.02  # of an arrival at the head of the feed, at 390 px
WATCH_SHIFTS = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => window.shifts.push(...list.getEntries()))
    .observe({ type: "layout-shift" });
}"""
SHIFTED = """() => window.shifts.reduce((sum, { value }) => sum + value, 0)"""


def heading(page, update):
    return page.locator(f"#update-{update.pk}-heading")


def top_of(locator):
    return locator.evaluate("element => element.getBoundingClientRect().top")


def scroll_to(page, locator, top):
    """Until it stands so many pixels below the top of the window."""
    y = top_of(locator) - top
    page.evaluate("y => scrollBy({ top: y, behavior: 'instant' })", y)


@pytest.mark.parametrize("width", [390, 1280])
def test_news_moves_nothing_and_is_read_in_its_order(new_page, ada, blog, width):
    updates = [make_update(blog, f"Number {n}", LONG) for n in range(4)]
    page = new_page(width=width, height=844)
    page.goto("/live/flood/")
    up_to_date(page, blog)

    # At the head of the feed an arrival is shown at once, and shifts nothing.
    scroll_to(page, page.locator("#edge"), 300)
    page.wait_for_timeout(200)
    page.evaluate(WATCH_SHIFTS)
    newest = make_update(blog, "At once", LONG)
    expect(heading(page, newest)).to_be_in_viewport()
    page.wait_for_timeout(700)
    assert page.evaluate(SHIFTED) <= SHIFT_AT_MOST

    # What is read below an update that is cut off at the top stays where it is.
    below = heading(page, updates[2])
    scroll_to(page, below, 200)
    seen = top_of(below)
    cut_off = updates[3]
    revised = words(cut_off.heading, f"{LONG} {TEXT}\n\nAnd more. {TEXT}")
    publishing.correct(cut_off, revised, by=ada, seen_revision=cut_off.last_revision)
    up_to_date(page, blog)
    assert abs(top_of(below) - seen) <= 1

    # What waits is read in its order, to the end, and into the present.
    missed = [make_update(blog, f"Missed {n}") for n in range(23)]
    page.locator("#in-order").click()
    expect(page).to_have_url(re.compile(f"/after/{newest.first_revision}/$"))
    page.get_by_role("link", name="Later updates").click()
    expect(page.locator("#feed .update")).to_have_count(23)
    told = page.locator("#feed .update h3").all_inner_texts()
    assert told == [update.heading for update in missed]
    page.get_by_role("link", name="Go to the live page").click()
    expect(heading(page, missed[-1])).to_be_visible()
    expect(page.locator("#since")).to_be_hidden()


REFUSED = """Object.defineProperty(window, "sessionStorage", {
  get() { throw new DOMException("refused", "SecurityError"); },
})"""


def test_the_place_survives_the_page_being_loaded_again(new_page, blog):
    many_updates(blog, 60)
    page = new_page(width=390, height=844)
    page.goto("/live/flood/")

    # News has come above it meanwhile.
    read = page.locator("#feed .update").nth(8)
    scroll_to(page, read, -20)
    for number in range(5):
        make_update(blog, f"New {number}", LONG)
    up_to_date(page, blog)
    stands_after_reload(page, read)

    # It stands among those that were loaded in place.
    for count in (40, 60):
        page.get_by_role("link", name="Earlier updates").click()
        expect(page.locator("#feed .update")).to_have_count(count)
    read = page.locator("#feed .update").nth(45)
    scroll_to(page, read, 100)
    stands_after_reload(page, read)

    # A browser that keeps nothing shows the page all the same.
    refusing = new_page(width=390)
    refusing.add_init_script(REFUSED)
    refusing.goto("/live/flood/")
    scroll_to(refusing, refusing.locator("#feed .update").nth(8), 100)
    refusing.reload()
    expect(refusing.locator("#feed .update")).to_have_count(20)
    up_to_date(refusing, blog)


def stands_after_reload(page, update):
    update = page.locator(f"#{update.get_attribute('id')}")
    seen = top_of(update)
    page.reload()
    expect(update).to_be_in_viewport()
    page.wait_for_timeout(300)
    assert abs(top_of(update) - seen) <= 1
