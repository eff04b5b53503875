"""The preview: the readers' own page, with what nobody but its writer sees yet."""

import re

import pytest

from liveblog import publishing
from liveblog.models import JournalLine, Update
from liveblog.web import headers
from tests.factories import make_blog, make_image, make_update, words
from tests.page import parse

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("blog")]

PREVIEW = "/desk/live/flood/preview/"


def text(content, name="text-a"):
    return {"block": name, f"{name}-words": content}


def feed(reply):
    """The updates of the feed: their element's id, and their heading's words."""
    page = parse(reply.content.decode()).by_id("feed")
    articles = page.find_all(lambda e: e.tag == "article")
    return [(a.id, next(a.find_all(lambda e: e.tag == "h3")).text) for a in articles]


def test_the_new_update_stands_first_on_the_readers_page(cals_desk, blog):
    there = make_update(blog, "Bridge closed")

    reply = cals_desk.post(PREVIEW, {"heading": "Bridge open", **text("It is.")})

    assert reply.status_code == 200
    assert feed(reply) == [
        ("update-0", "Bridge open"),
        (f"update-{there.pk}", "Bridge closed"),
    ]
    page = parse(reply.content.decode())
    assert "It is." in page.by_id("update-0").text


def test_it_is_what_readers_get_once_it_is_published(adas_desk, client, blog):
    """The whole page, but for what tells it from the public one."""
    data = {
        "heading": "Bridge open",
        "is_pinned": "on",
        "is_key_event": "on",
        "is_breaking": "on",
        **text("It is."),
    }

    before = adas_desk.post(PREVIEW, data)
    adas_desk.post("/desk/live/flood/updates/", {"key": "k1", **data})
    after = client.get("/live/flood/")

    pk = blog.updates.get().pk
    for part in ("headline", "status-line", "pinned", "key-events", "feed"):
        seen = parse(before.content.decode()).by_id(part).inner_html
        public = parse(after.content.decode()).by_id(part).inner_html
        seen = seen.replace("update-0", f"update-{pk}")
        assert _timeless(seen.replace("updates/0/", f"updates/{pk}/")) == _timeless(
            public
        )


def _timeless(html):
    """Without seconds and revisions, in which the two may differ."""
    html = re.sub(r'(data-revision|data-first)="\d+"', "", html)
    return re.sub(r"T\d\d:\d\d:\d\d[^\"]*|\b\d\d:\d\d\b", "", html)


def test_nothing_is_saved_and_no_reader_sees_it(cals_desk, client, blog):
    lines = JournalLine.objects.count()

    cals_desk.post(PREVIEW, {"heading": "Bridge open", **text("It is.")})

    blog.refresh_from_db()
    assert (blog.revision, JournalLine.objects.count()) == (1, lines)
    assert not Update.objects.exists()
    assert "Bridge open" not in client.get("/live/flood/").content.decode()


def test_a_correction_stands_in_its_place_with_its_note(cals_desk, blog, cal):
    first = make_update(blog, "Bridge closed", "At noon.", by=cal)
    later = make_update(blog, "Boats sent")

    reply = cals_desk.post(
        f"/desk/live/flood/updates/{first.pk}/preview/",
        {
            "heading": "Bridge shut",
            "seen_revision": first.last_revision,
            "change": "wrong",
            "note": "It was at one.",
            **text("At one."),
        },
    )

    assert feed(reply) == [
        (f"update-{later.pk}", "Boats sent"),
        (f"update-{first.pk}", "Bridge shut"),
    ]
    assert "It was at one." in reply.content.decode()
    first.refresh_from_db()
    assert (first.heading, first.corrections.count()) == ("Bridge closed", 0)


def test_something_added_shows_the_time_of_the_change(cals_desk, blog, cal):
    update = make_update(blog, "Bridge closed", "At noon.", by=cal)

    reply = cals_desk.post(
        f"/desk/live/flood/updates/{update.pk}/preview/",
        {
            "heading": "Bridge closed",
            "seen_revision": update.last_revision,
            "change": "added",
            **text("At noon sharp."),
        },
    )

    article = parse(reply.content.decode()).by_id(f"update-{update.pk}")
    assert [e.attributes["class"] for e in article.find_all(_is_changed)] == ["changed"]


def _is_changed(element):
    return element.attributes.get("class") == "changed"


def test_a_corrected_update_on_an_older_page_is_shown_among_its_neighbours(
    cals_desk, blog, cal, settings
):
    settings.UPDATES_PER_PAGE = 2
    old = make_update(blog, "The first", by=cal)
    for n in range(3):
        make_update(blog, f"Later {n}")

    reply = cals_desk.post(
        f"/desk/live/flood/updates/{old.pk}/preview/",
        {"heading": "The 1st", "seen_revision": old.last_revision, "change": "added"},
    )

    assert feed(reply) == [(f"update-{old.pk}", "The 1st")]


def test_a_picture_comes_from_the_desk_as_readers_may_not_have_it_yet(cals_desk, cal):
    image = make_image(by=cal)
    data = {
        "block": "figure-a",
        "figure-a-image": image.name,
        "figure-a-credit": "Cal",
        "figure-a-alt": "A bridge",
    }

    html = cals_desk.post(PREVIEW, data).content.decode()

    assert f'src="/desk/media/{image.name}/' in html
    assert f'"/media/{image.name}/' not in html


def test_words_about_it_are_the_persons_and_the_page_speaks_the_blogs(
    cals_desk, cal, ada
):
    make_blog(slug="flut", language="de", members=[cal], by=ada)

    reply = cals_desk.post("/desk/live/flut/preview/", {"heading": "Brücke frei"})

    page = parse(reply.content.decode())
    told = next(page.find_all(lambda e: e.attributes.get("class") == "told"))
    assert told.attributes["lang"] == "en"
    assert told.text.startswith("Preview, ")
    assert page.by_id("tools").find("h2").text == "Meldungen"


def test_what_must_be_mended_is_listed_instead(cals_desk):
    data = {
        "heading": "Bridge open",
        "block": "quote-a",
        "quote-a-words": "Come home.",
        "quote-a-speaker": "",
    }

    reply = cals_desk.post(PREVIEW, data)

    assert reply.status_code == 422
    items = parse(reply.content.decode()).find_all(lambda e: e.tag == "li")
    assert [item.text for item in items] == ["Speaker: Who says this?"]


def test_nothing_typed_is_said_in_a_sentence(cals_desk):
    reply = cals_desk.post(PREVIEW, text(""))

    assert reply.status_code == 422
    assert "Add some text, a quote or a picture." in reply.content.decode()


def test_it_may_stand_in_a_frame_of_the_desk_and_is_kept_by_nobody(cals_desk):
    reply = cals_desk.post(PREVIEW, {"heading": "Bridge open"})

    policy = reply.headers["Content-Security-Policy"]
    assert policy == headers.CONTENT_SECURITY_POLICY.replace(
        "frame-ancestors 'none'", "frame-ancestors 'self'"
    )
    assert policy.endswith("frame-ancestors 'self'")
    assert reply.headers["Cache-Control"] == "private, no-store"


def test_it_polls_nothing_and_no_search_engine_lists_it(cals_desk):
    html = cals_desk.post(PREVIEW, {"heading": "Bridge open"}).content.decode()

    assert "hx-get" not in parse(html).by_id("poll").attributes
    assert '<meta name="robots" content="noindex">' in html
    assert "application/ld+json" not in html


def test_a_withdrawn_update_has_none(cals_desk, blog, cal):
    update = make_update(blog, "Bridge closed", by=cal)
    publishing.withdraw(update, by=cal, reason="Twice")

    reply = cals_desk.post(
        f"/desk/live/flood/updates/{update.pk}/preview/",
        {"heading": "Bridge", "seen_revision": 2, "change": "added"},
    )

    assert reply.status_code == 422


def test_held_words_cost_no_query(blog, django_assert_num_queries):
    update = Update(blog=blog, pk=0)
    update.hold(words("Bridge open", "It is."))

    with django_assert_num_queries(0):
        blocks = update.blocks()

    assert [block.words for block in blocks] == ["It is."]
