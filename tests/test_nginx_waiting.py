"""Polls that wait for news, through the shipped nginx: to the waiting room, or plain."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.edge import nginx_before
from tests.nginx import Origin, get, origin

__all__ = ["origin"]  # fixture

pytestmark = pytest.mark.nginx

PLAIN = "/live/flood/since/41/"
FRONT = "/front/since/191180966110577/"
WAITING = f"{PLAIN}until/1796032680/"


@pytest.fixture
def room():
    room = Origin()
    yield room
    room.stop()


@pytest.fixture
def edge(origin, room, tmp_path):
    with nginx_before([origin.port], tmp_path, room_port=room.port) as port:
        yield port


def test_the_front_pages_polls_wait_too_and_are_plain_where_the_room_is_full(
    edge, origin, room
):
    waiting = f"{FRONT}until/1796032680/"
    assert get(edge, waiting).status == 204
    assert (room.paths, origin.paths) == ([waiting], [])

    room.status_of_polls = 503
    assert get(edge, waiting).status == get(edge, FRONT).status == 204
    assert origin.paths == [FRONT]


def test_each_poll_that_waits_is_passed_on_and_nothing_of_who_asks(edge, origin, room):
    sent = {
        "Cookie": "a=b",
        "Accept_Encoding": "gzip, br",
        "X_Forwarded_For": "192.0.2.1",
    }
    for _ in range(2):
        reply = get(edge, f"{WAITING}?x=1", **sent)
        assert reply.status == 204

    assert room.paths == [WAITING, WAITING]
    assert origin.paths == []
    headers = {name.lower() for name in room.asked[0][1]}
    assert headers == {"host", "x-forwarded-proto", "accept-encoding"}
    assert room.asked[0][1]["Accept-Encoding"] == "gzip"


@pytest.mark.parametrize("path", [f"{WAITING}x", "/live/flood/since/41/until/x/"])
def test_other_addresses_are_the_web_processes(edge, origin, room, path):
    get(edge, path)

    assert (room.paths, origin.paths) == ([], [path])


@pytest.mark.parametrize("status", [502, 503, 504])
def test_where_the_room_is_full_or_away_it_is_a_plain_poll_from_the_same_copy(
    edge, origin, room, status
):
    room.status_of_polls = status

    replies = [get(edge, path) for path in (WAITING, WAITING, PLAIN)]

    assert [reply.status for reply in replies] == [204, 204, 204]
    assert [reply.headers["X-Cache"] for reply in replies] == ["MISS", "HIT", "HIT"]
    assert origin.paths == [PLAIN]


def test_who_is_let_in_nowhere_is_answered_as_plainly(edge, origin, room):
    """The room closes connections for which it has no file."""
    room.is_away = True

    assert [get(edge, path).status for path in (WAITING, PLAIN)] == [204, 204]
    assert origin.paths == [PLAIN]


def test_without_a_waiting_room_all_polls_are_plain(origin, tmp_path):
    with nginx_before([origin.port], tmp_path) as port:
        assert get(port, WAITING).status == 204

    assert origin.paths == [PLAIN]


@pytest.mark.parametrize(
    "smaller",
    [
        ("limit_conn waiting_by_address 2000;", "limit_conn waiting_by_address 2;"),
        ("limit_conn waiting 20000;", "limit_conn waiting 2;"),
    ],
)
def test_more_than_may_wait_are_answered_at_once(origin, room, tmp_path, smaller):
    room.delay_seconds = 1

    def ask(n):  # by one line
        return get(port, WAITING, X_Forwarded_For=f"2001:db8:1:2::{n}")

    edge = nginx_before([origin.port], tmp_path, room_port=room.port, smaller=[smaller])
    with edge as port, ThreadPoolExecutor(5) as readers:
        replies = list(readers.map(ask, range(5)))

    assert [reply.status for reply in replies] == [204] * 5
    assert room.paths == [WAITING] * 2
    assert set(origin.paths) == {PLAIN}


def test_so_many_pages_a_second_may_say_that_they_are_open(origin, tmp_path):
    smaller = [("rate=500r/s", "rate=1r/s"), ("burst=500", "burst=2")]
    with nginx_before([origin.port], tmp_path, smaller=smaller) as port:
        said = [get(port, "/live/flood/here/", "POST").status for _ in range(5)]

    assert said == [204, 204, 204, 429, 429]
