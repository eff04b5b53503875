"""Long polls of a stream: which are held, and the cursors that they bring back."""

import time

import pytest
import time_machine

from liveblog.waiting_room.streams import EPOCH, next_cursor, waiting_path

STREAM = "/live/flood/stream.json"
OFFSET = "000000000000041"


@pytest.mark.parametrize(
    ("query", "behind"),
    [
        (f"offset={OFFSET}&live=long-poll", f"{OFFSET}/wait/0/"),
        (f"cursor=77&live=long-poll&offset={OFFSET}", f"{OFFSET}/wait/77/"),
        ("offset=now&live=long-poll&cursor=abc", "now/wait/0/"),
        (f"offset={OFFSET}&live=long-poll&cursor={'9' * 13}", f"{OFFSET}/wait/0/"),
        (f"x=1&offset={OFFSET}&live=long-poll", f"{OFFSET}/wait/0/"),
    ],
)
def test_a_long_poll_is_a_path_of_the_room(query, behind):
    assert waiting_path(STREAM, query) == f"/live/flood/stream/{behind}"


@pytest.mark.parametrize(
    ("path", "query"),
    [
        (STREAM, ""),
        (STREAM, f"offset={OFFSET}"),
        (STREAM, f"offset={OFFSET}&live=sse"),
        (STREAM, "live=long-poll"),
        (STREAM, "offset=-1&live=long-poll"),
        (STREAM, "offset=41&live=long-poll"),
        (STREAM, f"offset={OFFSET}-{OFFSET}&live=long-poll"),
        (STREAM, f"offset={OFFSET}&offset=now&live=long-poll"),
        (STREAM, f"offset={OFFSET}&live=long-poll&live=long-poll"),
        ("/live/flood/", f"offset={OFFSET}&live=long-poll"),
        ("/desk/live/flood/stream.json", f"offset={OFFSET}&live=long-poll"),
    ],
)
def test_all_else_is_answered_at_once(path, query):
    assert waiting_path(path, query) is None


@pytest.mark.parametrize(
    ("seconds", "held", "expected"),
    [(0, 0, 1), (59, 2, 2 + 1), (59, 1, 2), (60, 2, 3), (60, 900, 901)],
)
def test_a_cursor_only_rises(seconds, held, expected):
    with time_machine.travel(EPOCH + seconds, tick=False):
        assert next_cursor(held) == expected
    assert next_cursor(0) == int((time.time() - EPOCH) // 20)
