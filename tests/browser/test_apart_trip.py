"""The desk under an address of its own: write, look at it first, publish, see it as a reader."""

from playwright.sync_api import expect

from tests.browser.conftest import until
from tests.factories import figure, make_image, make_update
from tests.sides import sides

__all__ = ["sides"]  # a fixture


def test_an_update_is_previewed_and_published_and_read(sides, sign_in, ada, blog):
    public, desk = sides
    image = make_image(is_finished=True)
    make_update(blog, "Bridge closed", figure(image))
    # Cookies are for the host, whatever the port.
    page = sign_in(ada, at=f"{desk.url}/desk/live/flood/")
    reader = page.context.new_page()
    reader.goto(f"{public.url}/live/flood/")

    page.get_by_placeholder("Heading").first.fill("And open again")
    page.get_by_role("button", name="Preview").first.click()
    preview = page.frame_locator("iframe")
    expect(preview.get_by_role("heading", name="And open again")).to_be_visible()
    picture = preview.locator("article img").first
    picture.scroll_into_view_if_needed()
    until(page, lambda: picture.evaluate("each => each.naturalWidth > 0"))
    page.keyboard.press("Escape")

    page.get_by_role("button", name="Publish").first.click()
    expect(page.get_by_text("Live at").first).to_be_visible()
    expect(reader.locator("#feed h3").first).to_have_text(
        "And open again", timeout=15_000
    )

    with page.context.expect_page() as opened:
        page.get_by_role("link", name="View as a reader").first.click()
    opened.value.wait_for_load_state()
    assert opened.value.url.startswith(f"{public.url}/live/flood/")
