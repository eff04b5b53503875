"""The first start that docker-compose.yml describes, step by step, on a machine that is busy.

Its commands, in its order, and its health checks, without docker: an empty database and an empty
folder, beside four processes that never rest. What docker adds is not tried: the image itself,
and the names of the services, which stand for this machine here.
"""

import json
import re
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.drills.figures import at_most, exactly, told
from tests.redis_server import redis_server
from tests.server import free_port

DATABASES = ("PostgreSQL",)  # as in the file
__all__ = ["DATABASES", "SECONDS", "run"]

SECONDS = 400
BUSY = 4
COMPOSE = (Path(__file__).parents[2] / "docker-compose.yml").read_text()


class Service:
    """What docker-compose.yml says of one."""

    def __init__(self, name, ports):
        text = re.search(rf"^  {name}:\n((?:    .*\n|\n)+)", COMPOSE, re.M)[1]
        self.command = _here(re.search(r"command: (\[.*\])", text)[1], ports)
        self.check = _here(re.search(r"test: (\[.*\])", text)[1], ports)[1:]
        self.seconds = int(re.search(r"start_period: (\d+)s", text)[1])


def run(newsroom):
    ports = {"8000": free_port(), "8001": free_port()}
    with psycopg.connect(newsroom.url, autocommit=True) as database:
        database.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    with _busy(), redis_server(newsroom.folder) as redis, _started() as started:
        environment = {
            "CACHE_URL": f"redis://127.0.0.1:{redis}/0",
            "HASHED_STATIC": "true",
            "PORT": str(ports["8000"]),
        }
        for name in ("web", "room", "worker"):
            service = Service(name, ports)
            more = ["--port", str(ports["8001"])] if name == "room" else []
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            process = newsroom.start(
                *(*service.command[1:], *more),
                environment=environment,
                start_new_session=True,
                **quiet,
            )
            started.append(process)
            yield at_most(
                f"{name}: healthy after",
                _seconds(service, process),
                service.seconds,
                "s",
            )
        began = time.monotonic()
        demo = newsroom.start("manage.py", "demo", environment=environment, **quiet)
        yield exactly("the demo beside it: ends with", demo.wait(), 0)
        yield told("the demo took", time.monotonic() - began, "s")


def _here(listed, ports):
    """This list of the file, with its services on this machine and at these ports."""
    for port, here in ports.items():
        listed = listed.replace(port, str(here))
    return [
        "127.0.0.1" if word == "web" else word.replace("//web:", "//127.0.0.1:")
        for word in json.loads(listed)
    ]


def _seconds(service, process):
    """Until it is healthy."""
    began = time.monotonic()
    while subprocess.run(
        [sys.executable, *service.check[1:]], stderr=subprocess.DEVNULL
    ).returncode:
        if process.poll() is not None:
            raise ChildProcessError(service.command)
        time.sleep(1)
    return time.monotonic() - began


@contextmanager
def _busy():
    never_rest = [sys.executable, "-c", "while True: pass"]
    processes = [subprocess.Popen(never_rest) for _ in range(BUSY)]
    try:
        yield
    finally:
        for each in processes:
            each.kill()
            each.wait()


@contextmanager
def _started():
    processes = []
    try:
        yield processes
    finally:
        for each in reversed(processes):
            each.terminate()
            each.wait(60)
