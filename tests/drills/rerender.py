"""A long blog is rendered again beside publishing: how long it takes, and what pages are sent.

Its process is killed on the way and goes on where it was. Afterwards the pages are asked for
that list what is in long blogs.
"""

import os
import re
import signal
import subprocess
import time
from statistics import median

from tests.drills.asking import ask
from tests.drills.beside import publishing_beside, reading_beside
from tests.drills.figures import at_most, exactly, told
from tests.drills.newsroom import DATABASES, METRICS_TOKEN

__all__ = ["DATABASES", "SECONDS", "run"]

UPDATES = int(os.environ.get("UPDATES", "10000"))
SECONDS = 100 + UPDATES // 75
PUBLICATIONS_A_SECOND = 1
GOAL_SECONDS, GOAL_BYTES, GOAL_PAGE_MS = 600, 300_000, 200
ASKED = (
    "/corrections/",
    "/desk/",
    "/desk/mine/",
    "/desk/live/bench/",
    "/live/bench/",
    "/metrics",
)
TRIES = 11
# All updates of `bench` have the HTML of the first, until they are rendered again.
COUNT_OLD = """
from liveblog.models import Update
first = Update.objects.order_by("pk").first()
print(Update.objects.filter(public_html=first.public_html).exclude(pk=first.pk).count())
"""
CORRECT = """
from liveblog.models import Correction, Update
some = Update.objects.filter(heading__endswith="7")
Correction.objects.bulk_create(
    [Correction(update=each, note="It was wrong.", by=each.author) for each in some],
    batch_size=2000,
)
"""
COUNT_REVISIONS = """
from liveblog.models import JournalLine
print(JournalLine.objects.filter(verb="rerender").count())
"""


def run(newsroom):
    newsroom.fill(UPDATES)
    with newsroom.web() as (address, _):
        writer = newsroom.writer(address)
        with (
            publishing_beside(writer, a_second=PUBLICATIONS_A_SECOND) as published,
            reading_beside(address) as page,
        ):
            began = time.monotonic()
            below = _killed_on_the_way(newsroom)
            newsroom.manage("rerender", "bench", *below)
            took = time.monotonic() - began
        yield told("updates", UPDATES)
        yield at_most("seconds, killed once and gone on", took, GOAL_SECONDS, "s")
        yield exactly("left as they were", int(newsroom.shell(COUNT_OLD)), 0)
        yield told("revisions told", int(newsroom.shell(COUNT_REVISIONS)))
        yield at_most("largest poll", page.largest, GOAL_BYTES, "bytes")
        yield at_most("slowest poll", page.most_ms, 1000, "ms")
        yield told("published beside", len(published.took_ms))
        yield at_most("slowest publication", max(published.took_ms), 2000, "ms")
        yield exactly("publications refused", published.refused, 0)
        yield from _pages(newsroom, address, writer)


def _killed_on_the_way(newsroom):
    """Begin, and kill -9 it after the first word of how far it is; how to go on from there."""
    begun = newsroom.start(
        "-u", "manage.py", "rerender", "bench", stdout=subprocess.PIPE, text=True
    )
    said = begun.stdout.readline()
    begun.send_signal(signal.SIGKILL)
    begun.wait()
    found = re.search(r"--below (\d+)", said)
    return ["--below", found[1]] if found else []


def _pages(newsroom, address, writer):
    newsroom.shell(CORRECT)
    who = {"Cookie": writer.cookies, "Authorization": f"Bearer {METRICS_TOKEN}"}
    for path in ASKED:
        took = []
        for n in range(TRIES):
            writer.publish(n)  # so that no answer is one that was kept
            answer = ask(address + path, **who)
            assert answer.status == 200, (path, answer.status)
            took.append(answer.ms)
        yield at_most(f"{path}, median", median(took), GOAL_PAGE_MS, "ms")
