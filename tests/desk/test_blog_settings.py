"""The settings of a blog that are refused: what was typed, and its picture, come back."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from liveblog.models import Blog
from media.models import Image
from tests.factories import make_image, picture_bytes
from tests.page import parse

pytestmark = pytest.mark.one_database

EDIT = "/desk/live/flood/edit/"
NEW = {"headline": "It rises", "language": "en", "time_zone": "Europe/Berlin"}
WORDS = ("headline", "standfirst", "introduction", "summary", "source_line")
HERO = ("hero_caption", "hero_credit", "hero_alt")
HTMX = {"HX-Request": "true"}


def form_of(blog, **changes):
    """The form as a browser sends it: what is in it, and what the editor saw."""
    names = (*WORDS, *HERO, "language", "time_zone")
    fields = {name: getattr(blog, name) for name in names}
    seen = {f"initial-{name}": value for name, value in fields.items()}
    return fields | seen | {"seen_revision": blog.revision} | changes


def valley():
    return SimpleUploadedFile("valley.jpg", picture_bytes())


def page_of(response):
    return parse(response.content.decode())


def kept_hero(page):
    """The box that sends a picture once more, if there is one."""
    return next(
        page.find_all(lambda each: each.attributes.get("name") == "kept_hero"), None
    )


def test_the_picture_of_a_refused_form_comes_with_the_next(adas_desk, ada, blog):
    refused = adas_desk.post(EDIT, form_of(blog, hero=valley(), hero_alt="A valley"))

    image = Image.objects.get()
    page = page_of(refused)
    assert refused.status_code == 422
    assert image.uploaded_by == ada
    assert kept_hero(page).attributes["value"] == image.name
    assert "checked" in kept_hero(page).attributes
    shown = page.by_id("kept-hero")
    assert shown.text == "“valley.jpg” is here, and goes to the top with the rest"
    assert f"/{image.name}/" in shown.find("img").attributes["src"]

    hero = {"kept_hero": image.name, "hero_alt": "A valley", "hero_credit": "A. Sorg"}
    adas_desk.post(EDIT, form_of(blog, **hero))

    blog.refresh_from_db()
    assert (blog.hero_image, Image.objects.count()) == (image, 1)
    assert 'alt="A valley"' in blog.hero_html


def test_without_its_tick_it_is_not_taken_and_a_newer_file_comes_before_it(
    adas_desk, blog
):
    image, hero = make_image(), {"hero_alt": "A valley", "hero_credit": "A. Sorg"}
    adas_desk.post(EDIT, form_of(blog))
    blog.refresh_from_db()
    assert blog.hero_image is None

    adas_desk.post(EDIT, form_of(blog, kept_hero=image.name, hero=valley(), **hero))

    blog.refresh_from_db()
    assert blog.hero_image.file_name == "valley.jpg"


def test_after_a_reload_it_is_shown_by_its_name(adas_desk, blog):
    image = make_image()

    page = page_of(adas_desk.get(f"{EDIT}?kept_hero={image.name}"))

    assert kept_hero(page).attributes["value"] == image.name
    for name in ("0" * 32, "'; --", ""):
        assert kept_hero(page_of(adas_desk.get(EDIT, {"kept_hero": name}))) is None


@pytest.mark.parametrize("name", ["0" * 32, "\x00", "x"])
def test_a_picture_that_is_not_here_is_said_beside_its_field(adas_desk, blog, name):
    response = adas_desk.post(EDIT, form_of(blog, kept_hero=name))

    assert response.status_code == 422
    error = page_of(response).by_id("id_hero_error")
    assert error.text == "Add the picture again; it did not arrive."


def test_a_refused_picture_is_said_with_the_rest_and_not_kept(adas_desk, blog):
    broken = SimpleUploadedFile("valley.jpg", b"GIF89a")

    response = adas_desk.post(EDIT, form_of(blog, hero=broken, headline=""))

    page = page_of(response)
    assert "damaged" in page.by_id("id_hero_error").text
    assert page.by_id("id_headline_error").text == "A blog needs a headline."
    assert kept_hero(page) is None
    assert Image.objects.count() == 0


@pytest.mark.parametrize(
    ("address", "wrong", "focused"),
    [
        (EDIT, {"headline": "", "hero_video_url": "x"}, "headline"),
        (EDIT, {"hero_video_url": "x", "language": "xx"}, "hero_video_url"),
        (EDIT, {"hero": "file"}, "hero_credit"),
        ("/desk/new/", {"slug": "a b", "language": "xx"}, "slug"),
    ],
)
def test_the_focus_goes_to_the_first_error(adas_desk, blog, address, wrong, focused):
    if "hero" in wrong:
        wrong = {"hero": valley()}
    sent = form_of(blog, **wrong) if address == EDIT else NEW | wrong

    page = page_of(adas_desk.post(address, sent))

    settings = page.by_id("settings")
    found = settings.find_all(lambda each: "autofocus" in each.attributes)
    assert [each.attributes["name"] for each in found] == [focused]


def test_a_script_is_told_that_all_is_saved(adas_desk, blog):
    edited = adas_desk.post(EDIT, form_of(blog, headline="It falls"), headers=HTMX)
    made = adas_desk.post("/desk/new/", NEW, headers=HTMX)
    refused = adas_desk.post("/desk/new/", {}, headers=HTMX)

    assert edited.headers["HX-Redirect"] == "/desk/live/flood/"
    assert made.headers["HX-Redirect"] == "/desk/live/it-rises/"
    assert Blog.objects.filter(headline__in=["It falls", "It rises"]).count() == 2
    assert (refused.status_code, "HX-Redirect" in refused.headers) == (200, False)


def test_who_is_signed_out_gets_what_was_typed_once(blog):
    sent = form_of(blog, headline="Typed", standfirst="", introduction="Typed, too")

    page = page_of(Client().post(EDIT, sent))

    boxes = page.find_all(lambda each: each.tag == "textarea")
    labels = page.find_all(lambda e: e.attributes.get("for", "").startswith("kept-"))
    assert [box.text for box in boxes] == ["Typed", "Typed, too"]
    assert [label.text for label in labels] == ["Headline", "Introduction"]
    assert page.find("h1").text == "This was not saved"
