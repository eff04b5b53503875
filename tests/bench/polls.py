"""Polls and pages beside the server's own bare 204, in turn in one run: `make bench`.

Writes docs/benchmarks.md. It fails nothing: what must hold is in the issue, and figures
of a busy machine prove nothing either way.
"""

import json
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlsplit

from tests import pgserver
from tests.bench.processes import family, load, manage, serving
from tests.bench.report import machine, write_section
from tests.edge import nginx_before

ROUNDS = int(os.environ.get("ROUNDS", "3"))
LENGTHS = (10, 100_000)
BARE_VIEW = "tests.bench.bare_view:application"
BARE_VIEW_SAYS = "Django's bare 204 view"
NGINX_SAYS = "nginx's own return 204"
NGINX_OWN = "location = /bare { return 204; }"
FAR = 9_999_999
MAKE_BLOG = """
from tests.factories import make_blog, many_updates
blog = make_blog(slug="bench", headline="River at record height")
many_updates(blog, {length})
print(blog.revision)
"""


def main():
    anew = []
    with ExitStack() as stack:
        cases = dict(_cases(stack, anew))
        measured = {name: [] for name in cases}
        for _ in range(ROUNDS):
            for name, (address, pid) in cases.items():
                measured[name].append(one := load(address, pid))
                sys.stderr.write(f"{name}: {one}\n")
    lines = [*_head(), *_table(measured), "", *_made_anew(anew)]
    sys.stdout.write(write_section("Polls and pages", lines))


def _cases(stack, anew):
    """Names of what is measured, and for each its address and the server's pid.

    What is to be made anew goes into the list: a name and how long each time took.
    """
    bare, pid = stack.enter_context(serving("tests.bench.bare:application"))
    yield "granian's bare 204", (f"{bare}/", pid)
    for database in ("SQLite", "PostgreSQL"):
        for length in LENGTHS:
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            url = (
                f"sqlite:///{folder}/bench.sqlite3"
                if database == "SQLite"
                else pgserver.start(is_durable=True)
            )
            where = {"DATABASE_URL": url, "DATA_DIR": folder}
            manage("migrate", "-v0", **where)
            make = MAKE_BLOG.format(length=length)
            revision = int(manage("shell", "--no-imports", "-c", make, **where))
            site, pid = stack.enter_context(serving(**where))
            name = f"{database}, {length:,} updates"
            blog = f"{site}/live/bench/"
            if length == LENGTHS[0]:
                view, its_pid = stack.enter_context(serving(BARE_VIEW, **where))
                yield f"{BARE_VIEW_SAYS}: {database}", (f"{view}/bare/", its_pid)
            yield f"poll, nothing new: {name}", (f"{blog}since/{revision}/", pid)
            yield f"poll, 5 new, kept: {name}", (f"{blog}since/{revision - 5}/", pid)
            yield f"poll, far ahead: {name}", (f"{blog}since/{FAR}/", pid)
            yield f"page, kept: {name}", (blog, pid)
            yield f"older page, deep: {name}", (f"{blog}before/9/", pid)
            for what, path in (
                ("page", "/live/bench/"),
                ("poll, 5 new", f"/live/bench/since/{revision - 5}/"),
            ):
                anew.append((f"{what}: {name}", _anew(path, where)))
    yield from _behind_nginx(
        stack, urlsplit(site).port, f"/live/bench/since/{revision}/"
    )


def _behind_nginx(stack, origin, poll):
    """The shipped cache on the servers' core, before the last of the sites."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    nginx = []
    port = stack.enter_context(
        nginx_before([origin], folder, started=nginx.append, also=NGINX_OWN)
    )
    for each in family(nginx[0].pid):
        os.sched_setaffinity(each, {0})
    yield NGINX_SAYS, (f"http://127.0.0.1:{port}/bare", nginx[0].pid)
    yield (
        "poll, nothing new: nginx's cache",
        (
            f"http://127.0.0.1:{port}{poll}",
            nginx[0].pid,
        ),
    )


def _anew(path, where):
    command = [sys.executable, "-m", "tests.bench.anew", path]
    told = subprocess.run(
        command, env=os.environ | where, check=True, stdout=subprocess.PIPE
    )
    return json.loads(told.stdout)


def _made_anew(anew):
    yield "Made anew, with nothing kept, by Django alone (200 times each):"
    yield ""
    yield "| case | p50, ms | p95, ms | at most |"
    yield "|---|---|---|---|"
    for name, took in anew:
        most = 25 if name.startswith("page") else 10
        yield f"| {name} | {median(took):.1f} | {quantiles(took, n=20)[18]:.1f} | {most} |"


def _head():
    yield (
        f"Made by `make bench` on {date.today()}: medians of {ROUNDS} rounds in which each "
        f"case ran in turn for two seconds with 64 connections, wrk on one core and a "
        f"server of one worker on the other. {machine()}. CPU is that of the server's processes, without the "
        "database's. The bare view stands behind our middleware. The last two are nginx, one "
        "worker with deploy/nginx.conf, and are held to its own 204."
    )
    yield ""


def _table(measured):
    yield (
        "| case | requests a second | of the bare 204 | CPU, µs | more than it, µs "
        "| of the bare view's | p99, ms | errors |"
    )
    yield "|---|---|---|---|---|---|---|---|"
    base, view_us = None, None
    for name, loads in measured.items():
        each = {
            field: median(getattr(one, field) for one in loads)
            for field in ("per_second", "cpu_us", "p99_ms")
        }
        base = base or each
        if name.startswith(BARE_VIEW_SAYS):
            view_us = each["cpu_us"]
        if name == NGINX_SAYS:
            base, view_us = each, None  # what follows is nginx's
        share = f"{each['cpu_us'] / view_us:.2f}" if view_us else ""
        yield (
            f"| {name} | {each['per_second']:,.0f} "
            f"| {each['per_second'] / base['per_second']:.2f} "
            f"| {each['cpu_us']:.1f} | {each['cpu_us'] - base['cpu_us']:.1f} | {share} "
            f"| {each['p99_ms']:.1f} | {sum(one.errors for one in loads)} |"
        )


if __name__ == "__main__":
    main()
