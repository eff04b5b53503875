"""Who waits for which blog, and what is known of where the blogs stand."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple


class Standings(NamedTuple):
    """What was read of the database last."""

    # Of the live blogs, by slug; of FRONT_PAGE its cursor.
    revisions: dict[str, int]
    pace: int | None  # of all readers, in seconds, where an editor has set one


class WaitingRoom:
    """Of one event loop, and not to be called from another thread."""

    def __init__(self, *, most_holds: int, poll_seconds: int):
        self._most, self._poll_seconds = most_holds, poll_seconds
        self._standings = Standings({}, None)
        self._waiting: dict[str, set[Hold]] = defaultdict(set)
        self._count = 0
        self._is_closed = False

    def __len__(self) -> int:
        return self._count

    def may_wait_for(self, slug: str) -> bool:
        """Whether a poll of this blog is asked to wait here: also one that has not yet."""
        pace = self._standings.pace
        is_slowed = pace is not None and pace > self._poll_seconds
        is_live = slug in self._standings.revisions
        return is_live and not (
            is_slowed or self._is_closed or self._count >= self._most
        )

    def has_news(self, slug: str, since: int) -> bool:
        return self._standings.revisions.get(slug) != since

    def least_revision(self, slug: str, otherwise: int) -> int:
        """What the web process is to know of this blog; of one that is not live, `otherwise`."""
        return self._standings.revisions.get(slug, otherwise)

    @contextmanager
    def hold(self, slug: str, since: int) -> Iterator[asyncio.Future]:
        """Wait for a blog at a revision: what is yielded is done when it has gone on."""
        hold = Hold(since, asyncio.get_running_loop().create_future())
        self._waiting[slug].add(hold)
        self._count += 1
        try:
            yield hold.gone_on
        finally:
            self._count -= 1
            self._waiting[slug].discard(hold)
            if not self._waiting[slug]:
                del self._waiting[slug]

    def tell(self, standings: Standings) -> None:
        """Let those go on whose blog has: also where it is back at an older revision."""
        if standings == self._standings:
            return
        self._standings = standings
        for slug, holds in self._waiting.items():
            if not self.may_wait_for(slug):
                _let_go(holds)
            else:
                _let_go(hold for hold in holds if self.has_news(slug, hold.since))

    def close(self) -> None:
        """Nobody waits any more."""
        self._is_closed = True
        for holds in self._waiting.values():
            _let_go(holds)


class Hold(NamedTuple):
    since: int
    gone_on: asyncio.Future


def _let_go(holds):
    for hold in holds:
        if not hold.gone_on.done():
            hold.gone_on.set_result(None)
