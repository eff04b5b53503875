"""The real server, while many pictures come in over slow lines."""

import socket
import time
import urllib.request

import pytest
from django.test import Client

from liveblog.web.request_bodies import MOST_OF_A_KIND, Kind
from media.models import new_name
from tests.server import running_server

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

PHOTOGRAPHERS = 28
HEAD = (
    "PATCH /desk/uploads/{name}/ HTTP/1.1\r\n"
    "Host: {host}\r\n"
    "Cookie: sessionid={session}; csrftoken={token}\r\n"
    "X-CSRFToken: {token}\r\n"
    "Upload-Offset: 0\r\n"
    "Content-Type: application/offset+octet-stream\r\n"
    "Content-Length: 40000\r\n\r\n"
)


def test_pictures_on_slow_lines_leave_the_words_their_place(cal):
    desk = Client()
    desk.force_login(cal)
    token = desk.get("/desk/you/").cookies["csrftoken"].value
    with running_server() as server:
        host = server.removeprefix("http://")
        lines = []
        for _ in range(PHOTOGRAPHERS):
            name = new_name()
            desk.post(f"/desk/uploads/{name}/", {"size_bytes": 40_000})
            line = socket.create_connection(tuple(host.split(":")))
            head = HEAD.format(
                name=name,
                host=host,
                session=desk.cookies["sessionid"].value,
                token=token,
            )
            line.sendall(head.encode() + b"the first of its bytes")
            lines.append(line)
        time.sleep(1)  # for all of them to be taken up, not for a race

        began = time.monotonic()
        with urllib.request.urlopen(f"{server}/accounts/login/", timeout=20) as page:
            assert page.status == 200
        assert time.monotonic() - began < 10

        answers = [line.recv(40) for line in lines if _has_answer(line)]
        assert len(answers) == PHOTOGRAPHERS - MOST_OF_A_KIND[Kind.FILES]
        assert all(answer.startswith(b"HTTP/1.1 202") for answer in answers)
        for line in lines:
            line.close()


def _has_answer(line):
    line.settimeout(0.2)
    try:
        return bool(line.recv(1, socket.MSG_PEEK))
    except TimeoutError:
        return False
