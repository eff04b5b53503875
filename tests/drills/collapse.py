"""Polls that wait, collapsed: by the shipped nginx with deploy/collapse.conf, and by Varnish.

A thousand pages wait for news of one blog; ten updates are published. What the waiting room is
asked, and how long after its commit each update is at each page.
"""

import random
from collections import Counter
from contextlib import ExitStack

from tests.bench.arrivals import Arrivals
from tests.bench.pages import Evening, Page
from tests.bench.publisher import running_publisher
from tests.drills.figures import at_most, exactly, told
from tests.edge import nginx_before
from tests.server import free_port
from tests.varnish import varnish_before

DATABASES = ("PostgreSQL",)
__all__ = ["DATABASES", "SECONDS", "run"]

SECONDS = 180
PAGES, PUBLICATIONS, APART_SECONDS = 1000, 10, 2
# Of one end: all who ask for it in a second or two after it has come are held no more.
GOAL_HOLDS, GOAL_P99_MS = 2, 650


class CountedPage(Page):
    """Counts what of its polls that wait was passed on to the waiting room."""

    def _plan(self, status, until, at):
        if b"/until/" in self.path and not self.path.endswith(b"/until/0/"):
            head = self.got.partition(b"\r\n\r\n")[0]
            self.evening.passed_on[self.path] += b"X-Cache: MISS" in head
        super()._plan(status, until, at)


def run(newsroom):
    newsroom.fill(50)
    with ExitStack() as stack:
        address, _ = stack.enter_context(newsroom.web())
        web_port, room_port = int(address.rpartition(":")[2]), free_port()
        stack.enter_context(newsroom.waiting_room(room_port, web_port))
        publisher = stack.enter_context(running_publisher("bench", newsroom.where))
        nginx = nginx_before(
            [web_port],
            newsroom.folder,
            room_port=room_port,
            collapses=True,
            smaller=[("limit_conn waiting_by_address 2000;", "")],
        )
        varnish = varnish_before(web_port, room_port, newsroom.folder)
        yield told("pages, updates with each", f"{PAGES:,}, {PUBLICATIONS}")
        for name, edge in {"nginx": nginx, "Varnish": varnish}.items():
            with edge as port:
                evening = Evening(port=port, slug="bench", poll_seconds=5, waits=True)
                evening.passed_on = Counter()
                missed = _an_evening(evening, publisher)
            yield from _figures(name, evening, missed)


def _an_evening(evening, publisher):
    """How many arrivals were missed."""
    arrivals = Arrivals()
    arrivals.watch(publisher.said, lambda _: evening.take(*publisher.hear()))
    pages = [CountedPage(evening, arrivals) for _ in range(PAGES)]
    for page in pages:
        page.open(2 * random.random())
    arrivals.run(5)
    for _ in range(PUBLICATIONS):
        arrivals.run(APART_SECONDS * random.uniform(0.5, 1.5))
        publisher.publish()
    arrivals.run(3)
    missed = sum(page.missed() for page in pages)
    for page in pages:
        page.close()
    return missed


def _figures(name, evening, missed):
    ms = sorted(1000 * late for _, late in evening.latencies)
    yield told(f"{name}: p50", ms[len(ms) // 2], "ms")
    yield at_most(f"{name}: p99", ms[int(len(ms) * 0.99)], GOAL_P99_MS, "ms")
    yield told(f"{name}: slowest", ms[-1], "ms")
    yield exactly(f"{name}: arrivals", len(ms), PAGES * PUBLICATIONS)
    yield exactly(f"{name}: missed or doubled", missed + evening.doubled, 0)
    yield exactly(f"{name}: polls that failed", evening.failures, 0)
    most = max(evening.passed_on.values())
    yield at_most(f"{name}: asked of the room for one cursor and end", most, GOAL_HOLDS)
    polls = sum(evening.passed_on.values()), evening.polls
    yield told(
        f"{name}: asked of the room, of all polls", "{:,} of {:,}".format(*polls)
    )
