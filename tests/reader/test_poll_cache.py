"""The poll cache: what it answers itself, and that nobody could tell it from the view."""

import threading

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext

from liveblog import publishing
from liveblog.models import Blog
from liveblog.reader import poll_cache
from liveblog.reader.poll_cache import MAX_HOSTS, Standing
from liveblog.waiting_room.addresses import cursor_of_list
from liveblog.web import metrics
from tests.factories import make_blog, make_update, many_updates
from tests.poll_cache import ask, clock, gate

__all__ = ["clock", "gate"]  # fixtures

# Real requests: Django's handler closes what a transaction round the test would need.
pytestmark = pytest.mark.django_db(transaction=True)


def test_the_second_poll_never_reaches_django_and_is_answered_as_the_first(gate, blog):
    first = ask(gate, "/live/flood/since/1/")
    second = ask(gate, "/live/flood/since/1/")

    assert gate.django.asked == ["/live/flood/since/1/"]
    assert first[0] == "204 No Content"
    assert second == first


def test_a_poll_that_would_wait_is_answered_as_the_plain_one(gate, blog):
    first = ask(gate, "/live/flood/since/1/until/1796032680/")

    assert first[0] == "204 No Content"
    assert ask(gate, "/live/flood/since/1/until/1796032692/") == first
    assert ask(gate, "/live/flood/since/1/") == first
    assert len(gate.django.asked) == 1


def test_who_knows_of_a_newer_revision_gets_it(gate, blog, cal):
    """The waiting room hears of a publication sooner than this process does."""
    ask(gate, "/live/flood/since/1/")
    make_update(blog, "Bridge closed", by=cal)

    assert ask(gate, "/live/flood/since/1/")[0] == "204 No Content"
    told = ask(gate, "/live/flood/since/1/", HTTP_KNOWN_REVISION="2")
    again = ask(gate, "/live/flood/since/1/", HTTP_KNOWN_REVISION="2")

    assert told[0] == "200 OK"
    assert b"Bridge closed" in told[2]
    assert again == told


@pytest.mark.one_database
@pytest.mark.parametrize("known", ["1", "0", "", "x", "²", "-3", "9" * 5000])
def test_who_knows_no_more_gets_what_is_known(gate, blog, known):
    ask(gate, "/live/flood/since/1/")

    with CaptureQueriesContext(connection) as queries:
        ask(gate, "/live/flood/since/1/", HTTP_KNOWN_REVISION=known)

    assert len(queries) == 0


def test_the_same_answer_is_right_for_every_live_blog(gate, blog):
    make_blog(slug="vote")
    ask(gate, "/live/flood/since/1/")

    assert ask(gate, "/live/vote/since/1/") == ask(gate, "/live/flood/since/1/")
    assert gate.django.asked == ["/live/flood/since/1/"]


def test_the_kept_answer_is_what_the_view_sends_now(gate, blog):
    """Whoever changes the view's headers changes these."""
    ask(gate, "/live/flood/since/1/")
    status, headers = gate.nothing_new[5, False]

    view = ask(gate.django, "/live/flood/since/1/")

    assert (status, headers, b"") == view


ELSEWHERE = [
    ("/live/flood/since/0/", {}),
    ("/live/flood/since/2/", {}),
    ("/live/flood/since/1", {}),
    ("//live/flood/since/1/", {}),
    ("/live//flood/since/1/", {}),
    ("/live/flood/since/1/x", {}),
    ("/live/flood/since/١/", {}),
    ("/live/flood/since/1000000000000000/", {}),
    ("/live/vote/since/1/", {}),
    ("/live/flood/", {}),
    ("/desk/live/flood/since/1/", {}),
    ("/live/flood/since/1/", {"REQUEST_METHOD": "HEAD"}),
    ("/live/flood/since/1/", {"REQUEST_METHOD": "POST"}),
    ("/live/flood/since/1/", {"SCRIPT_NAME": "/news"}),
    ("/live/flood/since/1/", {"CONTENT_TYPE": "text/plain; charset=utf-7"}),
    ("/live/flood/since/1/", {"HTTP_HOST": "evil.example"}),
    ("/live/flood/since/1/", {"HTTP_HOST": "evil.example, live.example"}),
    ("/live/flood/since/1/", {"HTTP_HOST": ""}),
]


@pytest.mark.one_database
def test_everything_else_goes_to_django(gate, blog):
    ask(gate, "/live/flood/since/1/")

    for number, (path, environ) in enumerate(ELSEWHERE, start=2):
        ask(gate, path, **environ)
        assert len(gate.django.asked) == number, (path, environ)


@pytest.mark.one_database
@pytest.mark.parametrize(
    "host", ["live.example:8000", "LIVE.example", "a.news.example"]
)
def test_any_allowed_host_is_answered(gate, blog, host):
    ask(gate, "/live/flood/since/1/")

    assert ask(gate, "/live/flood/since/1/", HTTP_HOST=host)[0] == "204 No Content"
    assert len(gate.django.asked) == 1


@pytest.mark.one_database
def test_no_more_hosts_are_kept_than_a_site_has(gate, blog):
    for n in range(MAX_HOSTS + 5):
        ask(gate, "/live/flood/since/1/", HTTP_HOST=f"n{n}.news.example")

    assert len(gate.hosts) == MAX_HOSTS
    assert len(gate.django.asked) == 1


def test_where_the_site_is_https_plain_polls_are_redirected_by_django(
    gate, blog, settings
):
    settings.IS_HTTPS = True
    ask(gate, "/live/flood/since/1/", HTTP_X_FORWARDED_PROTO="https")
    plain = "/live/flood/since/1/"

    ask(gate, plain)
    ask(gate, plain, HTTP_X_FORWARDED_PROTO="http")
    ask(gate, plain, HTTP_X_FORWARDED_PROTO="https")

    assert gate.django.asked == [plain] * 3


def test_prepared_and_closed_blogs_are_djangos(gate, blog, ada):
    make_blog(slug="vote", live=False)
    publishing.close(blog, by=ada)

    ask(gate, "/live/vote/since/0/")
    ask(gate, f"/live/flood/since/{blog.revision}/")
    ask(gate, f"/live/flood/since/{blog.revision}/")

    assert len(gate.django.asked) == 3


# The front page -------------------------------------------------------------------


def front_poll():
    listed = Blog.objects.on_front_page().values_list("slug", "revision")
    return f"/front/since/{cursor_of_list(dict(listed))}/"


def test_the_front_pages_poll_is_answered_like_any_other(gate, blog, ada, clock):
    closed = make_blog(by=ada, slug="vote")
    publishing.pin_blog(closed, by=ada)
    publishing.close(closed, by=ada)
    poll = front_poll()
    first = ask(gate, poll)

    assert first[0] == "204 No Content"
    assert paces_of(first) == ["10"]
    assert ask(gate, poll) == ask(gate, f"{poll}until/1796032680/") == first
    assert gate.django.asked == [poll]

    publishing.unpin_blog(closed, by=ada)
    assert ask(gate, poll) == first
    clock.now += 0.5
    assert ask(gate, poll)[0] == "200 OK"
    assert ask(gate, front_poll())[0] == "204 No Content"
    assert gate.django.asked == [poll, poll]


def test_another_list_is_not_kept_here(gate, blog):
    """What is of today has no day beside its time, and today ends."""
    for _ in range(2):
        assert ask(gate, "/front/since/1/")[0] == "200 OK"

    assert len(gate.django.asked) == 2


def test_who_knows_of_another_list_gets_it(gate, blog, cal):
    old = front_poll()
    ask(gate, old)
    make_update(blog, "Bridge closed", by=cal)
    newer = front_poll().split("/")[3]

    assert ask(gate, old)[0] == "204 No Content"
    assert ask(gate, old, HTTP_KNOWN_REVISION=newer)[0] == "200 OK"
    assert ask(gate, old, HTTP_KNOWN_REVISION=old.split("/")[3])[0] == "204 No Content"


@pytest.mark.parametrize("path", ["/front/", "/front/since/", "/front/since/1"])
def test_no_other_address_of_the_front_page_is_answered(gate, blog, path):
    ask(gate, path)

    assert gate.django.asked == [path]


# How fresh it is ------------------------------------------------------------------


def test_half_a_second_costs_one_query_whatever_is_asked(gate, blog, clock):
    with CaptureQueriesContext(connection) as queries:
        gate.nothing_new[5, False] = ("204 No Content", [])
        for _ in range(50):
            ask(gate, "/live/flood/since/1/")
        clock.now += 0.49
        ask(gate, "/live/flood/since/1/")

    assert len(queries) == 1
    assert gate.django.asked == []


def test_a_publication_is_known_half_a_second_later(gate, blog, clock):
    ask(gate, "/live/flood/since/1/")
    make_update(blog, "Bridge closed")

    clock.now += 0.5
    status, _, body = ask(gate, "/live/flood/since/1/")

    assert status == "200 OK"
    assert b"Bridge closed" in body


def test_what_is_not_a_poll_asks_nothing(gate, blog):
    with CaptureQueriesContext(connection) as queries:
        ask(gate, "/healthz")

    assert len(queries) == 0


def test_threads_that_wait_do_not_ask_again(gate, blog, monkeypatch):
    read, begun, reads = threading.Event(), threading.Event(), []

    def slow_read():
        reads.append(1)
        begun.set()
        assert read.wait(10)
        return {"flood": Standing(blog.pk, 1, 0, 5)}

    monkeypatch.setattr(poll_cache, "_read", slow_read)
    gate.nothing_new[5, False] = ("204 No Content", [])
    threads = [
        threading.Thread(target=ask, args=(gate, "/live/flood/since/1/"))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    assert begun.wait(10)
    read.set()
    for thread in threads:
        thread.join(10)

    assert reads == [1]
    assert gate.django.asked == []


def test_who_has_waited_for_a_database_that_is_away_does_not_ask_it_too(
    gate, monkeypatch, clock
):
    """Or the last of eight threads would wait for eight connections that fail."""
    reads = []

    def away():
        reads.append(clock.now)
        clock.now += 5  # until it is given up
        raise OperationalError

    monkeypatch.setattr(poll_cache, "_read", away)
    for _ in range(8):
        ask(gate, "/live/flood/since/1/")

    assert reads == [1000]
    assert len(gate.django.asked) == 8


class Down:
    """In the place of Blog.objects, with a database that gives no connection."""

    def on_front_page(self):
        raise OperationalError


def test_polls_go_by_what_was_read_for_half_a_minute_without_a_database(
    gate, blog, monkeypatch, clock
):
    ask(gate, "/live/flood/since/1/")
    monkeypatch.setattr("liveblog.reader.poll_cache.Blog.objects", Down())

    for seconds, asked in [(29, 1), (1, 1), (0.5, 2)]:
        clock.now += seconds
        ask(gate, "/live/flood/since/1/")
        assert len(gate.django.asked) == asked


def test_it_goes_on_with_a_database_that_is_back(gate, blog, monkeypatch, clock):
    ask(gate, "/live/flood/since/1/")
    with monkeypatch.context() as away:
        away.setattr("liveblog.reader.poll_cache.Blog.objects", Down())
        clock.now += 10
        ask(gate, "/live/flood/since/1/")
    make_update(blog, "Bridge closed")

    clock.now += 1

    assert ask(gate, "/live/flood/since/1/")[0] == "200 OK"


def test_while_another_look_hangs_polls_go_by_the_one_before(gate, blog, clock):
    ask(gate, "/live/flood/since/1/")
    clock.now += 1

    with gate.lock:  # as who reads has it
        assert ask(gate, "/live/flood/since/1/")[0] == "204 No Content"

    assert len(gate.django.asked) == 1


def test_an_answer_with_news_is_not_kept(gate, blog, monkeypatch):
    """The blog has gone on between the poll cache's look and the view's."""
    make_update(blog, "Bridge closed")
    monkeypatch.setattr(
        poll_cache, "_read", lambda: {"flood": Standing(blog.pk, 1, 0, 5)}
    )

    assert ask(gate, "/live/flood/since/1/")[0] == "200 OK"
    assert gate.nothing_new == {}


# What it tells of itself ------------------------------------------------------------


@pytest.fixture
def counts(monkeypatch):
    fresh = dict.fromkeys(metrics.counts, 0)
    monkeypatch.setattr(metrics, "counts", fresh)
    return fresh


def test_what_it_answers_is_counted_and_what_the_view_does_is_not(gate, blog, counts):
    for _ in range(3):
        ask(gate, "/live/flood/since/1/")
    ask(gate, "/live/flood/since/0/")

    assert (counts["poll_cache"], counts["nothing_new"], counts["news"]) == (2, 1, 1)


def test_how_late_a_change_is_heard_of_is_told_once(gate, blog, clock, counts):
    ask(gate, "/live/flood/since/1/")
    make_update(blog, "Bridge closed")
    for _ in range(3):
        clock.now += 0.5
        ask(gate, "/live/flood/since/2/")

    assert counts["change_delay_count"] == 1


def test_after_an_hour_in_which_nobody_asked_nothing_is_late(gate, blog, clock, counts):
    ask(gate, "/live/flood/since/1/")
    make_update(blog, "Bridge closed")
    clock.now += 3600
    ask(gate, "/live/flood/since/2/")

    assert counts["change_delay_count"] == 0


# The pace of all readers ------------------------------------------------------------


def paces_of(answer):
    return [value for name, value in answer[1] if name == "Poll-Seconds"]


def test_a_pace_that_is_set_is_in_the_kept_answer_half_a_second_later(
    gate, blog, ada, clock
):
    ask(gate, "/live/flood/since/1/")
    publishing.set_pace(30, by=ada)

    clock.now += 0.5
    first = ask(gate, "/live/flood/since/1/")
    second = ask(gate, "/live/flood/since/1/")

    assert paces_of(first) == ["30"]
    assert second == first == ask(gate.django, "/live/flood/since/1/")
    assert len(gate.django.asked) == 3  # once before, once after, and this view

    publishing.set_pace(5, by=ada)
    clock.now += 0.5
    assert paces_of(ask(gate, "/live/flood/since/1/")) == ["5"]


def test_an_answer_that_began_before_the_pace_was_known_is_not_kept(gate, blog, ada):
    ask(gate, "/live/other/since/1/")  # it has read the pace: 5
    publishing.set_pace(30, by=ada)

    assert paces_of(ask(gate, "/live/flood/since/1/")) == ["30"]
    assert gate.nothing_new == {}


# Flat -----------------------------------------------------------------------------


@pytest.mark.parametrize("updates", [1, 1000])
def test_it_asks_for_one_number_however_long_the_blog(gate, blog, updates):
    many_updates(blog, updates)
    with CaptureQueriesContext(connection) as queries:
        gate.nothing_new[5, False] = ("204 No Content", [])
        ask(gate, f"/live/flood/since/{blog.revision}/")

    assert len(queries) == 1
    assert gate.django.asked == []
