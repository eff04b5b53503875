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
from tests.browser.pictures import choose, describe, publish
from tests.browser.retouching import (
    edit,
    only_one_picture_stays,
    quarters,
    tools,
    use,
)
from tests.factories import NamedBytes, figure, make_draft
from tests.iptc import with_iptc

__all__ = ["only_one_picture_stays"]  # fixtures

# All that goes out in pieces of pictures.
LISTEN = """
window.sent = [];
const asked = window.fetch;
window.fetch = async (address, options) => {
  if (options?.method === "PATCH") window.sent = [...window.sent, ...new Uint8Array(await options.body.arrayBuffer())];
  return asked(address, options);
};
null  // or Playwright would call the function
"""


def test_of_an_edited_picture_only_the_last_leaves_the_device(
    cals_desk, blog, only_one_picture_stays
):
    """While it is edited, with tools that are for everyone, nothing of it is sent; then it
    goes out with what an agency wrote into it. Edited again, its words stay, and of the one
    before there is nothing left."""
    desk = cals_desk
    asked = []
    nothing_is_sent_while_it_is_edited(desk, asked)
    what_an_agency_wrote_into_it_goes_along(desk, asked)
    what_was_here_already_is_gone_and_the_words_stay(desk, blog)


def nothing_is_sent_while_it_is_edited(desk, asked):
    held, file = [], quarters()
    desk.route("**/desk/uploads/**", lambda route: held.append(route))
    choose(desk, file | {"buffer": with_iptc(file["buffer"], caption="The bridge")})
    until(desk, lambda: held)
    edit(desk)
    desk.unroute("**/desk/uploads/**")
    desk.on("request", lambda request: asked.append(request.url))
    tools(desk).get_by_role("button", name="Turn right").click()
    the_tools_are_for_everyone(desk)
    # That took longer than the second after which the picture would be tried again.
    assert [url for url in asked if "/uploads/" in url] == []


def the_tools_are_for_everyone(desk):
    assert faults_in_both_looks(desk) == []
    tools(desk).get_by_role("button", name="Blur").click()
    tools(desk).get_by_role("button", name="Add a blurred area").click()
    assert faults_in_both_looks(desk) == []
    assert dialogs_wider_than_their_window(desk) == []
    desk.get_by_role("application", name="Blurred area 1").press("Delete")


def what_an_agency_wrote_into_it_goes_along(desk, asked):
    desk.evaluate(LISTEN)
    use(desk)

    uploads = {url.split("/uploads/")[1] for url in asked if "/uploads/" in url}
    assert uploads == {f"{Image.objects.get().name}/"}
    sent = Pillow.open(io.BytesIO(bytes(desk.evaluate("window.sent"))))
    assert sent.size == (800, 1200)
    assert IptcImagePlugin.getiptcinfo(sent) == {(2, 120): b"The bridge"}


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


def test_a_picture_that_the_desk_had_has_a_focal_point_and_is_edited(
    sign_in, cal, blog
):
    """In a draft: its focal point is where it is pressed, at every width, in a dialog that is
    for everyone; edited, once it has been made, it is as high as it was wide and has one
    again, which is saved."""
    image = store_image(NamedBytes(quarters()["buffer"]), by=cal)
    Image.objects.filter(pk=image.pk).update(own_pages_only=True)
    draft = make_draft(blog, "Signs", figure(image), by=cal)
    desk = sign_in(cal, at=f"/desk/live/flood/drafts/{draft.pk}/")
    open_focus(desk)
    assert faults_in_both_looks(desk) == []
    assert dialogs_wider_than_their_window(desk) == []
    it_is_where_it_was_pressed(desk)
    desk.keyboard.press("Escape")

    edited = it_is_edited_once_it_has_been_made(desk, image)

    open_focus(desk)
    it_is_where_it_was_pressed(desk)
    desk.get_by_label("Sensitive").check()
    hear(desk)
    desk.locator("#dialog").get_by_role("button", name="Save").click()
    expect(desk.locator("#dialog")).to_be_hidden()
    was_said(desk, "Focal point and cover are saved.")
    edited.refresh_from_db()
    assert (edited.focus_x, edited.focus_y, edited.is_sensitive) == (90, 25, True)


def it_is_edited_once_it_has_been_made(desk, image):
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
    return edited


def open_focus(desk):
    desk.get_by_role("link", name="Focal point…").click()
    expect(desk.locator("#dialog [data-focal-mark]")).to_be_visible()
    # A place on it can be pressed when it is there.
    picture = desk.locator("[data-focal-pick] img")
    until(desk, lambda: picture.evaluate("img => img.complete && img.width > 0"))


def it_is_where_it_was_pressed(desk):
    picture = desk.locator("[data-focal-pick] img")
    for width in (390, 1280):
        picture.click(position={"x": 1, "y": 1})
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


def dialogs_wider_than_their_window(desk):
    """In which of the widths the open dialog has to be scrolled sideways."""
    found = []
    for width in (PHONE, SCREEN):
        desk.set_viewport_size({"width": width, "height": 900})
        if desk.locator("#dialog").evaluate("d => d.scrollWidth > d.clientWidth"):
            found.append(width)
    return found
