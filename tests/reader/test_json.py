"""What a program reads of a blog as JSON: all that readers see, in one form, and no more."""

from datetime import UTC, datetime

import pytest
import time_machine

from liveblog import publishing
from liveblog.models import Blog
from liveblog.reader import json_views
from tests.factories import (
    awaited,
    card,
    figure,
    make_blog,
    make_image,
    make_update,
    make_upload,
    make_user,
    many_updates,
    quote,
    rich_text,
    words,
)
from tests.for_each import for_each

pytestmark = pytest.mark.one_database

SITE = "http://127.0.0.1:8000"
FLOOD = f"{SITE}/live/flood/"
NOON = datetime(2026, 11, 24, 11, 0, 7, tzinfo=UTC)


@pytest.fixture
def read(rey):
    def get(behind, status=200):
        reply = rey.get(f"/live/flood/{behind}")
        assert reply.status_code == status, behind
        return reply.json()

    return get


def headings(updates):
    return [each["heading"] for each in updates]


# The blog ---------------------------------------------------------------------------------


def test_a_blog_is_told_with_its_parts_and_its_newest_updates(ada, blog, read):
    blog.went_live_at = NOON
    Blog.objects.update(went_live_at=NOON)
    with time_machine.travel(NOON, tick=False):
        update = make_update(blog, "Bridge closed", is_key_event=True)

    told = read("blog.json")

    lines = [
        {
            "id": update.pk,
            "title": "Bridge closed",
            "published": "2026-11-24T11:00:07+00:00",
            "verification": "",
            "address": f"{FLOOD}updates/{update.pk}/",
        }
    ]
    parts = told.pop("parts")
    assert headings(told.pop("updates")) == ["Bridge closed"]
    assert told == {
        "id": blog.pk,
        "slug": "flood",
        "address": FLOOD,
        "language": blog.language,
        "direction": "ltr",
        "time_zone": "Europe/Berlin",
        "revision": 2,
        "older": None,
        "poll": f"{FLOOD}since/2.json",
        "poll_seconds": 5,
    }
    assert parts["headline"] == {
        "revision": 1,
        "headline": blog.headline,
        "standfirst": "",
    }
    assert parts["status"] == {
        "revision": 2,
        "status": "live",
        "went_live": "2026-11-24T11:00:07+00:00",
        "is_silent": False,
        "closed": None,
        "closing_message": "",
        "ask": None,
        "earlier": None,
        "next": None,
        "editions": [],
    }
    assert parts["key_events"] == {"revision": 2, "updates": lines}
    assert parts["pinned"] == {"revision": 0, "updates": []}
    assert parts["hero"] == {
        "revision": 0,
        "picture": None,
        "video": None,
        "caption": "",
        "credit": "",
    }
    assert parts["introduction"] == {"revision": 0, "words": "", "html": ""}
    assert parts["summary"] == {"revision": 0, "words": "", "html": "", "as_of": None}
    assert parts["source"] == {"revision": 0, "source": ""}


def test_parts_say_what_their_elements_show(ada, blog, read):
    image = make_image(by=ada)
    publishing.introduce(
        blog,
        by=ada,
        hero_image=image,
        hero_alt="A boat",
        hero_credit="Anna Sorg",
        introduction="It rains.",
    )
    with time_machine.travel(NOON, tick=False):
        publishing.summarise(blog, by=ada, summary="The dam holds.")
    publishing.edit_blog(blog, by=ada, takes_questions=True, source_line="dpa")
    make_update(blog, "Bridge closed", "Since noon.", is_pinned=True)

    parts = read("blog.json")["parts"]

    assert parts["hero"]["credit"] == "Anna Sorg"
    assert parts["hero"]["picture"]["alt"] == "A boat"
    largest = parts["hero"]["picture"]["files"][-1]
    assert largest == {
        "address": f"{SITE}/media/{image.name}/640.jpg",
        "type": "image/jpeg",
        "width": 640,
        "height": 480,
    }
    assert parts["introduction"]["words"] == "It rains."
    assert parts["summary"]["words"] == "The dam holds."
    assert parts["summary"]["as_of"] == "2026-11-24T11:00:07+00:00"
    assert parts["source"]["source"] == "dpa"
    assert parts["status"]["ask"] == f"{FLOOD}ask/"
    assert parts["pinned"]["updates"][0]["words"] == "Since noon."


def test_an_update_is_told_with_people_blocks_and_corrections(ada, cal, blog, read):
    image = make_image(by=ada)
    with time_machine.travel(NOON, tick=False):
        older = make_update(blog, "A dam may break", verification="unconfirmed")
        update = make_update(
            blog,
            "It broke",
            rich_text("<p>At <b>noon</b>.</p>"),
            quote("“Run.”", "Josef Lind", role="baker"),
            card(),
            figure(image),
            by=cal,
            byline=cal.byline,
            location="Ferren",
            label="Analysis",
            announces=older,
        )
        again = words(
            "It broke",
            "At one.",
            byline=cal.byline,
            more_bylines=["Mira Holt"],
            location="Ferren",
            label="Analysis",
        )
        publishing.correct(
            update,
            again,
            by=ada,
            seen_revision=update.last_revision,
            note="Not at noon.",
        )

    told = read(f"updates/{update.pk}.json")

    moment = "2026-11-24T11:00:07+00:00"
    html = told.pop("html")
    assert "At one." in html
    assert "class=" not in html
    assert told == {
        "id": update.pk,
        "uri": f"tag:127.0.0.1,2026:update-{update.pk}",
        "address": f"{FLOOD}updates/{update.pk}/",
        "state": "published",
        "first_revision": 3,
        "revision": 4,
        "published": moment,
        "title": "It broke",
        "heading": "It broke",
        "label": "Analysis",
        "people": [
            {"name": "Cal Ferris", "address": f"{SITE}/people/cal-ferris/"},
            {"name": "Mira Holt", "address": None},
        ],
        "location": "Ferren",
        "happened": None,
        "changed": moment,
        "verification": "",
        "verified": None,
        "is_breaking": False,
        "is_key_event": False,
        "is_pinned": False,
        "announces": {"id": older.pk, "address": f"{FLOOD}updates/{older.pk}/"},
        "blocks": [{"kind": "text", "words": "At one.", "html": ""}],
        "corrections": [{"at": moment, "text": "Not at noon."}],
    }


def test_blocks_are_told_by_their_kinds_and_pictures_with_their_files(ada, blog, read):
    image = make_image(by=ada)
    blocks = quote("“Run.”", "Josef Lind"), card(), figure(image)
    make_update(blog, "", *blocks, awaited(make_upload(by=ada), caption="Comes"))

    told = read("blog.json")["updates"][0]["blocks"]

    assert [each["kind"] for each in told] == ["quote", "card", "figure", "figure"]
    assert (told[0]["words"], told[0]["speaker"]) == ("“Run.”", "Josef Lind")
    assert told[1]["host"] == "riveroffice.example"
    assert told[2]["picture"].keys() == {
        "alt",
        "width",
        "height",
        "is_animated",
        "files",
    }
    assert (told[3]["picture"], told[3]["is_awaited"]) == (None, True)
    assert told[3].keys() == {
        *("kind", "picture", "shape", "is_awaited", "has_ended"),
        *("caption", "credit", "is_decorative"),
    }


def test_older_updates_are_read_page_by_page(blog, read):
    many_updates(blog, 45)
    seen, page = [], read("blog.json")
    seen += headings(page["updates"])
    while page["older"]:
        page = read(page["older"].removeprefix(FLOOD))
        assert page["revision"] == blog.revision
        seen += headings(page["updates"])

    assert seen == [f"Number {n}" for n in reversed(range(45))]


# Changes ----------------------------------------------------------------------------------


@pytest.fixture
def at_noon():
    """All in one minute: of the next one the status line says another time."""
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.mark.usefixtures("at_noon")
def test_changes_are_what_arrived_was_corrected_and_was_withdrawn(ada, blog, read):
    kept, gone, noted = (make_update(blog, name) for name in ("Kept", "Gone", "Noted"))
    since = blog.revision
    publishing.correct(
        kept, words("Mended"), by=ada, seen_revision=kept.last_revision, note="Typo."
    )
    publishing.withdraw(gone, by=ada, reason="private words")
    publishing.withdraw(noted, by=ada, notice="We took it back.")
    make_update(blog, "New")
    publishing.withdraw(make_update(blog, "Never seen"), by=ada)

    told = read(f"since/{since}.json")

    assert told.keys() == {
        *("revision", "arrived", "gap", "corrected", "withdrawn", "parts"),
        *("poll", "poll_seconds"),
    }
    assert headings(told["arrived"]) == ["New"]
    assert headings(told["corrected"]) == ["Mended"]
    assert [(u["id"], u["notice"]) for u in told["withdrawn"]] == [
        (noted.pk, "We took it back."),
        (gone.pk, ""),
    ]
    assert told["withdrawn"][0].keys() == {
        *("id", "uri", "address", "state", "first_revision", "revision", "published"),
        *("withdrawn", "notice"),
    }
    assert told["parts"] == {}
    assert told["gap"] is None
    assert told["revision"] == blog.revision
    assert told["poll"] == f"{FLOOD}since/{blog.revision}.json"


def test_what_a_long_catch_up_leaves_out_is_read_in_gaps(blog, read):
    many_updates(blog, 45)
    page = read("since/1.json")
    seen = headings(page["arrived"])
    assert (len(seen), page["gap"]["count"]) == (20, 25)
    while page["gap"]:
        page = read(page["gap"]["address"].removeprefix(FLOOD))
        seen += headings(page["arrived"])

    assert seen == [f"Number {n}" for n in reversed(range(45))]


def test_with_nothing_new_there_is_no_body_and_the_pace(rey, blog):
    reply = rey.get("/live/flood/since/1.json")

    assert (reply.status_code, reply.content) == (204, b"")
    assert reply.headers["Poll-Seconds"] == "5"
    assert reply.headers["Access-Control-Allow-Origin"] == "*"
    assert reply.headers["Cache-Control"] == "public, max-age=0, s-maxage=1"


@for_each("since", [0, 2, 999_999])
def test_a_cursor_that_cannot_be_brought_up_to_date_is_sent_to_the_blog(
    blog, read, since
):
    Blog.objects.update(restored_floor=1)

    expected = {"is_outdated": True, "blog": f"{FLOOD}blog.json"}
    assert read(f"since/{since}.json") == expected


@pytest.mark.parametrize(("count", "is_outdated"), [(5, False), (6, True)])
def test_more_changes_than_fit_into_an_answer_are_read_with_the_blog(
    blog, read, monkeypatch, count, is_outdated
):
    """As when a credit is mended everywhere: all of them, in one revision."""
    monkeypatch.setattr(json_views, "MOST_CHANGED", 5)
    many_updates(blog, count)
    since = blog.revision
    blog.updates.update(last_revision=since + 1)
    Blog.objects.update(revision=since + 1)

    told = read(f"since/{since}.json")

    assert told.get("is_outdated", False) == is_outdated
    assert len(told.get("corrected", [])) == (0 if is_outdated else count)


def test_a_closed_blog_is_asked_more_slowly_and_a_day_later_not_at_all(
    rey, ada, blog, read, settings
):
    with time_machine.travel(NOON, tick=False):
        publishing.close(blog, by=ada, message="Good night.")
        told = read("blog.json")
        assert told["poll_seconds"] == settings.CLOSED_POLL_SECONDS
        for since in (blog.revision, 1):
            reply = rey.get(f"/live/flood/since/{since}.json")
            assert reply.headers["Poll-Seconds"] == "300"
        assert told["parts"]["status"]["closing_message"] == "Good night."
    assert read("blog.json")["poll_seconds"] is None
    reply = rey.get(f"/live/flood/since/{blog.revision}.json")
    assert reply.headers["Poll-Seconds"] == "300"


# One update -------------------------------------------------------------------------------


def test_of_a_withdrawn_update_its_tombstone_is_told(ada, blog, read):
    update = make_update(blog, "Gone", "With words.")
    publishing.withdraw(update, by=ada, notice="Wrong.", reason="private words")

    told = read(f"updates/{update.pk}.json", status=410)

    assert (told["state"], told["notice"]) == ("withdrawn", "Wrong.")
    assert "heading" not in told


def test_an_update_that_was_moved_is_found_where_it_is(rey, ada, blog):
    other = make_blog(by=ada, slug="vote")
    update = make_update(blog, "Moved")
    new = publishing.move_update(update, other, by=ada)

    reply = rey.get(f"/live/flood/updates/{update.pk}.json")

    assert (reply.status_code, reply.url) == (
        301,
        f"{SITE}/live/vote/updates/{new.pk}.json",
    )


# How it is answered -----------------------------------------------------------------------

ANSWERS = {
    "blog.json": (4, "s-maxage=2"),
    "since/1.json": (3, "s-maxage=1"),
    "before/99.json": (3, "s-maxage=2"),
    "between/0/99.json": (3, "s-maxage=1"),
    "stream.json": (3, "s-maxage=1"),
}


@pytest.mark.parametrize(("behind", "expected"), ANSWERS.items(), ids=ANSWERS.keys())
def test_any_page_of_any_site_may_read_it_for_so_many_queries(
    rey, blog, behind, expected, django_assert_num_queries
):
    queries, cache = expected
    make_update(blog, "Bridge closed", byline="Mira Holt")

    # One of them, once a minute, is for who has an author page.
    with django_assert_num_queries(queries):
        reply = rey.get(f"/live/flood/{behind}")

    assert reply.headers["Content-Type"] == "application/json"
    assert reply.headers["Access-Control-Allow-Origin"] == "*"
    assert "Poll-Seconds" in reply.headers["Access-Control-Expose-Headers"]
    assert reply.headers["Cache-Control"] == f"public, max-age=0, {cache}"


@pytest.mark.parametrize("behind", ["blog.json", "since/1.json"])
def test_the_second_time_it_is_one_query(rey, blog, behind, django_assert_num_queries):
    make_update(blog, "Bridge closed")
    first = rey.get(f"/live/flood/{behind}")

    with django_assert_num_queries(1):
        assert rey.get(f"/live/flood/{behind}").content == first.content


@pytest.mark.parametrize("behind", ["blog.json", "before/99.json", "updates/{pk}.json"])
def test_who_holds_it_is_not_sent_it_again(rey, ada, blog, behind):
    update = make_update(blog, "Bridge closed")
    address = f"/live/flood/{behind.format(pk=update.pk)}"
    tag = rey.get(address).headers["ETag"]

    reply = rey.get(address, headers={"if-none-match": tag})

    assert (reply.status_code, reply.content) == (304, b"")
    assert reply.headers["Access-Control-Allow-Origin"] == "*"
    publishing.withdraw(update, by=ada)
    assert rey.get(address, headers={"if-none-match": tag}).status_code != 304


def test_of_a_withdrawn_blog_all_is_gone(rey, ada, blog):
    update = make_update(blog, "Bridge closed")
    publishing.withdraw_blog(blog, by=ada, reason="Wrong")

    for behind in (
        *("blog.json", "since/1.json", "before/9.json", "stream.json", "ninjs.json"),
        *(f"updates/{update.pk}.json", f"updates/{update.pk}/ninjs.json"),
    ):
        reply = rey.get(f"/live/flood/{behind}")
        assert reply.status_code == 410, behind
        assert b"Bridge closed" not in reply.content
        assert reply.headers["Access-Control-Allow-Origin"] == "*"


def test_an_author_page_is_named_while_there_is_one(rey, blog, read):
    make_user("Toni Marr")
    make_update(blog, "Bridge closed", byline="Toni Marr")

    people = read("blog.json")["updates"][0]["people"]

    assert people == [{"name": "Toni Marr", "address": f"{SITE}/people/toni-marr/"}]
