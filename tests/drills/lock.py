"""Somebody holds the writers' lock for twenty seconds: readers go on, writers are told to come again.

On PostgreSQL it is the blog's row. Sixty write at once, more than may wait.
"""

import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from statistics import median

from tests.drills.asking import asking_again, publish
from tests.drills.beside import OpenPage
from tests.drills.figures import at_least, at_most, exactly, told
from tests.drills.newsroom import DATABASES

__all__ = ["DATABASES", "SECONDS", "hold", "run"]

SECONDS = 90
HELD_SECONDS, WRITERS = 20, 60
GOAL_MS = 100
HOLD = """
import sys, time
from django.db import transaction
from liveblog.models import Blog, writers_turn
with writers_turn(), transaction.atomic():
    Blog.objects.select_for_update().get(slug="bench")
    print("held", flush=True)
    sys.stdin.readline()
"""


def run(newsroom):
    newsroom.fill(300)
    with newsroom.web() as (address, _):
        writer, page = newsroom.writer(address), OpenPage(address)
        read = {
            name: f"{address}{path}"
            for name, path in {
                "the page": "/live/bench/",
                "the light page": "/live/bench/light/",
                "a poll": f"/live/bench/since/{page.since}/",
                "/healthz": "/healthz",
            }.items()
        }
        with ThreadPoolExecutor(WRITERS) as pool, hold(newsroom):
            sent = [
                pool.submit(publish, address, writer, f"Held {n}")
                for n in range(WRITERS)
            ]
            with asking_again(list(read.values())) as answers:
                time.sleep(HELD_SECONDS)
            early = [each.result() for each in sent if each.done()]
        rest = [each.result() for each in sent]
        yield from _read_meanwhile(read, answers)
        yield at_least("writers told 503 before it was free", len(early), 1)
        yield exactly(
            "of them without Retry-After", sum(not _is_told(e) for e in early), 0
        )
        yield at_most("slowest of these", max(e.ms for e in early) / 1000, 18, "s")
        ended = sorted({each.status for each in rest})
        yield told("answers of all writers", f"{ended}")
        published = sum(each.status == 200 for each in rest)
        found = int(newsroom.shell(COUNT))
        yield exactly("live, of those answered as live", found, published)


COUNT = """
from liveblog.models import Update
print(Update.objects.published().filter(heading__startswith="Held").count())
"""


def _read_meanwhile(read, answers):
    for name, address in read.items():
        ms = sorted(each.ms for each in answers[address])
        bad = sum(each.status not in (200, 204) for each in answers[address])
        yield exactly(f"{name}: failed of {len(ms)}", bad, 0)
        yield told(f"{name}: p50", median(ms), "ms")
        yield at_most(f"{name}: p95", ms[int(len(ms) * 0.95)], GOAL_MS, "ms")
        yield told(f"{name}: slowest", ms[-1], "ms")


@contextmanager
def hold(newsroom):
    """The writers' lock (SQLite), or the blog's row (PostgreSQL), until the block ends."""
    holder = newsroom.start(
        *("manage.py", "shell", "--no-imports", "-v0", "-c", HOLD),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout.readline() == "held\n"
    try:
        yield
    finally:
        holder.communicate("\n")


def _is_told(answer):
    return answer.status == 503 and answer.headers["Retry-After"] is not None
