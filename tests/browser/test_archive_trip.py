"""The archive of a closed blog: taken at the desk, opened from the disk while there is no net."""

import zipfile

from liveblog import publishing
from liveblog.models import Blog
from tests.browser.looks import SCREEN, faults_in_both_looks
from tests.factories import (
    embed,
    figure,
    make_image,
    make_update,
    quote,
)

PICTURES = """() => [...document.images].map(
  (each) => each.complete && each.naturalWidth > 0 && each.getAttribute("src"))"""
FONTS = """() => document.fonts.ready.then(
  () => [...document.fonts].filter((each) => each.status === "loaded").length > 0)"""


def test_it_is_taken_at_the_desk_and_read_from_the_disk_without_a_net(
    sign_in, new_page, ada, blog, tmp_path
):
    images = [make_image(size=(1600, 900), colour=each) for each in ("red", "tan")]
    first = make_update(
        blog, "Bridge closed", figure(images[0]), is_key_event=True, by=ada
    )
    make_update(blog, "The mayor", "It holds.", quote(), embed(), is_pinned=True)
    make_update(blog, "At the weir", figure(images[1]), by=ada)
    publishing.mark_sensitive(images[1], by=ada)
    publishing.close(Blog.objects.get(pk=blog.pk), by=ada, message="Good night.")

    desk = sign_in(ada, at="/desk/live/flood/archive/")
    assert faults_in_both_looks(desk) == []
    with desk.expect_download() as download:
        desk.get_by_role("link", name="Download the zip").click()
    assert download.value.suggested_filename == "flood-archive.zip"
    folder = tmp_path / "some where" / "archive"
    with zipfile.ZipFile(download.value.path()) as archive:
        archive.extractall(folder)

    page = new_page(width=SCREEN)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.context.set_offline(True)
    page.goto((folder / "index.html").as_uri(), wait_until="load")
    headings = page.locator("#feed h3")
    assert headings.all_inner_texts() == ["Bridge closed", "The mayor", "At the weir"]
    assert "Good night." in page.locator("#status-line").inner_text()

    page.locator("#feed img").first.scroll_into_view_if_needed()
    covered = page.locator("#feed details.sensitive")
    assert not covered.locator("img").is_visible()
    covered.locator("summary").click()
    covered.locator("img").scroll_into_view_if_needed()
    page.wait_for_function("() => [...document.images].every((each) => each.complete)")
    shown = page.evaluate(PICTURES)
    assert [each.partition("-")[0] for each in shown] == [
        f"pictures/{image.name}" for image in images
    ]
    assert page.evaluate(FONTS)

    page.locator("#key-events").get_by_role("link", name="Bridge closed").click()
    assert page.url.endswith(f"index.html#update-{first.pk}")
    assert faults_in_both_looks(page) == []
    page.locator("#feed .enlarge").first.click()
    assert page.url == (folder / shown[0]).as_uri()
    assert asked
    assert [each for each in asked if not each.startswith(folder.as_uri())] == []
