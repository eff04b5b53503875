"""Servers under measurement: one worker on one core, the load on another."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from liveblog.config.server import THREADS_PER_WORKER, granian
from tests.server import free_port

TICKS = os.sysconf("SC_CLK_TCK")
CONNECTIONS = 64


@dataclass
class Load:
    """What wrk saw and what the server's processes spent."""

    per_second: float
    cpu_us: float  # of the server, for each request
    p99_ms: float
    errors: int


@contextmanager
def serving(
    application="liveblog.config.wsgi:application",
    *,
    pinned=True,
    port=None,
    threads=THREADS_PER_WORKER,
    nice=0,
    errors=None,
    **environment,
):
    """A server of one worker, pinned to the first core; yields its address and its pid."""
    port = port or free_port()
    command = granian(host="127.0.0.1", port=port, workers=1, threads=threads)
    command[command.index("liveblog.config.wsgi:application")] = application
    server = subprocess.Popen(
        [
            *(["taskset", "-c", "0"] if pinned else []),
            *(["nice", "-n", str(nice)] if nice else []),
            *command,
        ],
        env={
            **os.environ,
            "PORT": str(port),
            "THREADS": str(threads),
            "PUBLIC_URL": f"http://127.0.0.1:{port}",
            **environment,
        },
        stderr=errors,
        start_new_session=True,
    )
    try:
        _wait(f"http://127.0.0.1:{port}/healthz", server)
        yield f"http://127.0.0.1:{port}", server.pid
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(10)


def load(address, pid, *, seconds=2):
    """wrk's figures for one address, from the second core."""
    _wait_until_idle(pid)
    before = cpu_seconds(pid)
    ran = subprocess.run(
        [
            *("taskset", "-c", "1", "wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s"),
            *("--latency", "-H", "Accept-Encoding: identity", address),
        ],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    spent = cpu_seconds(pid) - before
    requests = int(re.search(r"(\d+) requests in", ran.stdout).group(1))
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", ran.stdout)
    return Load(
        per_second=float(re.search(r"Requests/sec:\s+([\d.]+)", ran.stdout).group(1)),
        cpu_us=spent / max(requests, 1) * 1e6,
        p99_ms=_milliseconds(re.search(r"(?m)^\s+99%\s+(\S+)", ran.stdout).group(1)),
        errors=int(failed.group(1)) if failed else 0,
    )


def manage(*arguments, **environment):
    """Run a command of manage.py; returns what it prints."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        env={**os.environ, **environment},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout


def _milliseconds(text):
    number, unit = re.fullmatch(r"([\d.]+)(us|ms|s)", text).groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def cpu_seconds(pid):
    """User and system time of this process and all below it, so far."""
    total = 0.0
    for each in family(pid):
        with suppress(FileNotFoundError):
            fields = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
            total += (int(fields[11]) + int(fields[12])) / TICKS
    return total


def memory_bytes(pid):
    """What this process and all below it hold; what several share is counted once."""
    return sum(memory_of_one(each) for each in family(pid))


def memory_of_one(pid):
    with suppress(FileNotFoundError, ProcessLookupError):
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text()
        # Of one that has ended, and was not waited for, there are none.
        found = re.search(r"Pss:\s+(\d+) kB", lines)
        return int(found[1]) * 1024 if found else 0
    return 0


def family(pid):
    """This process and all below it."""
    waiting = [pid]
    while waiting:
        yield (each := waiting.pop())
        for task in Path(f"/proc/{each}/task").glob("*/children"):
            with suppress(FileNotFoundError):
                waiting += map(int, task.read_text().split())


def _wait_until_idle(pid):
    """What the case before has left in the queue is not this one's."""
    last = -1.0
    while (now := cpu_seconds(pid)) > last:
        last = now
        time.sleep(0.3)


def _wait(address, server):
    deadline = time.monotonic() + 30
    while True:
        try:
            urllib.request.urlopen(address, timeout=1)
        except OSError:
            if server.poll() is not None or time.monotonic() > deadline:
                raise SystemExit("The server did not start.") from None
            time.sleep(0.1)
        else:
            return
