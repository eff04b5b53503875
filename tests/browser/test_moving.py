"""Blocks are moved by their handle, with a pointer or with keys, and the order is what is sent."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import hear
from tests.browser.looks import faults_in_both_looks


@pytest.fixture
def desk(sign_in, cal, blog):
    """Cal's desk, with two texts round a quote."""
    page = sign_in(cal, rich=True, at="/desk/live/flood/")
    write_three(page)
    return page


def write_three(page):
    texts = page.locator("#composer .rich [contenteditable=true]")
    texts.first.click()
    page.keyboard.type("One")
    page.get_by_role("button", name="Quote", exact=True).click()
    expect(page.locator(".blk-quote textarea.words")).to_be_focused()
    page.keyboard.type("Two")
    more = page.locator("[data-more-blocks]")
    if more.is_visible():  # on a phone
        more.click()
    page.get_by_role("button", name="Text", exact=True).click()
    expect(texts.nth(1)).to_be_focused()
    page.keyboard.type("Three")
    hear(page)


def order(page):
    return page.locator("#composer .blk textarea.words").evaluate_all(
        "all => all.map(one => one.value)"
    )


def grip(page, number):
    return page.locator("#composer .grip").nth(number)


def test_a_block_is_dragged_by_its_handle(desk):
    drag(desk, grip(desk, 2), grip(desk, 0), by=-4)
    assert order(desk) == ["Three", "One", "Two"]
    drag(desk, grip(desk, 0), desk.locator("#composer .blk").nth(2), by=60)

    assert order(desk) == ["One", "Two", "Three"]
    said = desk.get_by_role("status").filter(has_text="Text moved to position 3 of 3")
    expect(said).to_have_count(1)


def test_escape_takes_a_drag_back(desk):
    start_drag(desk, grip(desk, 2), grip(desk, 0), by=-4)
    assert order(desk) == ["Three", "One", "Two"]
    desk.keyboard.press("Escape")
    desk.mouse.move(300, 300)
    desk.mouse.up()

    assert order(desk) == ["One", "Two", "Three"]
    expect(desk.locator(".is-dragged")).to_have_count(0)


def test_a_finger_drags_too_and_the_page_stays_where_it_is(sign_in, cal, blog):
    page = sign_in(cal, rich=True, width=390, has_touch=True, at="/desk/live/flood/")
    write_three(page)
    touch = page.context.new_cdp_session(page)
    grip(page, 0).scroll_into_view_if_needed()
    scrolled = page.evaluate("scrollY")
    start, end = grip(page, 1).bounding_box(), grip(page, 0).bounding_box()

    def at(box, by=0):
        return [{"x": box["x"] + 10, "y": box["y"] + box["height"] / 2 + by}]

    touch.send(
        "Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": at(start)}
    )
    for step in range(1, 6):
        part = (end["y"] - start["y"] - 8) * step / 5
        points = at(start, part)
        touch.send(
            "Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": points}
        )
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    assert order(page) == ["Two", "One", "Three"]
    assert page.evaluate("scrollY") == scrolled


def test_what_is_published_is_in_the_order_on_the_page(desk, blog):
    desk.get_by_label("Speaker").fill("Eva Marsh")
    grip(desk, 2).focus()
    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("Control+Enter")

    expect(desk.locator("[data-saved]").first).to_contain_text("Live at")
    blocks = blog.updates.get().words().blocks
    assert [block.words for block in blocks] == ["One", "Three", "Two"]


def test_several_blocks_pass_axe(sign_in, cal, blog):
    page = sign_in(cal, rich=True, at="/desk/live/flood/")
    write_three(page)

    assert faults_in_both_looks(page) == []


def start_drag(page, handle, to, *, by):
    start, end = handle.bounding_box(), to.bounding_box()
    page.mouse.move(start["x"] + 8, start["y"] + 8)
    page.mouse.down()
    page.mouse.move(end["x"] + 8, end["y"] + 8 + by, steps=12)


def drag(page, handle, to, *, by):
    start_drag(page, handle, to, by=by)
    page.mouse.up()
