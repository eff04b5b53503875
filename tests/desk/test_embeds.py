"""Embeds in the composer, and the video at the top of a blog."""

import pytest

from liveblog import publishing
from tests.factories import embed, make_draft, make_update
from tests.for_each import for_each
from tests.page import form_values, parse

pytestmark = pytest.mark.one_database

PUBLISH = "/desk/live/flood/updates/"
EDIT = "/desk/live/flood/edit/"
HTMX = {"HX-Request": "true"}
YOUTUBE = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
CODE = (
    '<iframe width="560" src="https://www.youtube.com/embed/dQw4w9WgXcQ?si=abc" '
    'allow="autoplay"></iframe>'
)


def an_embed(name="embed-a", **fields):
    typed = {"url": "https://youtu.be/dQw4w9WgXcQ?si=abc", "title": "Drone flight"}
    return {
        "block": name,
        **{f"{name}-{field}": value for field, value in (typed | fields).items()},
    }


def errors(response):
    """The sentences beside fields, by the field."""
    found = parse(response.content.decode()).find_all(
        lambda e: e.attributes.get("class") == "err"
    )
    return {
        e.id.rpartition("-")[2].removesuffix("_error"): next(
            e.find_all(lambda s: s.tag == "span")
        ).inner_html
        for e in found
    }


# In the composer --------------------------------------------------------------------------


def test_an_embed_form_is_added_to_the_composer(cals_desk):
    response = cals_desk.get("/desk/blocks/embed/")

    names = {
        e.attributes["name"].rpartition("-")[2]
        for e in parse(response.content.decode()).find_all(
            lambda e: e.attributes.get("name")
        )
    }
    moment = {"captured_at_time", "captured_at_date"}
    assert names == {"block", "url", "title", "author", "words", *moment}


@pytest.mark.parametrize("typed", ["https://youtu.be/dQw4w9WgXcQ?si=abc", CODE])
def test_an_address_and_an_embed_code_are_published_as_the_original(
    cals_desk, blog, typed
):
    data = an_embed(url=typed, author="Arn rescue", words="Look at it.")

    response = cals_desk.post(PUBLISH, data)

    assert response.status_code == 302
    assert blog.updates.get().blocks()[0].as_json() == {
        "kind": "embed",
        "url": YOUTUBE,
        "provider": "youtube",
        "provider_id": "dQw4w9WgXcQ",
        "title": "Drone flight",
        "author": "Arn rescue",
        "words": "Look at it.",
        "captured_at": None,
    }


@for_each(
    ("fields", "field", "sentence"),
    [
        ({"url": ""}, "url", "Paste the address, or remove this embed."),
        ({"title": " "}, "title", "Say in a few words what it is."),
        ({"url": "youtube"}, "url", "This site cannot be embedded. These can: YouTube"),
        (
            {"url": "https://www.youtube.com/@ArnRescue"},
            "url",
            "YouTube can be embedded, but this is not one video, recording, post, map, chart "
            "or document. Take the address or the code that it offers for embedding.",
        ),
        ({"url": "<iframe></iframe>"}, "url", "There is no address in this code"),
        ({"url": "https://evil.example/\\"}, "url", "That is not a web address"),
        ({"url": "https://youtu.be/" + "a" * 3000}, "url", "That is not a web"),
        ({"url": "<i>" * 10_000}, "url", "At most 20000 characters"),
        ({"url": "a\x00b"}, "url", "characters that cannot be stored"),
        ({"title": "a" * 201}, "title", "At most 200 characters"),
    ],
)
def test_what_is_wrong_with_an_embed_stands_beside_the_field(
    cals_desk, blog, fields, field, sentence
):
    response = cals_desk.post(PUBLISH, an_embed(**fields))

    assert response.status_code == 422
    assert blog.updates.count() == 0
    assert list(errors(response)) == [field]
    assert (
        errors(response)[field].startswith(sentence)
        or sentence in (errors(response)[field])
    )


def test_the_sites_that_can_be_embedded_are_told_beforehand(cals_desk, settings):
    settings.PUBLIC_URL, settings.VIDEO_HOSTS = "https://live.example", []

    form = parse(cals_desk.get("/desk/blocks/embed/").content.decode())

    [hint] = form.find_all(lambda e: (e.id or "").endswith("-url_helptext"))
    assert hint.text.startswith("These can be embedded: YouTube, ")
    assert hint.text.endswith("video files (.mp4, .webm) at live.example.")


def test_an_embed_form_says_what_is_needed_and_who_sees_it(cals_desk):
    html = cals_desk.get("/desk/blocks/embed/").content.decode()

    assert "What it is <span" in html
    assert "required: readers see it first" in html
    assert "Readers see it before they load anything" in html


def test_a_refused_embed_is_shown_again_as_it_was_typed(cals_desk, blog):
    response = cals_desk.post(PUBLISH, an_embed(url=CODE, title=""))

    fields = {
        e.attributes["name"]: e.attributes.get("value")
        for e in parse(response.content.decode()).find_all(
            lambda e: e.attributes.get("name", "").startswith("embed-a")
        )
    }
    assert fields["embed-a-url"] == CODE


def test_the_same_embed_twice_is_refused_at_the_second(cals_desk, blog):
    again = an_embed("embed-b", url=CODE)
    data = an_embed() | again | {"block": ["embed-a", "embed-b"]}

    response = cals_desk.post(PUBLISH, data)

    assert response.status_code == 422
    assert errors(response) == {"url": "This is in the update already."}
    html = response.content.decode()
    assert html.index("embed-a-url") < html.index("already") < html.rindex("embed-b")


def test_an_embed_left_empty_is_no_block(cals_desk, blog):
    blank = an_embed(url="", title=" ")

    response = cals_desk.post(PUBLISH, blank | {"heading": "Dam"})

    assert response.status_code == 302
    assert blog.updates.get().blocks() == []


def test_an_embed_comes_back_for_correcting(cals_desk, cal, blog):
    update = make_update(blog, "Dam", embed(author="Arn rescue"), by=cal)
    address = f"/desk/live/flood/updates/{update.pk}/edit/"

    page = parse(cals_desk.get(address).content.decode())

    typed = {
        e.attributes["name"].rpartition("-")[2]: e.attributes.get("value")
        for e in page.by_id("correcting").find_all(
            lambda e: (
                (e.attributes.get("name") or "").startswith("embed-")
                and "value" in e.attributes
            )
        )
    }
    assert typed == {
        "url": YOUTUBE,
        "title": "Drone flight over the dam",
        "author": "Arn rescue",
        "captured_at_date": "",
    }


def test_a_draft_keeps_its_embed(cals_desk, cal, blog):
    draft = make_draft(blog, "Dam", embed(), by=cal)

    response = cals_desk.get(f"/desk/live/flood/drafts/{draft.pk}/")

    assert YOUTUBE in response.content.decode()


def test_the_desk_may_open_what_readers_may_open(cals_desk, blog):
    policy = cals_desk.get("/desk/live/flood/").headers["Content-Security-Policy"]

    assert "https://www.youtube-nocookie.com" in policy
    assert "media-src 'self'" in policy


# The video at the top -----------------------------------------------------------------------


def edit(desk, blog, **fields):
    """Post the section with these fields as a browser does, with what the editor saw in hidden ones."""
    page = parse(desk.get(EDIT).content.decode())
    forms = page.find_all(lambda e: e.attributes.get("class") == "form")
    values = next(v for v in map(form_values, forms) if fields.keys() <= v.keys())
    return desk.post(EDIT, values | fields)


@pytest.mark.parametrize("typed", ["https://youtu.be/dQw4w9WgXcQ?si=abc", CODE])
def test_an_editor_puts_a_video_at_the_top(adas_desk, blog, typed):
    response = edit(adas_desk, blog, hero_video_url=typed)

    blog.refresh_from_db()
    assert response.status_code == 302
    assert blog.hero_video_url == YOUTUBE
    assert 'data-player="hero-youtube-dQw4w9WgXcQ"' in blog.hero_html
    assert blog.hero_revision == blog.revision == 2


def test_an_editor_takes_the_video_off(adas_desk, ada, blog):
    publishing.introduce(blog, by=ada, hero_video_url=YOUTUBE)

    response = edit(adas_desk, blog, hero_video_url="")

    blog.refresh_from_db()
    assert response.status_code == 302
    assert (blog.hero_video_url, blog.hero_html) == ("", "")


def test_a_video_that_is_left_as_it_is_changes_nothing(adas_desk, ada, blog):
    publishing.introduce(blog, by=ada, hero_video_url=YOUTUBE)

    edit(adas_desk, blog, source_line="Newsbook")

    blog.refresh_from_db()
    assert blog.hero_revision == 2
    assert blog.source_revision == 3


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("https://evil.example/dam.mp4", "This site cannot be embedded."),
        ("https://x.com/ArnRescue/status/1234567890", "Only a video can stand here."),
    ],
)
def test_what_cannot_stand_at_the_top_is_refused_beside_the_field(
    adas_desk, blog, typed, sentence
):
    response = edit(adas_desk, blog, hero_video_url=typed)

    blog.refresh_from_db()
    assert response.status_code == 422
    assert errors(response)["id_hero_video_url"].startswith(sentence)
    assert (blog.hero_video_url, blog.revision) == ("", 1)


def test_two_editors_who_change_the_video_are_told(adas_desk, ada, blog):
    page = adas_desk.get(EDIT).content.decode()
    publishing.introduce(blog, by=ada, hero_video_url="https://vimeo.com/76979871")
    seen = next(
        e.attributes["value"]
        for e in parse(page).find_all(
            lambda e: e.attributes.get("name") == "seen_revision"
        )
    )

    response = adas_desk.post(
        EDIT,
        {
            "headline": blog.headline,
            "initial-headline": blog.headline,
            "hero_video_url": YOUTUBE,
            "initial-hero_video_url": "",
            "seen_revision": seen,
        },
    )

    assert response.status_code == 422
    assert "https://vimeo.com/76979871" in errors(response)["id_hero_video_url"]
