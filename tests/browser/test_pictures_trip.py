"""Pictures from a device to the page: chosen, dropped, pasted, on any line."""

from playwright.sync_api import expect

from tests.factories import picture_bytes


def a_file(name="bridge.jpg", **options):
    content = picture_bytes(**options)
    return {"name": name, "mimeType": "image/jpeg", "buffer": content}


def choose(desk, *files):
    desk.locator("#composer .add-pictures input").set_input_files(list(files))


def describe(desk, *, of=0, alt="A stone bridge"):
    desk.get_by_role("textbox", name="Alt text").nth(of).fill(alt)


def test_a_picture_is_seen_at_once_and_says_when_it_is_here(cals_desk):
    desk = cals_desk
    choose(desk, a_file(size=(1200, 800)))

    figure = desk.locator(".blk-figure")
    expect(figure.get_by_text("The picture is here.")).to_be_visible()
    preview = figure.locator("img")
    assert preview.evaluate("image => image.naturalWidth") == 1200
    expect(desk.get_by_label("Caption")).to_be_focused()
