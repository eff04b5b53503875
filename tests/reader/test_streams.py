"""A blog as a durable stream: what is after an offset, and where to go on."""

from datetime import UTC, datetime

import pytest
import time_machine

from liveblog import publishing
from liveblog.models import Blog
from liveblog.reader import streams
from liveblog.waiting_room.streams import offset_of
from tests.factories import make_update, many_updates, words
from tests.for_each import for_each

pytestmark = pytest.mark.one_database

STREAM = "/live/flood/stream.json"


@pytest.fixture(autouse=True)
def at_noon():
    """All in one minute: of the next one the status line says another time."""
    with time_machine.travel(datetime(2026, 11, 24, 11, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def read(rey):
    def get(offset=None, **more):
        query = {"offset": offset} if offset is not None else {}
        headers = more.pop("headers", {})
        return rey.get(STREAM, query | more, headers=headers)

    return get


def told(reply):
    """Of each message its type, its revision, and which update or part it is of."""
    assert reply.status_code == 200
    return [
        (each["type"], each["revision"], each.get("part") or each["update"]["id"])
        for each in reply.json()
    ]


def after(reply):
    return reply.headers["Stream-Next-Offset"]


def test_a_stream_has_the_last_change_of_each_update_and_part(ada, blog, read):
    mended, gone = make_update(blog, "Wrong"), make_update(blog, "Gone")
    publishing.correct(
        mended, words("Right"), by=ada, seen_revision=mended.last_revision, note="Typo."
    )
    publishing.withdraw(gone, by=ada, reason="private words")
    new = make_update(blog, "New")

    reply = read()

    assert told(reply) == [
        ("part", 1, "headline"),
        ("part", 2, "status"),
        ("changed", 4, mended.pk),
        ("withdrawn", 5, gone.pk),
        ("published", 6, new.pk),
    ]
    assert reply.json()[0] == {
        "type": "part",
        "part": "headline",
        "revision": 1,
        "headline": blog.headline,
        "standfirst": "",
    }
    assert (b"Gone" in reply.content, b"Wrong" in reply.content) == (False, False)
    assert after(reply) == "000000000000006"
    assert reply.headers["Stream-Up-To-Date"] == "true"
    assert reply.headers["Content-Type"] == "application/json"
    assert reply.headers["Cache-Control"] == "public, max-age=0, s-maxage=1"
    assert read("-1").content == reply.content


def test_who_goes_on_gets_what_came_after(ada, blog, read):
    make_update(blog, "One")
    offset = after(read())
    two = make_update(blog, "Two")

    assert told(read(offset)) == [("published", 3, two.pk)]
    at_end = read(after(read(offset)))
    assert (at_end.json(), after(at_end)) == ([], "000000000000003")
    assert at_end.headers["Stream-Up-To-Date"] == "true"


@pytest.mark.parametrize("most", [1, 7, 25, 40])
def test_chunks_follow_each_other_without_gap_or_double(blog, read, monkeypatch, most):
    monkeypatch.setattr(streams, "MOST", most)
    many_updates(blog, 25)
    reply, found = read(), []
    found += told(reply)
    while "Stream-Up-To-Date" not in reply.headers:
        assert len(reply.json()) <= most + 2  # the two parts
        reply = read(after(reply))
        found += told(reply)

    numbers = [each for each in found if each[0] == "published"]
    assert [each[1] for each in numbers] == list(range(2, 27))
    assert [each[2] for each in found if each[0] == "part"] == ["headline", "status"]
    assert found == sorted(found, key=lambda each: each[1])
    assert after(reply) == offset_of(blog.revision)


def test_a_revision_that_changed_more_than_fits_is_told_in_several(
    blog, read, monkeypatch
):
    """As when its language is changed: all updates are stored anew, in one revision."""
    monkeypatch.setattr(streams, "MOST", 2)
    many_updates(blog, 5)
    blog.updates.update(last_revision=6)
    reply = read()
    offsets, found = [after(reply)], told(reply)
    while "Stream-Up-To-Date" not in reply.headers:
        reply = read(after(reply))
        offsets.append(after(reply))
        found += told(reply)

    assert offsets == [
        "000000000000005-000000000000003",
        "000000000000005-000000000000005",
        "000000000000006",
    ]
    assert offsets == sorted(offsets)
    pks = list(blog.updates.order_by("pk").values_list("pk", flat=True))
    assert [pk for kind, _, pk in found if kind != "part"] == pks


def test_a_blog_that_was_stored_anew_is_read_to_its_end(ada, blog, read, monkeypatch):
    """No poll brings its new time zone, so older offsets are gone; its own are not."""
    monkeypatch.setattr(streams, "MOST", 2)
    many_updates(blog, 5)
    older = after(read(streams.BEGINNING))
    publishing.localise(Blog.objects.get(), by=ada, time_zone="Europe/Lisbon")
    reply, found = read(), []
    found += told(reply)
    while "Stream-Up-To-Date" not in reply.headers:
        reply = read(after(reply))
        found += told(reply)

    assert [kind for kind, _, _ in found if kind != "part"] == ["changed"] * 5
    assert read(older).status_code == 410


def test_what_is_changed_after_the_blog_was_read_comes_next(ada, blog):
    update = make_update(blog, "Old")
    as_read = Blog.objects.get(pk=blog.pk)
    publishing.correct(update, words("New"), by=ada, seen_revision=2, note="Typo.")
    make_update(blog, "Newer")

    chunk = streams.chunk_after(as_read, streams.Place(0))

    assert [each["type"] for each in chunk.messages] == ["part", "part"]
    assert chunk.end == (2, 0)
    now = Blog.objects.get(pk=blog.pk)
    following = streams.chunk_after(now, chunk.end).messages
    assert [each["update"]["heading"] for each in following] == ["New", "Newer"]


def test_now_is_the_end_and_no_word(blog, read):
    make_update(blog, "One")

    reply = read("now")

    assert (reply.json(), after(reply)) == ([], "000000000000002")
    assert reply.headers["Stream-Up-To-Date"] == "true"
    assert reply.headers["Cache-Control"] == "no-store"
    assert "ETag" not in reply.headers


def test_a_head_says_where_it_ends(rey, blog):
    make_update(blog, "One")

    reply = rey.head(STREAM)

    assert (reply.status_code, reply.content) == (200, b"")
    assert after(reply) == "000000000000002"
    assert reply.headers["Content-Type"] == "application/json"
    assert reply.headers["Cache-Control"] == "no-store"


@for_each(
    "query",
    [
        "offset=",
        "offset=1",
        "offset=0000000000000001",
        "offset=00000000000000x",
        "offset=000000000000001-5",
        "offset=000000000000001-",
        "offset=1,2",
        "offset=%20",
        "offset=-2",
        "offset=٠٠٠٠٠٠٠٠٠٠٠٠٠٠١",
        "offset=-1&offset=now",
        "offset=-1&live=sse",
        "offset=-1&live=",
        "live=long-poll",
        "offset=&live=long-poll",
    ],
)
def test_what_is_no_offset_and_no_mode_is_a_400(rey, blog, query):
    reply = rey.get(f"{STREAM}?{query}")

    assert reply.status_code == 400
    assert reply.headers["Content-Type"] == "application/json"
    assert reply.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("offset", [3, 900_000_000])
def test_an_offset_of_a_future_that_was_lost_is_gone(blog, read, offset):
    reply = read(offset_of(offset))

    assert reply.status_code == 410
    is_near = offset == 3
    cached = "no-store" if is_near else "public, max-age=0, s-maxage=1"
    assert reply.headers["Cache-Control"] == cached


def test_after_a_restore_it_is_read_from_the_beginning(blog, read):
    make_update(blog, "One")
    offset = after(read())
    Blog.objects.get().after_restore()

    assert read(offset).status_code == 410
    assert [each[0] for each in told(read())] == ["part", "published", "part"]


def test_who_holds_an_answer_is_not_sent_it_again(blog, read):
    make_update(blog, "One")
    tag = read("-1").headers["ETag"]

    assert read("-1", headers={"if-none-match": tag}).status_code == 304
    make_update(blog, "Two")
    assert read("-1", headers={"if-none-match": tag}).status_code == 200


# The long poll, where nothing holds it ------------------------------------------------------


def test_news_is_answered_at_once(blog, read):
    make_update(blog, "One")

    reply = read("000000000000001", live="long-poll", cursor="7")

    assert [each[0] for each in told(reply)] == ["published", "part"]
    assert int(reply.headers["Stream-Cursor"]) > 7


@pytest.mark.parametrize("offset", ["000000000000001", "now"])
def test_who_cannot_wait_is_told_when_to_ask_again(ada, blog, read, offset):
    publishing.set_pace(30, by=ada)

    reply = read(offset, live="long-poll")

    assert reply.status_code == 429
    assert reply.headers["Retry-After"] == "30"
    assert reply.headers["Cache-Control"] == "no-store"


def test_a_closed_blog_is_asked_again_as_seldom_as_by_pages(ada, blog, read):
    publishing.close(blog, by=ada)

    reply = read("now", live="long-poll")

    assert (reply.status_code, reply.headers["Retry-After"]) == (429, "300")


def test_who_has_waited_for_nothing_goes_on_from_there(blog, read):
    reply = read(
        "000000000000001",
        live="long-poll",
        cursor="999999999999",
        headers={"Has-Waited": "1"},
    )

    assert (reply.status_code, reply.content) == (204, b"")
    assert after(reply) == "000000000000001"
    assert reply.headers["Stream-Up-To-Date"] == "true"
    assert reply.headers["Stream-Cursor"] == "1000000000000"
    assert reply.headers["Cache-Control"] == "no-store"
    assert "Content-Type" not in reply.headers


@pytest.mark.parametrize("count", [5, 150])
def test_it_takes_as_many_queries_for_many_as_for_few(
    blog, read, count, django_assert_num_queries
):
    many_updates(blog, count)

    with django_assert_num_queries(2):
        read()
    with django_assert_num_queries(1):
        read("now")
