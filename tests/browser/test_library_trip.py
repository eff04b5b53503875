"""A picture from the library: chosen by keyboard, its credit mended, and taken back."""

import pytest
from playwright.sync_api import expect

from liveblog.desk.library import SHOWN
from liveblog.models import Blog
from media import storage
from media.models import Image
from tests.browser.conftest import up_to_date
from tests.browser.looks import faults_in_both_looks
from tests.factories import make_blog, make_image, make_update


@pytest.fixture
def image(cal):
    image = make_image(by=cal, size=(640, 400))
    Image.objects.filter(pk=image.pk).update(
        caption="The sluice at noon", credit="Anna Sorg", alt="A sluice"
    )
    make_image(by=cal, size=(640, 400), colour="red")
    return image


def open_dialog(desk):
    """By the keyboard alone."""
    desk.locator("#composer .add-library").focus()
    desk.keyboard.press("Enter")
    expect(desk.locator("#choose-find")).to_be_focused()


def test_a_picture_is_chosen_by_keyboard_mended_and_deleted_before_open_pages(
    cals_desk, sign_in, ada, reader, blog, image, server
):
    open_dialog(cals_desk)
    expect(cals_desk.locator("dialog .shelf li")).to_have_count(2)
    cals_desk.keyboard.insert_text("sluice")
    expect(cals_desk.locator("dialog .shelf li")).to_have_count(1)
    cals_desk.keyboard.press("Tab")  # past "Mine"
    cals_desk.keyboard.press("Tab")
    expect(cals_desk.locator("[data-choose]")).to_be_focused()
    cals_desk.keyboard.press("Enter")
    caption = cals_desk.locator("#composer").get_by_label("Caption")
    expect(caption).to_be_focused()
    expect(caption).to_have_value("The sluice at noon")
    cals_desk.keyboard.press("ControlOrMeta+A")
    cals_desk.keyboard.type("Open since one")
    cals_desk.keyboard.press("ControlOrMeta+Enter")

    shown = reader.locator("#feed figure")
    expect(shown.get_by_test_id("caption")).to_have_text("Open since one")
    expect(shown.get_by_test_id("credit")).to_have_text("[Anna Sorg]")
    expect(shown.locator("img")).to_have_js_property("complete", value=True)
    address = shown.locator("img").get_attribute("src")
    assert reader.request.get(server + address).status == 200

    desk = sign_in(ada, at="/desk/pictures/")
    desk.get_by_role("link", name="The sluice at noon").click()
    desk.get_by_label("Credit").fill("Mira Holt")
    desk.get_by_role("button", name="Correct the credit everywhere").click()
    told = "The credit is corrected wherever it is used."
    expect(desk.get_by_text(told)).to_be_visible()
    expect(shown.get_by_test_id("credit")).to_have_text("[Mira Holt]")
    expect(reader.locator("#feed .changed")).to_have_count(0)

    desk.get_by_role("link", name="Delete picture…").click()
    expect(desk.get_by_role("link", name="Keep the picture")).to_be_focused()
    desk.get_by_role("button", name="Delete picture").click()
    expect(desk).to_have_url(f"{server}/desk/pictures/")
    expect(reader.locator("#feed figure")).to_have_count(0)
    up_to_date(reader, blog)
    assert reader.request.get(server + address).status == 404
    assert not storage.folder(image.name).exists()


def test_the_dialog_gives_the_focus_back(cals_desk, image):
    open_dialog(cals_desk)

    cals_desk.keyboard.press("Escape")

    expect(cals_desk.locator("dialog[open]")).to_have_count(0)
    expect(cals_desk.locator("#composer .add-library")).to_be_focused()
    expect(cals_desk.locator("#composer .blk-figure")).to_have_count(0)


def test_it_joins_the_composer_that_asked(sign_in, blog, cal, image):
    update = make_update(blog, "Bridge closed", "Text.", by=cal)
    cals_desk = sign_in(cal, at="/desk/live/flood/")
    cals_desk.locator(f"#row-{update.pk}").get_by_role("link", name="Correct").click()
    cals_desk.locator("#correcting .add-library").click()

    cals_desk.get_by_role("button", name="The sluice at noon").click()

    expect(cals_desk.locator("#correcting .blk-figure")).to_have_count(1)
    expect(cals_desk.locator("#composer .blk-figure")).to_have_count(0)


def test_older_pictures_come_into_the_dialog(cals_desk, cal, image):
    make_picture = {"width_px": 320, "height_px": 200, "uploaded_by": cal}
    more = [Image(**make_picture, widths_px=image.widths_px) for _ in range(SHOWN)]
    Image.objects.bulk_create(more)
    # Their files are not there, and it is not they that are looked at.
    cals_desk.route("**/desk/media/**", lambda route: route.fulfill(status=204))
    open_dialog(cals_desk)

    cals_desk.get_by_role("button", name="Older pictures").press("Enter")

    expect(cals_desk.locator("dialog .shelf li")).to_have_count(2)
    expect(cals_desk.locator("[data-choose]").first).to_be_focused()
    expect(cals_desk.locator("[data-older]")).to_have_count(0)


def test_what_was_chosen_is_still_there_after_a_crash(cals_desk, image):
    open_dialog(cals_desk)
    cals_desk.get_by_role("button", name="The sluice at noon").click()
    expect(cals_desk.locator("[data-saved]").first).to_contain_text(
        "Saved for you alone"
    )

    cals_desk.goto("/desk/live/flood/")

    expect(cals_desk.get_by_label("Caption")).to_have_value("The sluice at noon")
    expect(cals_desk.locator(".blk-figure img")).to_be_visible()


def test_without_scripts_it_is_chosen_on_a_page(sign_in, cal, blog, image):
    desk = sign_in(cal, javascript=False, at="/desk/live/flood/")
    desk.get_by_label("Heading").fill("Sluice open")
    desk.get_by_role("button", name="Picture from the library").click()
    desk.get_by_role("searchbox").fill("sluice")
    desk.get_by_role("button", name="Find").click()

    desk.get_by_role("button", name="The sluice at noon").click()

    expect(desk.get_by_label("Heading")).to_have_value("Sluice open")
    desk.get_by_role("button", name="Publish").click()
    expect(desk.locator("#rows h3")).to_have_text(["Sluice open"])
    [figure_shown] = [b for b in blog.updates.get().blocks() if b.kind == "figure"]
    assert figure_shown.image == image


# The least room above the words of each item of an open menu, and the lines of the longest.
ROOM = """menu => {
  const lines = [...menu.querySelectorAll("a")].map((item) => {
    const words = document.createRange();
    words.selectNodeContents(item);
    const { top, height } = words.getBoundingClientRect();
    return [top - item.getBoundingClientRect().top, height];
  });
  return [Math.min(...lines.map(([room]) => room)), Math.max(...lines.map(([, h]) => h))];
}"""


def test_its_dialogs_pass_axe(sign_in, ada, blog, image):
    make_blog(slug="budget", live=False, headline="The budget that nobody has read yet")
    desk = sign_in(ada, at="/desk/live/flood/")
    open_dialog(desk)
    assert faults_in_both_looks(desk) == []
    desk.goto(f"/desk/pictures/{image.name}/")
    desk.get_by_text("Use it in a new update").click()
    room, height = desk.locator(".about .pop").evaluate(ROOM)
    assert (room >= 8, height > 30) == (True, True)  # one item has two lines
    desk.keyboard.press("Escape")
    desk.get_by_role("link", name="Delete picture…").click()
    expect(desk.get_by_role("link", name="Keep the picture")).to_be_focused()
    assert faults_in_both_looks(desk) == []
    other = make_image(by=ada, colour="red")
    desk.goto(f"/desk/pictures/{image.name}/replace/{other.name}/")
    expect(desk.get_by_role("link", name="Keep the old picture")).to_be_focused()
    assert faults_in_both_looks(desk) == []


def test_going_live_shows_the_page_first(sign_in, ada):
    make_blog(slug="budget", live=False, headline="The budget")
    desk = sign_in(ada, at="/desk/live/budget/")
    desk.get_by_role("link", name="Preview").click()
    shown = desk.frame_locator("iframe[name=preview]")
    expect(shown.get_by_role("heading", name="The budget")).to_be_visible()
    desk.get_by_role("button", name="Close").click()

    desk.get_by_role("link", name="Go live…").click()
    expect(desk.get_by_role("link", name="Not yet")).to_be_focused()
    shown = desk.locator("dialog").frame_locator("iframe.page-to-come")
    expect(shown.get_by_role("heading", name="The budget")).to_be_visible()
    assert faults_in_both_looks(desk) == []
    desk.get_by_role("button", name="Go live").click()

    expect(desk.locator("#strip")).to_contain_text("View as a reader")
    assert Blog.objects.get().is_live
