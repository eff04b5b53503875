"""Without a proxy the web process passes a few polls on to the waiting room."""

import gzip
import http.client
from urllib.parse import urlsplit

import pytest
from django.test import override_settings

from liveblog.reader.held_polls import PLACES
from tests.factories import make_update
from tests.server import (
    free_port,
    running_server,
    running_waiting_room,
    wait_until,
)
from tests.waiting_room.asking import Answer, held, next_end

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

# Waits end at the multiples of so many seconds: the first is in 2100, and none is at midnight.
FAR_OFF = 4_102_444_800


def test_a_few_polls_wait_through_the_web_process(blog, cal):
    web_port = free_port()
    with (
        override_settings(HOLD_SECONDS=FAR_OFF),
        running_waiting_room(web_port=web_port) as room,
        running_server(
            port=web_port, WAITING_ROOM_PORT=str(room.port), HOLD_SECONDS="60"
        ) as address,
    ):
        port = urlsplit(address).port
        wait_until(lambda: next_end(port) > 0)
        waiting = [held(port) for _ in range(PLACES)]

        # No place is left: like a plain poll, and no word of waiting.
        refused = Answer(port, 1, 0).wait()
        assert (refused.status, refused.headers["Poll-Until"]) == (204, None)

        make_update(blog, "Bridge closed", by=cal)
        answers = [each.wait() for each in waiting]
        assert {each.status for each in answers} == {200}
        assert {b"Bridge closed" in unpacked(each) for each in answers} == {True}
        assert int(answers[0].headers["Poll-Until"]) == FAR_OFF

        room.process.kill()
        room.process.wait()
        wait_until(lambda: next_end(port) == 0)
        assert Answer(port, 2, 0).wait().status == 204
        assert page(port).status == 200


def unpacked(answer):
    return gzip.decompress(answer.body)


def page(port):
    line = http.client.HTTPConnection("127.0.0.1", port)
    line.request("GET", "/live/flood/")
    return line.getresponse()
