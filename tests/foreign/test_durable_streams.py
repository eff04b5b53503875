"""The Durable Streams client of its authors follows a blog: by its address, and as it is published.

`make validate` runs it, as it needs Node and what npm installs.
"""

import json
import queue
import subprocess
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

from liveblog import publishing
from tests.factories import make_update, many_updates, words
from tests.server import running_newsroom

pytestmark = [pytest.mark.validator, pytest.mark.django_db(transaction=True)]

CLIENT = Path(__file__).with_name("durable_streams.js")
# A bound for a machine that is busy: all that is waited for comes as soon as it is there.
PATIENCE_SECONDS = 600


class Follower:
    """What the client has been told: its messages, and the offset from which it would go on."""

    def __init__(self, process):
        self.process, self.lines = process, queue.Queue()
        self.messages, self.next = [], None
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(json.loads(line))

    def hear(self):
        """The messages of the next answer that has any."""
        while True:
            told = self.lines.get(timeout=PATIENCE_SECONDS)
            self.next = told["next"]
            if told["items"]:
                self.messages += told["items"]
                return told["items"]

    def hear_of(self, pk):
        """All that comes until this update is in it."""
        heard = []
        while not any(each.get("update", {}).get("id") == pk for each in heard):
            heard += self.hear()
        return [kind_and_words(each) for each in heard if "update" in each]


@contextmanager
def following(address, offset="-1"):
    command = ["node", CLIENT, f"{address}/live/flood/stream.json", offset]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Follower(process)
        finally:
            process.kill()


def kind_and_words(message):
    return message["type"], message["update"]["id"], message["update"].get("heading")


def held_by(follower):
    """What a program that applies each message holds in the end: updates by id, parts by name."""
    updates, parts = {}, {}
    for each in follower.messages:
        if each["type"] == "part":
            parts[each["part"]] = each
        elif each["type"] == "withdrawn":
            updates.pop(each["update"]["id"], None)
        else:
            updates[each["update"]["id"]] = each["update"]
    return updates, parts


def test_it_follows_a_blog_through_publishing_correcting_withdrawing_and_closing(
    blog, ada
):
    first = make_update(blog, "First")
    with (
        running_newsroom(hold_seconds=2) as (address, _room),
        following(address) as follower,
    ):
        assert follower.hear_of(first.pk) == [("published", first.pk, "First")]

        second = make_update(blog, "Second")
        assert follower.hear_of(second.pk) == [("published", second.pk, "Second")]

        offset = follower.next
        corrected = words("Mended")
        publishing.correct(
            first, corrected, by=ada, seen_revision=first.last_revision, note="Typo."
        )
        assert follower.hear_of(first.pk) == [("changed", first.pk, "Mended")]

        publishing.withdraw(second, by=ada, reason="Wrong")
        assert follower.hear_of(second.pk) == [("withdrawn", second.pk, None)]

        publishing.close(blog, by=ada, message="Good night.")
        while held_by(follower)[1]["status"]["status"] != "closed":
            follower.hear()
        updates, parts = held_by(follower)
        assert {pk: each["heading"] for pk, each in updates.items()} == {
            first.pk: "Mended"
        }
        assert parts["status"]["closing_message"] == "Good night."
        revisions = [each["revision"] for each in follower.messages]
        assert revisions == sorted(revisions)

        # Who comes back where it was is told the rest, and who comes new no word that is gone.
        with following(address, offset) as again, following(address) as new:
            assert again.hear_of(second.pk) == [
                ("changed", first.pk, "Mended"),
                ("withdrawn", second.pk, None),
            ]
            new.hear_of(second.pk)
            assert held_by(new)[0].keys() == {first.pk}
            assert "Second" not in json.dumps(new.messages)
            assert '"First"' not in json.dumps(new.messages)


def test_it_catches_up_with_a_long_blog_in_chunks(blog):
    many_updates(blog, 250)
    with (
        running_newsroom(hold_seconds=2) as (address, _room),
        following(address) as follower,
    ):
        while len(held_by(follower)[0]) < 250:
            follower.hear()
        newest = make_update(blog, "The newest")
        follower.hear_of(newest.pk)

    published = [m["update"]["id"] for m in follower.messages if "update" in m]
    assert published == list(blog.updates.order_by("pk").values_list("pk", flat=True))
