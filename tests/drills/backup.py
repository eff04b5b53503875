"""A database is backed up by the guide while twenty updates a second are published."""

import json
import os
import sqlite3
import subprocess
import time
from contextlib import closing
from statistics import median

from tests.drills.figures import at_least, at_most, exactly, told
from tests.drills.newsroom import DATABASES

__all__ = ["DATABASES", "SECONDS", "run"]

UPDATES = int(os.environ.get("UPDATES", "20000"))
SECONDS = 90 + UPDATES // 1000
WRITERS, A_SECOND, BUSY_SECONDS = 2, 20, 15
COUNT = """
from liveblog.models import JournalLine, Update
print(Update.objects.published().count(), JournalLine.objects.count())
"""


def run(newsroom):
    newsroom.fill(UPDATES)
    began = time.monotonic()
    newsroom.back_up()
    alone = time.monotonic() - began
    writers = [_writer(newsroom) for _ in range(WRITERS)]
    for each in writers:
        each.stdin.write("go\n")
        each.stdin.flush()
    (newsroom.backup / "db.sqlite3").unlink(missing_ok=True)
    time.sleep(1)
    began = time.monotonic()
    newsroom.back_up()
    took = time.monotonic() - began
    ms = [ms for each in writers for ms in json.loads(each.communicate()[0])]
    size = sum(each.stat().st_size for each in newsroom.backup.iterdir()) / 1e6
    yield told("size of the backup", size, "MB")
    yield told("seconds, with nobody writing", alone, "s")
    yield at_most("seconds, beside publishing", took, 30, "s")
    yield at_least("published a second beside it", len(ms) / BUSY_SECONDS, 18)
    yield told("publication p50", median(ms), "ms")
    yield at_most("slowest publication", max(ms), 2000, "ms")
    if newsroom.is_sqlite:
        with closing(sqlite3.connect(newsroom.backup / "db.sqlite3")) as database:
            ((said,),) = database.execute("PRAGMA integrity_check")
        yield exactly("integrity check of the backup", said, "ok")
    now = [int(n) for n in newsroom.shell(COUNT).split()]
    newsroom.restore()
    updates, lines = [int(n) for n in newsroom.shell(COUNT).split()]
    # Of updates that many_updates has made there are no lines.
    yield exactly(
        "updates without their journal line", updates - UPDATES - lines + 2, 0
    )
    yield told("of them, in the backup", updates - UPDATES)
    yield told("published until the end", now[0] - UPDATES)


def _writer(newsroom):
    pace = WRITERS / A_SECOND
    writer = newsroom.start(
        *("-m", "tests.bench.writer", f"{BUSY_SECONDS}", f"{pace}", "publication"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    writer.stdout.readline()
    return writer
