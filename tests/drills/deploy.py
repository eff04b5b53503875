"""A deploy under load: the waiting room and two web processes are restarted, one after the other.

As docs/operating.md says, behind the shipped nginx, while pages wait for news and poll, and
somebody publishes. The web process that the room asks is restarted, too.
"""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

from tests.bench.arrivals import Arrivals
from tests.bench.pages import Evening, Page
from tests.drills.asking import ask
from tests.drills.beside import publishing_beside
from tests.drills.figures import at_least, exactly, told
from tests.drills.newsroom import DATABASES
from tests.edge import nginx_before
from tests.server import free_port

__all__ = ["DATABASES", "SECONDS", "run", "watch"]

SECONDS = 150
PAGES = 300  # opened before each restart; all stay open
POLL_SECONDS = 5
# For so long nginx may leave alone who has refused it.
FORGIVEN_SECONDS = 3
HOLDING_SECONDS = 30  # at most, until all pages wait
# At most, until all pages are where the first is: who polled just before the last publication asks again
# after a poll's time, and may get for two seconds what nginx had of before it.
TOGETHER_SECONDS = 10
# All pages are of one address here.
ONE_ADDRESS = ("limit_conn waiting_by_address 2000;", "")


class Restarted:
    """A process of the newsroom on a port of its own, which a supervisor starts again."""

    def __init__(self, start):
        self.port, self._start, self._up = free_port(), start, ExitStack()
        self.start()

    def start(self):
        self._up.enter_context(self._start(self.port))

    def stop(self):
        self._up.close()

    def restart(self):
        self.stop()
        self.start()


def run(newsroom):
    newsroom.fill(50)
    with ExitStack() as stack:

        def started(start):
            process = Restarted(start)
            stack.callback(process.stop)
            return process

        webs = [started(lambda port: newsroom.web(port=port)) for _ in range(2)]
        room = started(lambda port: newsroom.waiting_room(port, webs[0].port))
        edge = stack.enter_context(
            nginx_before(
                [web.port for web in webs],
                newsroom.folder,
                room_port=room.port,
                smaller=[ONE_ADDRESS],
            )
        )
        writer = newsroom.writer(f"http://127.0.0.1:{edge}")
        restarts = [room.restart, *(lambda web=web: _replace(web) for web in webs)]
        evening = Evening(
            port=edge, slug="bench", poll_seconds=POLL_SECONDS, waits=True
        )
        publishing = publishing_beside(writer, a_second=1)
        pages, held, published = watch(
            evening, restarts, pages_each=PAGES, publishing=publishing
        )
    yield told("restarted, one after the other", "the room, two web processes")
    yield told("pages", len(pages))
    yield at_least(f"of each {PAGES}, waiting when one was stopped", min(held), PAGES)
    yield exactly(f"polls that failed, of {evening.polls:,}", evening.failures, 0)
    yield exactly("updates doubled", evening.doubled, 0)
    behind = len(pages) - sum(page.since == pages[0].since for page in pages)
    yield exactly("pages that are not where the others are", behind, 0)
    count = len(published.took_ms)
    yield exactly(f"publications refused, beside {count}", published.refused, 0)


def _replace(web):
    """As docs/operating.md says."""
    web.restart()
    while ask(f"http://127.0.0.1:{web.port}/readyz").status != 200:
        time.sleep(0.1)
    time.sleep(FORGIVEN_SECONDS)


def watch(evening, restarts, *, pages_each, publishing):
    """Restart one after the other, each while so many more pages wait for news.

    Returns all pages, of each restart how many of these waited when it began, and what the
    context manager `publishing`, which goes on beside it, has yielded. A restart is called in
    a thread of its own.
    """
    arrivals = Arrivals()
    pages, held = [], []
    with publishing as published, ThreadPoolExecutor(1) as pool:
        for restart in restarts:
            opened = [Page(evening, arrivals) for _ in range(pages_each)]
            pages += opened
            held.append(_until_they_wait(opened, arrivals))
            restarted = pool.submit(restart)
            while not restarted.done():
                arrivals.run(0.05)
            restarted.result()
    # By then who polls has asked once more.
    arrivals.run(2 * evening.poll_seconds)
    most = time.monotonic() + TOGETHER_SECONDS
    while len({page.since for page in pages}) > 1 and time.monotonic() < most:
        arrivals.run(0.05)
    for page in pages:
        page.close()
    return pages, held, published


def _until_they_wait(pages, arrivals):
    """Open them; returns how many of them wait for news."""
    for page in pages:
        page.open(0)
    most = time.monotonic() + HOLDING_SECONDS
    while True:
        waiting = sum(page.is_asking and bool(page.until) for page in pages)
        if waiting == len(pages) or time.monotonic() > most:
            return waiting
        arrivals.run(0.01)
