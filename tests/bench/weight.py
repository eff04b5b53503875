"""How soon a server is ready, and what a process of it weighs: `make bench-weight`.

With a blog of 100,000 updates, after its pages and polls were asked for.
"""

import http.client
import os
import re
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from tests import pgserver
from tests.bench.processes import family, manage, serving
from tests.bench.report import machine, write_section

STARTS = int(os.environ.get("ROUNDS", "3"))
UPDATES = int(os.environ.get("UPDATES", "100000"))
ASKED = 200  # times each
CURSORS = 450  # each with news of its own, until a process keeps as much as it may
READY_SECONDS, MOST_MB = 2, 120
MAKE_BLOG = f"""
from tests.factories import make_blog, many_updates
blog = make_blog(slug="bench", headline="River at record height")
many_updates(blog, {UPDATES})
print(blog.revision)
"""


def main():
    lines = [*_head(), *_table()]
    sys.stdout.write(write_section("Start and weight", lines))


def _head():
    yield (
        f"Made by `make bench-weight` on {date.today()}: the median of {STARTS} starts of "
        f"a server of one worker on a blog of {UPDATES:,} updates, until it answers for "
        "the first time; and what its worker process holds after it was asked "
        f"{ASKED} times for the page, an old page, a poll with news, the feed and the "
        f"sitemap, and for the news since {CURSORS} revisions, plain and compressed. "
        f"{machine()}."
    )
    yield ""


def _table():
    yield "| database | ready, s | at most | memory of the worker, MB | at most |"
    yield "|---|---|---|---|---|"
    for database in ("SQLite", "PostgreSQL"):
        with tempfile.TemporaryDirectory() as folder:
            is_sqlite = database == "SQLite"
            file = f"sqlite:///{folder}/bench.sqlite3"
            url = file if is_sqlite else pgserver.start(is_durable=True)
            where = {"DATABASE_URL": url, "DATA_DIR": folder}
            manage("migrate", "-v0", **where)
            revision = int(manage("shell", "--no-imports", "-c", MAKE_BLOG, **where))
            starts = [_start(revision, where) for _ in range(STARTS)]
        ready = median(seconds for seconds, _ in starts)
        memory = max(held for _, held in starts) / 1e6
        yield f"| {database} | {ready:.1f} | {READY_SECONDS} | {memory:.0f} | {MOST_MB} |"


def _start(revision, where):
    """Seconds until it was ready, and the bytes that its worker process held at last."""
    began = time.monotonic()
    with serving(pinned=False, **where) as (site, pid):
        ready = time.monotonic() - began
        client = http.client.HTTPConnection(urlsplit(site).netloc, timeout=30)
        paths = (
            *("/live/bench/", "/live/bench/before/30/", "/live/bench/feed.atom"),
            *(f"/live/bench/since/{revision - 5}/", "/sitemap.xml"),
        )
        news = [f"/live/bench/since/{revision - n}/" for n in range(1, CURSORS + 1)]
        for path in (*news, *(path for path in paths for _ in range(ASKED))):
            for encoding in ("identity", "gzip"):
                client.request("GET", path, headers={"Accept-Encoding": encoding})
                answer = client.getresponse()
                answer.read()
                assert answer.status == 200, path
        # The server itself is small: the largest of its processes is the worker.
        return ready, max(_resident_bytes(each) for each in family(pid))


def _resident_bytes(pid):
    """All that it holds, libraries included that it may share: not less than it needs."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) * 1024


if __name__ == "__main__":
    main()
