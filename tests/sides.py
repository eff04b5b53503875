"""The two sides of the product, answered by processes of their own."""

import http.client
from contextlib import ExitStack

import pytest

from tests.server import free_port, running_server


class Side:
    """A real server, asked by its own host."""

    def __init__(self, port):
        self.port, self.url = port, f"http://127.0.0.1:{port}"

    def ask(self, path, method="GET", body=None, **headers):
        asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        asked.request(method, path, body, headers)
        reply = asked.getresponse()
        reply.text = reply.read().decode(errors="replace")
        asked.close()
        return reply


@pytest.fixture(scope="module")
def sides(django_db_setup):
    """The public side and the desk, for all tests of a module: each takes two seconds to begin."""
    ports = free_port(), free_port()
    public, desk = (Side(port) for port in ports)
    urls = {"PUBLIC_URL": public.url, "DESK_URL": desk.url}
    with ExitStack() as stack:
        for port, serves in zip(ports, ("public", "desk"), strict=True):
            stack.enter_context(running_server(port=port, SERVES=serves, **urls))
        yield public, desk
