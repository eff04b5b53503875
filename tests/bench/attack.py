"""Publishing while the public side is drowned in junk: `make bench-attack`.

One writer publishes through the desk once a second, without and with an attack on the public
side, once with one process for both sides and once with the desk apart (docs/extras/split-hosts.md).
Bounded in time, on loopback alone. Writes its section of docs/benchmarks.md; fails nothing.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from statistics import median, quantiles

from tests import pgserver
from tests.bench import slow_requests, waiting_attack
from tests.bench.desk_writer import Writer
from tests.bench.processes import manage, serving
from tests.bench.report import machine, write_section
from tests.server import free_port

SECONDS = min(120, int(os.environ.get("SECONDS", "30")))
CONNECTIONS = 256
PUBLIC_THREADS, PUBLIC_NICE = 4, 10  # as docs/extras/split-hosts.md advises
P95_MS = 1000
NO_LOG = subprocess.DEVNULL  # each 404 is a line of it
JUNK = Path(__file__).with_name("junk.lua")
MAKE_BLOG = """
from django.test import Client
from tests.factories import an_editor, make_blog, many_updates
many_updates(make_blog(slug="bench", headline="River at record height"), 1000)
client = Client()
client.force_login(an_editor())
print(client.cookies["sessionid"].value)
"""


def main():
    rows = []
    for name, case in (("one process for both", _together), ("the desk apart", _apart)):
        with ExitStack() as stack:
            where, session = _newsroom(stack)
            public, desk = case(stack, where)
            writer = Writer(desk, session)
            for is_attacked in (False, True):
                rows.append(_row(name, public, writer, is_attacked=is_attacked))
                sys.stderr.write(f"{rows[-1]}\n")
    head = "| processes | public side | p50, ms | p95, ms | most, ms | published | junk answered a second |"
    lines = [*_head(), head, "|---|---|---|---|---|---|---|", *rows]
    sys.stdout.write(write_section("Publishing under attack", lines))
    slow_requests.main(_newsroom)
    waiting_attack.main(_newsroom)


def _head():
    yield (
        f"Made by `make bench-attack` on {date.today()}. One writer publishes through the "
        f"desk's form once a second for {SECONDS} s; the attack is wrk with {CONNECTIONS} "
        "connections, each request for another address that no cache can know "
        "(tests/bench/junk.lua). With the desk apart the public process has "
        f"{PUBLIC_THREADS} threads and `nice` {PUBLIC_NICE}. wrk, the servers and a durable "
        f"PostgreSQL share the machine. The goal is a p95 under {P95_MS} ms with the desk "
        f"apart. {machine()}."
    )
    yield ""


def _newsroom(stack):
    folder = stack.enter_context(tempfile.TemporaryDirectory())
    where = {"DATABASE_URL": pgserver.start(is_durable=True), "DATA_DIR": folder}
    manage("migrate", "-v0", **where)
    manage("createcachetable", **where)
    printed = manage("shell", "--no-imports", "-c", MAKE_BLOG, **where)
    return where, printed.split()[-1]


def _together(stack, where):
    address, _pid = stack.enter_context(serving(pinned=False, errors=NO_LOG, **where))
    return address, address


def _apart(stack, where):
    port = free_port()
    urls = {
        "PUBLIC_URL": (public := f"http://127.0.0.1:{port}"),
        "DESK_URL": f"http://127.0.0.1:{(desk_port := free_port())}",
    }
    limits = {"threads": PUBLIC_THREADS, "nice": PUBLIC_NICE}
    for at, serves, how in ((port, "public", limits), (desk_port, "desk", {})):
        one = serving(
            pinned=False, port=at, errors=NO_LOG, **how, **where, **urls, SERVES=serves
        )
        stack.enter_context(one)
    return public, urls["DESK_URL"]


def _row(name, public, writer, *, is_attacked):
    with _attack(public) if is_attacked else _calm() as answered:
        took = writer.publish_for(SECONDS)
    cuts = quantiles(took, n=20, method="inclusive")
    return (
        f"| {name} | {'under attack' if is_attacked else 'calm'} | {median(took):.0f} "
        f"| {cuts[18]:.0f} | {max(took):.0f} | {len(took)} of {SECONDS} "
        f"| {answered[0] if answered else '–'} |"
    )


@contextmanager
def _calm():
    yield []


@contextmanager
def _attack(address):
    """Junk until the block ends; then yields how much of it was answered each second."""
    command = [
        *("nice", "-n", "19", "wrk", "-t1", f"-c{CONNECTIONS}", "-s", str(JUNK)),
        *(f"-d{SECONDS + 4}s", "--timeout", "30s", address),
    ]
    answered: list[str] = []
    running = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        time.sleep(2)  # until its connections are open
        yield answered
    finally:
        # It ends by itself: it is told how long.
        told, _nothing = running.communicate(timeout=SECONDS + 60)
        found = re.search(r"Requests/sec:\s+([\d.]+)", told)
        answered.append(f"{float(found[1]):.0f}" if found else "none")


if __name__ == "__main__":
    main()
