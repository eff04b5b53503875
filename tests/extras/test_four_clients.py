"""Four programs that have never seen our code follow one blog at once, each by a standard of its own, and
ten seconds after a withdrawal none of them has the words.

All of it is real: the server, the waiting room, the worker, a hub, and who writes is a program with a token.
`pytest -s` prints the seconds.
"""

import json
import sys
import time
from contextlib import ExitStack
from datetime import datetime

import pytest

from liveblog.api.models import Scope, Token
from liveblog.config.server import worker
from tests.extras.activitypub import foreign as fediverse
from tests.extras.webhooks.receiving import make_endpoint, receiving
from tests.foreign import streams, web
from tests.foreign.websub import running_hub, running_reader
from tests.server import free_port, running_newsroom, wait_until
from tests.worker.started import started

# Its streams' client needs Node (Makefile).
pytestmark = [
    *(pytest.mark.timed, pytest.mark.validator, pytest.mark.one_database),
    pytest.mark.django_db(transaction=True),
]

GONE_WITHIN_SECONDS = 10
PATIENCE_SECONDS = 120
# Words that stand nowhere else.
FIRST, MENDED, OTHER = "Kestrelford", "Marrowdale", "Quillhaven"


class Writer:
    """A program that writes in the blog: it has a token, and what docs/writing.md says."""

    def __init__(self, site, secret):
        self.site, self.bearer = site, {"Authorization": f"Bearer {secret}"}

    def ask(self, path, told, **headers):
        """The answer's JSON, with its ETag beside it."""
        headers |= self.bearer | {"Content-Type": "application/json"}
        address = f"{self.site}/api/blogs/flood/{path}"
        reply = web.ask(address, json.dumps(told).encode(), **headers)
        assert reply.status_code in (200, 201), reply.content
        return reply.json(), reply.headers["ETag"]

    def publish(self, name):
        """Its path, and its version."""
        words = {"kind": "text", "words": f"Nobody is let into {name}."}
        told = {"heading": f"{name} is closed", "blocks": [words]}
        update, version = self.ask("updates", told | {"state": "published"})
        return f"updates/{update['id']}", version


class Four:
    """What each of them has now, by the name of its standard."""

    def __init__(self, stream, reader, server, receiver, secret):
        self.stream, self.reader, self.server = stream, reader, server
        self.receiver, self.secret = receiver, secret
        self.looks = {
            "Durable Streams": self._stream,
            "Atom by WebSub": lambda: reader.entries,
            "ActivityPub": self._fediverse,
            "Standard Webhooks": lambda: receiver.holds(secret),
        }

    def _stream(self):
        self.stream.catch_up()
        return self.stream.holds

    def _fediverse(self):
        self.server.read()
        return self.server.objects

    def holding(self, words):
        """The names of those that have these words."""
        found = {name: json.dumps(look()) for name, look in self.looks.items()}
        return {name for name, text in found.items() if words in text}

    def wait_for(self, words):
        wait_until(
            lambda: self.holding(words) == {*self.looks}, seconds=PATIENCE_SECONDS
        )

    def seconds_without(self, words, *, since):
        """When each of them had them no more, in seconds after this moment."""
        took = {}

        def are_all():
            without = {*self.looks} - self.holding(words)
            for name in without - {*took}:
                took[name] = round(time.monotonic() - since, 1)
            return len(took) == len(self.looks)

        wait_until(are_all, seconds=PATIENCE_SECONDS)
        return took


@pytest.fixture
def newsroom(ada, blog):
    """The writer, and the four, who follow from before the first word."""
    _token, secret = Token.make(ada, name="Wire", scopes=[*Scope], days=1)
    site = f"http://127.0.0.1:{(port := free_port())}"
    with ExitStack() as stack:
        hub = stack.enter_context(running_hub())
        receiver = stack.enter_context(receiving())
        asked = {"site": site, "asking": web.ask}
        server = stack.enter_context(fediverse.serving(**asked))
        endpoint = make_endpoint(receiver.url)
        environment = {
            "PUBLIC_URL": site,
            "WEBSUB_HUB": hub.address,
            "WEBHOOK_NETWORKS": "127.0.0.0/8",
            "ACTIVITYPUB_ORIGINS": server.origin,
        }
        told = {"hold_seconds": 5, "port": port} | environment
        stack.enter_context(running_newsroom(**told))
        stack.enter_context(started(worker(), **environment))
        stream = stack.enter_context(streams.following(site))
        feed = f"{site}/live/flood/feed.atom"
        reader = stack.enter_context(running_reader(feed))
        reader.subscribe()
        follow_as_mastodon(server, site)
        assert reader.is_subscribed.wait(PATIENCE_SECONDS)
        four = Four(stream, reader, server, receiver, endpoint.secret)
        yield Writer(site, secret), four


def follow_as_mastodon(server, site):
    handle = f"flood@{site.removeprefix('http://')}"
    finger = f"{site}/.well-known/webfinger?resource=acct:{handle}"
    # The account is made by the worker.
    wait_until(lambda: web.ask(finger).status_code == 200, seconds=PATIENCE_SECONDS)
    status, _follow = server.follow(server.find(f"@{handle}"))
    assert status == 202
    wait_until(lambda: server.read() and server.types, seconds=PATIENCE_SECONDS)
    assert server.types == ["Accept"]


def test_four_foreign_programs_follow_a_blog_and_have_no_word_that_was_withdrawn(
    newsroom,
):
    writer, four = newsroom

    path, version = writer.publish(FIRST)
    writer.publish(OTHER)
    four.wait_for(FIRST)
    four.wait_for(OTHER)

    change = {"change": "wrong", "note": "We had named another place."}
    words = {"kind": "text", "words": f"Nobody is let into {MENDED}."}
    change |= {"heading": f"{MENDED} is closed", "blocks": [words]}
    corrected_at = time.monotonic()
    writer.ask(f"{path}/correct", change, **{"If-Match": version})
    corrected = four.seconds_without(FIRST, since=corrected_at)
    four.wait_for(MENDED)

    withdrawn_at = time.monotonic()
    writer.ask(f"{path}/withdraw", {"reason": "Not ours.", "notice": "In error."})
    withdrawn = four.seconds_without(MENDED, since=withdrawn_at)
    assert max(withdrawn.values()) <= GONE_WITHIN_SECONDS, withdrawn

    told, _version = writer.ask("close", {"message": "Good night."})
    wait_until(lambda: is_closed(four, told["closed"]), seconds=PATIENCE_SECONDS)
    assert four.holding(OTHER) == {*four.looks}
    assert four.holding(FIRST) == four.holding(MENDED) == set()
    assert four.server.types == ["Accept", "Create", "Create", "Update", "Delete"]
    sys.stdout.write(f"\nCorrected: {corrected}\nWithdrawn: {withdrawn}\n")


def is_closed(four, at):
    """As three of them are told. A feed says only when it changed, and ActivityPub has no word for it."""
    four.stream.catch_up()
    _updates, parts = four.stream.holds
    _updates, blogs = four.receiver.holds(four.secret)
    status = {each["status"] for each in blogs.values()}
    moment = datetime.fromisoformat(at).replace(microsecond=0)
    return (
        parts["status"]["status"] == "closed"
        and parts["status"]["closing_message"] == "Good night."
        and status == {"closed"}
        and datetime.fromisoformat(four.reader.updated) == moment
    )
