"""kill -9 of the server's parent and of its worker, again and again, while updates are published."""

import os
import signal
import subprocess
import time
from pathlib import Path

from tests.bench.processes import family
from tests.drills.asking import ask, publish
from tests.drills.figures import at_most, exactly, told
from tests.drills.newsroom import DATABASES
from tests.server import free_port

__all__ = ["DATABASES", "SECONDS", "run"]

SECONDS = 120
ROUNDS = 3
COUNT = """
from liveblog.models import Update
own = Update.objects.filter(heading__startswith="Killed")
print(own.count(), own.values("heading").distinct().count())
"""


def run(newsroom):
    newsroom.fill(50)
    live, longest, holding = 0, 0.0, 0
    for n in range(ROUNDS):
        port = free_port()
        server = _serve(newsroom, port)
        address = f"http://127.0.0.1:{port}"
        try:
            _wait_for(address)
            writer = newsroom.writer(address)
            processes = list(family(server.pid))
            for k in range(5):
                answer = publish(address, writer, f"Killed {n} {k}", key=f"k-{n}-{k}")
                live += answer.status == 200
            server.send_signal(signal.SIGKILL)
            server.wait()
            longest = max(longest, _seconds_until_gone(processes))
            holding += ask(f"{address}/healthz", timeout=2).status != 0
        finally:
            for pid in processes:
                _end(pid)
    rows, headings = map(int, newsroom.shell(COUNT).split())
    yield told("kill -9 of the parent, with two web processes and a worker", ROUNDS)
    yield at_most("seconds until all of it had ended", longest, 10, "s")
    yield exactly("times the port was still answered", holding, 0)
    yield exactly("updates, of those answered as live", rows, live)
    yield exactly("doubled", rows - headings, 0)


def _serve(newsroom, port):
    """As `make serve` does: two web processes and a worker that end with it."""
    return newsroom.start(
        *("manage.py", "serve", "--workers", "2"),
        environment={
            "PORT": f"{port}",
            "PUBLIC_URL": f"http://127.0.0.1:{port}",
            "HASHED_STATIC": "true",
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _wait_for(address):
    deadline = time.monotonic() + 60
    while ask(f"{address}/healthz", timeout=2).status != 200:
        assert time.monotonic() < deadline, "the server did not answer"
        time.sleep(0.1)


def _seconds_until_gone(processes, most=30):
    began = time.monotonic()
    while any(_is_there(pid) for pid in processes):
        if time.monotonic() > began + most:
            break
        time.sleep(0.05)
    return time.monotonic() - began


def _is_there(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def _end(pid):
    if _is_there(pid):
        os.kill(pid, signal.SIGKILL)
