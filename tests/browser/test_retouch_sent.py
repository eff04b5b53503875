"""What of an edited picture leaves the device, and its focal point."""

import io

import pytest
from PIL import Image as Pillow
from PIL import IptcImagePlugin
from playwright.sync_api import expect

from media.finishing import finish
from media.models import Image
from media.uploads import store_image
from tests.browser.conftest import hear, until, was_said
from tests.browser.looks import PHONE, SCREEN, faults_in_both_looks
from tests.browser.pictures import a_photo, choose, describe, publish
from tests.browser.retouching import (
    corners,
    edit,
    only_one_picture_stays,
    quarters,
    stored,
    tools,
    use,
)
from tests.factories import NamedBytes, figure, make_draft, picture_bytes
from tests.iptc import with_iptc

__all__ = ["only_one_picture_stays"]  # fixtures


# What leaves the device ---------------------------------------------------------------


def test_of_an_edited_picture_only_the_last_leaves_the_device(
    cals_desk, blog, only_one_picture_stays
):
    nothing_is_sent_while_it_is_edited(cals_desk)
    what_was_here_already_is_gone_and_the_words_stay(cals_desk, blog)


def nothing_is_sent_while_it_is_edited(desk):
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


def what_was_here_already_is_gone_and_the_words_stay(desk, blog):
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


def test_a_picture_that_the_desk_had_is_edited_once_it_has_been_made(
    sign_in, cal, blog
):
    image = store_image(NamedBytes(quarters()["buffer"]), by=cal)
    Image.objects.filter(pk=image.pk).update(own_pages_only=True)
    draft = make_draft(blog, "Signs", figure(image), by=cal)
    desk = sign_in(cal, at=f"/desk/live/flood/drafts/{draft.pk}/")
    desk.get_by_role("button", name="Edit picture").click()
    told = desk.get_by_text("The picture is being made ready to be edited.")
    expect(told).to_be_visible()
    finish(image, avif_speed=10)
    expect(tools(desk).locator("[data-rt-frame]")).to_be_focused()
    tools(desk).get_by_role("button", name="Turn right").click()
    use(desk)
    until(desk, lambda: Image.objects.filter(own_pages_only=True).count() == 2)

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
    it_does_where_it_is_edited(cals_desk)
    so_it_does_where_it_is_made_smaller_for_a_slow_line(cals_desk)


def it_does_where_it_is_edited(desk):
    file = quarters()
    choose(desk, file | {"buffer": with_iptc(file["buffer"], caption="The bridge")})
    edit(desk)
    desk.evaluate(LISTEN)
    tools(desk).get_by_role("button", name="Turn right").click()
    use(desk)

    sent = Pillow.open(io.BytesIO(bytes(desk.evaluate("window.sent"))))
    assert sent.size == (800, 1200)
    assert IptcImagePlugin.getiptcinfo(sent) == {(2, 120): b"The bridge"}


def so_it_does_where_it_is_made_smaller_for_a_slow_line(desk):
    desk.evaluate("""Object.defineProperty(navigator, "connection",
        { value: { saveData: true, effectiveType: "4g" } })""")
    desk.evaluate("window.sent = []")
    content = with_iptc(a_photo((900, 700), quality=95), caption="The bridge")
    choose(desk, quarters() | {"buffer": content})
    expect(desk.get_by_text("Picture uploaded.")).to_have_count(2, timeout=15_000)

    sent = bytes(desk.evaluate("window.sent"))
    assert len(sent) < len(content)
    told = IptcImagePlugin.getiptcinfo(Pillow.open(io.BytesIO(sent)))
    assert told == {(2, 120): b"The bridge"}


def test_a_picture_is_edited_offline(sign_in, cal, blog, only_one_picture_stays):
    phone = sign_in(
        cal,
        at="/desk/live/flood/",
        width=390,
        height=844,
        network_away=True,
        service_workers="allow",
    )
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

    expect(phone.get_by_text("Picture uploaded.")).to_be_visible(timeout=30_000)
    assert corners(stored()) == ["blue", "red", "white", "lime"]


# The focal point ----------------------------------------------------------------------


def open_focus(desk):
    # What is kept meanwhile is told in the same line.
    expect(desk.locator("[data-saved]")).to_contain_text("Saved for you alone")
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


# Once of a wide one, and once of a high one.
SIZES = [(1600, 1200), (900, 1600)]


def test_the_focal_point_is_where_it_was_pressed_at_every_width(sign_in, cal, blog):
    desk = sign_in(cal, at=None)
    for size in SIZES:
        image = store_image(NamedBytes(picture_bytes(size=size)), by=cal)
        desk.goto(f"/desk/pictures/{image.name}/focus/")
        it_is_where_it_was_pressed(desk)


def it_is_where_it_was_pressed(desk):
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


# For everyone -------------------------------------------------------------------------


def test_the_tools_and_the_focal_point_are_for_everyone(cals_desk):
    desk = cals_desk
    choose(desk, quarters())
    expect(desk.get_by_text("Picture uploaded.")).to_be_visible()
    edit(desk)
    assert faults_in_both_looks(desk) == []
    tools(desk).get_by_role("button", name="Blur").click()
    tools(desk).get_by_role("button", name="Add a blurred area").click()
    assert faults_in_both_looks(desk) == []
    assert dialogs_wider_than_their_window(desk) == []
    desk.keyboard.press("Escape")
    open_focus(desk)
    assert faults_in_both_looks(desk) == []
    assert dialogs_wider_than_their_window(desk) == []
    a_press_sets_the_focal_point(desk)


def a_press_sets_the_focal_point(desk):
    box = desk.locator("[data-focal-pick]").bounding_box()
    place = {"x": box["width"] * 0.25, "y": box["height"] * 0.8}
    desk.locator("[data-focal-pick]").click(position=place)
    expect(desk.get_by_label("25 % from the left, 80 % from the top")).to_be_checked()
    desk.get_by_label("Sensitive").check()

    assert saved_focus(desk) == (25, 80, True)


def dialogs_wider_than_their_window(desk):
    """In which of the widths the open dialog has to be scrolled sideways."""
    found = []
    for width in (PHONE, SCREEN):
        desk.set_viewport_size({"width": width, "height": 900})
        if desk.locator("#dialog").evaluate("d => d.scrollWidth > d.clientWidth"):
            found.append(width)
    return found
