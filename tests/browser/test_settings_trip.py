"""The settings of a blog: nothing that was typed is lost, and nobody chooses a picture twice."""

from playwright.sync_api import expect

from liveblog.models import Blog
from media.models import Image
from tests.browser.looks import faults_in_both_looks
from tests.factories import make_user, picture_bytes

VALLEY = {"name": "valley.jpg", "mimeType": "image/jpeg", "buffer": picture_bytes()}


def settings(page, name):
    return page.locator(f"#settings-{name}")


def test_what_is_typed_into_the_settings_of_a_blog(sign_in, ada, blog):
    """It is previewed, refused, kept through a reload, and published section by section."""
    mira = make_user("Mira Holt")
    page = sign_in(ada, at="/desk/live/flood/edit/", rich=True, network_away=True)
    a_colleague_is_added_by_name(page)
    assert mira in blog.members.all()
    formatted_words_are_previewed_before_anything_is_published(page)
    a_picture_without_a_credit_is_refused_where_one_looks(page)
    words_and_picture_survive_a_reload(page)
    each_section_is_published(page)


def a_colleague_is_added_by_name(page):
    people = settings(page, "people")
    page.get_by_label("Add a correspondent").fill("Mira Holt")
    page.keyboard.press("Enter")
    expect(people.locator("[data-saved]")).to_contain_text("Saved.")
    expect(people.get_by_label("Mira Holt")).to_be_checked()
    expect(page.get_by_label("Add a correspondent")).to_be_focused()


def formatted_words_are_previewed_before_anything_is_published(page):
    story = settings(page, "story")
    story.get_by_label("Standfirst").fill("Typed before")
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


def a_picture_without_a_credit_is_refused_where_one_looks(page):
    picture = settings(page, "picture")
    picture.locator("[data-hero]").set_input_files(VALLEY)
    expect(picture.locator(".prog [data-told]")).to_contain_text("Picture uploaded.")
    picture.get_by_role("textbox", name="Alt text").fill("A valley under water")
    picture.get_by_role("button", name="Publish these changes").click()

    expect(picture.get_by_label("Credit")).to_be_focused()
    expect(page.locator("#id_figure-hero-credit_error")).to_be_in_viewport()


def words_and_picture_survive_a_reload(page):
    story, picture = settings(page, "story"), settings(page, "picture")
    picture.get_by_label("Credit").fill("Anna Sorg")
    for section in (story, picture):
        expect(section.locator("[data-saved]")).to_contain_text("On this device")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

    page.reload()
    assert asked == ["beforeunload"]
    for section in (story, picture):
        expect(section.locator("[data-saved]")).to_contain_text("As you left it at")
    expect(story.get_by_label("Standfirst")).to_have_value("Typed before")
    expect(picture.get_by_label("Credit")).to_have_value("Anna Sorg")
    expect(picture.locator(".pic img")).to_be_visible()


def each_section_is_published(page):
    for section in (settings(page, "picture"), settings(page, "story")):
        section.get_by_role("button", name="Publish these changes").click()
        expect(section.locator("[data-saved]")).to_contain_text("Live at")
    writing = settings(page, "story").get_by_role("textbox", name="Introduction")
    expect(writing).to_have_attribute("contenteditable", "true")

    stored = Blog.objects.get()
    assert (stored.standfirst, stored.introduction_rich) == (
        "Typed before",
        "<p><strong>Since Monday</strong></p>",
    )
    assert (stored.hero_alt, stored.hero_credit, stored.hero_image) == (
        "A valley under water",
        "Anna Sorg",
        Image.objects.get(),
    )
    assert faults_in_both_looks(page) == []


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
    page.goto("/desk/new/")
    expect(page.get_by_label("Headline")).to_have_value("River at record height")
    assert faults_in_both_looks(page) == []

    with page.expect_navigation():  # it loads the page anew
        page.get_by_role("button", name="Discard these words").click()
    page.wait_for_load_state("networkidle")  # by when they would have been put back
    expect(page.get_by_label("Headline")).to_have_value("")
