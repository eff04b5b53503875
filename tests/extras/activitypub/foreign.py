"""Another server of the fediverse, on loopback. It has never seen our code: it knows ActivityPub,
WebFinger and signed requests by their specifications, and treats what it is sent as Mastodon does.

It listens on a thread of its own; what has arrived is believed, or not, when the test says `read`.
"""

import base64
import hashlib
import json
import threading
from contextlib import contextmanager
from datetime import timedelta
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_public_key,
)
from django.test import Client
from django.utils import timezone

from liveblog.extras.activitypub import posting
from liveblog.extras.activitypub.followers import Judge
from liveblog.extras.activitypub.models import Account
from liveblog.extras.activitypub.noting import note_what_changed
from liveblog.extras.activitypub.sending import Sender
from liveblog.models import Blog
from tests.server import wait_until

TYPE = "application/activity+json"
SITE = "http://127.0.0.1:8000"
HOST = "127.0.0.1:8000"
# After it nothing can be taken back any more.
SETTLED = timedelta(seconds=13)
PUBLIC = "https://www.w3.org/ns/activitystreams#Public"


def ask(address, body=None, **headers):
    """What we answer at an address of ours, to whoever asks: by POST where there is a body."""
    assert address.startswith(SITE), address
    path, headers = address.removeprefix(SITE), {"host": HOST, "accept": TYPE} | headers
    if body is None:
        return Client().get(path, headers=headers)
    return Client().post(path, body, content_type=TYPE, headers=headers)


class Server:
    """With people on it, who follow; `objects` is what they can see.

    Of us it knows the address; `asking` is how it asks there, as `ask` does.
    """

    def __init__(self, site=SITE, asking=ask):
        self.site, self.asking = site, asking
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.arrived, self.activities, self.objects = [], [], {}
        self.accounts = {}
        self.asked, self.gone = [], set()
        self.status, self.before = 202, lambda: None
        self.has_shared_inbox = True
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.http.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self.http.server_port}"
        self.thread = threading.Thread(target=self.http.serve_forever, args=(0.02,))
        self.thread.start()

    def stop(self):
        self.http.shutdown()
        self.thread.join()
        self.http.server_close()

    # Its people ---------------------------------------------------------------------------

    def person(self, name="rey"):
        return f"{self.origin}/users/{name}"

    def actor(self, name):
        public = self.key.public_key().public_bytes(
            Encoding.PEM, PublicFormat.SubjectPublicKeyInfo
        )
        me = self.person(name)
        shared = {"endpoints": {"sharedInbox": f"{self.origin}/inbox"}}
        return (shared if self.has_shared_inbox else {}) | {
            "@context": "https://www.w3.org/ns/activitystreams",
            "id": me,
            "type": "Person",
            "inbox": f"{me}/inbox",
            "publicKey": {
                "id": f"{me}#main-key",
                "owner": me,
                "publicKeyPem": public.decode(),
            },
        }

    def find(self, handle):
        """The actor behind @flood@live.example: WebFinger, then what it names."""
        name, host = handle.removeprefix("@").split("@")
        resource = f"resource=acct:{name}@{host}"
        reply = self.asking(f"{self.site}/.well-known/webfinger?{resource}")
        assert reply.status_code == 200
        assert reply.headers["Content-Type"] == "application/jrd+json"
        assert reply.json()["subject"] == f"acct:{name}@{host}"
        links = {each["rel"]: each for each in reply.json()["links"]}
        assert links["self"]["type"] == TYPE
        found = self.asking(links["self"]["href"], accept=TYPE)
        assert found.headers["Content-Type"] == TYPE
        assert found.json()["id"] == links["self"]["href"]
        assert found.json()["preferredUsername"] == name
        self.accounts[found.json()["id"]] = found.json()
        return found.json()

    def follow(self, actor, *, who="rey", number=1):
        me = self.person(who)
        told = {
            "@context": "https://www.w3.org/ns/activitystreams",
            "id": f"{me}/follows/{number}",
            "type": "Follow",
            "actor": me,
            "object": actor["id"],
        }
        return self.post(actor["inbox"], told, who=who), told

    def post(self, inbox, told, *, who="rey", **changes):
        """Signed as draft-cavage says; `changes` make it another. Our answer's status."""
        body = changes.get("body", json.dumps(told).encode())
        path = inbox.removeprefix(self.site)
        digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
        sent = {
            "host": urlsplit(self.site).netloc,
            "date": formatdate(usegmt=True),
            "digest": f"SHA-256={digest}",
        } | changes.get("sent", {})
        names = changes.get("names", "(request-target) host date digest")
        target = {"(request-target)": f"post {changes.get('path', path)}"}
        lines = [f"{name}: {(target | sent)[name]}" for name in names.split()]
        raw = self.key.sign("\n".join(lines).encode(), padding.PKCS1v15(), SHA256())
        key = changes.get("key", f"{self.person(who)}#main-key")
        signature = (
            f'keyId="{key}",algorithm="rsa-sha256",headers="{names}",'
            f'signature="{base64.b64encode(raw).decode()}"'
        )
        headers = sent | {"signature": signature} | changes.get("instead", {})
        body = changes.get("other_body", body)
        reply = self.asking(inbox, body, **{"content-type": TYPE} | headers)
        return reply.status_code

    # What it is sent ----------------------------------------------------------------------

    def read(self):
        """Believe what has arrived, in its order, and do as it says; returns how much it was."""
        count = len(self.arrived)
        while self.arrived:
            path, headers, body = self.arrived.pop(0)
            told = json.loads(body)
            believed = signer_of("POST", path, headers, body, asking=self.asking)
            assert believed == told["actor"], "signed by somebody else"
            self.activities.append(told)
            self._do(told)
        return count

    def _do(self, told):
        act = getattr(self, f"_{told['type'].lower()}", None)
        if act:
            act(told, told["object"])

    def _create(self, told, thing):
        assert thing["attributedTo"] == told["actor"]
        assert urlsplit(thing["id"]).netloc == urlsplit(told["actor"]).netloc
        assert PUBLIC in thing["to"]
        # What it has, or had, it does not take a second time.
        self.objects.setdefault(thing["id"], thing)

    def _update(self, told, thing):
        if thing["type"] == "Service":
            assert thing["id"] == told["actor"]
            self.accounts[thing["id"]] = thing
            return
        known = self.objects.get(thing["id"])
        if not known or known["type"] == "Tombstone":
            return
        # What is not newer than what it has, it passes over.
        if thing["updated"] > known.get("updated", known["published"]):
            self.objects[thing["id"]] = thing

    def _delete(self, _told, thing):
        self.objects[thing["id"]] = {"id": thing["id"], "type": "Tombstone"}

    @property
    def types(self):
        return [told["type"] for told in self.activities]

    @property
    def shown(self):
        """What its people read, oldest first."""
        return [o["content"] for o in self.objects.values() if o["type"] == "Note"]

    def _handler(self):
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                server.before()
                headers = {name.lower(): each for name, each in self.headers.items()}
                if server.status < 300:
                    server.arrived.append((self.path, headers, body))
                self._reply(server.status, b"")

            def do_GET(self):
                headers = {name.lower(): each for name, each in self.headers.items()}
                server.asked.append((self.path, headers))
                name = self.path.rpartition("/")[2]
                if name in server.gone:
                    self._reply(410, b"")
                else:
                    self._reply(200, json.dumps(server.actor(name)).encode())

            def _reply(self, status, body):
                self.send_response(status)
                self.send_header("Content-Type", TYPE)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        return Handler


def signer_of(method, path, headers, body=None, *, asking=ask):
    """The actor whose key has signed this request, by what we say of that key; else it raises."""
    given = dict(
        each.split("=", 1) for each in headers["signature"].replace('"', "").split(",")
    )
    assert given["algorithm"] == "rsa-sha256"
    names = given["headers"].split()
    assert {"(request-target)", "host", "date"} <= set(names)
    if body is not None:
        digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
        assert headers["digest"] == f"SHA-256={digest}"
        assert "digest" in names
        assert headers["content-type"] == TYPE
    told = headers | {"(request-target)": f"{method.lower()} {path}"}
    text = "\n".join(f"{name}: {told[name]}" for name in names)
    key_id = given["keyId"]
    actor = asking(key_id.partition("#")[0], accept=TYPE).json()
    key = actor["publicKey"]
    assert (key["id"], key["owner"]) == (key_id, actor["id"])
    public = load_pem_public_key(key["publicKeyPem"].encode())
    signature = base64.b64decode(given["signature"])
    public.verify(signature, text.encode(), padding.PKCS1v15(), SHA256())
    return actor["id"]


@contextmanager
def serving(**told):
    server = Server(**told)
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture
def mastodon(settings, monkeypatch):
    """In our own house, which the newsroom allows; a busy machine takes its time."""
    monkeypatch.setattr(posting, "SECONDS", 600)
    monkeypatch.setattr(posting, "BATCH_SECONDS", 600)
    settings.PUBLIC_URL = SITE
    with serving() as server:
        settings.ACTIVITYPUB_ORIGINS = (server.origin,)
        yield server


# The worker's rounds --------------------------------------------------------------------


def work(*, at=None, sender=None):
    """All of them, and what their threads do, to the end. What was published before has settled."""
    at, sender, judge = at or timezone.now() + SETTLED, sender or Sender(), Judge()
    while judge.go(at):
        wait_until(lambda: judge._write_down() or not judge.under_way, seconds=90)
    _note(at)
    sender.go(at)
    finish(sender)


def _note(at):
    """An account is made in each round."""
    for _ in range(Blog.objects.count() + 1):
        note_what_changed(at)


def finish(sender):
    wait_until(lambda: sender._write_down() or not sender.under_way, seconds=90)


def account_of(blog):
    """The account that the worker makes for it."""
    _note(timezone.now() + SETTLED)
    return Account.objects.get(blog=blog)


def followed(server, blog, *, who="rey"):
    """Somebody on that server follows this blog, and knows it."""
    actor = ask(f"{SITE}/activitypub/blogs/{account_of(blog).blog_id}/").json()
    status, _told = server.follow(actor, who=who)
    assert status == 202
    work()
    server.read()
    return actor
