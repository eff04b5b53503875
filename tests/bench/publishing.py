"""Publishing from processes, and polls meanwhile: `make bench-publishing`.

Eight writers on one blog, each update with three blocks, its history and its journal line,
on a database that flushes every commit to the disk. Writes its section of
docs/benchmarks.md and fails nothing.
"""

import json
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from datetime import date
from statistics import median, quantiles

from tests import pgserver
from tests.bench.processes import load, manage, serving
from tests.bench.report import machine, write_section

WRITERS = 8
ROUNDS = 3
SECONDS = int(os.environ.get("SECONDS", "5"))
LENGTHS = (10, 100_000)
PER_SECOND = 20
LEAST_PER_SECOND, P95_MS, LEAST_OF_POLLS = 150, 120, 0.80
MAKE_BLOG = """
from tests.factories import make_blog, many_updates
blog = make_blog(slug="bench", headline="River at record height")
many_updates(blog, {length})
"""


def main():
    with ExitStack() as stack:
        rooms = {
            (database, length): _newsroom(stack, database, length)
            for database in ("SQLite", "PostgreSQL")
            for length in LENGTHS
        }
        lines = [*_head(), *_publications(rooms), "", *_polls(stack, rooms)]
    sys.stdout.write(write_section("Publishing", lines))


def _head():
    yield (
        f"Made by `make bench-publishing` on {date.today()}: {WRITERS} processes on one blog, "
        f"flat out for {ROUNDS} times {SECONDS} s, by `publishing.publish` with three blocks, "
        "history and journal line; every commit is flushed. In turn with it they took empty "
        "revisions, which is what every verb does at the least: the lock, the number, the "
        f"journal line, the commit. {machine()}."
    )
    yield ""


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
        "DJANGO_SETTINGS_MODULE": "liveblog.config.settings",
    }
    manage("migrate", "-v0", **where)
    manage("shell", "--no-imports", "-c", MAKE_BLOG.format(length=length), **where)
    return where


def _publish(
    where, *, writers, pace_seconds, meanwhile=lambda: None, what="publication"
):
    """Milliseconds of each publication, or empty revision, of all writers."""
    command = [sys.executable, "-m", "tests.bench.writer"]
    running = [
        subprocess.Popen(
            [*command, str(SECONDS), str(pace_seconds), what],
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


def _publications(rooms):
    yield (
        "| database | a second | at least | of empty revisions | p50, ms | p95, ms "
        "| at most | slowest, ms |"
    )
    yield "|---|---|---|---|---|---|---|---|"
    for (database, length), where in rooms.items():
        empty, took = _in_turn(where)
        yield (
            f"| {database}, {length:,} updates | {len(took) / ROUNDS / SECONDS:.0f} "
            f"| {LEAST_PER_SECOND} | {len(took) / len(empty):.2f} "
            f"| {median(took):.1f} | {quantiles(took, n=20)[18]:.1f} "
            f"| {P95_MS} | {max(took):.1f} |"
        )


def _in_turn(where):
    """Milliseconds of empty revisions and of publications, of all rounds."""
    took = {"revision": [], "publication": []}
    for _ in range(ROUNDS):
        for what, all_of_it in took.items():
            all_of_it += _publish(where, writers=WRITERS, pace_seconds=0, what=what)
    return took.values()


def _polls(stack, rooms):
    """Polls with nothing new, of another blog than the one that is written in."""
    yield (
        f"Polls with nothing new while {PER_SECOND} a second are published on another blog "
        "by two processes:"
    )
    yield ""
    yield "| database | polls, of those without | at least | CPU, µs | without, µs | errors |"
    yield "|---|---|---|---|---|---|"
    for database in ("SQLite", "PostgreSQL"):
        where = rooms[database, LENGTHS[0]]
        make = MAKE_BLOG.format(length=10).replace('"bench"', '"quiet"')
        manage("shell", "--no-imports", "-c", make, **where)
        site, pid = stack.enter_context(serving(**where))
        alone, beside = _with_and_without(where, f"{site}/live/quiet/since/11/", pid)
        yield (
            f"| {database} | {beside.per_second / alone.per_second:.2f} | {LEAST_OF_POLLS} "
            f"| {beside.cpu_us:.1f} | {alone.cpu_us:.1f} | {beside.errors + alone.errors} |"
        )


def _with_and_without(where, address, pid):
    alone = load(address, pid, seconds=SECONDS - 1)
    beside = []
    writers = 2
    _publish(
        where,
        writers=writers,
        pace_seconds=writers / PER_SECOND,
        meanwhile=lambda: beside.append(load(address, pid, seconds=SECONDS - 1)),
    )
    return alone, beside[0]


if __name__ == "__main__":
    main()
