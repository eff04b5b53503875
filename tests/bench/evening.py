"""An evening: thousands of open pages, sixty publications, and what reached whom when.

`make evening` runs it through the shipped nginx, the web process, the worker and
PostgreSQL, on loopback, and writes a section of docs/benchmarks.md. It fails nothing.
PAGES=500 SECONDS=60 PUBLICATIONS=12 make evening is a shorter one. With HELD=1 the pages wait
for news in the waiting room, as they do by default; without it they poll. With KILL=1, too, the
waiting room is killed in the middle.
"""

import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests import pgserver
from tests.bench.arrivals import Arrivals
from tests.bench.pages import Evening, Page
from tests.bench.processes import cpu_seconds, manage, memory_bytes, serving
from tests.bench.publisher import running_publisher
from tests.bench.report import machine, write_section
from tests.edge import nginx_before
from tests.server import free_port

PAGES = min(int(os.environ.get("PAGES", "5000")), 9000)
SECONDS = int(os.environ.get("SECONDS", "300"))
PUBLICATIONS = int(os.environ.get("PUBLICATIONS", "60"))
POLL_SECONDS = 5
AFTERWARDS_SECONDS = 15  # for the last one to arrive
HELD = os.environ.get("HELD") == "1"
KILL = HELD and os.environ.get("KILL") == "1"
KILLED_SECONDS = 15  # by then all pages are to poll
HOLD_SECONDS = 25
# All pages are of one address here.
ONE_ADDRESS = ("limit_conn waiting_by_address 2000;", "")
GOALS_HELD = {"p50": 0.2, "p99": 0.5, "slowest": 1.0, "polls an hour": 210}
GOALS_PLAIN = {"p50": 3.5, "p99": 7.0}
GOALS = GOALS_HELD if HELD else GOALS_PLAIN

MAKE_BLOG = """
from tests.factories import make_blog, many_updates
blog = make_blog(slug="evening", headline="River at record height")
many_updates(blog, 200)
"""


def main():
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    with ExitStack() as stack:
        port, where, pids = _newsroom(stack)
        publisher = stack.enter_context(running_publisher("evening", where))
        evening = Evening(
            port=port, slug="evening", poll_seconds=POLL_SECONDS, waits=HELD
        )
        before = _each(cpu_seconds, pids)
        memory: dict[str, float] = {}
        began = time.monotonic()
        missed = _run(
            evening,
            publisher,
            halfway=lambda: _halfway(evening, pids, memory),
        )
        took = time.monotonic() - began
        after = _each(cpu_seconds, pids)
    spent = {name: after[name] - before[name] for name in after}
    lines = [*_head(evening, missed, took), *_table(evening, spent, memory, took)]
    title = "An evening of pages that wait" if HELD else "An evening"
    title += ", and the room is killed" if KILL else ""
    sys.stdout.write(write_section(title, lines))


def _halfway(evening, pids, memory):
    memory.update(_each(memory_bytes, pids))
    if KILL:
        os.kill(pids["waiting room"], signal.SIGKILL)
        evening.killed_at = time.monotonic()


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
    room, room_port = waiting_room(stack, where, web_port) if HELD else ({}, None)
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


def waiting_room(stack, where, web_port):
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


def _run(evening, publisher, *, halfway):
    """Open the pages, publish, wait for the last; returns how many arrivals were missed."""
    arrivals = Arrivals()
    arrivals.watch(publisher.said, lambda _: evening.take(*publisher.hear()))
    pages = [Page(evening, arrivals) for _ in range(PAGES)]
    for page in pages:
        page.open(random.random() * POLL_SECONDS)
    arrivals.run(2 * POLL_SECONDS)
    apart = SECONDS / PUBLICATIONS
    for number in range(PUBLICATIONS):
        arrivals.run(apart * random.uniform(0.5, 1.5))
        if number == PUBLICATIONS // 2:
            halfway()
        publisher.publish()
    arrivals.run(AFTERWARDS_SECONDS)
    missed = sum(page.missed() for page in pages)
    for page in pages:
        page.close()
    return missed


def _head(evening, missed, took):
    how = (
        f"waiting for news in holds of {HOLD_SECONDS} seconds"
        if HELD
        else f"polling every {POLL_SECONDS} seconds"
    )
    variables = "HELD=1 " * HELD + "KILL=1 " * KILL
    yield (
        f"Made by `{variables}make evening` on {date.today()}: {PAGES:,} simulated "
        f"open pages, each {how} as the script does, through the nginx of "
        f"deploy/, one web process and PostgreSQL, all of them and the pages on one "
        f"machine; {PUBLICATIONS} publications of three blocks over {SECONDS} seconds. "
        f"{machine()}."
    )
    yield ""
    yield "| from the commit to the reader | | goal |"
    yield "|---|---|---|"
    if KILL:
        yield from _killed(evening)
    else:
        yield from _latencies("", [late for _, late in evening.latencies], GOALS)
    yield f"| arrivals | {len(evening.latencies):,} | {PAGES * PUBLICATIONS:,} |"
    yield f"| missed | {missed:,} | 0 |"
    yield f"| doubled | {evening.doubled:,} | 0 |"
    yield f"| polls | {evening.polls:,}, {evening.answers_with_news:,} with news | |"
    if HELD and not KILL:
        hours = PAGES * took / 3600
        an_hour = 60 + evening.ends / hours
        goal = GOALS["polls an hour"]
        yield f"| polls of a page in an hour of 60 updates | {an_hour:,.0f} | {goal} |"
    yield f"| polls that failed | {evening.failures:,} | 0 |"
    yield ""


def _latencies(name, seconds, goals):
    times = sorted(seconds)
    p50, p99 = (times[int(len(times) * part)] for part in (0.50, 0.99))
    for part, found in {"p50": p50, "p99": p99, "slowest": times[-1]}.items():
        goal = f"{goals[part]} s" if part in goals else ""
        yield f"| {name}{part} | {found:.2f} s | {goal} |"


def _killed(evening):
    """Before the room was killed, and since the pages were to poll."""
    killed, late = evening.killed_at, evening.latencies
    before = [each for at, each in late if at < killed]
    after = [each for at, each in late if at > killed + KILLED_SECONDS]
    yield from _latencies("before the waiting room is killed: ", before, GOALS_HELD)
    name = f"from {KILLED_SECONDS} s after it: "
    yield from _latencies(name, after, GOALS_PLAIN)
    meanwhile = max(
        each for at, each in late if killed <= at <= killed + KILLED_SECONDS
    )
    yield f"| the slowest of these {KILLED_SECONDS} s | {meanwhile:.2f} s | |"
    pages, after = len(evening.refusals), evening.plain_after()
    yield f"| {pages:,} pages poll after | {after:.2f} s | {KILLED_SECONDS} s |"


def _table(evening, spent, memory, took):
    yield "| process | CPU, of one core | CPU, µs a poll | memory, MB |"
    yield "|---|---|---|---|"
    for name, seconds in spent.items():
        a_poll = seconds / evening.polls * 1e6
        megabytes = memory[name] / 1e6
        yield f"| {name} | {seconds / took:.1%} | {a_poll:.0f} | {megabytes:,.0f} |"
    delays = sorted(evening.delays)
    p50, p99 = (delays[int(len(delays) * part)] * 1000 for part in (0.50, 0.99))
    yield ""
    yield (
        "An answer counts as come when the system says that it is there; the pages' own process "
        f"read it {p50:.1f} ms later (p50; p99 {p99:.1f} ms, at most {delays[-1] * 1000:.0f}), "
        "which is not counted, but for the processor that it took from all others."
    )


if __name__ == "__main__":
    main()
