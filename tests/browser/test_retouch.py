"""A picture turned, cropped and blurred on the device: what its pixels are at the desk.

The tools themselves, by keyboard and by pointer: tests/scripts/desk-retouch.test.js.
"""

import io

import pytest
from PIL import Image as Pillow
from playwright.sync_api import expect

from tests.browser.device import take_line
from tests.browser.pictures import choose
from tests.browser.retouching import (
    another_is_here,
    corners,
    edit,
    mark_the_old,
    only_one_picture_stays,
    only_the_edited,
    quarters,
    stored,
    tools,
    use,
)

__all__ = ["only_one_picture_stays"]  # fixtures


def stripes(size=(1200, 800), every=10):
    """Black and white, as fine as letters are."""
    picture = Pillow.new("L", size, 255)
    for x in range(0, size[0], 2 * every):
        picture.paste(0, (x, 0, x + every, size[1]))
    file = io.BytesIO()
    picture.convert("RGB").save(file, "JPEG", quality=95)
    return {"name": "plate.jpg", "mimeType": "image/jpeg", "buffer": file.getvalue()}


def box_of(desk):
    return tools(desk).locator("[data-rt-picture]").bounding_box()


def drag(desk, start, end):
    """Between two places of the picture, in parts of its width and height."""
    box = box_of(desk)
    places = [
        (box["x"] + x * box["width"], box["y"] + y * box["height"])
        for x, y in (start, end)
    ]
    desk.mouse.move(*places[0])
    desk.mouse.down()
    desk.mouse.move(*places[1], steps=4)
    desk.mouse.up()


def contrast(picture, left, top, right, bottom):
    """Between neighbours in a part of a picture: 255 for black and white stripes."""
    part = picture.convert("L").crop(
        (
            int(left * picture.width),
            int(top * picture.height),
            int(right * picture.width),
            int(bottom * picture.height),
        )
    )
    darkest, lightest = part.getextrema()
    return lightest - darkest


def test_a_picture_is_turned_and_cropped_by_keyboard_and_mouse(
    cals_desk, only_one_picture_stays
):
    """One that its camera held sideways is upright; an edit that is cancelled changes
    nothing; each of the others is of what the one before has left."""
    desk = cals_desk
    exif = Pillow.Exif()
    exif[0x0112] = 6  # turn it right to see it upright
    choose(desk, quarters(exif=exif))
    a_cancelled_edit_leaves_it_as_it_is(desk)
    assert corners(stored()) == ["blue", "red", "white", "lime"]

    by_keyboard_it_is_turned_left(desk)
    assert stored().size == (1200, 800)
    assert corners(stored()) == ["red", "lime", "blue", "white"]

    edit(desk)
    drag(desk, (0.998, 0.998), (0.5, 0.5))
    use(desk)
    only_the_edited(desk)
    width, height = stored().size
    assert (abs(width - 600) < 12, abs(height - 400) < 12) == (True, True)
    assert corners(stored()) == ["red"] * 4


def a_cancelled_edit_leaves_it_as_it_is(desk):
    edit(desk)
    tools(desk).get_by_role("button", name="Turn right").click()
    expect(tools(desk).get_by_role("status")).to_have_text(
        "Turned: now 1200 × 800 pixels"
    )
    desk.keyboard.press("Escape")
    expect(desk.get_by_role("button", name="Edit picture")).to_be_focused()
    expect(desk.get_by_text("Picture uploaded.")).to_be_visible()


def by_keyboard_it_is_turned_left(desk):
    desk.get_by_role("button", name="Edit picture").focus()
    desk.keyboard.press("Enter")
    expect(tools(desk).locator("[data-rt-frame]")).to_be_focused()
    tools(desk).get_by_role("button", name="Turn left").press("Enter")
    mark_the_old(desk)
    tools(desk).get_by_role("button", name="Use").press("Enter")
    another_is_here(desk)
    expect(desk.get_by_role("button", name="Edit picture")).to_be_focused()
    only_the_edited(desk)


def test_what_is_blurred_by_finger_and_offline_cannot_be_read_turned_and_cropped(
    phone, only_one_picture_stays
):
    """On a phone without a line: blurred, turned, cropped, and sent once there is one."""
    take_line(phone)
    choose(phone, stripes())
    edit(phone)
    a_part_is_blurred_by_finger(phone, (0.02, 0.02), (0.3, 0.45))
    tools(phone).get_by_role("button", name="Turn right").click()
    expect(tools(phone).get_by_role("status")).to_have_text(
        "Turned: now 800 × 1200 pixels"
    )
    tools(phone).get_by_role("button", name="Crop").click()
    drag(phone, (0.002, 0.998), (0.5, 0.5))
    tools(phone).get_by_role("button", name="Use").click()
    expect(phone.locator(".blk-figure").get_by_text("No connection.")).to_be_visible()
    phone.context.set_offline(False)
    expect(phone.get_by_text("Picture uploaded.")).to_be_visible(timeout=30_000)

    # Above left once, above right now: and that quarter is what is left.
    picture = stored()
    assert picture.width < picture.height * 0.75
    assert contrast(picture, 0.2, 0.1, 0.9, 0.5) < 60
    assert contrast(picture, 0.2, 0.65, 0.9, 0.9) > 200


def a_part_is_blurred_by_finger(phone, start, end):
    tools(phone).get_by_role("button", name="Blur").tap()
    box = box_of(phone)
    finger = phone.context.new_cdp_session(phone)

    def touch(kind, x=None, y=None):
        at = [{"x": box["x"] + x * box["width"], "y": box["y"] + y * box["height"]}]
        points = at if kind != "touchEnd" else []
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", *start)
    touch("touchMove", (start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    touch("touchMove", *end)
    touch("touchEnd", *end)
    area = phone.get_by_role("application", name="Blurred area 1")
    expect(area).to_be_focused()


@pytest.fixture
def phone(sign_in, cal, blog):
    """With the desk open, as a service worker has it."""
    page = sign_in(
        cal,
        width=390,
        height=844,
        has_touch=True,
        is_mobile=True,
        network_away=True,
        service_workers="allow",
        at="/desk/live/flood/",
    )
    page.evaluate("async () => { await navigator.serviceWorker.ready; }")
    page.wait_for_load_state("networkidle")
    return page
