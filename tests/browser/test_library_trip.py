"""A picture from the library: chosen by keyboard, its credit mended, and taken back."""

import pytest
from playwright.sync_api import expect

from liveblog.models import Blog
from media import storage
from media.models import Image
from tests.browser.conftest import up_to_date
from tests.browser.looks import faults_in_both_looks
from tests.factories import make_blog, make_image


@pytest.fixture
def image(cal):
    image = make_image(by=cal, size=(640, 400))
    Image.objects.filter(pk=image.pk).update(
        caption="The sluice at noon", credit="Anna Sorg", alt="A sluice"
    )
    make_image(by=cal, size=(640, 400), colour="red")
    return image


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


def test_a_picture_is_chosen_by_keyboard_mended_and_deleted_before_open_pages(
    cals_desk, sign_in, ada, reader, blog, image, server
):
    """Cal chooses it without a mouse, in a dialog that is for everyone, and publishes it.

    Ada, in its page, finds where to use it, mends its credit wherever it is shown, looks at
    what replacing it would do, and deletes it. What a reader has open follows.
    """
    make_blog(slug="budget", live=False, headline="The budget that nobody has read yet")
    other = make_image(by=ada, colour="tan")
    shown = reader.locator("#feed figure")

    it_is_chosen_and_published_by_keyboard(cals_desk)
    expect(shown.get_by_test_id("caption")).to_have_text("Open since one")
    expect(shown.get_by_test_id("credit")).to_have_text("[Anna Sorg]")
    expect(shown.locator("img")).to_have_js_property("complete", value=True)
    address = server + shown.locator("img").get_attribute("src")
    assert reader.request.get(address).status == 200

    desk = sign_in(ada, at=f"/desk/pictures/{image.name}/replace/{other.name}/")
    expect(desk.get_by_role("link", name="Keep the old picture")).to_be_focused()
    assert faults_in_both_looks(desk) == []
    desk.get_by_role("link", name="Keep the old picture").click()
    the_menu_of_its_uses_has_room(desk)
    its_credit_is_mended(desk)
    expect(shown.get_by_test_id("credit")).to_have_text("[Mira Holt]")
    expect(reader.locator("#feed .changed")).to_have_count(0)

    it_is_deleted(desk, server)
    expect(shown).to_have_count(0)
    up_to_date(reader, blog)
    assert reader.request.get(address).status == 404
    assert not storage.folder(image.name).exists()


def it_is_chosen_and_published_by_keyboard(desk):
    keys, found = desk.keyboard, desk.locator("dialog .shelf li")
    desk.locator("#composer .add-library").focus()
    keys.press("Enter")
    expect(desk.locator("#choose-find")).to_be_focused()
    expect(found).to_have_count(2)
    assert faults_in_both_looks(desk) == []
    keys.press("Escape")
    expect(desk.locator("dialog[open]")).to_have_count(0)
    expect(desk.locator("#composer .add-library")).to_be_focused()

    keys.press("Enter")
    expect(desk.locator("#choose-find")).to_be_focused()
    keys.insert_text("sluice")
    expect(found).to_have_count(1)
    keys.press("Tab")  # past "Mine"
    keys.press("Tab")
    expect(desk.locator("[data-choose]")).to_be_focused()
    keys.press("Enter")
    caption = desk.locator("#composer").get_by_label("Caption")
    expect(caption).to_be_focused()
    expect(caption).to_have_value("The sluice at noon")
    keys.press("ControlOrMeta+A")
    keys.type("Open since one")
    keys.press("ControlOrMeta+Enter")


def the_menu_of_its_uses_has_room(desk):
    desk.get_by_text("Use it in a new update").click()
    room, height = desk.locator(".about .pop").evaluate(ROOM)
    assert (room >= 8, height > 30) == (True, True)  # one item has two lines
    desk.keyboard.press("Escape")


def its_credit_is_mended(desk):
    desk.get_by_label("Credit").fill("Mira Holt")
    desk.get_by_role("button", name="Correct the credit everywhere").click()
    told = "The credit is corrected wherever it is used."
    expect(desk.get_by_text(told)).to_be_visible()


def it_is_deleted(desk, server):
    desk.get_by_role("link", name="Delete picture…").click()
    expect(desk.get_by_role("link", name="Keep the picture")).to_be_focused()
    assert faults_in_both_looks(desk) == []
    desk.get_by_role("button", name="Delete picture").click()
    expect(desk).to_have_url(f"{server}/desk/pictures/")


def test_going_live_shows_the_page_first(sign_in, ada):
    make_blog(slug="budget", live=False, headline="The budget")
    desk = sign_in(ada, at="/desk/live/budget/")

    desk.get_by_role("link", name="Go live…").click()
    expect(desk.get_by_role("link", name="Not yet")).to_be_focused()
    shown = desk.locator("dialog").frame_locator("iframe.page-to-come")
    expect(shown.get_by_role("heading", name="The budget")).to_be_visible()
    assert faults_in_both_looks(desk) == []
    desk.get_by_role("button", name="Go live").click()

    expect(desk.locator("#strip")).to_contain_text("View as a reader")
    assert Blog.objects.get().is_live
