"""The waiting room as it runs, before the real web process, on the test's database."""

import gzip
import http.client
import os
import signal
import subprocess
import sys
import time
from urllib.parse import urlsplit

import pytest
from django.test import override_settings

from liveblog import publishing
from liveblog.models import Blog
from liveblog.waiting_room.addresses import cursor_of_list
from tests.factories import make_blog, make_update
from tests.server import running_server, running_waiting_room, wait_until
from tests.waiting_room.asking import Answer, Asked, held, is_held, next_end

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

# A publication is on its way for some milliseconds; what is more is this machine's.
SOON_SECONDS = 2
# No test is likely to run when a day ends (UTC): who is answered before was let go.
LONG_HOLD = 4_102_444_800  # ends in 2100, and not at some midnight
TOKEN = "of-these-tests"
# Offsets of a stream.
AT_ONE, AT_TWO = "000000000000001", "000000000000002"


@pytest.fixture(scope="module")
def web(django_db_setup):
    with running_server(METRICS_TOKEN=TOKEN) as address:
        yield urlsplit(address).port


@pytest.fixture(scope="module")
def long_room(web):
    with (
        override_settings(HOLD_SECONDS=LONG_HOLD),
        running_waiting_room(web_port=web) as room,
    ):
        yield room


@pytest.fixture(autouse=True)
def web_knows(request):
    """The web process may know for half a second what there was in the test before."""
    if "blog" in request.fixturenames:
        port = request.getfixturevalue("web")
        request.getfixturevalue("blog")
        wait_until(lambda: plain_poll(port).status == 204)


@pytest.fixture
def room(long_room, blog):
    """It knows where this test's blog stands, and not any more where that of the test before did."""
    wait_until(lambda: is_held(long_room.port))
    return long_room


def plain_poll(port):
    line = http.client.HTTPConnection("127.0.0.1", port)
    line.request("GET", "/live/flood/since/1/", headers={"Accept-Encoding": "gzip"})
    reply = line.getresponse()
    reply.body = reply.read()
    return reply


@pytest.mark.timed
def test_news_is_handed_out_when_it_is_published_as_the_plain_poll_has_it(
    room, web, blog, cal
):
    waiting = [held(room.port) for _ in range(3)]
    at = time.time()
    make_update(blog, "Bridge closed", by=cal)

    answers = [each.wait() for each in waiting]

    # Half a second later the web process knows of it by itself.
    wait_until(lambda: plain_poll(web).status == 200)
    plain = plain_poll(web)
    assert [each.status for each in answers] == [200] * 3
    assert [each.body for each in answers] == [plain.body] * 3
    assert max(each.at for each in answers) - at < SOON_SECONDS
    assert int(answers[0].headers["Poll-Until"]) % LONG_HOLD == 0
    own = {"poll-until", "date", "server", "content-length", "transfer-encoding"}
    names = {name.lower() for name in answers[0].headers} - own
    assert {name: answers[0].headers[name] for name in names} == {
        name.lower(): value
        for name, value in plain.headers.items()
        if name.lower() not in own
    }


@pytest.mark.timed
def test_at_the_end_there_is_nothing_new_and_the_next_end(web, settings, blog):
    settings.HOLD_SECONDS = 2
    with running_waiting_room(web_port=web) as room:
        wait_until(lambda: next_end(room.port) > 0)
        until = next_end(room.port)
        answer = Answer(room.port, 1, until).wait()

    assert answer.status == 204
    assert answer.body == b""
    assert until - 0.1 <= answer.at < until + SOON_SECONDS
    assert int(answer.headers["Poll-Until"]) == until + 2


def test_the_front_page_is_told_when_any_blog_that_it_lists_has_gone_on(
    room, blog, ada, cal
):
    vote = make_blog(by=ada, slug="vote")
    publishing.pin_blog(vote, by=ada)
    publishing.close(vote, by=ada)
    for change in (
        lambda: make_update(blog, "Bridge closed", by=cal),
        lambda: publishing.unpin_blog(vote, by=ada),
    ):
        waiting = held_on_front_page(room.port)
        change()

        answer = waiting.wait()

        assert answer.status == 200
        assert int(answer.headers["Poll-Until"]) % LONG_HOLD == 0
        now = f'data-since="{cursor_of_list(listed())}"'
        assert now in gzip.decompress(answer.body).decode()


def held_on_front_page(port):
    """As soon as the room has seen the list that there is."""
    tried = []

    def is_held():
        cursor = cursor_of_list(listed())
        tried.append(Answer(port, cursor, next_end(port), page="/front/"))
        time.sleep(0.3)
        return tried[-1].status is None

    wait_until(is_held)
    return tried[-1]


def listed():
    return dict(Blog.objects.on_front_page().values_list("slug", "revision"))


@pytest.mark.parametrize("until", [-LONG_HOLD, LONG_HOLD, 1])
def test_an_end_that_no_page_asks_for_is_not_waited_for(room, until):
    answer = Answer(room.port, 1, next_end(room.port) + until)

    wait_until(lambda: answer.status == 204, seconds=SOON_SECONDS)


def test_closing_is_news_and_nobody_waits_for_a_closed_blog(room, blog, ada):
    waiting = held(room.port)
    publishing.close(blog, by=ada)

    answer = waiting.wait()

    assert answer.status == 200
    assert answer.headers["Poll-Until"] is None
    assert next_end(room.port) == 0


def test_while_the_pace_is_slowed_nobody_waits(room, blog, ada):
    waiting = held(room.port)
    publishing.set_pace(20, by=ada)

    answer = waiting.wait()

    assert (answer.status, answer.headers["Poll-Until"]) == (204, None)
    publishing.set_pace(5, by=ada)
    wait_until(lambda: next_end(room.port) > 0)


def test_beyond_its_places_polls_are_plain_and_who_leaves_makes_room(
    web, settings, blog
):
    settings.HOLD_SECONDS, settings.MOST_HOLDS = LONG_HOLD, 1
    with running_waiting_room(web_port=web) as room:
        wait_until(lambda: next_end(room.port) > 0)
        waiting = held(room.port)
        assert next_end(room.port) == 0

        waiting.leave()
        wait_until(lambda: next_end(room.port) > 0)


def test_who_waits_is_answered_when_the_room_is_told_to_stop(web, settings, blog):
    settings.HOLD_SECONDS = LONG_HOLD
    with running_waiting_room(web_port=web) as room:
        wait_until(lambda: next_end(room.port) > 0)
        waiting = held(room.port)
        room.process.send_signal(signal.SIGTERM)

        answer = waiting.wait()

        assert (answer.status, answer.headers["Poll-Until"]) == (204, None)
        assert room.process.wait(10) == 0


def test_the_room_says_so_when_the_web_process_is_away(settings, blog):
    settings.HOLD_SECONDS = LONG_HOLD
    with running_waiting_room(web_port=1) as room:
        answer = Answer(room.port, 1, 0).wait()

    assert answer.status == 502


def test_it_ends_with_who_has_started_it(settings, web, blog):
    starter = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    settings.HOLD_SECONDS = LONG_HOLD
    with running_waiting_room(web_port=web, parent=starter.pid) as room:
        starter.kill()
        starter.wait()

        assert room.process.wait(10) is not None


def test_many_who_wait_for_the_same_are_one_question_to_the_web_process(
    room, web, blog, cal
):
    before, end = polls_with_news(web), next_end(room.port)
    waiting = [Answer(room.port, 1, end) for _ in range(50)]
    time.sleep(0.5)
    make_update(blog, "Bridge closed", by=cal)

    assert {each.wait().status for each in waiting} == {200}
    # Each process writes its counts down every two seconds: by then all are answered.
    wait_until(lambda: polls_with_news(web) > before)
    assert polls_with_news(web) - before == 1


def polls_with_news(port):
    line = http.client.HTTPConnection("127.0.0.1", port)
    line.request("GET", "/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    text = line.getresponse().read().decode()
    return sum(
        float(each.split()[-1])
        for each in text.splitlines()
        if each.startswith('liveblog_polls_total{answer="news"}')
    )


def test_no_django_is_loaded():
    loaded = "import liveblog.waiting_room.app, sys; print('django' in sys.modules)"
    output = subprocess.check_output([sys.executable, "-c", loaded], env=os.environ)

    assert output == b"False\n"


def test_who_waits_for_a_stream_gets_news_and_a_greater_cursor(room, blog, cal):
    """By offset, whatever cursors they bring."""
    waiting = [
        Asked(room.port, f"/live/flood/stream/{AT_ONE}/wait/{cursor}/")
        for cursor in (0, 7)
    ]
    # Where something is to be told, it is told at once.
    behind = Asked(room.port, "/live/flood/stream/000000000000000/wait/0/").wait()
    assert behind.status == 200
    wait_until(lambda: next_end(room.port) > 0)

    make_update(blog, "Bridge closed", by=cal)
    answers = [each.wait() for each in waiting]

    assert {each.status for each in answers} == {200}
    assert {each.headers["Stream-Next-Offset"] for each in answers} == {AT_TWO}
    assert {gzip.decompress(each.body) for each in answers} == {
        gzip.decompress(answers[0].body)
    }
    assert b"Bridge closed" in gzip.decompress(answers[0].body)
    cursors = [int(each.headers["Stream-Cursor"]) for each in answers]
    assert min(cursors) > 7
    assert {each.headers["Poll-Until"] for each in answers} == {None}


def test_who_is_a_little_ahead_waits_for_what_comes_after_it(room, blog, cal):
    """As a program that has read the blog itself, before the room has heard of it."""
    ahead = Asked(room.port, f"/live/flood/stream/{AT_TWO}/wait/0/")
    make_update(blog, "Two", by=cal)
    make_update(blog, "Three", by=cal)

    ahead.wait()

    assert ahead.status == 200
    body = gzip.decompress(ahead.body)
    assert (b"Two" in body, b"Three" in body) == (False, True)


def test_from_now_on_only_what_comes_is_told(room, blog, cal):
    # The server keeps answers by blog and revision, and has made some in another test.
    Blog.objects.update(revision=15)
    blog.refresh_from_db()
    make_update(blog, "Long ago", by=cal)
    # Answered as soon as the room knows of it.
    Asked(room.port, "/live/flood/stream/000000000000015/wait/0/").wait()
    waiting = Asked(room.port, "/live/flood/stream/now/wait/0/")

    def is_told():
        """It may be heard only after some of these."""
        make_update(blog, "New", by=cal)
        return waiting.status is not None

    wait_until(is_told)

    assert waiting.status == 200
    body = gzip.decompress(waiting.body)
    assert (b"New" in body, b"Long ago" in body) == (True, False)


def test_who_cannot_wait_for_a_stream_is_told_when_to_ask_again(room, blog, ada):
    publishing.set_pace(30, by=ada)
    wait_until(lambda: next_end(room.port) == 0)

    refused = Asked(room.port, f"/live/flood/stream/{AT_ONE}/wait/0/").wait()

    assert (refused.status, refused.headers["Retry-After"]) == (429, "30")
    assert refused.headers["Stream-Cursor"] is None


def test_at_the_end_of_a_hold_a_stream_goes_on_from_where_it_was(web, settings, blog):
    settings.HOLD_SECONDS = 2
    with running_waiting_room(web_port=web) as room:
        wait_until(lambda: next_end(room.port) > 0)
        answer = Asked(room.port, f"/live/flood/stream/{AT_ONE}/wait/0/").wait()

    assert (answer.status, answer.body) == (204, b"")
    assert answer.headers["Stream-Next-Offset"] == AT_ONE
    assert answer.headers["Stream-Up-To-Date"] == "true"
