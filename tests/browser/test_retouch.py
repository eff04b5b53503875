"""A picture turned, cropped and blurred on the device: what the desk has, and has not."""

import io

from PIL import Image as Pillow
from playwright.sync_api import expect

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


def stripes(size=(1200, 800), every=8):
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


# Turn, crop ---------------------------------------------------------------------------


def test_a_picture_is_turned_cropped_and_turned_again(
    cals_desk, only_one_picture_stays
):
    """Each edit is of what the one before has left."""
    desk = cals_desk
    choose(desk, quarters())
    edit(desk)
    tools(desk).get_by_role("button", name="Turn right").click()
    expect(tools(desk).get_by_role("status")).to_have_text(
        "Turned: now 800 × 1200 pixels"
    )
    use(desk)
    only_the_edited(desk)
    assert stored().size == (800, 1200)
    assert corners(stored()) == ["blue", "red", "white", "lime"]

    by_keyboard_it_is_turned_left(desk)
    assert corners(stored()) == ["red", "lime", "blue", "white"]

    edit(desk)
    drag(desk, (0.998, 0.998), (0.5, 0.5))
    use(desk)
    only_the_edited(desk)
    width, height = stored().size
    assert (abs(width - 600) < 12, abs(height - 400) < 12) == (True, True)
    assert corners(stored()) == ["red"] * 4


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


def test_a_picture_that_its_camera_held_sideways_is_upright(cals_desk):
    desk = cals_desk
    exif = Pillow.Exif()
    exif[0x0112] = 6  # turn it right to see it upright
    choose(desk, quarters(exif=exif))
    edit(desk)
    drag(desk, (0.995, 0.995), (0.9, 0.9))
    use(desk)
    only_the_edited(desk)

    assert corners(stored()) == ["blue", "red", "white", "lime"]


def test_a_picture_is_cropped_by_keyboard_and_has_the_shape_that_is_chosen(
    cals_desk, only_one_picture_stays
):
    desk = cals_desk
    choose(desk, quarters())
    edit(desk)
    for _ in range(50):
        desk.keyboard.press("Shift+ArrowLeft")
    for _ in range(34):
        desk.keyboard.press("Shift+ArrowUp")
    for _ in range(60):
        desk.keyboard.press("ArrowRight")
        desk.keyboard.press("ArrowDown")
    expect(tools(desk).get_by_role("status")).to_have_text(
        "Cropped to 600 × 392 pixels"
    )
    use(desk)
    only_the_edited(desk)
    assert stored().size == (600, 392)
    assert corners(stored()) == ["white"] * 4

    edit(desk)
    tools(desk).get_by_role("button", name="4:3").click()
    use(desk)
    only_the_edited(desk)
    assert stored().size == (523, 392)


# Blur ---------------------------------------------------------------------------------


def test_what_is_blurred_by_keyboard_cannot_be_read(cals_desk, only_one_picture_stays):
    desk = cals_desk
    choose(desk, stripes())
    edit(desk)
    tools(desk).get_by_role("button", name="Blur").press("Enter")
    tools(desk).get_by_role("button", name="Add a blurred area").press("Enter")
    area = desk.get_by_role("application", name="Blurred area 1")
    expect(area).to_be_focused()
    for _ in range(90):
        desk.keyboard.press("ArrowLeft")
    for _ in range(30):
        desk.keyboard.press("Shift+ArrowRight")
    use(desk)
    only_the_edited(desk)

    assert contrast(stored(), 0.02, 0.4, 0.44, 0.6) < 60
    assert contrast(stored(), 0.5, 0.4, 0.9, 0.6) > 200


def test_it_stays_blurred_when_it_is_turned_and_cropped(
    cals_desk, only_one_picture_stays
):
    desk = cals_desk
    choose(desk, stripes(every=10))
    edit(desk)
    tools(desk).get_by_role("button", name="Blur").click()
    drag(desk, (0.01, 0.01), (0.3, 0.45))
    expect(desk.get_by_role("application", name="Blurred area 1")).to_be_focused()
    tools(desk).get_by_role("button", name="Turn right").click()
    tools(desk).get_by_role("button", name="Crop").click()
    drag(desk, (0.002, 0.998), (0.5, 0.5))
    use(desk)
    only_the_edited(desk)

    # Above left once, above right now: and that quarter is what is left.
    assert contrast(stored(), 0.2, 0.1, 0.9, 0.5) < 60
    assert contrast(stored(), 0.2, 0.65, 0.9, 0.9) > 200


def test_a_face_is_blurred_by_finger(sign_in, cal, blog):
    phone = sign_in(
        cal,
        width=390,
        height=844,
        has_touch=True,
        is_mobile=True,
        at="/desk/live/flood/",
    )
    choose(phone, stripes())
    edit(phone)
    tools(phone).get_by_role("button", name="Blur").tap()
    box = box_of(phone)
    finger = phone.context.new_cdp_session(phone)

    def touch(kind, x=None, y=None):
        at = [{"x": box["x"] + x * box["width"], "y": box["y"] + y * box["height"]}]
        points = at if kind != "touchEnd" else []
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 0.2, 0.2)
    touch("touchMove", 0.4, 0.4)
    touch("touchMove", 0.6, 0.6)
    touch("touchEnd", 0.6, 0.6)
    use(phone)
    only_the_edited(phone)

    assert contrast(stored(), 0.22, 0.22, 0.58, 0.58) < 60
    assert contrast(stored(), 0.7, 0.7, 0.9, 0.9) > 200


# Undo, cancel -------------------------------------------------------------------------


def test_a_cancelled_edit_leaves_the_picture_as_it_is(cals_desk):
    desk = cals_desk
    choose(desk, quarters())
    edit(desk)
    tools(desk).get_by_role("button", name="Turn right").click()
    desk.keyboard.press("Escape")
    expect(desk.get_by_role("button", name="Edit picture")).to_be_focused()
    expect(desk.get_by_text("Picture uploaded.")).to_be_visible()

    assert corners(stored()) == ["red", "lime", "blue", "white"]
