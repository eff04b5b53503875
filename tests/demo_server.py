"""The demo newsroom on a server and data of its own, to be looked at and measured."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Of a machine on which all lanes of the tests begin at once: it is there after four by itself.
START_SECONDS = 180


@contextmanager
def demo_server(*, port, **environment):
    """Serve the demo as `make serve` does; yields a way to run commands, and the cast.

    `manage("drip", "--count", "3")` runs a command there and returns what it prints.
    All data is gone when the block ends.
    """
    with tempfile.TemporaryDirectory() as data:
        environment = os.environ | {
            "DATA_DIR": data,
            "DATABASE_URL": f"sqlite:///{data}/newsroom.sqlite3",
            "PUBLIC_URL": f"http://127.0.0.1:{port}",
            "PORT": str(port),
            "HASHED_STATIC": "true",
            **environment,
        }

        def manage(*arguments):
            return subprocess.run(
                [sys.executable, "manage.py", *arguments],
                cwd=ROOT,
                env=environment,
                check=True,
                stdout=subprocess.PIPE,
                text=True,
            ).stdout

        manage("migrate", "-v0")
        people = json.loads(manage("demo", "--json"))["people"]
        serve = [sys.executable, "manage.py", "serve", "--workers", "1"]
        server = subprocess.Popen(
            serve,
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            _wait(server, port)
            yield manage, people
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(10)


def _wait(server, port):
    deadline = time.monotonic() + START_SECONDS
    while server.poll() is None and time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=10)
        except OSError:
            time.sleep(0.1)
        else:
            return
    ended = "" if server.poll() is None else f" It ended with {server.poll()}."
    raise SystemExit(f"The server did not answer in {START_SECONDS} s.{ended}")
