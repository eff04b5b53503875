"""An evening: thousands of open pages, sixty publications, and what reached whom when.

`make evening` runs it through the shipped nginx, the web process, the worker and
PostgreSQL, on loopback, and writes a section of docs/benchmarks.md. It fails nothing.
PAGES=500 SECONDS=60 PUBLICATIONS=12 make evening is a shorter one.
"""

import asyncio
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests import pgserver
from tests.bench.pages import Evening, Page
from tests.bench.processes import cpu_seconds, manage, memory_bytes, serving
from tests.bench.report import machine, write_section
from tests.edge import nginx_before

PAGES = min(int(os.environ.get("PAGES", "5000")), 9000)
SECONDS = int(os.environ.get("SECONDS", "300"))
PUBLICATIONS = int(os.environ.get("PUBLICATIONS", "60"))
POLL_SECONDS = 5
AFTERWARDS_SECONDS = 15  # for the last one to arrive
GOALS = {"p50": 3.5, "p99": 7.0}

MAKE_BLOG = """
from tests.factories import make_blog, many_updates
blog = make_blog(slug="evening", headline="River at record height")
many_updates(blog, 200)
"""
# Publishes when a line tells it to; answers with the revision, and when it was committed.
PUBLISHER = """
import sys, time
from liveblog.models import Blog
from tests.factories import make_update, quote
blog = Blog.objects.get(slug="evening")
print("ready", flush=True)
for number, _ in enumerate(sys.stdin, start=1):
    blocks = "The water rises at the bridge. " * 8, quote(), "More follows."
    update = make_update(blog, f"Update {number} of the evening", *blocks)
    print(update.first_revision, time.monotonic(), flush=True)
"""


def main():
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    with ExitStack() as stack:
        port, where, pids = _newsroom(stack)
        publisher = stack.enter_context(_publisher(where))
        evening = Evening(port=port, slug="evening", poll_seconds=POLL_SECONDS)
        before = _each(cpu_seconds, pids)
        began = time.monotonic()
        missed = asyncio.run(_run(evening, publisher))
        took = time.monotonic() - began
        after, memory = _each(cpu_seconds, pids), _each(memory_bytes, pids)
    spent = {name: after[name] - before[name] for name in after}
    lines = [*_head(evening, missed), *_table(spent, memory, took)]
    sys.stdout.write(write_section("An evening", lines))


def _newsroom(stack):
    """Start all of it; returns nginx's port, its environment, and everybody's pids."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    url = pgserver.start(is_durable=True)
    where = {"DATABASE_URL": url, "DATA_DIR": str(folder), "RECEIPT_URL": "off"}
    manage("migrate", "-v0", **where)
    manage("shell", "--no-imports", "-c", MAKE_BLOG, **where)
    site, web = stack.enter_context(serving(pinned=False, **where))
    worker = subprocess.Popen(
        [sys.executable, "manage.py", "work"], env=os.environ | where
    )
    stack.callback(worker.wait, 10)
    stack.callback(worker.terminate)
    nginx = []
    port = stack.enter_context(
        nginx_before([urlsplit(site).port], folder, started=nginx.append)
    )
    data = Path(unquote(urlsplit(url).netloc.partition("@")[2])) / "data"
    database = int((data / "postmaster.pid").read_text().splitlines()[0])
    return (
        port,
        where,
        {
            "nginx": nginx[0].pid,
            "web, one process": web,
            "worker": worker.pid,
            "PostgreSQL": database,
        },
    )


def _each(measure, pids):
    """Of each; the pages themselves are what is left of this process and all below it."""
    measured = {name: measure(pid) for name, pid in pids.items()}
    others = sum(measured.values())
    return measured | {"the pages and the publisher": measure(os.getpid()) - others}


@contextmanager
def _publisher(where):
    process = subprocess.Popen(
        [sys.executable, "manage.py", "shell", "--no-imports", "-c", PUBLISHER],
        env=os.environ | where,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "ready\n"
    yield process
    process.stdin.close()
    process.wait(10)


async def _run(evening, publisher):
    """Open the pages, publish, wait for the last; returns how many arrivals were missed."""
    loop = asyncio.get_running_loop()
    pages = [Page(evening) for _ in range(PAGES)]
    for page in pages:
        page.open(random.random() * POLL_SECONDS)
    await asyncio.sleep(2 * POLL_SECONDS)
    apart = SECONDS / PUBLICATIONS
    for _ in range(PUBLICATIONS):
        await asyncio.sleep(apart * random.uniform(0.5, 1.5))
        publisher.stdin.write("\n")
        publisher.stdin.flush()
        line = await loop.run_in_executor(None, publisher.stdout.readline)
        revision, committed = line.split()
        evening.published[int(revision)] = float(committed)
    await asyncio.sleep(AFTERWARDS_SECONDS)
    missed = sum(page.missed() for page in pages)
    for page in pages:
        page.close()
    return missed


def _head(evening, missed):
    times = sorted(evening.latencies)
    p50, p99 = (times[int(len(times) * part)] for part in (0.50, 0.99))
    yield (
        f"Made by `make evening` on {date.today()}: {PAGES:,} simulated open pages, each "
        f"polling every {POLL_SECONDS} seconds as the script does, through the nginx of "
        f"deploy/, one web process and PostgreSQL, all of them and the pages on one "
        f"machine; {PUBLICATIONS} publications of three blocks over {SECONDS} seconds. "
        f"{machine()}."
    )
    yield ""
    yield "| from the commit to the reader | | goal |"
    yield "|---|---|---|"
    yield f"| p50 | {p50:.1f} s | {GOALS['p50']} s |"
    yield f"| p99 | {p99:.1f} s | {GOALS['p99']} s |"
    yield f"| slowest | {times[-1]:.1f} s | |"
    yield f"| arrivals | {len(times):,} | {PAGES * PUBLICATIONS:,} |"
    yield f"| missed | {missed:,} | 0 |"
    yield f"| doubled | {evening.doubled:,} | 0 |"
    yield f"| polls | {evening.polls:,}, {evening.answers_with_news:,} with news | |"
    yield f"| polls that failed | {evening.failures:,} | |"
    yield ""


def _table(spent, memory, took):
    yield "| process | CPU, of one core | memory, MB |"
    yield "|---|---|---|"
    for name, seconds in spent.items():
        yield f"| {name} | {seconds / took:.1%} | {memory[name] / 1e6:,.0f} |"


if __name__ == "__main__":
    main()
