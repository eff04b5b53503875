"""Blocks are moved by their handle, with a pointer or with keys, and the order is what is sent."""

from playwright.sync_api import expect

from tests.browser.editor import desk
from tests.browser.looks import faults_in_both_looks

__all__ = ["desk"]  # a fixture


def write_three(page):
    """Two texts round a quote."""
    texts = page.locator("#composer .rich [contenteditable=true]")
    texts.first.click()
    page.keyboard.type("One")
    page.get_by_role("button", name="Quote", exact=True).click()
    expect(page.locator(".blk-quote textarea.words")).to_be_focused()
    page.keyboard.type("Two")
    page.get_by_role("button", name="Text", exact=True).click()
    expect(texts.nth(1)).to_be_focused()
    page.keyboard.type("Three")


def order(page):
    return page.locator("#composer .blk textarea.words").evaluate_all(
        "all => all.map(one => one.value)"
    )


def grip(page, number):
    return page.locator("#composer .grip").nth(number)


def test_blocks_are_moved_with_a_pointer_a_finger_and_keys(desk, blog):
    """Each part finds the three in their order, and leaves them so."""
    write_three(desk)
    assert faults_in_both_looks(desk) == []
    a_block_is_dragged_by_its_handle(desk)
    escape_takes_a_drag_back(desk)
    a_finger_drags_too_and_the_page_stays_where_it_is(desk)
    what_is_published_is_in_the_order_on_the_page(desk, blog)


def a_block_is_dragged_by_its_handle(desk):
    drag(desk, grip(desk, 2), grip(desk, 0), by=-4)
    assert order(desk) == ["Three", "One", "Two"]
    drag(desk, grip(desk, 0), desk.locator("#composer .blk").nth(2), by=60)

    assert order(desk) == ["One", "Two", "Three"]
    said = desk.get_by_role("status").filter(has_text="Text moved to position 3 of 3")
    expect(said).to_have_count(1)


def escape_takes_a_drag_back(desk):
    start_drag(desk, grip(desk, 2), grip(desk, 0), by=-4)
    assert order(desk) == ["Three", "One", "Two"]
    desk.keyboard.press("Escape")
    desk.mouse.move(300, 300)
    desk.mouse.up()

    assert order(desk) == ["One", "Two", "Three"]
    expect(desk.locator(".is-dragged")).to_have_count(0)


def a_finger_drags_too_and_the_page_stays_where_it_is(desk):
    before = desk.viewport_size
    desk.set_viewport_size({"width": 390, "height": 900})
    touch = desk.context.new_cdp_session(desk)
    touch.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    grip(desk, 0).scroll_into_view_if_needed()
    scrolled = desk.evaluate("scrollY")
    drag_with_a_finger(touch, grip(desk, 1), grip(desk, 0))
    assert order(desk) == ["Two", "One", "Three"]
    assert desk.evaluate("scrollY") == scrolled

    drag_with_a_finger(touch, grip(desk, 1), grip(desk, 0))
    assert order(desk) == ["One", "Two", "Three"]
    touch.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
    desk.set_viewport_size(before)


def drag_with_a_finger(touch, handle, to):
    start, end = handle.bounding_box(), to.bounding_box()

    def send(kind, *by):
        y = start["y"] + start["height"] / 2
        points = [{"x": start["x"] + 10, "y": y + each} for each in by]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    send("touchStart", 0)
    for step in range(1, 6):
        send("touchMove", (end["y"] - start["y"] - 8) * step / 5)
    send("touchEnd")


def what_is_published_is_in_the_order_on_the_page(desk, blog):
    desk.get_by_label("Speaker").fill("Eva Marsh")
    grip(desk, 2).focus()
    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("Control+Enter")

    expect(desk.locator("[data-saved]").first).to_contain_text("Live at")
    blocks = blog.updates.get().words().blocks
    assert [block.words for block in blocks] == ["One", "Three", "Two"]


def start_drag(page, handle, to, *, by):
    start, end = handle.bounding_box(), to.bounding_box()
    page.mouse.move(start["x"] + 8, start["y"] + 8)
    page.mouse.down()
    page.mouse.move(end["x"] + 8, end["y"] + 8 + by, steps=12)


def drag(page, handle, to, *, by):
    start_drag(page, handle, to, by=by)
    page.mouse.up()
