"""A hub and a feed reader, by WebSub (W3C Recommendation of 2018) alone.

The hub fetches a feed when its publisher says that it has changed, and sends it, signed, to who has
subscribed. The reader shows the entries that it was sent, and drops those that a feed says are gone (RFC 6721).
"""

import hmac
import secrets
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from urllib.parse import parse_qs, urlencode, urlsplit

import feedparser
from lxml import etree

from tests.foreign.web import answering, ask

ACCEPTED = 202
DELETED = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"


class Hub:
    def __init__(self):
        self.address = ""  # it is known when it is being served
        self.secrets = {}  # by topic and callback, of who has said that they meant it
        # One after the other: who is sent the feed twice has the later one last.
        self.work = ThreadPoolExecutor(1)

    def answer(self, _path, _headers, body):
        asked = parse_qs(body.decode())
        if asked["hub.mode"] == ["publish"]:
            for topic in asked["hub.url"]:
                self.work.submit(self._distribute, topic)
        else:
            names = ("hub.topic", "hub.callback", "hub.secret")
            self.work.submit(self._confirm, *(asked[name][0] for name in names))
        return ACCEPTED, b""

    def _confirm(self, topic, callback, secret):
        challenge = secrets.token_hex()
        question = {
            "hub.mode": "subscribe",
            "hub.topic": topic,
            "hub.challenge": challenge,
            "hub.lease_seconds": "3600",
        }
        reply = ask(f"{callback}?{urlencode(question)}")
        if (reply.status_code, reply.content) == (200, challenge.encode()):
            self.secrets[topic, callback] = secret.encode()

    def _distribute(self, topic):
        to = [each for each in self.secrets.items() if each[0][0] == topic]
        if not to:
            return
        feed = ask(topic)
        for (_topic, callback), secret in to:
            digest = hmac.new(secret, feed.content, "sha256").hexdigest()
            headers = {
                "Content-Type": feed.headers["Content-Type"],
                "Link": f'<{topic}>; rel="self", <{self.address}>; rel="hub"',
                "X-Hub-Signature": f"sha256={digest}",
            }
            ask(callback, feed.content, **headers)


@contextmanager
def running_hub():
    hub = Hub()
    with answering(hub.answer) as hub.address, hub.work:
        yield hub


class AtomReader:
    """Of one feed; `entries` are what it shows, by their ids."""

    def __init__(self, feed):
        self.feed, self.callback = feed, ""  # the second when it is being served
        self.secret = secrets.token_hex()
        self.topic, self.updated, self.entries = "", "", {}
        self.is_subscribed = threading.Event()

    def subscribe(self):
        """Fetch the feed, and ask the hub that it names."""
        feed = self._read(ask(self.feed).content)
        links = {each["rel"]: each["href"] for each in feed.links}
        self.topic = links["self"]
        asked = {
            "hub.mode": "subscribe",
            "hub.topic": self.topic,
            "hub.callback": self.callback,
            "hub.secret": self.secret,
        }
        assert ask(links["hub"], urlencode(asked).encode()).status_code == ACCEPTED

    def answer(self, path, headers, body):
        if body is None:
            return self._confirm(parse_qs(urlsplit(path).query))
        digest = hmac.new(self.secret.encode(), body, "sha256").hexdigest()
        # As WebSub says: what is not signed is taken, and not believed.
        if headers["x-hub-signature"] == f"sha256={digest}":
            self._read(body)
        return ACCEPTED, b""

    def _confirm(self, asked):
        if asked["hub.topic"] != [self.topic]:
            return 404, b""
        self.is_subscribed.set()
        return 200, asked["hub.challenge"][0].encode()

    def _read(self, document):
        read = feedparser.parse(document)
        assert not read.bozo, read.bozo_exception
        for entry in read.entries:
            words = " ".join(each["value"] for each in entry.content)
            self.entries[entry.id] = f"{entry.title}: {words}"
        for gone in etree.fromstring(document).iter(DELETED):
            self.entries.pop(gone.get("ref"), None)
        self.updated = read.feed.updated
        return read.feed


@contextmanager
def running_reader(feed):
    reader = AtomReader(feed)
    with answering(reader.answer) as reader.callback:
        yield reader
