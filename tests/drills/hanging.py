"""The server stands still behind the shipped nginx (SIGSTOP): readers have the last answer.

Of each address that is old, one reader waits until nginx gives up on the server
(proxy_read_timeout). From then on one reader in one to two seconds does, of all addresses.
"""

import os
import signal
import time

from tests.bench.processes import family
from tests.drills.asking import ask, asking_again
from tests.drills.figures import at_most, exactly, told
from tests.edge import nginx_before

DATABASES = ("SQLite",)  # no database is asked
__all__ = ["DATABASES", "SECONDS", "run"]

SECONDS = 60
STOPPED_SECONDS = 15
CURSORS = 30
READERS_OF_EACH = 2
GOAL_MS, GOAL_OF_ONE_MS = 100, 4500
WAITED_MS = 300


def run(newsroom):
    newsroom.fill(50)
    with newsroom.web() as (address, pid):
        port = int(address.rpartition(":")[2])
        with nginx_before([port], newsroom.folder) as edge:
            blog = f"http://127.0.0.1:{edge}/live/bench/"
            polls = [f"{blog}since/{cursor}/" for cursor in range(1, CURSORS + 1)]
            for each in (blog, *polls):
                ask(each)
            time.sleep(3)  # until what nginx has of them is old
            answers = _while_stopped(family(pid), [blog, *polls])
            yield from _figures("the page", answers[blog])
            of_polls = [answer for each in polls for answer in answers[each]]
            yield from _figures(f"{CURSORS} cursors", of_polls)
            waited = sum(each.ms > WAITED_MS for each in [*answers[blog], *of_polls])
            # All that were on their way when it stopped, and one a second.
            most = CURSORS + 1 + STOPPED_SECONDS
            yield at_most(f"answers that took longer than {WAITED_MS} ms", waited, most)
            yield exactly("the page, when it goes on", ask(blog).status, 200)
            yield told("seconds that it stood still", STOPPED_SECONDS)


def _while_stopped(pids, addresses):
    """What readers of each address were answered meanwhile."""
    pids = list(pids)
    for each in pids:
        os.kill(each, signal.SIGSTOP)
    try:
        with asking_again(addresses * READERS_OF_EACH) as answers:
            time.sleep(STOPPED_SECONDS)
    finally:
        for each in pids:
            os.kill(each, signal.SIGCONT)
    return answers


def _figures(name, answers):
    ms = sorted(answer.ms for answer in answers)
    bad = sum(answer.status not in (200, 204) for answer in answers)
    yield exactly(f"{name}: failed of {len(ms)}", bad, 0)
    yield at_most(f"{name}: p95", ms[int(len(ms) * 0.95)], GOAL_MS, "ms")
    yield at_most(f"{name}: slowest", ms[-1], GOAL_OF_ONE_MS, "ms")
