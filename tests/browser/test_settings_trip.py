"""The settings of a blog: nothing that was typed is lost, and nobody chooses a picture twice."""

import re

from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from liveblog.models import Blog
from media.models import Image
from tests.browser.looks import faults_in_every_look
from tests.factories import picture_bytes

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
    page.get_by_label("Standfirst").click()
    page.get_by_label("Standfirst").fill("Typed before")
    page.get_by_label("Picture at the top").set_input_files(VALLEY)
    page.get_by_role("button", name="Publish these changes").click()

    expect(page.get_by_label("Credit")).to_be_focused()
    expect(page.get_by_label("Credit")).to_be_in_viewport()
    expect(page.locator("#id_hero_credit_error")).to_be_in_viewport()
    expect(page.get_by_label("“valley.jpg” is here")).to_be_checked()
    page.get_by_label("Credit").fill("Anna Sorg")
    expect(page.locator("[data-saved]")).to_contain_text("On this device")

    page.reload()
    assert asked == ["beforeunload"]
    expect(page.locator("[data-saved]")).to_contain_text("As you left it at")
    expect(page.get_by_label("Standfirst")).to_have_value("Typed before")
    expect(page.get_by_label("Credit")).to_have_value("Anna Sorg")
    expect(page.get_by_label("“valley.jpg” is here")).to_be_checked()

    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.get_by_label("Alt text").fill("A valley under water")
    page.get_by_role("button", name="Publish these changes").click()
    expect(page.locator("[data-saved]")).to_contain_text("You are signed out")
    expect(page.get_by_label("Standfirst")).to_have_value("Typed before")

    sign_in_anew(page, ada, server)
    page.goto(EDIT)
    expect(page.get_by_label("Alt text")).to_have_value("A valley under water")
    expect(page.get_by_label("“valley.jpg” is here")).to_be_checked()
    page.get_by_role("button", name="Publish these changes").click()

    expect(page).to_have_url(re.compile("/desk/live/flood/$"))
    expect(page.locator("#messages")).to_contain_text("Live at")
    stored = Blog.objects.get()
    assert (stored.standfirst, stored.hero_alt, stored.hero_credit) == (
        "Typed before",
        "A valley under water",
        "Anna Sorg",
    )
    assert stored.hero_image == Image.objects.get()
    page.goto(EDIT)
    page.wait_for_load_state("networkidle")
    expect(page.locator("[data-saved]")).to_be_empty()


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
    assert faults_in_every_look(page) == []

    with page.expect_navigation():  # it loads the page anew
        page.get_by_role("button", name="Discard these words").click()
    expect(page.get_by_label("Headline")).to_have_value("")
    page.reload()
    page.wait_for_load_state("networkidle")
    expect(page.get_by_label("Headline")).to_have_value("")
