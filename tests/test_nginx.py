"""The shipped nginx configuration, run by nginx, in front of an origin that counts."""

import gzip
import http.client
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.edge import nginx_before
from tests.nginx import edge, get, origin

__all__ = ["edge", "origin"]  # fixtures

pytestmark = pytest.mark.nginx

# nginx counts whole seconds: what lives for one is old after two at the latest.
OLD_SECONDS = 2.1
POLL = "/live/flood/since/41/"


def test_two_hundred_readers_are_one_request(edge, origin):
    origin.delay_seconds = 0.2
    with ThreadPoolExecutor(50) as readers:
        replies = list(readers.map(lambda _: get(edge, POLL), range(200)))

    assert {reply.status for reply in replies} == {204}
    assert origin.paths.count(POLL) <= 2  # the second, if it took more than a second


@pytest.mark.parametrize(
    "headers",
    [
        {"Cookie": "sessionid=abc"},
        {"Authorization": "Basic abc"},
        {"Accept_Encoding": "br, zstd"},
        {"X_Forwarded_Host": "evil.example"},
        {"User_Agent": "another"},
    ],
)
def test_what_a_reader_sends_makes_no_other_answer(edge, origin, headers):
    first = get(edge, "/live/flood/")
    second = get(edge, "/live/flood/", **headers)

    assert second.text == first.text
    assert second.headers["X-Cache"] == "HIT"
    [(_, seen)] = origin.asked
    assert {"Cookie", "Authorization"}.isdisjoint(seen)


def test_a_query_neither_bypasses_nor_poisons(edge, origin):
    first = get(edge, "/live/flood/?utm=1")
    second = get(edge, "/live/flood/")

    assert origin.paths == ["/live/flood/"]
    assert second.text == first.text


def test_oembed_and_webfinger_are_asked_by_their_query(edge, origin):
    finger = "/.well-known/webfinger?resource=acct:flood@live.example"
    asked = ["/oembed?url=a", "/oembed?url=b", finger]
    for path in asked:
        get(edge, path)

    assert origin.paths == asked


@pytest.mark.parametrize("odd", ["/live//flood/", "//live/flood/", "/live/fl%6Fod/"])
def test_an_odd_spelling_of_a_path_is_a_path_of_its_own(edge, origin, odd):
    odd_reply = get(edge, odd)
    reply = get(edge, "/live/flood/")

    assert origin.paths == [odd, "/live/flood/"]
    assert reply.text != odd_reply.text


def test_another_name_is_another_answer(edge, origin):
    one = get(edge, "/", Host="a.example")
    other = get(edge, "/", Host="b.example")

    assert one.text != other.text
    assert [seen["Host"] for _, seen in origin.asked] == ["a.example", "b.example"]


def test_compressed_and_plain_are_kept_apart(edge, origin):
    packed = get(edge, "/", Accept_Encoding="gzip, deflate, br")
    plain = get(edge, "/")
    again = get(edge, "/", Accept_Encoding="gzip;q=0.8")

    assert gzip.decompress(packed.text).startswith(b"page 1 ")
    assert plain.text.startswith(b"page 2 ")
    assert again.text == packed.text
    assert "Vary" in packed.headers


def test_who_holds_the_answer_gets_a_304_without_the_origin(edge, origin):
    get(edge, "/live/flood/")

    held = get(edge, "/live/flood/", If_None_Match='W/"tag"')

    assert (held.status, held.text) == (304, b"")
    assert len(origin.asked) == 1


def test_the_desk_is_never_kept_and_knows_who_asks(edge, origin):
    for _ in range(2):
        get(edge, "/desk/live/flood/?tab=1", Cookie="sessionid=abc")

    assert origin.paths == ["/desk/live/flood/?tab=1"] * 2
    assert origin.asked[0][1]["Cookie"] == "sessionid=abc"


def test_a_dead_origin_does_not_take_the_page_away(edge, origin):
    origin.kept_seconds = 1
    before = get(edge, "/live/flood/")
    origin.stop()
    time.sleep(OLD_SECONDS)

    after = get(edge, "/live/flood/")

    assert (after.status, after.text) == (200, before.text)
    assert after.headers["X-Cache"] == "STALE"


@pytest.mark.parametrize("status", [500, 503])
def test_nor_does_one_that_fails(edge, origin, status):
    origin.kept_seconds = 1
    before = get(edge, "/live/flood/")
    origin.status = status
    time.sleep(OLD_SECONDS)

    assert get(edge, "/live/flood/").text == before.text


def test_one_reader_of_a_quiet_blog_gets_the_news_with_the_next_poll(edge, origin):
    origin.kept_seconds = 1
    before = get(edge, "/live/flood/")
    time.sleep(OLD_SECONDS)

    after = get(edge, "/live/flood/")

    assert after.text.startswith(b"page 2 ")
    assert before.text != after.text


def test_while_a_slow_origin_answers_one_the_others_have_the_last_answer(edge, origin):
    origin.kept_seconds = 1
    before = get(edge, "/live/flood/")
    time.sleep(OLD_SECONDS)
    origin.delay_seconds = 2
    with ThreadPoolExecutor(8) as readers:
        started = time.monotonic()
        replies = list(readers.map(lambda _: get(edge, "/live/flood/"), range(8)))
        took = time.monotonic() - started

    assert len(origin.asked) == 2
    assert sum(reply.text == before.text for reply in replies) == 7
    assert took < 6


def test_where_the_origin_hangs_the_last_page_comes_and_a_picture_is_waited_for(
    edge, origin
):
    origin.kept_seconds = 1
    paths = ["/live/flood/", f"/media/{'0' * 32}/1x1.jpg"]
    before = [get(edge, path).text for path in paths]
    time.sleep(2)  # until they are to be fetched again
    origin.delay_seconds = 6

    with ThreadPoolExecutor(2) as readers:
        replies = list(readers.map(lambda path: get(edge, path), paths))

    assert [reply.status for reply in replies] == [200, 200]
    assert replies[0].text == before[0]
    assert replies[1].text != before[1]


# The cursors of readers, and of who makes them up -------------------------------------


@pytest.mark.parametrize("cursors", [1, 16, 256])
def test_a_live_cursor_is_asked_for_once_a_second_however_many_ask(
    edge, origin, cursors
):
    origin.kept_seconds = 1
    paths = [f"/live/flood/since/{n}/" for n in range(1, cursors + 1)]
    for path in paths:
        get(edge, path)
    origin.asked.clear()
    asked, began = [], time.monotonic()

    def read(first):
        connection = http.client.HTTPConnection("127.0.0.1", edge, timeout=10)
        while time.monotonic() < began + 5:
            for path in paths[first:] + paths[:first]:
                connection.request("GET", path)
                connection.getresponse().read()
                asked.append(path)
                time.sleep(0.002)  # so that there is something left for other tests
        connection.close()

    with ThreadPoolExecutor(4) as readers:
        list(readers.map(read, (n * cursors // 4 for n in range(4))))
    took = time.monotonic() - began

    assert len(asked) > len(origin.asked)
    assert len(origin.asked) <= 1.1 * took * cursors


def test_cursors_that_no_blog_has_reached_are_one(edge, origin):
    for cursor in (*range(10**12, 10**12 + 50), 10**14, "0001000000000000"):
        get(edge, f"/live/flood/since/{cursor}/")
        get(edge, f"/live/flood/after/{cursor}/")

    assert origin.paths == [
        "/live/flood/since/999999999999999/",
        "/live/flood/after/999999999999999/",
    ]


def test_zeros_before_a_cursor_make_no_other_answer(edge, origin):
    for cursor in ("0041", "41", "041", "0", "000"):
        get(edge, f"/live/flood/since/{cursor}/")
        get(edge, f"/live/flood/after/{cursor}/")

    since = [POLL, "/live/flood/since/0/"]
    assert origin.paths[::2] == since
    assert origin.paths[1::2] == [path.replace("since", "after") for path in since]


@pytest.mark.parametrize(
    "path",
    [
        "/live/flood/since/999999999999/",
        "/live/flood/since/1000000000000000/",
        "/live/flood/before/1000000000000/",
        "/live/flood/since/1000000000000",
        "/live//flood/since/1000000000000/",
    ],
)
def test_no_other_address_is_asked_as_another(edge, origin, path):
    get(edge, path)

    assert origin.paths == [path]


# Open pages, and what watches the newsroom -------------------------------------------


def test_an_open_page_reaches_the_origin_each_time_and_without_its_reader(edge, origin):
    who = {"Cookie": "sessionid=abc", "User_Agent": "x", "Referer": "y"}
    for _ in range(2):
        reply = get(edge, "/live/flood/here/?x=1", "POST", **who)

    assert reply.status == 204
    assert "X-Cache" not in reply.headers
    assert origin.paths == ["/live/flood/here/"] * 2
    known = {"Cookie", "User-Agent", "Referer", "X-Forwarded-For"}
    assert known.isdisjoint(origin.asked[0][1])
    assert len(origin.asked[0][1]["X-Request-ID"]) == 32


@pytest.mark.parametrize("path", ["/metrics", "/readyz", "/metrics?x=1", "//metrics"])
def test_what_watches_the_newsroom_is_not_for_readers(edge, origin, path):
    reply = get(edge, path, Authorization="Bearer right")

    assert reply.status == 404
    assert origin.asked == []


def test_every_request_has_a_name_in_the_logs(edge, origin):
    get(edge, "/", X_Request_ID="chosen-by-a-reader")
    get(edge, "/desk/")

    names = [seen["X-Request-ID"] for _, seen in origin.asked]
    assert [len(name) for name in names] == [32, 32]
    assert names[0] != names[1]


# Pictures, and what the worker tells of them ---------------------------------------------

PICTURE = f"/media/{'0' * 32}/640.webp"
SECRET = "sixteen-letters-or-more"


@pytest.fixture
def purged_edge(origin, tmp_path):
    with nginx_before([origin.port], tmp_path, purge_secret=SECRET) as port:
        yield port


def test_a_picture_is_kept_once_whoever_asks(edge, origin):
    first = get(edge, PICTURE, Accept_Encoding="gzip")
    others = [
        get(edge, PICTURE),
        get(edge, PICTURE, Host="localhost:8443"),
        get(edge, PICTURE, X_Forwarded_Proto="https"),
        get(edge, f"{PICTURE}?x=1"),
    ]

    assert {other.text for other in others} == {first.text}
    assert origin.paths == [PICTURE]
    # What is kept for all must not be compressed for some: a 404 is a page.
    assert "Accept-Encoding" not in origin.asked[0][1]


def test_audio_and_video_are_asked_for_in_parts_and_never_kept(edge, origin):
    path = f"/recordings/{'a' * 32}/recording.mp3"
    for _ in range(2):
        get(edge, path, Range="bytes=0-3", Cookie="sessionid=x", Accept_Encoding="gzip")

    assert origin.paths == [path, path]
    _path, asked = origin.asked[0]
    assert asked["Range"] == "bytes=0-3"
    assert asked.keys() & {"Cookie", "Accept-Encoding"} == set()


def test_what_the_secret_fetches_stands_in_the_place_of_the_old(purged_edge, origin):
    before = get(purged_edge, PICTURE)
    origin.status = 404

    purge = get(purged_edge, PICTURE, X_Purge_Secret=SECRET)
    after = get(purged_edge, PICTURE)

    assert (before.status, purge.status, after.status) == (200, 404, 404)
    assert len(origin.asked) == 2
    assert "X-Purge-Secret" not in origin.asked[1][1]


@pytest.mark.parametrize("guess", ["", "1", SECRET[:-1], SECRET + "x", SECRET.upper()])
def test_a_guess_at_the_secret_does_not_reach_the_origin(purged_edge, origin, guess):
    get(purged_edge, PICTURE)

    reply = get(purged_edge, PICTURE, X_Purge_Secret=guess)

    assert reply.headers["X-Cache"] == "HIT"
    assert origin.paths == [PICTURE]


@pytest.mark.parametrize("guess", ["", "1", SECRET])
def test_without_a_secret_set_nobody_gets_past_what_is_kept(edge, origin, guess):
    get(edge, PICTURE)

    reply = get(edge, PICTURE, X_Purge_Secret=guess)

    assert reply.headers["X-Cache"] == "HIT"


def test_an_empty_secret_is_nobodys(origin, tmp_path):
    with nginx_before([origin.port], tmp_path, purge_secret="") as port:
        for _ in range(2):
            get(port, PICTURE)
            get(port, PICTURE, X_Purge_Secret="")

    assert origin.paths == [PICTURE]
