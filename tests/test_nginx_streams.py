"""A stream through the shipped caches: asked for by its query, in one spelling, and waited for."""

import pytest

from tests.edge import nginx_before
from tests.nginx import Origin, get, origin
from tests.varnish import varnish_before

__all__ = ["origin"]  # fixture

pytestmark = pytest.mark.nginx

STREAM, OFFSET = "/live/flood/stream.json", "000000000000041"
CAUGHT_UP = {
    "": "",
    "?": "",
    "?x=1": "",
    f"?offset={OFFSET}": f"?offset={OFFSET}",
    f"?x=1&offset={OFFSET}&cursor=7": f"?offset={OFFSET}",
    f"?offset={OFFSET}-{OFFSET}": f"?offset={OFFSET}-{OFFSET}",
    "?offset=-1": "?offset=-1",
    "?offset=now": "?offset=now",
    "?offset=41": "?offset=x",
    f"?offset=41&offset={OFFSET}": "?offset=x",
    f"?offset={OFFSET}/&offset=now": "?offset=x",
    f"?offset={OFFSET}0": "?offset=x",
    "?offset=-1&live=long-poll": "?live=long-poll&offset=-1",
    "?live=long-poll": "?live=long-poll&offset=",
    f"?live=sse&offset={OFFSET}": f"?live=x&offset={OFFSET}",
}
WAITED_FOR = {
    f"?offset={OFFSET}&live=long-poll": f"{OFFSET}/wait/0/",
    f"?cursor=77&x=2&live=long-poll&offset={OFFSET}": f"{OFFSET}/wait/77/",
    f"?offset={OFFSET}&live=long-poll&cursor=abc": f"{OFFSET}/wait/0/",
    f"?offset={OFFSET}&cursor=77&live=long-poll": f"{OFFSET}/wait/77/",
    "?offset=now&live=long-poll": "now/wait/0/",
}


@pytest.fixture
def room():
    room = Origin()
    yield room
    room.stop()


@pytest.fixture(params=["nginx", "varnish"])
def edge(request, origin, room, tmp_path):
    before = (
        nginx_before([origin.port], tmp_path, room_port=room.port)
        if request.param == "nginx"
        else varnish_before(origin.port, room.port, tmp_path)
    )
    with before as port:
        yield port


def asked_of(server):
    """Without what Varnish asks by itself."""
    return [path for path in server.paths if path != "/readyz"]


def test_what_is_caught_up_with_is_kept_by_what_it_asks_for(edge, origin, room):
    replies = [get(edge, f"{STREAM}{query}") for query in [*CAUGHT_UP, *CAUGHT_UP]]

    expected = [f"{STREAM}{query}" for query in dict.fromkeys(CAUGHT_UP.values())]
    assert asked_of(origin) == expected
    assert room.paths == []
    assert {reply.status for reply in replies} == {200}
    # Each offset has an answer of its own.
    texts = {reply.text for reply in replies}
    assert len(texts) == len(expected)


def test_each_long_poll_is_held_by_the_room_and_its_answer_not_kept(edge, origin, room):
    replies = [get(edge, f"{STREAM}{query}") for query in [*WAITED_FOR, *WAITED_FOR]]

    paths = [f"/live/flood/stream/{behind}" for behind in WAITED_FOR.values()]
    assert room.paths == paths * 2
    assert asked_of(origin) == []
    assert {reply.status for reply in replies} == {200}


def test_a_head_is_asked_as_such_each_time(edge, origin):
    get(edge, f"{STREAM}?offset=-1")
    for _ in range(2):
        get(edge, STREAM, method="HEAD")

    methods = [method for path, method in origin.methods if path == STREAM]
    assert methods == ["HEAD", "HEAD"]


@pytest.mark.parametrize("query", ["?offset=-1", f"?live=long-poll&offset={OFFSET}"])
def test_a_head_is_asked_of_the_web_process_whatever_it_asks_for(
    edge, origin, room, query
):
    """It says where the stream ends; there is nothing to wait for."""
    get(edge, f"{STREAM}{query}")
    for _ in range(2):
        assert get(edge, f"{STREAM}{query}", method="HEAD").status == 200

    heads = [path for path, method in origin.methods if method == "HEAD"]
    assert heads == [f"{STREAM}{query}"] * 2
    assert len(room.paths) == ("live" in query)


def test_where_the_room_is_away_it_is_to_be_asked_again_later(
    edge, origin, room, request
):
    room.is_away = True

    reply = get(edge, f"{STREAM}?offset={OFFSET}&live=long-poll")

    if "nginx" in request.node.name:
        assert reply.status == 503
        assert reply.headers["Retry-After"] == "5"
        assert reply.headers["Access-Control-Allow-Origin"] == "*"
        assert reply.headers["Cache-Control"] == "no-store"
        assert asked_of(origin) == []
    else:  # Varnish asks the web process, which says so itself
        assert reply.status == 200
        assert asked_of(origin) == [f"{STREAM}?live=long-poll&offset={OFFSET}"]


def test_nothing_of_who_asks_is_passed_on(edge, room):
    said = {"Cookie": "a=b", "Has_Waited": "1", "Known_Revision": "9"}
    get(edge, f"{STREAM}?offset={OFFSET}&live=long-poll", **said)

    names = {name.lower() for name in room.asked[0][1]}
    assert not names & {"cookie", "has-waited", "known-revision"}


def test_cursors_of_programs_that_no_blog_has_reached_are_one(edge, origin):
    for cursor in (*range(10**12, 10**12 + 5), "0001000000000000"):
        get(edge, f"/live/flood/since/{cursor}.json")
    for cursor in ("0041", "41", "041"):
        get(edge, f"/live/flood/since/{cursor}.json?x=1")

    assert asked_of(origin) == [
        "/live/flood/since/999999999999999.json",
        "/live/flood/since/41.json",
    ]
