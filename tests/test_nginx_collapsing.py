"""Polls that wait for the same news, collapsed by the shipped nginx with deploy/collapse.conf."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from tests.edge import nginx_before
from tests.nginx import Origin, get, origin
from tests.server import wait_until

__all__ = ["origin"]  # fixture

pytestmark = pytest.mark.nginx

PLAIN = "/live/flood/since/41/"
WAITING = f"{PLAIN}until/1796032680/"
READERS = 50
# nginx looks twice a second whether the one has been answered. `make drills` holds it to 0.65;
# this is of a machine on which other tests run.
LATEST_SECONDS = 0.9


@pytest.fixture
def room():
    """It answers when the test says so."""
    room = Origin()
    # As of our views.
    room.kept_seconds = 1
    room.more_headers = {"Poll-Until": "1796032692"}
    room.answers.clear()
    yield room
    room.stop()


@pytest.fixture
def edge(origin, room, tmp_path):
    nginx = nginx_before([origin.port], tmp_path, room_port=room.port, collapses=True)
    with nginx as port:
        yield port


@contextmanager
def waiting(edge, room, path=WAITING, **headers):
    """Readers who ask the same and wait; yields what they will have been answered, and when."""
    asked = len(room.asked)

    def ask(_):
        reply = get(edge, path, **headers)
        reply.at = time.monotonic()
        return reply

    with ThreadPoolExecutor(READERS) as readers:
        replies = readers.map(ask, range(READERS))
        wait_until(lambda: len(room.asked) > asked)
        time.sleep(0.3)  # until the others have asked as well
        yield replies


def test_all_who_wait_for_the_same_news_are_one_to_the_room(edge, room):
    with waiting(edge, room) as replies:
        room.status_of_polls = 200
        published = time.monotonic()
        room.answers.set()
        replies = list(replies)

    assert room.paths == [WAITING]
    assert {reply.status for reply in replies} == {200}
    assert len({reply.text for reply in replies}) == 1
    assert max(reply.at for reply in replies) - published < LATEST_SECONDS


def test_nothing_new_is_said_to_all_with_the_next_end(edge, room):
    with waiting(edge, room) as replies:
        room.answers.set()
        replies = list(replies)
    late = get(edge, WAITING)
    following = get(edge, f"{PLAIN}until/1796032692/")

    for reply in [*replies, late]:
        assert (reply.status, reply.text) == (204, b"")
        assert reply.headers["Poll-Until"] == "1796032692"
    assert late.headers["X-Cache"] == "HIT"
    # What was said of one end is not said of the next.
    assert following.headers["X-Cache"] == "MISS"
    assert room.paths == [WAITING, f"{PLAIN}until/1796032692/"]


def test_compressed_and_plain_are_two_to_the_room(edge, room):
    with (
        waiting(edge, room) as plain,
        waiting(edge, room, Accept_Encoding="gzip, br") as packed,
    ):
        room.status_of_polls = 200
        room.answers.set()
        plain, packed = list(plain), list(packed)

    assert room.paths == [WAITING, WAITING]
    assert {reply.headers["Content-Encoding"] for reply in plain} == {None}
    assert {reply.headers["Content-Encoding"] for reply in packed} == {"gzip"}


@pytest.mark.parametrize("status", [None, 503])
def test_where_the_room_goes_away_or_is_full_all_have_a_plain_poll(
    edge, origin, room, status
):
    with waiting(edge, room) as replies:
        went = time.monotonic()
        room.is_away = status is None
        room.status_of_polls = status
        room.answers.set()
        replies = list(replies)

    assert {reply.status for reply in replies} == {204}
    assert {reply.headers["Poll-Until"] for reply in replies} == {None}
    assert max(reply.at for reply in replies) - went < 2
    assert origin.paths == [PLAIN]
