"""Publishing from processes, and polls meanwhile: `make bench-publishing`.

Eight writers on one blog, each update with three blocks, its history and its journal line,
on a database that flushes every commit to the disk. Prints the table and fails nothing.
"""

import json
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from statistics import median, quantiles

from tests import pgserver
from tests.bench.processes import load, manage, serving

WRITERS = 8
SECONDS = int(os.environ.get("SECONDS", "10"))
LENGTHS = (10, 100_000)
PER_SECOND = 20
LEAST_PER_SECOND, P95_MS, LEAST_OF_POLLS = 150, 120, 0.80
MAKE_BLOG = """
from tests.factories import make_blog, many_updates
blog = make_blog(slug="bench", headline="River at record height")
many_updates(blog, {length})
"""


def main():
    sys.stdout.write(
        f"{WRITERS} writers on one blog, flat out for {SECONDS} s; at least "
        f"{LEAST_PER_SECOND} a second, p95 at most {P95_MS} ms:\n\n"
    )
    for database in ("SQLite", "PostgreSQL"):
        for length in LENGTHS:
            with ExitStack() as stack:
                where = _newsroom(stack, database, length)
                took = _publish(where, writers=WRITERS, pace_seconds=0)
                _tell(f"{database}, {length:>7,} updates", took)
                if length == LENGTHS[0]:
                    _tell_polls(stack, where, database)


def _newsroom(stack, database, length):
    folder = stack.enter_context(tempfile.TemporaryDirectory())
    url = (
        f"sqlite:///{folder}/bench.sqlite3"
        if database == "SQLite"
        else pgserver.start(is_durable=True)
    )
    where = {
        "DATABASE_URL": url,
        "DATA_DIR": folder,
        "DJANGO_SETTINGS_MODULE": "liveblog.settings",
    }
    manage("migrate", "-v0", **where)
    manage("shell", "--no-imports", "-c", MAKE_BLOG.format(length=length), **where)
    return where


def _publish(where, *, writers, pace_seconds, meanwhile=lambda: None):
    """Milliseconds of each publication of all writers."""
    command = [sys.executable, "-m", "tests.bench.writer"]
    running = [
        subprocess.Popen(
            [*command, str(SECONDS), str(pace_seconds)],
            env=os.environ | where,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(writers)
    ]
    for each in running:
        each.stdout.readline()
    for each in running:
        each.stdin.write("go\n")
        each.stdin.flush()
    meanwhile()
    return [ms for each in running for ms in json.loads(each.communicate()[0])]


def _tell(name, took):
    cuts = quantiles(took, n=20)
    sys.stdout.write(
        f"  {name}: {len(took) / SECONDS:6.0f} a second, p50 {median(took):5.1f} ms, "
        f"p95 {cuts[18]:5.1f} ms, max {max(took):6.1f} ms\n"
    )
    sys.stdout.flush()


def _tell_polls(stack, where, database):
    """A poll that is always ahead of nothing: of another blog, which nobody writes in."""
    make = MAKE_BLOG.format(length=10).replace('"bench"', '"quiet"')
    manage("shell", "--no-imports", "-c", make, **where)
    site, pid = stack.enter_context(serving(**where))
    address = f"{site}/live/quiet/since/11/"
    alone = load(address, pid, seconds=SECONDS // 2)
    beside = []
    writers = 2
    _publish(
        where,
        writers=writers,
        pace_seconds=writers / PER_SECOND,
        meanwhile=lambda: beside.append(load(address, pid, seconds=SECONDS // 2)),
    )
    share = beside[0].per_second / alone.per_second
    sys.stdout.write(
        f"  {database}, polls while {PER_SECOND} a second are published: {share:.2f} of "
        f"those without (at least {LEAST_OF_POLLS}), "
        f"{beside[0].cpu_us:.1f} µs beside {alone.cpu_us:.1f}, "
        f"{beside[0].errors + alone.errors} errors\n"
    )


if __name__ == "__main__":
    main()
