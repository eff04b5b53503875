"""The list of blogs, a new one, and an editor's verbs on a blog."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfoNotFoundError

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog
from media.models import Image
from tests.factories import (
    an_editor,
    make_blog,
    make_image,
    make_update,
    make_user,
    picture_bytes,
)
from tests.for_each import for_each
from tests.page import parse
from tests.pressing import press

pytestmark = pytest.mark.one_database

PREVIEW_OF_BUDGET = "/desk/live/budget/preview-blog/"
NEW = {
    "headline": "River at record height",
    "standfirst": "It rises.",
    "language": "en",
    "time_zone": "Europe/Berlin",
}


def test_a_new_blog_is_prepared(ada, adas_desk, cal):
    response = adas_desk.post("/desk/new/", NEW | {"members": [cal.pk]})

    blog = Blog.objects.get()
    assert response.url == "/desk/live/river-at-record-height/"
    assert blog.is_prepared
    assert blog.revision == 0
    assert (blog.headline, blog.standfirst) == (NEW["headline"], NEW["standfirst"])
    assert list(blog.members.all()) == [cal]


def test_a_new_blog_has_the_correspondents_who_were_typed(adas_desk, cal):
    typed = {"headline": "River at record height", "added_members": cal.byline}

    reply = press(adas_desk, "/desk/new/", "Prepare this blog", **typed)

    assert reply.url == "/desk/live/river-at-record-height/"
    assert list(Blog.objects.get().members.all()) == [cal]


def test_the_list_leads_to_a_new_blog_also_where_it_is_empty(adas_desk, ada):
    def links():
        page = parse(adas_desk.get("/desk/").content.decode())
        found = page.by_id("main").find_all(lambda each: each.tag == "a")
        return {each.text: each.attributes["href"] for each in found}

    assert links()["New blog"] == "/desk/new/"
    make_blog(by=ada, slug="flood")
    assert links()["New blog"] == "/desk/new/"


def test_a_correspondent_who_prepares_a_blog_writes_in_it(cals_desk, cal):
    cals_desk.post("/desk/new/", NEW)

    assert list(Blog.objects.get().members.all()) == [cal]


def test_an_arabic_blog_runs_from_right_to_left(adas_desk):
    adas_desk.post("/desk/new/", NEW | {"language": "ar", "slug": "nahr"})

    assert Blog.objects.get().direction == "rtl"


@for_each(
    ("change", "sentence"),
    [
        ({"headline": " "}, "A blog needs a headline."),
        ({"headline": "x" * 201}, "At most 200 characters; this has 201."),
        ({"slug": "flood"}, "There is a blog at “flood” already."),
        ({"slug": "a b"}, "Enter a valid “slug”"),
        ({"headline": "النهر"}, "Write an address in plain letters"),
        ({"time_zone": "Europe/Arnholt"}, "Select a valid choice."),
        ({"language": "xx"}, "Select a valid choice."),
    ],
)
def test_a_new_blog_with_something_wrong_keeps_what_was_typed(
    adas_desk, blog, change, sentence
):
    response = adas_desk.post("/desk/new/", NEW | change)

    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert "It rises." in response.content.decode()
    assert Blog.objects.count() == 1


def test_going_live_asks_first_and_shows_the_page(ada, adas_desk):
    make_blog(by=ada, live=False, slug="budget", headline="The budget")
    go_live = "/desk/live/budget/go-live/"

    desk = parse(adas_desk.get("/desk/live/budget/").content.decode())
    question = parse(adas_desk.get(go_live).content.decode()).by_id("question")

    links = [*desk.by_id("strip").find_all(lambda each: each.tag == "a")]
    assert go_live in [each.attributes["href"] for each in links]
    previews = [each.attributes for each in links if each.text == "Preview"]
    for each in previews:  # on a screen, and in a phone's menu
        assert each["href"] == PREVIEW_OF_BUDGET
        assert "data-preview-page" in each
    assert len(previews) == 2
    assert question.find("h1").text == "Go live with ‘The budget’?"
    assert question.find("iframe").attributes["src"] == PREVIEW_OF_BUDGET
    assert Blog.objects.get().is_prepared

    done = adas_desk.post(go_live)

    assert (done.url, Blog.objects.get().is_live) == ("/desk/live/budget/", True)
    assert adas_desk.get(go_live).url == "/desk/live/budget/"


def test_a_prepared_blog_is_previewed_as_readers_get_it_once_it_is_live(
    ada, adas_desk, client
):
    image = make_image(by=ada, size=(640, 480))
    blog = make_blog(
        by=ada, live=False, slug="budget", headline="The budget", standfirst="At noon."
    )
    publishing.edit_blog(
        blog,
        by=ada,
        introduction="Since Monday.",
        hero_image=image,
        hero_alt="A hall",
        hero_credit="Anna Sorg",
    )

    before = adas_desk.get(PREVIEW_OF_BUDGET)
    publishing.go_live(blog, by=ada)
    after = client.get("/live/budget/")

    assert "Readers do not see this." in before.content.decode()
    assert "frame-ancestors 'self'" in before.headers["Content-Security-Policy"]
    seen, public = (parse(page.content.decode()) for page in (before, after))
    for part in ("headline", "introduction", "hero", "feed"):
        own = seen.by_id(part).inner_html.replace("/desk/media/", "/media/")
        assert own == public.by_id(part).inner_html
    # Nobody else may fetch it yet.
    assert f"/desk/media/{image.name}/" in before.content.decode()
    assert adas_desk.get(PREVIEW_OF_BUDGET).url == "/live/budget/"


def test_an_update_of_a_prepared_blog_is_previewed_below_its_headline(ada, adas_desk):
    make_blog(by=ada, live=False, slug="budget", headline="The budget")
    typed = {"heading": "It begins", "block": "text-a", "text-a-words": "Now."}

    page = parse(adas_desk.post("/desk/live/budget/preview/", typed).content.decode())

    assert page.by_id("headline").find("h1").text == "The budget"
    assert page.by_id("update-0").find("h3").text == "It begins"
    assert Blog.objects.get().is_prepared


def test_an_editor_closes_with_a_message_and_reopens(adas_desk, blog):
    asked = adas_desk.get("/desk/live/flood/close/")
    adas_desk.post("/desk/live/flood/close/", {"message": "Thank you for reading."})

    blog.refresh_from_db()
    assert "Close “River at record height”?" in asked.content.decode()
    assert blog.is_closed
    assert blog.closing_message == "Thank you for reading."
    adas_desk.post("/desk/live/flood/reopen/")
    blog.refresh_from_db()
    assert blog.is_live


def test_an_editor_pins_a_blog_on_the_front_page(adas_desk, blog):
    adas_desk.post("/desk/live/flood/pin/")
    blog.refresh_from_db()
    assert blog.is_pinned

    adas_desk.post("/desk/live/flood/unpin/")
    blog.refresh_from_db()
    assert not blog.is_pinned


def form_of(blog, **changes):
    """The form as a browser sends it: what is in it, and what the editor saw."""
    lines = ("headline", "standfirst", "introduction", "summary", "source_line")
    lines += ("language", "time_zone")
    hero = ("hero_caption", "hero_credit", "hero_alt")
    fields = {name: getattr(blog, name) for name in lines + hero}
    fields["members"] = [member.pk for member in blog.members.all()]
    seen = {f"initial-{name}": value for name, value in fields.items()}
    return fields | seen | {"seen_revision": blog.revision} | changes


def test_editing_publishes_only_what_changed(adas_desk, blog):
    response = adas_desk.post(
        "/desk/live/flood/edit/", form_of(blog, introduction="Since Monday.")
    )

    assert response.status_code == 302
    blog.refresh_from_db()
    assert blog.introduction == "Since Monday."
    assert blog.introduction_revision == blog.revision == 2
    assert blog.headline_revision == 1


def test_editing_much_is_one_change_for_readers(adas_desk, blog):
    changes = {"headline": "River falls", "summary": "It falls.", "language": "de"}

    adas_desk.post("/desk/live/flood/edit/", form_of(blog, **changes))

    blog.refresh_from_db()
    assert {name: getattr(blog, name) for name in changes} == changes
    assert list(blog.journal.values_list("verb", flat=True)) == ["go_live", "edit_blog"]


def test_editing_that_fails_half_way_changes_nothing(adas_desk, blog):
    """The headline can be rendered, but not the time of what is known."""
    Blog.objects.update(time_zone="Atlantis/Poseidonis")
    blog.refresh_from_db()

    with pytest.raises(ZoneInfoNotFoundError):
        adas_desk.post(
            "/desk/live/flood/edit/",
            form_of(blog, headline="River falls", summary="It falls."),
        )

    blog.refresh_from_db()
    assert (blog.headline, blog.revision) == ("River at record height", 1)


def test_editing_nothing_publishes_nothing(adas_desk, blog):
    adas_desk.post("/desk/live/flood/edit/", form_of(blog))

    blog.refresh_from_db()
    assert blog.revision == 1


def test_editing_refuses_a_hero_that_may_disturb(adas_desk, blog):
    image = make_image(size=(640, 480))
    hero = {"hero_image": image, "hero_alt": "A boat", "hero_credit": "Anna Sorg"}
    publishing.introduce(blog, by=an_editor(), **hero)
    Image.objects.update(is_sensitive=True)

    reply = adas_desk.post(
        "/desk/live/flood/edit/", form_of(blog, hero_caption="The rescue")
    )

    assert reply.status_code == 422
    assert (
        "This picture may disturb, so it cannot stand at the top. "
        "Choose another, or take it off."
    ) in reply.content.decode()
    blog.refresh_from_db()
    assert blog.hero_caption == ""


def test_editing_something_else_leaves_such_a_hero_alone(adas_desk, blog):
    Blog.objects.filter(pk=blog.pk).update(
        hero_image=make_image(size=(640, 480)), hero_alt="A boat", hero_credit="A. Sorg"
    )
    Image.objects.update(is_sensitive=True)
    blog.refresh_from_db()

    adas_desk.post("/desk/live/flood/edit/", form_of(blog, headline="It falls"))

    blog.refresh_from_db()
    assert blog.headline == "It falls"


def test_editing_sets_a_hero_and_takes_it_off(adas_desk, blog):
    picture = SimpleUploadedFile("valley.jpg", picture_bytes())
    hero = {"hero": picture, "hero_alt": "A valley", "hero_credit": "Anna Sorg"}

    adas_desk.post("/desk/live/flood/edit/", form_of(blog, **hero))
    blog.refresh_from_db()
    assert 'alt="A valley"' in blog.hero_html

    adas_desk.post("/desk/live/flood/edit/", form_of(blog, remove_hero="on"))
    blog.refresh_from_db()
    assert blog.hero_html == ""


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"headline": ""}, "A blog needs a headline."),
        ({"hero": picture_bytes()}, "Say what is in the picture."),
        (
            {"hero": b"GIF89a", "hero_alt": "x", "hero_credit": "y"},
            "This picture is damaged",
        ),
    ],
)
def test_editing_with_something_wrong_keeps_what_was_typed(
    adas_desk, blog, change, sentence
):
    if "hero" in change:
        change = change | {"hero": SimpleUploadedFile("valley.jpg", change["hero"])}
    data = form_of(blog, introduction="My introduction", **change)

    response = adas_desk.post("/desk/live/flood/edit/", data)

    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert "My introduction" in response.content.decode()
    blog.refresh_from_db()
    assert blog.revision == 1


def test_editing_chooses_the_members(adas_desk, blog):
    mira = make_user("Mira Holt")

    adas_desk.post("/desk/live/flood/edit/", form_of(blog, members=[mira.pk]))

    assert list(blog.members.all()) == [mira]
    blog.refresh_from_db()
    assert blog.revision == 1


def added(desk, blog, *names):
    """What is said of these names beside their field, where they are refused."""
    reply = desk.post("/desk/live/flood/edit/", form_of(blog, added_members=names))
    error = parse(reply.content.decode()).by_id("id_added_members_error")
    return error and error.text


def namesakes():
    return [
        User.objects.create_user(f"{name}@newsbook.example", byline="Sam Lee")
        for name in ("one", "two")
    ]


def test_members_are_added_by_their_names(adas_desk, blog, cal):
    mira, joon = make_user("Mira Holt"), make_user("Joon Park")

    assert added(adas_desk, blog, "Mira Holt", "Mira Holt", "", joon.email) is None

    assert set(blog.members.all()) == {cal, mira, joon}


def test_a_name_that_nobody_has_or_two_have_adds_nobody(ada, adas_desk, blog, cal):
    _first, second = namesakes()

    assert added(adas_desk, blog, "Nemo") == "No correspondent is called “Nemo”."
    editor = f"No correspondent is called “{ada.byline}”."
    assert added(adas_desk, blog, ada.byline) == editor
    assert added(adas_desk, blog, "x" * 255) == "Choose from the list."
    two = "Two people are called “Sam Lee”: write an email address."
    assert added(adas_desk, blog, "Sam Lee") == two
    assert list(blog.members.all()) == [cal]
    assert added(adas_desk, blog, "TWO@newsbook.example") is None
    assert set(blog.members.all()) == {cal, second}


def test_members_alone_are_ticked_and_the_others_are_to_be_typed(adas_desk, blog, cal):
    make_user("Mira Holt")
    namesakes()

    page = parse(adas_desk.get("/desk/live/flood/edit/").content.decode())

    people = page.by_id("settings-people")
    ticks = people.find_all(lambda each: each.attributes.get("type") == "checkbox")
    assert [each.attributes["value"] for each in ticks] == [str(cal.pk)]
    options = people.find_all(lambda each: each.tag == "option")
    assert [each.attributes["value"] for each in options] == [
        *("Mira Holt", "one@newsbook.example", "two@newsbook.example"),
    ]


def test_a_member_that_was_never_one_is_not_looked_for(adas_desk, blog):
    data = form_of(blog) | {"initial-members": ["x", "\u0661"]}

    assert adas_desk.post("/desk/live/flood/edit/", data).status_code == 302


def test_what_we_know_is_published_with_its_time(adas_desk, blog):
    with time_machine.travel(datetime(2026, 11, 24, 11, 0, tzinfo=UTC), tick=False):
        adas_desk.post("/desk/live/flood/edit/", form_of(blog, summary="It rises."))

    blog.refresh_from_db()
    assert blog.summary == "It rises."
    assert blog.summary_at == datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
    assert "It rises." in blog.summary_html
    assert blog.summary_revision == blog.revision
    adas_desk.post("/desk/live/flood/edit/", form_of(blog, summary=""))
    blog.refresh_from_db()
    assert (blog.summary_at, blog.summary_html) == (None, "")


def test_editing_the_language_renders_the_blog_again(adas_desk, blog):
    make_update(blog, "Shut")

    adas_desk.post("/desk/live/flood/edit/", form_of(blog, language="ar"))

    blog.refresh_from_db()
    assert (blog.language, blog.direction) == ("ar", "rtl")
    assert blog.journal.latest("revision").verb == "edit_blog"


def test_a_zone_that_is_not_offered_stays_when_something_else_is_edited(ada, adas_desk):
    blog = make_blog(by=ada, slug="utc", time_zone="UTC")

    response = adas_desk.post(
        "/desk/live/utc/edit/", form_of(blog, headline="River falls")
    )

    assert response.status_code == 302
    blog.refresh_from_db()
    assert (blog.headline, blog.time_zone) == ("River falls", "UTC")


def test_heading_and_text_of_the_desk_come_in_one_face(adas_desk, blog):
    """With `font-display: optional` one that comes late is for the next page."""
    page = parse(adas_desk.get("/desk/live/flood/").content.decode())

    links = [
        each.attributes
        for each in page.find_all(lambda each: each.attributes.get("rel") == "preload")
    ]
    assert [
        (link["href"].rpartition("-latin-")[2], link["media"]) for link in links
    ] == [
        ("400-normal.woff2", "(min-width: 60rem)"),
        ("600-normal.woff2", "(min-width: 60rem)"),
    ]
