"""What the web process passes on to the waiting room, and what it answers itself."""

import threading

import pytest

from liveblog.reader.held_polls import PLACES, HeldPolls
from tests.nginx import origin as room
from tests.server import free_port, wait_until

__all__ = ["room"]  # fixture: what asks and answers in the place of the waiting room

POLL = "/live/flood/since/41/until/1800000000/"
OWN_STATUS, OWN_HEADERS = "204 No Content", [("Poll-Until", "")]


def own_answer(environ, start_response):
    start_response(OWN_STATUS, OWN_HEADERS)
    return []


def through(port):
    return HeldPolls(own_answer, port=port, hold_seconds=12)


def asked(polls, path=POLL, *, method="GET", **more):
    """Status, headers and body of the answer to this request."""
    said = []
    environ = {"REQUEST_METHOD": method, "PATH_INFO": path, **more}
    body = b"".join(polls(environ, lambda *given: said.extend(given)))
    return said[0], dict(said[1]), body


def is_own(answer):
    return answer == (OWN_STATUS, dict(OWN_HEADERS), b"")


def test_a_poll_that_may_wait_is_passed_on_and_the_answer_brought_back(room):
    room.status_of_polls, room.more_headers = 200, {"Poll-Until": "1800000060"}

    status, headers, body = asked(
        through(room.port),
        HTTP_HOST="live.example",
        HTTP_ACCEPT_ENCODING="identity",
        HTTP_X_FORWARDED_PROTO="https",
        HTTP_COOKIE="sessionid=secret",
    )

    assert (status, body[:6]) == ("200 OK", b"page 1")
    # Without what is of the line to the room alone: its length, its date, its server.
    assert headers == {
        "Poll-Until": "1800000060",
        "Cache-Control": "public, max-age=0, s-maxage=60",
        "Vary": "Accept-Encoding",
        "ETag": 'W/"tag"',
    }
    passed_on = {
        "Host": "live.example",
        "X-Forwarded-Proto": "https",
        "Accept-Encoding": "identity",
    }
    assert room.asked == [(POLL, passed_on)]


STREAM, OFFSET = "/live/flood/stream.json", "000000000000041"


def test_a_long_poll_of_a_stream_is_passed_on_as_a_path(room):
    room.status_of_polls = 200
    query = f"offset={OFFSET}&live=long-poll&cursor=7"

    status, *_ = asked(through(room.port), STREAM, QUERY_STRING=query)

    assert status == "200 OK"
    assert room.paths == [f"/live/flood/stream/{OFFSET}/wait/7/"]


def test_what_the_room_asks_about_a_stream_is_not_asked_of_the_room(room):
    told = {"QUERY_STRING": f"live=long-poll&offset={OFFSET}"}
    told["HTTP_KNOWN_REVISION"] = "42"

    assert is_own(asked(through(room.port), STREAM, **told))
    assert room.asked == []


def test_a_stream_that_is_caught_up_with_is_the_web_processes_own(room):
    assert is_own(asked(through(room.port), STREAM, QUERY_STRING=f"offset={OFFSET}"))
    assert room.asked == []


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/live/flood/"), ("GET", "/live/flood/since/41/"), ("POST", POLL)],
)
def test_all_else_is_the_web_processes_own(room, method, path):
    assert is_own(asked(through(room.port), path, method=method))
    assert room.asked == []


def test_a_room_that_does_not_reach_the_web_process_is_not_asked_twice(room):
    room.status_of_polls = 502

    assert is_own(asked(through(room.port)))
    assert room.paths == [POLL]


def test_without_a_room_it_is_answered_at_once():
    polls = through(free_port())

    for _ in range(PLACES + 1):  # each gives its place back
        assert is_own(asked(polls))


def test_who_finds_no_place_is_answered_at_once(room):
    polls = through(room.port)
    room.status_of_polls = 200
    room.answers.clear()
    answers = []
    waiting = [
        threading.Thread(target=lambda: answers.append(asked(polls)))
        for _ in range(PLACES)
    ]
    for each in waiting:
        each.start()
    wait_until(lambda: len(room.asked) == PLACES)

    assert is_own(asked(polls))
    room.answers.set()
    for each in waiting:
        each.join(10)
    assert [status for status, *_ in answers] == ["200 OK"] * PLACES
    assert asked(polls)[0] == "200 OK"
