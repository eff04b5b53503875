"""Pictures as files, and a composer that gets them."""

import io

from PIL import Image as Pillow
from playwright.sync_api import expect

from tests.factories import picture_bytes


def a_file(name="bridge.jpg", content=None):
    content = content or picture_bytes(size=(1200, 800))
    return {"name": name, "mimeType": "image/jpeg", "buffer": content}


def a_photo(size=(480, 360), quality=75):
    """Of tens of kilobytes, as no picture of one colour is."""
    file = io.BytesIO()
    Pillow.effect_noise(size, 60).convert("RGB").save(file, "JPEG", quality=quality)
    return file.getvalue()


def choose(desk, *files):
    desk.locator("#composer .add-pictures input").set_input_files(list(files))


def describe(desk, *alts):
    fields = desk.locator("#composer").get_by_role("textbox", name="Alt text")
    for number, alt in enumerate(alts):
        fields.nth(number).fill(alt)


def publish(desk):
    desk.locator("#composer [data-send]").click()
    expect(desk.locator("[data-saved]")).to_contain_text("Live at")
