"""Forty open desks on eight blogs: `make bench-desk`.

Each asks as its scripts do: who is at work every 0.8 s, whether there is news every 5 s and
by waiting for it, its queue and the number of readers. Updates are opened and shut, published
and searched for. Writes its section of docs/benchmarks.md and fails nothing. SECONDS=20 is
a shorter one.
"""

import json
import os
import socket
import sys
import tempfile
import time
from contextlib import ExitStack
from datetime import date
from statistics import median, quantiles
from threading import Event
from urllib.parse import urlsplit

from tests import pgserver
from tests.bench.evening import waiting_room
from tests.bench.open_desk import Desk, Newsroom
from tests.bench.processes import cpu_seconds, manage, serving
from tests.bench.report import machine, write_section
from tests.server import free_port

BLOGS, PEOPLE = 8, 40
SECONDS = int(os.environ.get("SECONDS", "60"))
GOALS = {"presence": 1.0, "news": 1.0, "search": 0.1}
MOST_CORES = 0.5
# Editors, each with a session, on blogs with fifty updates.
MAKE = """
import json
from django.test import Client
from accounts.models import User
from tests.factories import make_blog, make_update, make_user
people = [make_user(f"{{n}} Person", role=User.Role.EDITOR) for n in range({people})]
desks = []
for n in range({blogs}):
    blog = make_blog(slug=f"bench-{{n}}", by=people[0])
    updates = [make_update(blog, f"Number {{m}}", "The river rises.").pk for m in range(50)]
    for person in people[n::{blogs}]:
        client = Client()
        client.force_login(person)
        session = client.cookies["sessionid"].value
        desks.append([blog.slug, person.pk, session, updates])
print(json.dumps(desks))
"""


def main():
    rows = []
    for database in ("SQLite", "PostgreSQL"):
        with ExitStack() as stack:
            rows += _figures(stack, database)
    sys.stdout.write(write_section("Open desks", [*_head(), *rows]))


def _figures(stack, database):
    folder = stack.enter_context(tempfile.TemporaryDirectory())
    sqlite = f"sqlite:///{folder}/bench.sqlite3"
    url = sqlite if database == "SQLite" else pgserver.start()
    port = free_port()
    where = {
        "DATABASE_URL": url,
        "DATA_DIR": folder,
        "DESK_URL": f"http://127.0.0.1:{port}",
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
    }
    manage("migrate", "-v0", **where)
    code = MAKE.format(people=PEOPLE, blogs=BLOGS)
    told = manage("shell", "--no-imports", "-c", code, **where)
    site, pid = stack.enter_context(serving(port=port, pinned=False, **where))
    _, room_port = waiting_room(stack, where, port)
    _until_open(room_port)
    newsroom = Newsroom(urlsplit(site).netloc, f"127.0.0.1:{room_port}", Event())
    desks = [Desk(newsroom, *each) for each in json.loads(told.splitlines()[-1])]
    cores = _run(desks, newsroom, pid)
    newsroom.took["news"] = newsroom.news()
    for name, goal in GOALS.items():
        seconds = newsroom.took[name]
        p95 = quantiles(seconds, n=20)[18]
        yield (
            f"| {database} | {name} | {len(seconds):,} | {median(seconds):.3f} s "
            f"| {p95:.3f} s | {max(seconds):.3f} s | p95 {goal} s |"
        )
    yield f"| {database} | CPU of the web process, in cores | | {cores:.2f} | | | {MOST_CORES} |"
    yield f"| {database} | requests, and those that failed | {newsroom.asked:,} | {newsroom.failed} | | | 0 |"


def _until_open(port):
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return


def _run(desks, newsroom, pid):
    for desk in desks:
        desk.open()
    time.sleep(3)
    newsroom.begin()
    before, began = cpu_seconds(pid), time.monotonic()
    time.sleep(SECONDS)
    cores = (cpu_seconds(pid) - before) / (time.monotonic() - began)
    newsroom.closes.set()
    for desk in desks:
        desk.join()
    return cores


def _head():
    yield (
        f"Made by `make bench-desk` on {date.today()}: {PEOPLE} open desks on {BLOGS} blogs for "
        f"{SECONDS} s, one web process and the waiting room beside the load. Presence: from the "
        "press that opens an update to each colleague's desk. News: from the press that publishes "
        f"to what the other desks of the blog are told. {machine()}."
    )
    yield ""
    yield "| database | what | times | p50 | p95 | slowest | goal |"
    yield "|---|---|---|---|---|---|---|"


if __name__ == "__main__":
    main()
