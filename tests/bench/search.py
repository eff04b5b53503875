"""Searching a hundred thousand updates in fifty blogs: `make bench-search`.

On both databases: how long a page of hits takes in the web process, from the request of an open
page's form to its HTML, by what is asked for; and how long the worker takes to read all of them. Writes its section
of docs/benchmarks.md and fails nothing. UPDATES=10000 is a shorter one.
"""

import json
import os
import sys
import tempfile
from contextlib import ExitStack
from datetime import date

from tests import pgserver
from tests.bench.processes import manage
from tests.bench.report import machine, write_section

UPDATES = int(os.environ.get("UPDATES", "100000"))
BLOGS = 50
P95_MS = 100
RUN = f"from tests.bench.searched import main; main(updates={UPDATES}, blogs={BLOGS})"


def main():
    with ExitStack() as stack:
        figures = {name: _figures(stack, name) for name in ("SQLite", "PostgreSQL")}
    sys.stdout.write(write_section("Search", [*_head(), *_table(figures)]))


def _figures(stack, database):
    folder = stack.enter_context(tempfile.TemporaryDirectory())
    sqlite = f"sqlite:///{folder}/bench.sqlite3"
    url = sqlite if database == "SQLite" else pgserver.start()
    where = {"DATABASE_URL": url, "DATA_DIR": folder}
    manage("migrate", "-v0", **where)
    told = manage("shell", "--no-imports", "-c", RUN, **where)
    return json.loads(told.splitlines()[-1])


def _head():
    yield (
        f"Made by `make bench-search` on {date.today()}: {UPDATES:,} updates of some 120 words, "
        f"whose words are as common as in any language (Zipf's law), in {BLOGS} blogs. Each kind "
        "of question was asked a hundred times by an editor and by a correspondent in turn, each "
        f"time with other words. {machine()}."
    )
    yield ""


def _table(figures):
    yield "| what is asked | SQLite: p50 | p95 | PostgreSQL: p50 | p95 | goal: p95 |"
    yield "|---|---|---|---|---|---|"
    for asked in figures["SQLite"]["pages"]:
        cells = [
            f"{ms:.0f} ms"
            for database in ("SQLite", "PostgreSQL")
            for ms in figures[database]["pages"][asked]
        ]
        yield f"| {asked} | {' | '.join(cells)} | {P95_MS} ms |"
    cells = [f"{figures[name]['reads']:,.0f} a second | " for name in figures]
    yield f"| updates read by the worker | {' | '.join(cells)} | |"


if __name__ == "__main__":
    main()
