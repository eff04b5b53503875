"""The web process hangs behind the shipped nginx: readers have the last answer at once."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from tests.edge import nginx_before
from tests.nginx import Origin, get, origin
from tests.server import free_port, wait_until

__all__ = ["origin"]  # fixture

pytestmark = pytest.mark.nginx

# nginx counts whole seconds: what lives for one is old after two at the latest.
OLD_SECONDS = 2.1
AT_ONCE_SECONDS = 0.3
# As in deploy/nginx.conf: so long one waits, and finds out.
PATIENCE_SECONDS = 4
# The same in less time, for what does not hang on how long it is.
SOONER = [
    ("proxy_read_timeout 4s", "proxy_read_timeout 1s"),
    ("proxy_next_upstream_timeout 3s", "proxy_next_upstream_timeout 750ms"),
]
PAGES = [f"/live/{number}/" for number in range(20)]
ORIGIN = """
import signal
from tests.nginx import Origin
origin = Origin()
origin.kept_seconds = 1
print(origin.port, flush=True)
signal.pause()
"""


@contextmanager
def origin_process():
    """The port of an origin that can be stopped by signal, and its pid."""
    process = subprocess.Popen(
        [sys.executable, "-c", ORIGIN], stdout=subprocess.PIPE, text=True
    )
    with process:
        try:
            yield int(process.stdout.readline()), process.pid
        finally:
            process.kill()


def timed(port, path, **headers):
    began = time.monotonic()
    reply = get(port, path, **headers)
    reply.seconds = time.monotonic() - began
    return reply


def test_one_waits_for_a_stopped_process_and_all_others_are_answered_at_once(tmp_path):
    with origin_process() as (port, pid), nginx_before([port], tmp_path) as edge:
        before = {path: get(edge, path).text for path in PAGES}
        time.sleep(OLD_SECONDS)
        os.kill(pid, signal.SIGSTOP)
        os.waitpid(pid, os.WUNTRACED)  # until the last of its threads has stopped
        first, *others = [timed(edge, path) for path in PAGES]
        never_asked = timed(edge, "/live/unknown/")
        os.kill(pid, signal.SIGCONT)
        went_on = time.monotonic()
        wait_until(lambda: get(edge, PAGES[-1]).text != before[PAGES[-1]])
        took = time.monotonic() - went_on

    replies = [first, *others]
    assert [reply.text for reply in replies] == list(before.values())
    assert {reply.headers["X-Cache"] for reply in replies} == {"STALE"}
    assert PATIENCE_SECONDS <= first.seconds < PATIENCE_SECONDS + 1
    assert max(reply.seconds for reply in others) < AT_ONCE_SECONDS
    assert never_asked.status == 504
    assert never_asked.seconds < AT_ONCE_SECONDS
    # One to two seconds after the last failure it is tried again.
    assert took < 3


@pytest.fixture
def slow(tmp_path):
    """The port of nginx, and two origins that take longer than a page may."""
    origins = [Origin(), Origin()]
    ports = [each.port for each in origins]
    with nginx_before(ports, tmp_path, smaller=SOONER) as port:
        for each in origins:
            each.kept_seconds = 1
        yield port, origins
    for each in origins:
        each.stop()


def test_a_request_that_has_waited_in_vain_is_not_sent_to_the_next_server(slow):
    port, origins = slow
    before = get(port, PAGES[0])
    time.sleep(OLD_SECONDS)
    for each in origins:
        each.delay_seconds = 3
        each.asked.clear()

    after = timed(port, PAGES[0])

    assert after.text == before.text
    assert after.seconds < 2
    assert sum(len(each.asked) for each in origins) == 1


def test_the_desk_is_passed_on_while_readers_have_the_last_page(origin, tmp_path):
    origin.kept_seconds = 1
    with nginx_before([origin.port], tmp_path, smaller=SOONER) as edge:
        get(edge, PAGES[0])
        time.sleep(OLD_SECONDS)
        origin.delay_seconds = 2
        get(edge, PAGES[0])
        origin.delay_seconds = 0
        replies = [get(edge, path) for path in ("/desk/", PAGES[0])]

    assert [reply.headers.get("X-Cache") for reply in replies] == [None, "STALE"]
    assert [reply.status for reply in replies] == [200, 200]


def test_a_picture_that_takes_too_long_keeps_no_page_back(origin, tmp_path):
    sooner = [("proxy_read_timeout 20s", "proxy_read_timeout 1s")]
    with nginx_before([origin.port], tmp_path, smaller=sooner) as edge:
        origin.delay_seconds = 2
        pictures = [
            get(edge, path)
            for path in (
                f"/media/{'0' * 32}/1x1.jpg",
                f"/live/flood/card-{'0' * 20}.jpg",
            )
        ]
        origin.delay_seconds = 0
        page = get(edge, PAGES[0])

    assert [picture.status for picture in pictures] == [504, 504]
    assert (page.status, page.headers["X-Cache"]) == (200, "MISS")


def test_a_page_of_ones_own_stands_for_the_504(tmp_path):
    """docs/operating.md says how: whether nginx has waited in vain, or not at all."""
    own = "error_page 502 503 504 =503 @own; location @own { return 503 own; }"
    with nginx_before([free_port()], tmp_path, also=own) as edge:
        reply = get(edge, PAGES[0])

    assert (reply.status, reply.text) == (503, b"own")
