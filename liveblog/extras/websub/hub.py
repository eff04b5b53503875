"""The round that tells the hub which feeds have changed.

It tells each twice: at once, and when no shared cache can have the feed of before any more, so that
a hub that was given that one by a cache comes again. What is to be told is remembered by this process
alone: it looks at revisions, and a worker that starts tells of all that is live.
"""

import logging
import time
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.urls import reverse

from liveblog.models import Blog
from liveblog.outgoing.client import Connection, NoReply, NotAllowed, Trusted
from liveblog.reader.listing import State, state_of

logger = logging.getLogger(__name__)

# For one request; and so many in a round, after which a worker can be told to stop.
SECONDS, AT_ONCE = 10, 10
# Longer than shared caches have a feed (web/headers.py): then it is told once more.
AGAIN_SECONDS = 35
# After a failure, twice as long each time.
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 2, 300
FORM = "atom"


@dataclass
class Hub:
    """What this worker knows of it. One thread alone may use it."""

    state: State | None = None  # of all blogs; None: not looked yet
    revisions: dict[str, int] = field(default_factory=dict)  # by slug, of public blogs
    due: dict[str, None] = field(default_factory=dict)  # feeds, in their order
    again: dict[str, float] = field(default_factory=dict)  # when once more, by feed
    failures: int = 0
    rests_until: float = float("-inf")

    def tell(self, now: datetime) -> int:
        """One round; returns how many feeds were told of. One query when nothing is new."""
        moment = time.monotonic()
        self._look(moment)
        for feed, at in list(self.again.items()):
            if at <= moment:
                self.due[feed] = None
                del self.again[feed]
        if moment < self.rests_until:
            return 0
        return self._tell_all()

    def _look(self, moment: float) -> None:
        # As for the feed of all.
        public = Blog.objects.public()
        state = state_of(public)
        if state == self.state:
            return
        found = dict(public.values_list("slug", "revision"))
        if self.state is None:
            changed = set(public.live().values_list("slug", flat=True))
        else:
            both = found.items() ^ self.revisions.items()
            changed = {slug for slug, _revision in both}
        self.state, self.revisions = state, found
        for feed in _feeds(changed):
            self.due[feed] = None
            self.again[feed] = moment + AGAIN_SECONDS

    def _tell_all(self) -> int:
        count = 0
        for feed in list(self.due)[:AT_ONCE]:
            del self.due[feed]
            if not self._tell_one(feed):
                self.due[feed] = None  # last: the others do not wait for it
                break
            count += 1
        return count

    def _tell_one(self, feed: str) -> bool:
        try:
            status = _publish(feed)
            problem = "" if 200 <= status < 300 else f"it answers {status}"
        except (NoReply, NotAllowed) as failure:
            problem = str(failure)
        if not problem:
            self.failures = 0
            return True
        if not self.failures:
            logger.warning("The hub %s is told again: %s", settings.WEBSUB_HUB, problem)
        pause = min(FIRST_PAUSE_SECONDS * 2**self.failures, LONGEST_PAUSE_SECONDS)
        self.failures = min(self.failures + 1, 10)
        self.rests_until = time.monotonic() + pause
        return False


def _feeds(slugs: set[str]) -> list[str]:
    """Those of these blogs and of all: whole addresses, as the feeds call themselves."""
    paths = [reverse("reader:blog_feed", args=[slug, FORM]) for slug in sorted(slugs)]
    if slugs:
        paths.append(reverse("reader:front_feed", args=[FORM]))
    return [settings.PUBLIC_URL + path for path in paths]


def _publish(feed: str) -> int:
    """The hub's answer. It is an operator who names the hub, so it may be anywhere."""
    url = settings.WEBSUB_HUB
    parts = urlsplit(url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    body = urlencode({"hub.mode": "publish", "hub.url": feed}).encode()
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    with Connection(url, trusted=Trusted.own(url)) as line:
        reply = line.send("POST", path, headers=headers, body=body, seconds=SECONDS)
        return reply.status
