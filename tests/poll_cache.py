"""What stands around the poll cache in a test: a clock, and an application behind it."""

import io

import pytest
from django.core.handlers.wsgi import WSGIHandler

from liveblog.reader import poll_cache
from liveblog.reader.poll_cache import PollCache


class Django:
    """The real thing, counting what comes through to it."""

    def __init__(self):
        self.asked = []
        self.handler = WSGIHandler()

    def __call__(self, environ, start_response):
        self.asked.append(environ["PATH_INFO"])
        return self.handler(environ, start_response)


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(poll_cache, "monotonic", clock)
    return clock


@pytest.fixture
def gate(clock, settings):
    settings.ALLOWED_HOSTS = ["live.example", ".news.example"]
    return PollCache(Django())


def ask(gate, path, **environ):
    """What a server would send: the status, the headers in their order, and the body."""
    sent = []
    body = gate(
        {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path.encode().decode("latin-1"),  # as WSGI wants it
            "QUERY_STRING": "",
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": "live.example",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": io.StringIO(),
            **environ,
        },
        lambda status, headers, exc_info=None: sent.append((status, headers)),
    )
    [(status, headers)] = sent
    return status, headers, b"".join(body)
