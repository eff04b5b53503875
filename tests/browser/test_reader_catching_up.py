"""Catching up: arrivals that shift nothing, what was missed in its order, the place one had."""

import re

import pytest
from playwright.sync_api import expect

from liveblog import publishing
from tests.browser.conftest import up_to_date
from tests.factories import make_update, words

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
# Until all updates stand where they glide to, and that has been painted.
STANDS = """async () => {
  const moves = document.getElementById("feed").getAnimations({ subtree: true });
  await Promise.all(moves.map(({ finished }) => finished));
  for (let n = 0; n < 3; n += 1) await new Promise(requestAnimationFrame);
}"""


def heading(page, update):
    return page.locator(f"#update-{update.pk}-heading")


def top_of(locator):
    return locator.evaluate("element => element.getBoundingClientRect().top")


def scroll_to(page, locator, top):
    """Until it stands so many pixels below the top of the window."""
    y = top_of(locator) - top
    page.evaluate("y => scrollBy({ top: y, behavior: 'instant' })", y)
    page.evaluate(STANDS)


def test_who_reads_is_not_moved_and_misses_nothing(new_page, ada, blog):
    """On a phone and on a screen; then what is missed is read, and the page loaded again."""
    updates = [make_update(blog, f"Number {n}", LONG) for n in range(4)]
    page = new_page(width=390, height=844)
    page.goto("/live/flood/")
    up_to_date(page, blog)
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        newest = an_arrival_at_the_head_of_the_feed_shifts_nothing(page, blog)
        what_is_read_stays_where_an_update_above_it_grows(page, ada, blog, updates)
    what_waits_is_read_in_its_order_and_into_the_present(page, blog, newest)
    page.set_viewport_size({"width": 390, "height": 844})
    the_place_survives_the_page_being_loaded_again(page, blog)


def an_arrival_at_the_head_of_the_feed_shifts_nothing(page, blog):
    """Shown at once."""
    scroll_to(page, page.locator("#edge"), 300)
    page.evaluate(WATCH_SHIFTS)
    newest = make_update(blog, "At once", LONG)
    expect(heading(page, newest)).to_be_in_viewport()
    page.evaluate(STANDS)
    assert page.evaluate(SHIFTED) <= SHIFT_AT_MOST
    return newest


def what_is_read_stays_where_an_update_above_it_grows(page, ada, blog, updates):
    below, cut_off = heading(page, updates[2]), updates[3]
    scroll_to(page, below, 200)
    seen = top_of(below)
    cut_off.refresh_from_db()
    more = f"{LONG} {TEXT}\n\nAnd more, by revision {blog.revision}. {TEXT}"
    revised = words(cut_off.heading, more)
    publishing.correct(cut_off, revised, by=ada, seen_revision=cut_off.last_revision)
    up_to_date(page, blog)
    assert abs(top_of(below) - seen) <= 1


def what_waits_is_read_in_its_order_and_into_the_present(page, blog, newest):
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


def the_place_survives_the_page_being_loaded_again(page, blog):
    """Among updates that were loaded in place, with news above it."""
    page.get_by_role("link", name="Earlier updates").click()
    expect(page.locator("#feed .update")).to_have_count(29)
    read = page.locator("#feed .update").nth(26)
    read = page.locator(f"#{read.get_attribute('id')}")
    scroll_to(page, read, -20)
    for number in range(5):
        make_update(blog, f"New {number}", LONG)
    up_to_date(page, blog)
    seen = top_of(read)
    page.reload()
    expect(read).to_be_in_viewport()
    page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
    page.evaluate(STANDS)
    assert abs(top_of(read) - seen) <= 1
