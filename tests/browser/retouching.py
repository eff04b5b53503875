"""The editor of pictures on the device, as a test uses it."""

import io
from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image as Pillow
from playwright.sync_api import expect

from media.finishing import finish
from media.models import Image, Upload
from tests import files
from tests.browser.conftest import until

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
    expect(desk.get_by_text("Picture uploaded.")).to_be_visible(timeout=15_000)


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
