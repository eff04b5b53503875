"""The server stands still behind the shipped nginx (SIGSTOP): readers have the last page.

One reader at a time asks the server for a page that is old, and waits until nginx gives up on
it (proxy_read_timeout); the others are answered at once.
"""

import os
import signal
import time

from tests.bench.processes import family
from tests.drills.asking import ask, asking_again
from tests.drills.beside import OpenPage
from tests.drills.figures import at_most, exactly, told
from tests.edge import nginx_before

DATABASES = ("SQLite",)  # no database is asked
__all__ = ["DATABASES", "SECONDS", "run"]

SECONDS = 60
STOPPED_SECONDS = 15
READERS = 20  # of each
GOAL_MS, GOAL_OF_ONE_MS = 100, 4500


def run(newsroom):
    newsroom.fill(50)
    with newsroom.web() as (address, pid):
        port = int(address.rpartition(":")[2])
        with nginx_before([port], newsroom.folder) as edge:
            site = f"http://127.0.0.1:{edge}"
            page = OpenPage(site)
            read = {
                "the page": f"{site}/live/bench/",
                "a poll": f"{site}/live/bench/since/{page.since}/",
            }
            for each in read.values():
                ask(each)
            time.sleep(3)  # until what nginx has of them is old
            processes = list(family(pid))
            for each in processes:
                os.kill(each, signal.SIGSTOP)
            try:
                with asking_again(READERS * [*read.values()]) as answers:
                    time.sleep(STOPPED_SECONDS)
            finally:
                for each in processes:
                    os.kill(each, signal.SIGCONT)
            for name, each in read.items():
                ms = sorted(answer.ms for answer in answers[each])
                bad = sum(a.status not in (200, 204) for a in answers[each])
                yield exactly(f"{name}: failed of {len(ms)}", bad, 0)
                yield at_most(f"{name}: p95", ms[int(len(ms) * 0.95)], GOAL_MS, "ms")
                yield at_most(f"{name}: slowest", ms[-1], GOAL_OF_ONE_MS, "ms")
            yield exactly(
                "the page, when it goes on", ask(read["the page"]).status, 200
            )
            yield told("seconds that it stood still", STOPPED_SECONDS)
