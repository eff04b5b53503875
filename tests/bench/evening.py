"""An evening: thousands of open pages, sixty publications, and what reached whom when.

`make evening` runs it through the shipped nginx, the web process, the worker and
PostgreSQL, on loopback, and writes a section of docs/benchmarks.md. It fails nothing.
PAGES=500 SECONDS=60 PUBLICATIONS=12 make evening is a shorter one. With HELD=1 the pages wait
for news in the waiting room, as they do by default; without it they poll.
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
from tests.server import free_port

PAGES = min(int(os.environ.get("PAGES", "5000")), 9000)
SECONDS = int(os.environ.get("SECONDS", "300"))
PUBLICATIONS = int(os.environ.get("PUBLICATIONS", "60"))
POLL_SECONDS = 5
AFTERWARDS_SECONDS = 15  # for the last one to arrive
HELD = os.environ.get("HELD") == "1"
HOLD_SECONDS = 25
# All pages are of one address here.
ONE_ADDRESS = ("limit_conn waiting_by_address 2000;", "")
GOALS = (
    {"p50": 0.2, "p99": 0.5, "slowest": 1.0, "polls an hour": 210}
    if HELD
    else {"p50": 3.5, "p99": 7.0}
)

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
        evening = Evening(
            port=port, slug="evening", poll_seconds=POLL_SECONDS, waits=HELD
        )
        before = _each(cpu_seconds, pids)
        began = time.monotonic()
        missed = asyncio.run(_run(evening, publisher))
        took = time.monotonic() - began
        after, memory = _each(cpu_seconds, pids), _each(memory_bytes, pids)
    spent = {name: after[name] - before[name] for name in after}
    lines = [*_head(evening, missed, took), *_table(spent, memory, took)]
    title = "An evening of pages that wait" if HELD else "An evening"
    sys.stdout.write(write_section(title, lines))


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
    web_port = urlsplit(site).port
    room, room_port = _waiting_room(stack, where, web_port) if HELD else ({}, None)
    nginx = []
    port = stack.enter_context(
        nginx_before(
            [web_port],
            folder,
            started=nginx.append,
            room_port=room_port,
            smaller=[ONE_ADDRESS],
        )
    )
    data = Path(unquote(urlsplit(url).netloc.partition("@")[2])) / "data"
    database = int((data / "postmaster.pid").read_text().splitlines()[0])
    return (
        port,
        where,
        {
            "nginx": nginx[0].pid,
            "web, one process": web,
            **room,
            "worker": worker.pid,
            "PostgreSQL": database,
        },
    )


def _waiting_room(stack, where, web_port):
    """Its pid by its name, and its port."""
    port = free_port()
    ports = ["--port", str(port), "--web-port", str(web_port)]
    room = subprocess.Popen(
        [sys.executable, "manage.py", "waiting_room", *ports],
        env=os.environ | where | {"HOLD_SECONDS": str(HOLD_SECONDS)},
    )
    stack.callback(room.wait, 10)
    stack.callback(room.terminate)
    return {"waiting room": room.pid}, port


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


def _head(evening, missed, took):
    times = sorted(evening.latencies)
    p50, p99 = (times[int(len(times) * part)] for part in (0.50, 0.99))
    how = (
        f"waiting for news in holds of {HOLD_SECONDS} seconds"
        if HELD
        else f"polling every {POLL_SECONDS} seconds"
    )
    yield (
        f"Made by `{'HELD=1 ' * HELD}make evening` on {date.today()}: {PAGES:,} simulated "
        f"open pages, each {how} as the script does, through the nginx of "
        f"deploy/, one web process and PostgreSQL, all of them and the pages on one "
        f"machine; {PUBLICATIONS} publications of three blocks over {SECONDS} seconds. "
        f"{machine()}."
    )
    hours = PAGES * took / 3600
    figures = {"p50": p50, "p99": p99, "slowest": times[-1]}
    yield ""
    yield "| from the commit to the reader | | goal |"
    yield "|---|---|---|"
    for name, seconds in figures.items():
        goal = f"{GOALS[name]} s" if name in GOALS else ""
        yield f"| {name} | {seconds:.2f} s | {goal} |"
    yield f"| arrivals | {len(times):,} | {PAGES * PUBLICATIONS:,} |"
    yield f"| missed | {missed:,} | 0 |"
    yield f"| doubled | {evening.doubled:,} | 0 |"
    yield f"| polls | {evening.polls:,}, {evening.answers_with_news:,} with news | |"
    yield f"| polls of a page in an hour | {evening.polls / hours:,.0f} | {GOALS.get('polls an hour', '')} |"
    yield f"| polls that failed | {evening.failures:,} | |"
    yield ""


def _table(spent, memory, took):
    yield "| process | CPU, of one core | memory, MB |"
    yield "|---|---|---|"
    for name, seconds in spent.items():
        yield f"| {name} | {seconds / took:.1%} | {memory[name] / 1e6:,.0f} |"


if __name__ == "__main__":
    main()
