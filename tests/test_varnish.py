"""The shipped configuration of Varnish, run by varnishd, in front of servers that count."""

import gzip
import re
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.nginx import Origin, get
from tests.server import wait_until
from tests.varnish import varnish_before

pytestmark = pytest.mark.nginx

READERS = 50
SECRET = "sixteen-letters-or-more"
OLD_SECONDS = 1.2
# As in deploy/varnish.vcl: so long one waits, and finds out.
PATIENCE_SECONDS = 4
POLL_UNTIL = {"Poll-Until": "1796032692"}


@pytest.fixture(scope="module")
def behind(tmp_path_factory):
    """The port of Varnish, the web process and the waiting room, for all tests of this module."""
    web, room = Origin(), Origin()
    folder = tmp_path_factory.mktemp("varnish")
    with varnish_before(web.port, room.port, folder, purge_secret=SECRET) as port:
        yield port, web, room
    web.stop()
    room.stop()


@pytest.fixture
def varnish(behind):
    return behind[0]


@pytest.fixture
def web(behind):
    return as_new(behind[1])


@pytest.fixture
def room(behind):
    room = as_new(behind[2])
    room.more_headers = POLL_UNTIL
    return room


def as_new(origin):
    origin.asked.clear()
    origin.answers.set()
    origin.answered = set()
    origin.delay_seconds, origin.kept_seconds = 0, 60
    origin.status, origin.status_of_polls, origin.is_away = 200, 204, False
    return origin


@pytest.fixture
def blog(request):
    """The address of a blog of this test alone: what is kept of another is not in its way."""
    return f"/live/{re.sub('[^a-z]', '-', request.node.name)}/"


def asked_of(origin):
    """Without what Varnish asks by itself."""
    return [path for path in origin.paths if path != "/readyz"]


def headers_of(origin, path):
    return [headers for each, headers in origin.asked if each == path]


def test_readers_who_ask_at_once_are_one_request_for_a_204_too(varnish, web, blog):
    web.delay_seconds = 0.2
    paths = [blog, f"{blog}since/41/"] * READERS
    with ThreadPoolExecutor(2 * READERS) as readers:
        replies = list(readers.map(lambda path: get(varnish, path), paths))
    later = get(varnish, f"{blog}since/41/")

    assert {reply.status for reply in replies} == {200, 204}
    assert sorted(asked_of(web)) == [blog, f"{blog}since/41/"]
    assert (later.status, later.headers["X-Cache"]) == (204, "HIT")


def test_nothing_that_a_reader_says_is_passed_on_or_makes_another_answer(
    varnish, web, blog
):
    said = {
        "Cookie": "sessionid=abc",
        "Authorization": "Basic abc",
        "Content_Type": "text/plain; charset=utf-7",
        "Forwarded": "for=203.0.113.7",
        "X_Real_IP": "203.0.113.7",
        "CF_Connecting_IP": "203.0.113.7",
        "X_Forwarded_Host": "evil.example",
        "X_HTTP_Method_Override": "DELETE",
        "Accept_Language": "ar",
        "User_Agent": "x",
        "Referer": "y",
        "Range": "bytes=0-3",
        "Known_Revision": "9",
        "If_None_Match": 'W/"other"',
        "X_Stale": "1",
    }
    get(varnish, f"{blog}?utm=1", Host="Live.example:81", **said)
    second = get(varnish, blog, Host="live.example")

    assert (second.status, second.headers["X-Cache"]) == (200, "HIT")
    [headers] = headers_of(web, blog)
    ours = {"Host", "X-Forwarded-Proto", "X-Forwarded-For", "X-Request-ID"}
    assert set(headers) == ours | {"Accept-Encoding", "X-Varnish"}
    assert headers["Host"] == "live.example"


def test_compressed_and_plain_and_other_names_have_their_own(varnish, web, blog):
    packed = get(varnish, blog, Accept_Encoding="gzip, br")
    plain = get(varnish, blog)
    other = get(varnish, blog, Host="other.example")
    https = get(varnish, blog, X_Forwarded_Proto="https")

    assert gzip.decompress(packed.text) == plain.text
    assert len({plain.text, other.text, https.text}) == 3


def test_cursors_that_no_blog_has_reached_are_one_and_zeros_make_no_other(
    varnish, web, blog
):
    for cursor in (10**12, 10**14, "0001000000000000", "041", "41", "0", "00"):
        get(varnish, f"{blog}since/{cursor}/")
        get(varnish, f"{blog}after/{cursor}/")
    finger = "/.well-known/webfinger?resource=a"
    for path in ("/oembed?url=a", finger):
        get(varnish, path)

    asked = [
        f"{blog}{what}/{n}/"
        for n in ("999999999999999", "41", "0")
        for what in ("since", "after")
    ]
    assert asked_of(web) == [*asked, "/oembed?url=a", finger]


@pytest.mark.parametrize("path", ["/desk/live/flood/?tab=1", "/accounts/login/"])
def test_what_belongs_to_a_person_is_never_kept(varnish, web, path):
    web.answers.set()
    for _ in range(2):
        get(varnish, path, "GET", Cookie="sessionid=abc")

    assert asked_of(web) == [path] * 2
    assert headers_of(web, path)[1]["Cookie"] == "sessionid=abc"


def test_a_question_is_passed_on_each_time_without_a_cookie(varnish, web, blog):
    sent = {"Origin": "https://live.example", "Sec_Fetch_Site": "same-origin"}
    path = f"{blog}ask/send/"
    for _ in range(2):
        get(varnish, path, "POST", Cookie="a=b", Content_Type="text/x", **sent)

    assert asked_of(web) == [path] * 2
    seen = headers_of(web, path)[0]
    assert (seen["Origin"], seen["Sec-Fetch-Site"], seen["Content-Type"]) == (
        *("https://live.example", "same-origin", "text/x"),
    )
    assert "Cookie" not in seen


def test_an_open_page_says_so_each_time_and_what_watches_is_not_for_readers(
    varnish, web, blog
):
    said = [get(varnish, f"{blog}here/?x=1", "POST", Cookie="a=b") for _ in range(2)]
    watched = [get(varnish, path) for path in ("/metrics", "/readyz?x", "/readyz/")]

    assert [reply.status for reply in [*said, *watched]] == [204] * 2 + [404] * 3
    assert asked_of(web) == [f"{blog}here/"] * 2
    known = {"Cookie", "User-Agent", "X-Forwarded-For"}
    assert known.isdisjoint(headers_of(web, f"{blog}here/")[0])


def test_the_worker_purges_a_picture_under_every_name_and_nobody_else_does(
    varnish, web
):
    picture = "/media/00000000000000000000000000000000/640.webp"
    before = get(varnish, picture, Host="one.example")
    web.status = 404
    guesses = [
        get(varnish, picture, "PURGE", X_Purge_Secret=guess).status
        for guess in ("", "1", SECRET[:-1], SECRET.upper())
    ]
    still = get(varnish, picture)
    purge = get(
        varnish, picture, "PURGE", X_Purge_Secret=SECRET, X_Forwarded_Proto="https"
    )
    after = get(varnish, picture, Host="one.example")

    assert guesses == [403] * 4
    assert (still.status, still.text) == (200, before.text)
    assert (purge.status, after.status) == (200, 404)


def test_an_old_answer_is_asked_for_anew_and_given_only_where_there_is_no_other(
    varnish, web, blog
):
    web.kept_seconds = 1
    first = get(varnish, blog)
    time.sleep(OLD_SECONDS)
    second = get(varnish, blog)
    time.sleep(OLD_SECONDS)
    web.status = 503
    failing = get(varnish, blog)
    never_asked = get(varnish, f"{blog}feed/")
    web.status = 200
    again = get(varnish, blog)

    assert len({first.text, second.text, again.text}) == 3
    assert (failing.status, failing.text) == (200, second.text)
    # With the page that the web process has for it.
    assert never_asked.status == 503
    assert never_asked.text.startswith(b"page ")


def test_where_the_web_process_hangs_or_is_away_the_last_answer_comes_at_once(
    varnish, web, blog
):
    web.kept_seconds = 1
    before = get(varnish, blog)
    time.sleep(OLD_SECONDS)
    web.answers.clear()
    # Its probe waits for two seconds; until then readers do.
    wait_until(lambda: seconds_for(varnish, blog) < 0.3)
    hanging = get(varnish, blog)
    unknown = get(varnish, f"{blog}since/1/")
    web.is_away = True
    web.answers.set()
    away = get(varnish, blog)
    web.is_away = False
    wait_until(lambda: get(varnish, blog).text != before.text)

    assert hanging.text == away.text == before.text
    assert (unknown.status, unknown.headers["Retry-After"]) == (503, "5")


def test_who_waits_behind_one_that_waits_in_vain_does_not_wait_in_vain_once_more(
    varnish, web, blog
):
    """Its database hangs: the process itself still says that it lives."""
    web.kept_seconds = 1
    before = get(varnish, blog)
    time.sleep(OLD_SECONDS)
    web.answered = {"/healthz"}
    web.answers.clear()
    began = time.monotonic()
    # Those of a page that is kept, and of one that is not.
    paths = [blog, f"{blog}since/1/"] * 10
    with ThreadPoolExecutor(len(paths)) as readers:
        replies = list(readers.map(lambda path: get(varnish, path), paths))
    took = time.monotonic() - began
    web.answers.set()
    wait_until(lambda: get(varnish, blog).text != before.text)

    assert took < PATIENCE_SECONDS + 1
    assert {reply.status for reply in replies[1::2]} == {503}
    assert {reply.text for reply in replies[::2]} == {before.text}


def seconds_for(port, path):
    began = time.monotonic()
    get(port, path)
    return time.monotonic() - began


@pytest.mark.parametrize("has_news", [True, False])
def test_all_who_wait_for_the_same_are_one_to_the_room(varnish, room, blog, has_news):
    room.kept_seconds = 1
    room.status_of_polls = 200 if has_news else 204
    room.answers.clear()
    waiting = f"{blog}since/41/until/1796032680/"

    def ask(_):
        reply = get(varnish, waiting, Accept_Encoding="gzip")
        reply.at = time.monotonic()
        return reply

    with ThreadPoolExecutor(READERS) as readers:
        replies = readers.map(ask, range(READERS))
        wait_until(lambda: room.asked)
        time.sleep(0.3)  # until the others have asked as well
        published = time.monotonic()
        room.answers.set()
        replies = list(replies)

    assert room.paths == [waiting]
    assert {reply.status for reply in replies} == {room.status_of_polls}
    assert {reply.headers["Poll-Until"] for reply in replies} == {"1796032692"}
    assert len({reply.text for reply in replies}) == 1
    assert max(reply.at for reply in replies) - published < 0.5


@pytest.mark.parametrize("status", [None, 503])
def test_where_the_room_is_away_or_full_it_is_a_plain_poll(
    varnish, web, room, blog, status
):
    room.is_away = status is None
    room.status_of_polls = status
    # Of the front page, and of a blog.
    page = "/front/" if room.is_away else blog
    replies = [get(varnish, f"{page}since/41/until/1796032680/") for _ in range(2)]

    assert [reply.status for reply in replies] == [204, 204]
    assert [reply.headers["X-Cache"] for reply in replies] == ["MISS", "HIT"]
    assert [reply.headers["Poll-Until"] for reply in replies] == [None, None]
    assert asked_of(web) == [f"{page}since/41/"]
