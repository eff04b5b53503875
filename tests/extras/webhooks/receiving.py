"""A receiver of webhooks: what others run, with Standard Webhooks' own package."""

import json
import threading
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network

import pytest
from django.utils import timezone
from standardwebhooks import Webhook

from liveblog.extras.webhooks.models import Endpoint
from liveblog.extras.webhooks.outbox import read_the_journal
from liveblog.extras.webhooks.sending import Sender
from tests.server import wait_until

# After it nothing can be taken back any more.
SETTLED = timedelta(seconds=13)


class Receiver:
    """Keeps each request, and answers with `status` once `before` lets it."""

    def __init__(self):
        self.requests, self.status, self.before = [], 204, lambda: None
        self.connections = set()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook?from=desk"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))
        self.thread.start()

    def _handler(self):
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.connections.add(self.client_address)
                receiver.requests.append((self.path, dict(self.headers), body))
                receiver.before()
                self.send_response(receiver.status)
                self.send_header("Location", "/elsewhere")
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        return Handler

    @property
    def ids(self):
        return [headers["webhook-id"] for _path, headers, _body in self.requests]

    @property
    def types(self):
        return [json.loads(body)["type"] for _path, _headers, body in self.requests]

    def verified(self, secret, number=-1):
        """The message, as the package gives it to who knows the secret; else it raises."""
        _path, headers, body = self.requests[number]
        return Webhook(secret).verify(body, headers)

    def holds(self, secret):
        """What a program that applies each message has: updates and blogs as last told, by id."""
        updates, blogs = {}, {}
        for number in range(len(self.requests)):
            data = self.verified(secret, number)["data"]
            blogs[data["blog"]["id"]] = data["blog"]
            update = data["update"]
            # They come in any order after a failure, and a second time.
            known = update and updates.get(update["id"])
            if update and (not known or update["revision"] > known["revision"]):
                updates[update["id"]] = update
        return updates, blogs

    def stop(self):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@contextmanager
def receiving():
    receiver = Receiver()
    try:
        yield receiver
    finally:
        receiver.stop()


@pytest.fixture
def receiver(settings):
    """In our own house, which the newsroom allows."""
    settings.WEBHOOK_NETWORKS = (ip_network("127.0.0.0/8"),)
    with receiving() as receiver:
        yield receiver


def make_endpoint(url, **fields):
    defaults = {"name": "The app", "tells_marks": True}
    return Endpoint.objects.create(url=url, **(defaults | fields))


@pytest.fixture
def endpoint(receiver, blog):
    return make_endpoint(receiver.url)


def read(after=SETTLED):
    return read_the_journal(timezone.now() + after)


def send(sender=None, *, at=None):
    """One round, and what its threads do, to the end; returns how many were sent."""
    sender = sender or Sender()
    sent = sender.go(at or timezone.now() + SETTLED)
    finish(sender)
    return sent


def finish(sender):
    def is_done():
        sender._write_down()
        return not sender.under_way

    wait_until(is_done, seconds=90)
