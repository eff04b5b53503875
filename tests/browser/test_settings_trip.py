"""The settings of a blog: nothing that was typed is lost, and nobody chooses a picture twice."""

from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from liveblog.models import Blog
from media.models import Image
from tests.browser.looks import faults_in_both_looks
from tests.factories import make_user, picture_bytes

EDIT = "/desk/live/flood/edit/"
VALLEY = {"name": "valley.jpg", "mimeType": "image/jpeg", "buffer": picture_bytes()}


def sign_in_anew(page, person, server):
    client = Client()
    client.force_login(person)
    name = settings.SESSION_COOKIE_NAME
    cookie = {"name": name, "value": client.cookies[name].value, "url": server}
    page.context.add_cookies([cookie])


def test_words_and_picture_survive_an_error_a_reload_and_being_signed_out(
    sign_in, ada, blog, server
):
    page = sign_in(ada, at=EDIT, network_away=True)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    story, picture = (
        page.locator(f"#settings-{name}") for name in ("story", "picture")
    )
    story.get_by_label("Standfirst").fill("Typed before")
    picture.locator("[data-hero]").set_input_files(VALLEY)
    expect(picture.locator(".prog [data-told]")).to_contain_text("Picture uploaded.")
    picture.get_by_role("button", name="Publish these changes").click()

    expect(picture.get_by_label("Credit")).to_be_focused()
    expect(page.locator("#id_figure-hero-credit_error")).to_be_in_viewport()
    picture.get_by_label("Credit").fill("Anna Sorg")
    for section in (story, picture):
        expect(section.locator("[data-saved]")).to_contain_text("On this device")

    page.reload()
    assert asked == ["beforeunload"]
    for section in (story, picture):
        expect(section.locator("[data-saved]")).to_contain_text("As you left it at")
    expect(story.get_by_label("Standfirst")).to_have_value("Typed before")
    expect(picture.get_by_label("Credit")).to_have_value("Anna Sorg")
    expect(picture.locator(".pic img")).to_be_visible()

    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    picture.get_by_label("Alt text").fill("A valley under water")
    picture.get_by_role("button", name="Publish these changes").click()
    expect(picture.locator("[data-saved]")).to_contain_text("You are signed out")
    expect(story.get_by_label("Standfirst")).to_have_value("Typed before")

    sign_in_anew(page, ada, server)
    page.goto(EDIT)
    expect(picture.get_by_label("Alt text")).to_have_value("A valley under water")
    for section in (picture, story):
        section.get_by_role("button", name="Publish these changes").click()
        expect(section.locator("[data-saved]")).to_contain_text("Live at")

    stored = Blog.objects.get()
    assert (stored.standfirst, stored.hero_alt, stored.hero_credit) == (
        "Typed before",
        "A valley under water",
        "Anna Sorg",
    )
    assert stored.hero_image == Image.objects.get()
    assert faults_in_both_looks(page) == []
    page.goto(EDIT)
    page.wait_for_load_state("networkidle")
    expect(story.locator("[data-saved]")).to_be_empty()


def test_sections_are_typed_in_completed_formatted_and_previewed(sign_in, ada, blog):
    mira = make_user("Mira Holt")
    page = sign_in(ada, at=EDIT, rich=True)
    people, story = (page.locator(f"#settings-{name}") for name in ("people", "story"))
    page.get_by_label("Add a correspondent").fill("Mira Holt")
    page.keyboard.press("Enter")
    expect(people.locator("[data-saved]")).to_contain_text("Saved.")
    expect(people.get_by_label("Mira Holt")).to_be_checked()
    expect(page.get_by_label("Add a correspondent")).to_be_focused()
    assert mira in blog.members.all()

    writing = story.get_by_role("textbox", name="Introduction")
    expect(writing).to_have_attribute("contenteditable", "true")
    writing.click()
    page.keyboard.press("Control+b")
    page.keyboard.type("Since Monday")
    expect(story.get_by_role("button", name="Quote")).to_have_count(0)
    story.get_by_role("button", name="Preview").click()
    seen = page.frame_locator("#preview iframe")
    expect(seen.locator(".intro strong")).to_have_text("Since Monday")
    page.keyboard.press("Escape")
    assert Blog.objects.get().introduction == ""
    story.get_by_role("button", name="Publish these changes").click()
    expect(story.locator("[data-saved]")).to_contain_text("Live at")
    stored = Blog.objects.get()
    assert stored.introduction_rich == "<p><strong>Since Monday</strong></p>"
    expect(writing).to_have_attribute("contenteditable", "true")


def test_a_new_blog_is_put_back_and_can_be_discarded(sign_in, ada):
    page = sign_in(ada, at="/desk/new/")
    page.on("dialog", lambda dialog: dialog.accept())
    expect(page.get_by_label("Headline")).to_be_focused()
    page.keyboard.type('The "river"')
    page.keyboard.press("Enter")
    expect(page.get_by_label("Headline")).to_have_value("The “river”")
    page.get_by_label("Language").select_option("de")
    page.get_by_label("Standfirst").press_sequentially('Das "Hochwasser"')
    expect(page.get_by_label("Standfirst")).to_have_value("Das „Hochwasser“")
    page.get_by_label("Headline").fill("River at record height")
    page.get_by_label("Address").press_sequentially('a "b"')
    expect(page.get_by_label("Address")).to_have_value('a "b"')
    page.get_by_role("button", name="Prepare this blog").click()
    expect(page.get_by_label("Address")).to_be_focused()
    page.goto("/desk/")
    page.goto("/desk/new/")
    expect(page.get_by_label("Headline")).to_have_value("River at record height")
    assert faults_in_both_looks(page) == []

    with page.expect_navigation():  # it loads the page anew
        page.get_by_role("button", name="Discard these words").click()
    expect(page.get_by_label("Headline")).to_have_value("")
    page.reload()
    page.wait_for_load_state("networkidle")
    expect(page.get_by_label("Headline")).to_have_value("")
