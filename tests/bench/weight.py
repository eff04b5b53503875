"""How soon a server is ready, and what a process of it weighs: `make bench-weight`.

With a blog of 100,000 updates, after its pages and polls were asked for.
"""

import http.client
import os
import sys
import tempfile
import time
from datetime import date
from statistics import median
from urllib.parse import urlsplit

from tests import pgserver
from tests.bench.processes import family, manage, memory_of_one, serving
from tests.bench.report import machine, write_section

STARTS = int(os.environ.get("ROUNDS", "3"))
UPDATES = int(os.environ.get("UPDATES", "100000"))
ASKED = 200  # times each
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
        f"sitemap. {machine()}."
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
        for path in (
            *("/live/bench/", "/live/bench/before/30/", "/live/bench/feed.atom"),
            *(f"/live/bench/since/{revision - 5}/", "/sitemap.xml"),
        ):
            for _ in range(ASKED):
                client.request("GET", path)
                answer = client.getresponse()
                answer.read()
                assert answer.status == 200, path
        # The server itself is small: the largest of its processes is the worker.
        return ready, max(memory_of_one(each) for each in family(pid))


if __name__ == "__main__":
    main()
