"""Answers that the poll cache keeps: the page and the news, byte for byte the view's own."""

import pytest
from django.db import OperationalError, connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from liveblog import publishing
from liveblog.models import FAR_AHEAD, Blog
from liveblog.reader import poll_answers, poll_cache
from liveblog.reader.poll_answers import Answers
from liveblog.reader.poll_cache import FRESH_SECONDS, PollCache
from liveblog.web import metrics
from tests.factories import make_blog, make_update, many_updates
from tests.poll_cache import Clock, Django, ask

pytestmark = pytest.mark.django_db(transaction=True)

PAGE = "/live/flood/"
NEWS = "/live/flood/since/1/"
BEHIND = "/live/flood/since/0/"
FAR = f"/live/flood/since/{10**9}/"


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(poll_cache, "monotonic", clock)
    return clock


@pytest.fixture
def gate(clock, settings):
    settings.ALLOWED_HOSTS = ["live.example", ".news.example"]
    return PollCache(Django())


@pytest.fixture
def story(blog):
    """At revision 2, and nobody who is at 0 can be brought up to date."""
    Blog.objects.update(restored_floor=1)
    make_update(blog, "Bridge closed")
    return blog


@pytest.fixture
def counts(monkeypatch):
    fresh = dict.fromkeys(metrics.counts, 0)
    monkeypatch.setattr(metrics, "counts", fresh)
    return fresh


@pytest.mark.one_database
@pytest.mark.parametrize("encoding", ["", "gzip, br", "br"])
@pytest.mark.parametrize("path", [PAGE, NEWS, BEHIND, FAR])
def test_the_second_answer_is_the_views_own_and_never_reaches_it(
    gate, story, path, encoding
):
    view = ask(gate.django, path, HTTP_ACCEPT_ENCODING=encoding)
    first = ask(gate, path, HTTP_ACCEPT_ENCODING=encoding)
    second = ask(gate, path, HTTP_ACCEPT_ENCODING=encoding)

    assert gate.django.asked == [path] * 2
    assert view[0] == "200 OK"
    assert first == second == view


def test_compressed_and_plain_are_kept_apart(gate, story):
    plain = [ask(gate, PAGE) for _ in range(2)]
    packed = [ask(gate, PAGE, HTTP_ACCEPT_ENCODING="gzip") for _ in range(2)]

    assert plain[1][2].startswith(b"<!doctype html>")
    assert packed[1][2].startswith(b"\x1f\x8b")
    assert gate.django.asked == [PAGE] * 2


def test_each_blog_and_each_cursor_has_its_own(gate, story):
    many_updates(make_blog(slug="vote", headline="Votes are counted"), 2)
    paths = [PAGE, "/live/vote/", NEWS, "/live/vote/since/1/", "/live/vote/since/2/"]

    first = [ask(gate, path)[2] for path in paths]
    second = [ask(gate, path)[2] for path in paths]

    assert second == first
    assert len(set(second)) == len(paths)
    assert gate.django.asked == paths


ELSEWHERE = [
    (PAGE, {"HTTP_IF_NONE_MATCH": '"x"'}),
    (PAGE, {"HTTP_HOST": "evil.example"}),
    (PAGE, {"REQUEST_METHOD": "HEAD"}),
    (PAGE, {"REQUEST_METHOD": "POST"}),
    (PAGE, {"SCRIPT_NAME": "/news"}),
    ("/live/flood", {}),
    ("/live/flood/light/", {}),
    ("/live/vote/", {}),
    (NEWS, {"HTTP_HOST": "evil.example"}),
    (NEWS, {"REQUEST_METHOD": "HEAD"}),
    (FAR, {"HTTP_HOST": "evil.example"}),
    ("/live/flood/since/3/", {}),
    (f"/live/flood/since/{2 + 2 * FAR_AHEAD}/", {}),
]


@pytest.mark.one_database
def test_everything_else_goes_to_django_each_time(gate, story):
    for kept in (PAGE, NEWS, FAR):
        ask(gate, kept)

    for path, environ in ELSEWHERE:
        gate.django.asked.clear()
        for _ in range(2):
            ask(gate, path, **environ)
        assert gate.django.asked == [path] * 2, environ


# Nothing that is over ---------------------------------------------------------------


def test_the_page_shows_no_withdrawn_word_from_the_commit_on(gate, story, ada):
    update = make_update(story, "Bridge open again")
    assert b"Bridge open again" in ask(gate, PAGE)[2]

    publishing.withdraw(update, by=ada)

    assert b"Bridge open again" not in ask(gate, PAGE)[2]


def test_the_page_of_a_blog_that_has_closed_is_the_views(gate, story, ada):
    ask(gate, PAGE)
    publishing.close(story, by=ada, message="That is all.")

    assert b"That is all." in ask(gate, PAGE)[2]


def test_news_show_no_withdrawn_word_half_a_second_later(gate, story, clock, ada):
    update = make_update(story, "Bridge open again")
    ask(gate, NEWS)
    assert b"Bridge open again" in ask(gate, NEWS)[2]
    publishing.withdraw(update, by=ada)

    clock.now += FRESH_SECONDS

    assert b"Bridge open again" not in ask(gate, NEWS)[2]


def test_what_was_right_at_a_revision_before_a_restore_is_not_right_at_it_again(
    gate, story, clock, ada
):
    ask(gate, PAGE)
    Blog.objects.update(revision=1)  # as a backup has it
    clock.now += FRESH_SECONDS
    ask(gate, "/live/flood/since/1/")
    Blog.objects.update(revision=2, headline_html="<h1>Another story</h1>")
    gate.django.asked.clear()

    ask(gate, PAGE)

    assert gate.django.asked == [PAGE]


def test_a_blog_of_the_same_name_is_another_one(gate, story):
    ask(gate, PAGE)
    Blog.objects.update(slug="elsewhere")
    other = make_blog(slug="flood", headline="Another flood")
    Blog.objects.filter(pk=other.pk).update(revision=2, restored_floor=1)

    assert b"Another flood" in ask(gate, PAGE)[2]


@pytest.mark.parametrize("path", [PAGE, NEWS, BEHIND, FAR])
def test_another_pace_is_another_answer(gate, story, ada, clock, path):
    ask(gate, path)
    publishing.set_pace(60, by=ada)
    clock.now += FRESH_SECONDS

    asked = ask(gate, path)

    assert asked == ask(gate, path) == ask(gate.django, path)
    assert gate.django.asked == [path] * 3  # once before, once after, and this view


def test_an_error_is_not_kept(gate, story, monkeypatch):
    def fails(environ, start_response):
        start_response("500 Internal Server Error", [])
        return HttpResponse(b"no")

    monkeypatch.setattr(gate, "django", fails)

    assert ask(gate, PAGE) == ("500 Internal Server Error", [], b"no")
    monkeypatch.undo()
    assert ask(gate, PAGE)[0] == "200 OK"


def test_the_page_that_is_kept_goes_out_while_the_database_does_not_answer(
    gate, story, clock
):
    page = ask(gate, PAGE)
    gate.django.asked.clear()

    def away(*_):
        raise OperationalError

    with connection.execute_wrapper(away):
        answered = [ask(gate, PAGE)]
        clock.now += 20  # and it is known to be away
        answered.append(ask(gate, PAGE))
        clock.now += 11
        ask(gate, PAGE)

    assert answered == [page, page]
    assert gate.django.asked == [PAGE]


# What it costs -----------------------------------------------------------------------


@pytest.mark.parametrize("updates", [10, 1000])
@pytest.mark.parametrize(("path", "queries"), [(PAGE, 1), (NEWS, 0), (BEHIND, 0)])
def test_a_kept_answer_costs_the_same_however_long_the_blog(
    gate, story, path, queries, updates
):
    many_updates(story, updates)
    path = path.replace("since/1/", f"since/{updates - 3}/")
    ask(gate, path)

    with CaptureQueriesContext(connection) as asked:
        ask(gate, path)

    assert len(asked) == queries


def test_all_cursors_far_ahead_and_all_behind_share_one_answer(gate, story):
    Blog.objects.update(revision=900, restored_floor=800)
    behind = [ask(gate, f"/live/flood/since/{n}/") for n in range(300)]
    ahead = [ask(gate, f"/live/flood/since/{10**6 + n}/") for n in range(300)]

    assert len({str(answer) for answer in behind + ahead}) == 1
    assert len(gate.django.asked) == 1
    assert len(gate.answers._kept) == 1


def test_what_is_answered_here_is_counted_as_the_view_counts(gate, story, counts):
    for path in (PAGE, NEWS, FAR):
        for _ in range(3):
            ask(gate, path)

    assert (counts["news"], counts["outdated"]) == (3, 3)
    assert (counts["poll_cache"], counts["nothing_new"]) == (0, 0)


# The memory that it takes ------------------------------------------------------------


def test_no_more_bytes_are_kept_than_allowed_and_the_oldest_go(monkeypatch):
    monkeypatch.setattr(poll_answers, "MOST_BYTES", 100)
    kept = Answers()
    for name in "abcd":
        kept.keep(name, 1, ("200 OK", [], b"x" * 30))

    found = [name for name in "abcd" if kept.find(name, 1)]
    assert found == ["b", "c", "d"]


def test_an_answer_in_the_place_of_another_takes_its_bytes(monkeypatch):
    monkeypatch.setattr(poll_answers, "MOST_BYTES", 100)
    kept = Answers()
    for standing in range(9):
        kept.keep("b", 0, ("200 OK", [], b"x" * 60))
        kept.keep("a", standing, ("200 OK", [], b"x" * 30))

    assert kept.find("a", 8)
    assert kept.find("b", 0)


def test_what_is_dropped_makes_room(monkeypatch):
    monkeypatch.setattr(poll_answers, "MOST_BYTES", 100)
    kept = Answers()
    kept.keep("a", 1, ("200 OK", [], b"x" * 60))
    kept.drop_all_but({2})
    kept.keep("b", 2, ("200 OK", [], b"x" * 60))
    kept.keep("c", 2, ("200 OK", [], b"x" * 40))

    found = [name for name in "abc" if kept.find(name, 1) or kept.find(name, 2)]
    assert found == ["b", "c"]
