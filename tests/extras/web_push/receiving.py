"""A push service on loopback, as browsers' makers run them, and devices that have subscribed there.

It takes nothing but what RFC 8030, 8291 and 8292 ask for, and reads what it gets with the device's key.
"""

import json
import secrets
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import http_ece
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.test import Client
from django.utils import timezone

from liveblog.extras.web_push import posting
from liveblog.extras.web_push.keys import CURVE, public_key, raw_bytes, unpadded
from liveblog.extras.web_push.models import Subscription
from liveblog.extras.web_push.sending import Sender
from liveblog.extras.web_push.spreading import spread
from liveblog.extras.web_push.withdrawing import withdraw_what_is_gone
from tests.server import wait_until

FORM = "application/x-www-form-urlencoded"


@dataclass
class Device:
    """What has been sent to it: (headers, what it shows)."""

    endpoint: str
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(CURVE)
    )
    auth: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    got: list = field(default_factory=list)
    # What its push service answers, one after the other, before it takes anything.
    answers: list = field(default_factory=list)

    @property
    def fields(self):
        point = self.key.public_key()
        raw = point.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return {
            "endpoint": self.endpoint,
            "p256dh": unpadded(raw),
            "auth": unpadded(self.auth),
        }

    @property
    def shown(self):
        return [told["notification"]["body"] for _headers, told in self.got]

    def take(self, headers, body):
        """The status that is answered."""
        if self.answers:
            return self.answers.pop(0)
        clear = http_ece.decrypt(
            body, private_key=self.key, auth_secret=self.auth, version="aes128gcm"
        )
        self.got.append((headers, json.loads(clear)))
        return 201


class PushService:
    def __init__(self):
        self.devices = {}
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.server.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))
        self.thread.start()

    def device(self):
        path = f"/to/{secrets.token_hex(8)}"
        self.devices[path] = Device(self.origin + path)
        return self.devices[path]

    def status_of(self, path, headers, body):
        assert headers["Content-Encoding"] == "aes128gcm"
        assert int(headers["TTL"]) > 0
        scheme, _, rest = headers["Authorization"].partition(" ")
        signed = dict(each.strip().split("=", 1) for each in rest.split(","))
        assert (scheme, signed["k"]) == ("vapid", public_key())
        point = ec.EllipticCurvePublicKey.from_encoded_point(
            CURVE, raw_bytes(signed["k"])
        )
        jwt.decode(signed["t"], point, algorithms=["ES256"], audience=self.origin)
        return self.devices[path].take(headers, body)

    def _handler(self):
        service = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                answer = service.status_of(self.path, dict(self.headers), body)
                status, *after = answer if isinstance(answer, tuple) else (answer,)
                self.send_response(status)
                for seconds in after:
                    self.send_header("Retry-After", str(seconds))
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        return Handler

    def stop(self):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@contextmanager
def push_service():
    service = PushService()
    try:
        yield service
    finally:
        service.stop()


@pytest.fixture
def service(settings, monkeypatch):
    """In our own house, which the newsroom allows; a busy machine takes its time."""
    monkeypatch.setattr(posting, "SECONDS", 600)
    monkeypatch.setattr(posting, "BATCH_SECONDS", 600)
    with push_service() as service:
        settings.WEB_PUSH_ORIGINS = (service.origin,)
        yield service


def send_form(slug, fields, **headers):
    """As our script does."""
    headers = {"HTTP_SEC_FETCH_SITE": "same-origin"} | headers
    body = "&".join(f"{name}={value}" for name, value in fields.items())
    return Client().post(f"/live/{slug}/push/send/", body, content_type=FORM, **headers)


def following(service, blog, **fields):
    """A device of a reader who has followed this blog for a while."""
    device = service.device()
    Subscription.objects.create(blog=blog, **device.fields, **fields)
    return device


def quiet_now():
    """An hour either side of this one, so that no test fails as the hour ends."""
    begins, ends = (timezone.now() + timedelta(hours=hours) for hours in (-1, 2))
    return {"quiet_from": begins.hour, "quiet_until": ends.hour}


def work(sender=None, *, at=None):
    """The worker's rounds, and what their threads do, to the end."""
    # After what the rounds themselves make.
    sender, at = sender or Sender(), at or timezone.now() + timedelta(seconds=1)
    withdraw_what_is_gone(at)
    while spread(at):
        pass
    while sender.go(at):
        finish(sender)
    finish(sender)


def finish(sender):
    def is_done():
        sender._write_down()
        return not sender.under_way

    wait_until(is_done, seconds=90)
