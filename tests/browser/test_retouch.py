"""A picture turned, cropped and blurred on the device: what the desk has, and has not."""

import io
from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image as Pillow
from PIL import IptcImagePlugin
from playwright.sync_api import expect

from media.finishing import finish
from media.models import Image, Upload
from media.uploads import store_image
from tests import files
from tests.browser.conftest import hear, until, was_said
from tests.browser.looks import PHONE, SCREEN, faults_in_every_look
from tests.browser.pictures import a_photo, choose, describe, publish
from tests.factories import NamedBytes, figure, make_draft, picture_bytes
from tests.iptc import with_iptc

COLOURS = {"red": (230, 20, 20), "lime": (20, 230, 20), "blue": (20, 20, 230)}


def quarters(size=(1200, 800), **options):
    """Red and lime above, blue and white below."""
    width, height = size
    picture = Pillow.new("RGB", size, "white")
    picture.paste(COLOURS["red"], (0, 0, width // 2, height // 2))
    picture.paste(COLOURS["lime"], (width // 2, 0, width, height // 2))
    picture.paste(COLOURS["blue"], (0, height // 2, width // 2, height))
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=95, **options)
    return {"name": "signs.jpg", "mimeType": "image/jpeg", "buffer": file.getvalue()}


def stripes(size=(1200, 800), every=8):
    """Black and white, as fine as letters are."""
    picture = Pillow.new("L", size, 255)
    for x in range(0, size[0], 2 * every):
        picture.paste(0, (x, 0, x + every, size[1]))
    file = io.BytesIO()
    picture.convert("RGB").save(file, "JPEG", quality=95)
    return {"name": "plate.jpg", "mimeType": "image/jpeg", "buffer": file.getvalue()}


def edit(desk):
    desk.get_by_role("button", name="Edit picture").click()
    expect(tools(desk).locator("[data-rt-frame]")).to_be_focused()


def tools(desk):
    return desk.locator("#dialog .retouch")


def mark_the_old(desk):
    desk.locator("#composer .blk-figure").evaluate("old => { old.dataset.old = ''; }")


def another_is_here(desk):
    """Not the figure of before, which stays a moment longer than the tools."""
    expect(desk.locator(".blk-figure[data-old]")).to_have_count(0)
    expect(desk.get_by_text("The picture is here.")).to_be_visible(timeout=15_000)


def use(desk):
    mark_the_old(desk)
    tools(desk).get_by_role("button", name="Use").click()
    expect(tools(desk)).to_have_count(0)
    another_is_here(desk)


def stored():
    """The one picture that the desk has, in its largest rendition."""
    finish(image := Image.objects.get(), avif_speed=10)
    path = files.path(image.name, image.widths_px[-1], "jpg")
    return Pillow.open(path).convert("RGB")


def colour_at(picture, x, y):
    """The name of the colour at a place, in parts of the width and height; or its values."""
    got = picture.getpixel((int(x * picture.width), int(y * picture.height)))
    near = [
        name
        for name, wanted in [*COLOURS.items(), ("white", (255, 255, 255))]
        if all(abs(a - b) < 40 for a, b in zip(got, wanted, strict=True))
    ]
    return near[0] if near else got


def corners(picture):
    places = [(0.2, 0.2), (0.8, 0.2), (0.2, 0.8), (0.8, 0.8)]
    return [colour_at(picture, *place) for place in places]


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


@pytest.fixture
def only_one_picture_stays():
    """Whatever was on its way: of one picture alone there is something at the end."""
    for folder in (settings.DATA_DIR / "pictures", settings.DATA_DIR / "uploads"):
        for file in Path(folder).rglob("*"):
            if file.is_file():
                file.unlink()
    yield
    image = Image.objects.get()
    kept = {
        file.parent.name
        for file in (settings.DATA_DIR / "pictures").rglob("*")
        if file.is_file()
    }
    assert kept == {image.name}
    assert [
        file for file in (settings.DATA_DIR / "uploads").rglob("*") if file.is_file()
    ] == []
    assert set(Upload.objects.values_list("name", flat=True)) <= {image.name}


def only_the_edited(desk):
    # It asks less and less often while the desk is not ready.
    until(desk, lambda: Image.objects.count() == 1, seconds=30)


# Turn ---------------------------------------------------------------------------------


def test_a_picture_is_turned_right(cals_desk, only_one_picture_stays):
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


def test_a_picture_is_turned_left_by_keyboard(cals_desk, only_one_picture_stays):
    desk = cals_desk
    choose(desk, quarters())
    desk.get_by_role("button", name="Edit picture").focus()
    desk.keyboard.press("Enter")
    expect(tools(desk).locator("[data-rt-frame]")).to_be_focused()
    tools(desk).get_by_role("button", name="Turn left").press("Enter")
    mark_the_old(desk)
    tools(desk).get_by_role("button", name="Use").press("Enter")
    another_is_here(desk)
    expect(desk.get_by_role("button", name="Edit picture")).to_be_focused()
    only_the_edited(desk)

    assert corners(stored()) == ["lime", "white", "red", "blue"]


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


# Crop ---------------------------------------------------------------------------------


def test_a_picture_is_cropped_by_mouse(cals_desk, only_one_picture_stays):
    desk = cals_desk
    choose(desk, quarters())
    edit(desk)
    drag(desk, (0.998, 0.998), (0.5, 0.5))
    use(desk)
    only_the_edited(desk)

    width, height = stored().size
    assert (abs(width - 600) < 12, abs(height - 400) < 12) == (True, True)
    assert corners(stored()) == ["red"] * 4


def test_a_picture_is_cropped_by_keyboard(cals_desk, only_one_picture_stays):
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


@pytest.mark.parametrize(
    ("shape", "size"),
    [("16:9", (1200, 675)), ("4:3", (1067, 800)), ("1:1", (800, 800))],
)
def test_a_picture_gets_a_shape(cals_desk, shape, size):
    desk = cals_desk
    choose(desk, quarters())
    edit(desk)
    tools(desk).get_by_role("button", name=shape).click()
    use(desk)
    only_the_edited(desk)

    assert stored().size == size


# Blur ---------------------------------------------------------------------------------


def test_what_is_blurred_by_mouse_cannot_be_read(cals_desk, only_one_picture_stays):
    desk = cals_desk
    choose(desk, stripes())
    edit(desk)
    tools(desk).get_by_role("button", name="Blur").click()
    drag(desk, (0.2, 0.2), (0.6, 0.6))
    expect(desk.get_by_role("application", name="Blurred area 1")).to_be_focused()
    use(desk)
    only_the_edited(desk)

    assert contrast(stored(), 0.22, 0.22, 0.58, 0.58) < 60
    assert contrast(stored(), 0.7, 0.7, 0.9, 0.9) > 200


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


def test_a_blurred_area_is_removed(cals_desk):
    desk = cals_desk
    choose(desk, stripes())
    edit(desk)
    tools(desk).get_by_role("button", name="Blur").click()
    for _ in range(2):
        tools(desk).get_by_role("button", name="Add a blurred area").click()
    areas = desk.get_by_role("application", name="Blurred area")
    expect(areas).to_have_count(2)
    desk.keyboard.press("Delete")

    expect(areas).to_have_count(1)
    expect(areas).to_be_focused()
    desk.keyboard.press("Delete")
    expect(tools(desk).get_by_role("button", name="Add a blurred area")).to_be_focused()


def test_it_stays_blurred_when_it_is_turned_and_cropped(cals_desk):
    desk = cals_desk
    choose(desk, stripes(every=10))
    edit(desk)
    tools(desk).get_by_role("button", name="Blur").click()
    drag(desk, (0.01, 0.01), (0.3, 0.45))
    tools(desk).get_by_role("button", name="Turn right").click()
    tools(desk).get_by_role("button", name="Crop").click()
    drag(desk, (0.002, 0.998), (0.5, 0.5))
    use(desk)
    only_the_edited(desk)

    # Above left once, above right now: and that quarter is what is left.
    assert contrast(stored(), 0.2, 0.1, 0.9, 0.5) < 60


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


# The geometry ---------------------------------------------------------------------------

SIZE = "{ width: 1000, height: 500 }"
FRAME = "{ x: 100, y: 100, width: 400, height: 200 }"


@pytest.mark.parametrize(
    ("asked", "frame"),
    [
        (f"moved({FRAME}, 9999, -9999, {SIZE})", (600, 0, 400, 200)),
        (f"inside({{ x: -5, y: 0, width: 2, height: 9999 }}, {SIZE})", (0, 0, 16, 500)),
        (f"resized({FRAME}, 'nw', -50, 20, {SIZE})", (50, 120, 450, 180)),
        (f"resized({FRAME}, 'e', -9999, 0, {SIZE})", (100, 100, 16, 200)),
        (f"resized({FRAME}, 'se', 200, 0, {SIZE}, 2)", (100, 100, 600, 300)),
        (f"resized({FRAME}, 'se', 9999, 9999, {SIZE}, 2)", (100, 100, 800, 400)),
        (f"resized({FRAME}, 'nw', -9999, 0, {SIZE}, 1)", (200, 0, 300, 300)),
        (f"resized({FRAME}, 's', 0, 100, {SIZE}, 2)", (100, 100, 600, 300)),
        (f"shaped({FRAME}, 1, {SIZE})", (50, 0, 500, 500)),
        (f"shaped({FRAME}, 4, {SIZE})", (0, 75, 1000, 250)),
        ("spanned({ x: 9, y: 1 }, { x: 3, y: 6 })", (3, 1, 6, 5)),
        (f"turnedFrame({FRAME}, {SIZE}, 'right')", (200, 100, 200, 400)),
        (f"turnedFrame({FRAME}, {SIZE}, 'left')", (100, 500, 200, 400)),
    ],
)
def test_frames_stay_in_the_picture(cals_desk, asked, frame):
    got = cals_desk.evaluate(
        f"""async () => {{
          const {{ moved, inside, resized, shaped, spanned, turnedFrame }}
            = await import("/static/liveblog/desk/pictures/retouch/geometry.js");
          const {{ x, y, width, height }} = {asked};
          return [x, y, width, height];
        }}"""
    )

    assert tuple(got) == frame


# Undo, cancel ----------------------------------------------------------------------------


def test_a_cancelled_edit_leaves_the_picture_as_it_is(cals_desk):
    desk = cals_desk
    choose(desk, quarters())
    edit(desk)
    tools(desk).get_by_role("button", name="Turn right").click()
    desk.keyboard.press("Escape")
    expect(desk.get_by_role("button", name="Edit picture")).to_be_focused()
    expect(desk.get_by_text("The picture is here.")).to_be_visible()

    assert corners(stored()) == ["red", "lime", "blue", "white"]


# What leaves the device -----------------------------------------------------------------


def test_nothing_is_sent_while_it_is_edited(cals_desk, only_one_picture_stays):
    desk = cals_desk
    held = []
    desk.route("**/desk/uploads/**", lambda route: held.append(route))
    choose(desk, quarters())
    until(desk, lambda: held)
    edit(desk)
    desk.unroute("**/desk/uploads/**")
    asked = []
    desk.on("request", lambda request: asked.append(request.url))
    tools(desk).get_by_role("button", name="Turn right").click()
    desk.wait_for_timeout(1500)
    assert [url for url in asked if "/uploads/" in url] == []
    use(desk)

    uploads = {url.split("/uploads/")[1] for url in asked if "/uploads/" in url}
    assert uploads == {f"{Image.objects.get().name}/"}


def test_what_was_here_already_is_gone_and_the_words_stay(
    cals_desk, blog, only_one_picture_stays
):
    desk = cals_desk
    choose(desk, quarters())
    expect(desk.get_by_text("The picture is here.")).to_be_visible()
    first = Image.objects.get().name
    describe(desk, "Four signs")
    desk.get_by_label("Caption").fill("On the bridge")
    edit(desk)
    tools(desk).get_by_role("button", name="Turn right").click()
    use(desk)
    until(desk, lambda: not Image.objects.filter(name=first).exists())
    desk.get_by_label("Heading").fill("Signs")
    publish(desk)

    [block] = [b for b in blog.updates.get().blocks() if b.kind == "figure"]
    assert (block.alt, block.caption) == ("Four signs", "On the bridge")
    assert block.image == Image.objects.get()
    assert block.image.name != first


def test_a_picture_that_the_desk_had_is_edited(sign_in, cal, blog):
    image = store_image(NamedBytes(quarters()["buffer"]), by=cal)
    finish(image, avif_speed=10)
    Image.objects.filter(pk=image.pk).update(own_pages_only=True)
    draft = make_draft(blog, "Signs", figure(image), by=cal)
    desk = sign_in(cal, at=f"/desk/live/flood/drafts/{draft.pk}/")
    edit(desk)
    tools(desk).get_by_role("button", name="Turn right").click()
    use(desk)
    until(desk, lambda: Image.objects.filter(own_pages_only=True).count() == 2)

    edited = Image.objects.exclude(pk=image.pk).get()
    assert (edited.width_px, edited.height_px) == (800, 1200)


def test_one_that_is_still_being_made_is_waited_for(sign_in, cal, blog):
    image = store_image(NamedBytes(quarters()["buffer"]), by=cal)
    draft = make_draft(blog, "Signs", figure(image), by=cal)
    desk = sign_in(cal, at=f"/desk/live/flood/drafts/{draft.pk}/")
    desk.get_by_role("button", name="Edit picture").click()
    told = desk.get_by_text("The picture is being made ready to be edited.")
    expect(told).to_be_visible()
    finish(image, avif_speed=10)
    expect(tools(desk).locator("[data-rt-frame]")).to_be_focused()
    tools(desk).get_by_role("button", name="Turn right").click()
    use(desk)

    edited = Image.objects.exclude(pk=image.pk).get()
    assert (edited.width_px, edited.height_px) == (800, 1200)


LISTEN = """
window.sent = [];
const asked = window.fetch;
window.fetch = async (address, options) => {
  if (options?.method === "PATCH") window.sent = [...window.sent, ...new Uint8Array(await options.body.arrayBuffer())];
  return asked(address, options);
};
null  // or Playwright would call the function
"""


def test_what_an_agency_wrote_into_it_goes_along(cals_desk):
    desk = cals_desk
    file = quarters()
    choose(desk, file | {"buffer": with_iptc(file["buffer"], caption="The bridge")})
    edit(desk)
    desk.evaluate(LISTEN)
    tools(desk).get_by_role("button", name="Turn right").click()
    use(desk)

    sent = Pillow.open(io.BytesIO(bytes(desk.evaluate("window.sent"))))
    assert sent.size == (800, 1200)
    assert IptcImagePlugin.getiptcinfo(sent) == {(2, 120): b"The bridge"}


def test_so_it_does_where_it_is_made_smaller_for_a_slow_line(cals_desk):
    desk = cals_desk
    desk.evaluate("""Object.defineProperty(navigator, "connection",
        { value: { saveData: true, effectiveType: "4g" } })""")
    desk.evaluate(LISTEN)
    content = with_iptc(a_photo((900, 700), quality=95), caption="The bridge")
    choose(desk, quarters() | {"buffer": content})
    expect(desk.get_by_text("The picture is here.")).to_be_visible(timeout=15_000)

    sent = bytes(desk.evaluate("window.sent"))
    assert len(sent) < len(content)
    told = IptcImagePlugin.getiptcinfo(Pillow.open(io.BytesIO(sent)))
    assert told == {(2, 120): b"The bridge"}


def test_what_was_here_is_forgotten_when_there_is_a_line_again(
    sign_in, cal, blog, only_one_picture_stays
):
    desk = sign_in(cal, network_away=True, at="/desk/live/flood/")
    choose(desk, quarters())
    expect(desk.get_by_text("The picture is here.")).to_be_visible()
    desk.route("**/forget/", lambda route: route.abort())
    edit(desk)
    tools(desk).get_by_role("button", name="Turn right").click()
    use(desk)
    assert Image.objects.count() == 2
    desk.unroute("**/forget/")
    desk.reload()

    only_the_edited(desk)
    assert corners(stored()) == ["blue", "red", "white", "lime"]


def test_a_picture_is_edited_offline(sign_in, cal, blog, only_one_picture_stays):
    phone = sign_in(
        cal, width=390, height=844, network_away=True, service_workers="allow"
    )
    phone.goto("/desk/live/flood/")
    phone.evaluate("async () => { await navigator.serviceWorker.ready; }")
    phone.reload()  # from here on the worker answers
    phone.wait_for_load_state("networkidle")
    phone.context.set_offline(True)
    choose(phone, quarters())
    edit(phone)
    tools(phone).get_by_role("button", name="Turn right").click()
    tools(phone).get_by_role("button", name="Use").click()
    expect(phone.locator(".blk-figure").get_by_text("No connection.")).to_be_visible()
    phone.context.set_offline(False)

    expect(phone.get_by_text("The picture is here.")).to_be_visible(timeout=30_000)
    assert corners(stored()) == ["blue", "red", "white", "lime"]


def test_one_that_the_browser_cannot_open_says_so(cals_desk):
    choose(cals_desk, {"name": "a.psd", "mimeType": "image/x-psd", "buffer": b"8BPS"})
    cals_desk.get_by_role("button", name="Edit picture").click()

    expect(cals_desk.locator("[data-saved]")).to_have_text(
        "This browser cannot open this picture to edit it."
    )


# The focal point -----------------------------------------------------------------------


def open_focus(desk):
    # What is kept meanwhile is told in the same line.
    expect(desk.locator("[data-saved]")).to_contain_text("Saved on the desk")
    desk.get_by_role("link", name="Focal point…").click()
    expect(desk.locator("#dialog [data-focal-mark]")).to_be_visible()
    # A place on it can be pressed when it is there.
    picture = desk.locator("[data-focal-pick] img")
    until(desk, lambda: picture.evaluate("img => img.complete && img.width > 0"))
    hear(desk)


def saved_focus(desk):
    desk.locator("#dialog").get_by_role("button", name="Save").click()
    expect(desk.locator("#dialog")).to_be_hidden()
    was_said(desk, "Focal point and cover are saved.")
    image = Image.objects.get()
    return (image.focus_x, image.focus_y, image.is_sensitive)


def test_a_press_sets_the_focal_point(cals_desk):
    desk = cals_desk
    choose(desk, quarters())
    expect(desk.get_by_text("The picture is here.")).to_be_visible()
    open_focus(desk)
    box = desk.locator("[data-focal-pick]").bounding_box()
    place = {"x": box["width"] * 0.25, "y": box["height"] * 0.8}
    desk.locator("[data-focal-pick]").click(position=place)
    expect(desk.get_by_label("25 % from the left, 80 % from the top")).to_be_checked()
    desk.get_by_label("Sensitive").check()

    assert saved_focus(desk) == (25, 80, True)


@pytest.mark.parametrize("size", [(1600, 1200), (900, 1600)])
def test_the_focal_point_is_where_it_was_pressed_at_every_width(
    sign_in, cal, blog, size
):
    image = store_image(NamedBytes(picture_bytes(size=size)), by=cal)
    desk = sign_in(cal, at=f"/desk/pictures/{image.name}/focus/")
    picture = desk.locator("[data-focal-pick] img")
    for width in (1280, 390):
        desk.set_viewport_size({"width": width, "height": 900})
        box = picture.bounding_box()
        press = {"x": box["width"] * 0.9, "y": box["height"] * 0.25}
        picture.click(position=press)
        told = desk.get_by_label("90 % from the left, 25 % from the top")
        expect(told).to_be_checked()
        mark = desk.locator("[data-focal-mark]").bounding_box()
        assert mark["x"] + mark["width"] / 2 == pytest.approx(
            box["x"] + press["x"], abs=1.5
        )
        assert mark["y"] + mark["height"] / 2 == pytest.approx(
            box["y"] + press["y"], abs=1.5
        )
        picture.click(position={"x": 1, "y": 1})


def test_keys_move_the_focal_point(cals_desk):
    desk = cals_desk
    choose(desk, quarters())
    expect(desk.get_by_text("The picture is here.")).to_be_visible()
    open_focus(desk)
    desk.locator("[data-focal-pick]").focus()
    for key in ("ArrowLeft", "Shift+ArrowUp", "ArrowDown"):
        desk.keyboard.press(key)

    assert saved_focus(desk) == (49, 41, False)


def test_a_spot_is_chosen_without_scripts(new_page, sign_in, cal, blog):
    image = store_image(NamedBytes(quarters()["buffer"]), by=cal)
    desk = sign_in(cal, javascript=False, at=f"/desk/pictures/{image.name}/focus/")
    desk.get_by_label("Top right").check()
    desk.get_by_role("button", name="Save").click()

    expect(desk.get_by_text("Saved.")).to_be_visible()
    image.refresh_from_db()
    assert (image.focus_x, image.focus_y) == (83, 17)


# For everyone ----------------------------------------------------------------------------


def test_the_tools_pass_axe(sign_in, cal, blog):
    desk = sign_in(cal, at="/desk/live/flood/")
    choose(desk, quarters())
    expect(desk.get_by_text("The picture is here.")).to_be_visible()
    edit(desk)
    assert faults_in_every_look(desk) == []
    tools(desk).get_by_role("button", name="Blur").click()
    tools(desk).get_by_role("button", name="Add a blurred area").click()
    assert faults_in_every_look(desk) == []
    assert dialogs_wider_than_their_window(desk) == []
    desk.keyboard.press("Escape")
    open_focus(desk)
    assert faults_in_every_look(desk) == []
    assert dialogs_wider_than_their_window(desk) == []


def dialogs_wider_than_their_window(desk):
    """In which of the widths the open dialog has to be scrolled sideways."""
    found = []
    for width in (PHONE, SCREEN):
        desk.set_viewport_size({"width": width, "height": 900})
        if desk.locator("#dialog").evaluate("d => d.scrollWidth > d.clientWidth"):
            found.append(width)
    return found
