"""The round that tells search engines (IndexNow) what has changed, blog by blog.

A blog is told of at most once in some minutes, and never within the seconds in which an update can
be taken back. What is to be told is remembered by this process alone, as the hub's is (websub).
"""

import json
import logging
import time
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings

from liveblog.models import Blog
from liveblog.models.journal import UNDO_SECONDS, UNDO_SLACK_SECONDS
from liveblog.outgoing.client import Connection, NoReply, NotAllowed, Trusted
from liveblog.reader.listing import State, state_of

from .changed import Told, addresses, at_the_start, public_blogs

logger = logging.getLogger(__name__)

# After a change, and from one time to the next of the same blog.
SETTLE_SECONDS = UNDO_SECONDS + UNDO_SLACK_SECONDS + 3
COALESCE_SECONDS = 300
# For one request; and so many blogs in a round, after which a worker can be told to stop.
SECONDS, BLOGS_AT_ONCE = 10, 10
MOST_ADDRESSES = 10_000  # in one request, as the protocol says
# After a failure, twice as long each time.
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 60, 3600


@dataclass
class Waiting:
    """A blog of which there is something to tell."""

    told: Told
    due: float


@dataclass
class Engines:
    """What this worker knows of what they know. One thread alone may use it."""

    state: State | None = None  # of all blogs; None: not looked yet
    seen: dict[int, Told] = field(default_factory=dict)  # public blogs, by key
    waiting: dict[int, Waiting] = field(default_factory=dict)
    rests: dict[int, float] = field(default_factory=dict)  # told lately: until when
    failures: int = 0
    rests_until: float = float("-inf")

    def tell(self, now: datetime) -> int:
        """One round; returns how many addresses were told. One query when nothing is new."""
        moment = time.monotonic()
        self._look(now, moment)
        if moment < self.rests_until:
            return 0
        due = [pk for pk, each in self.waiting.items() if each.due <= moment]
        return self._tell(due[:BLOGS_AT_ONCE], moment) if due else 0

    def _look(self, now: datetime, moment: float) -> None:
        state = state_of(Blog.objects.public())
        if state == self.state:
            return
        found = public_blogs()
        if self.state is None:
            changed = at_the_start(now)
        else:
            keys = {pk for pk, _told in found.items() ^ self.seen.items()}
            # Of a new one nothing is known; of one that is gone, what was.
            changed = {pk: self.seen.get(pk) or _nothing_of(found[pk]) for pk in keys}
        self.state, self.seen = state, found
        self.rests = {pk: end for pk, end in self.rests.items() if end > moment}
        for pk, told in changed.items():
            due = max(moment + SETTLE_SECONDS, self.rests.get(pk, moment))
            self.waiting.setdefault(pk, Waiting(told, due))

    def _tell(self, keys: list[int], moment: float) -> int:
        # Before the addresses are read: what changes meanwhile is told the next time.
        for pk in keys:
            self.rests[pk] = moment + COALESCE_SECONDS
        found = [url for pk in keys for url in addresses(pk, self.waiting[pk].told)]
        if not self._send(list(dict.fromkeys(found))[:MOST_ADDRESSES]):
            return 0
        for pk in keys:
            del self.waiting[pk]
        return len(found)

    def _send(self, urls: list[str]) -> bool:
        try:
            status = _submit(urls)
            problem = "" if status in (200, 202) else f"it answers {status}"
        except (NoReply, NotAllowed) as failure:
            problem = str(failure)
        if not problem:
            self.failures = 0
            return True
        if not self.failures:
            logger.warning("%s is told again: %s", settings.INDEXNOW_URL, problem)
        pause = min(FIRST_PAUSE_SECONDS * 2**self.failures, LONGEST_PAUSE_SECONDS)
        self.failures = min(self.failures + 1, 10)
        self.rests_until = time.monotonic() + pause
        return False


def _nothing_of(told: Told) -> Told:
    return told._replace(revision=0)


def _submit(urls: list[str]) -> int:
    """What is answered. It is an operator who names the engine, so it may be anywhere."""
    url, key = settings.INDEXNOW_URL, settings.INDEXNOW_KEY
    told = {
        "host": urlsplit(settings.PUBLIC_URL).netloc,
        "key": key,
        "keyLocation": f"{settings.PUBLIC_URL}/{key}.txt",
        "urlList": urls,
    }
    headers = {"Content-Type": "application/json; charset=utf-8"}
    with Connection(url, trusted=Trusted.own(url)) as line:
        parts = urlsplit(url)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        body = json.dumps(told).encode()
        return line.send(
            "POST", path, headers=headers, body=body, seconds=SECONDS
        ).status
