"""What is known of where the blogs stand, and who waits for which to go on."""

import asyncio
from collections import defaultdict
from typing import NamedTuple

# More than a blog gains while the standings are on their way, and few enough to be made up.
FEW = 20


class Standings(NamedTuple):
    """What was read of the database last."""

    # Of the live blogs, by slug; of FRONT_PAGE its cursor.
    revisions: dict[str, int]
    pace: int | None  # of all readers, in seconds, where an editor has set one


class WaitingRoom:
    """Of one event loop, and not to be called from another thread."""

    def __init__(self, *, poll_seconds: int):
        self._poll_seconds = poll_seconds
        self._standings = Standings({}, None)
        self._waiting: dict[str, set[Wait]] = defaultdict(set)
        self._is_closed = False

    def may_wait_for(self, slug: str) -> bool:
        """Whether polls of this blog are asked to wait here: also one that has not yet."""
        pace = self._standings.pace
        is_slowed = pace is not None and pace > self._poll_seconds
        is_live = slug in self._standings.revisions
        return is_live and not (is_slowed or self._is_closed)

    def has_news(self, slug: str, since: int) -> bool:
        return self._standings.revisions.get(slug) != since

    def least_revision(self, slug: str, otherwise: int) -> int:
        """What the web process is to know of this blog; of one that is not live, `otherwise`."""
        return self._standings.revisions.get(slug, otherwise)

    async def wait(
        self, slug: str, since: int, seconds: float, *, may_be_ahead: bool = False
    ) -> bool:
        """Until a blog that is at this revision has gone on, or so long; False if it has before.

        Who has read the blog itself `may_be_ahead` of what is known here, by a few revisions.
        """
        known = self._standings.revisions.get(slug, since)
        is_ahead = may_be_ahead and known < since <= known + FEW
        if self.has_news(slug, since) and not is_ahead:
            return False
        wait = Wait(since, asyncio.Event())
        self._waiting[slug].add(wait)
        try:
            # (In Python 3.11 asyncio.wait_for may lose that it was cancelled.)
            async with asyncio.timeout(seconds):
                await wait.is_over.wait()
        except TimeoutError:
            pass
        finally:
            self._waiting[slug].discard(wait)
            if not self._waiting[slug]:
                del self._waiting[slug]
        return True

    def tell(self, standings: Standings) -> None:
        """Let those go on whose blog has: also where it is back at an older revision."""
        if standings == self._standings:
            return
        before, self._standings = self._standings.revisions, standings
        for slug, waits in self._waiting.items():
            now = standings.revisions.get(slug, 0)
            all_go = not self.may_wait_for(slug) or now < before.get(slug, now)
            for wait in waits:
                # Not whoever is ahead still, where something else has changed.
                if all_go or wait.since < now:
                    wait.is_over.set()

    def close(self) -> None:
        """Nobody waits any more."""
        self._is_closed = True
        for waits in self._waiting.values():
            for wait in waits:
                wait.is_over.set()


class Wait(NamedTuple):
    since: int
    is_over: asyncio.Event
