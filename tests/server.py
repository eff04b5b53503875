"""The real server as a child process, on the test's own database."""

import fcntl
import http.client
import os
import random
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from django.conf import settings
from django.db import connection
from django.test import override_settings

from liveblog.config.server import THREADS_PER_WORKER, granian
from liveblog.management import beside

START_SECONDS = 30
# Below those that the kernel gives to whoever asks for any, or connects to somewhere.
PORTS = range(20_000, 32_000)
_given = set()
_CLAIMS = Path(tempfile.gettempdir(), f"liveblog-tests-ports-{os.getuid()}")
_claims = _CLAIMS.open("ab")


def free_port():
    """One on which nobody listens, and that no other process of tests is given meanwhile.

    Each locks a byte of one file, until it ends. To ask the kernel for a free one and to close it
    again gave two the same now and then: a test asked the server of another.
    """
    for port in random.sample(PORTS, len(PORTS)):
        with suppress(OSError), socket.socket() as probe:
            if port not in _given:
                fcntl.lockf(_claims, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, port)
                _given.add(port)
                probe.bind(("127.0.0.1", port))
                return port
    raise AssertionError(f"no port is free, or {_CLAIMS} cannot be locked")


class Address(str):
    """Of a server, and its process."""

    process: subprocess.Popen


@contextmanager
def running_server(
    *,
    workers=1,
    port=None,
    grace_seconds=3,
    threads=THREADS_PER_WORKER,
    **environment,
):
    """Serve until the block ends; yields the address. Ends with it, whatever happens."""
    port = port or free_port()
    process = subprocess.Popen(
        granian(
            host="127.0.0.1",
            port=port,
            workers=workers,
            grace_seconds=grace_seconds,
            threads=threads,
        ),
        env=environment_of_test(
            PORT=str(port),
            THREADS=str(threads),
            **{"PUBLIC_URL": f"http://127.0.0.1:{port}"} | environment,
        ),
        start_new_session=True,
    )
    try:
        _wait(process, port)
        address = Address(f"http://127.0.0.1:{port}")
        address.process = process
        yield address
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(10 + grace_seconds)


def environment_of_test(**more):
    """What a child process needs to work on the test's own database."""
    return {
        **os.environ,
        "DATABASE_URL": url_of_test_database(),
        "DATA_DIR": str(settings.DATA_DIR),
        **more,
    }


def _wait(process, port):
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=1)
        except OSError:
            assert process.poll() is None, "the server did not start"
            assert time.monotonic() < deadline, "the server did not answer"
            time.sleep(0.1)
        else:
            return


def wait_until(condition, *, seconds=20):
    """Until something that another process or thread does has happened."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never came to be"
        time.sleep(0.02)


def url_of_test_database():
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    host = quote(connection.settings_dict["HOST"], safe="")
    return f"postgres://postgres@{host}/{name}"


@contextmanager
def running_waiting_room(*, web_port, parent=None, port=None):
    """The waiting room before this web process, by the settings; yields it."""
    port = port or free_port()
    command, environment = beside.waiting_room(
        port=port, web_port=web_port, parent=parent or os.getpid()
    )
    process = subprocess.Popen(
        command, env={**os.environ, **environment}, start_new_session=True
    )
    try:
        wait_until(lambda: _answers(port), seconds=START_SECONDS)
        yield Room(port, process)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(10)


@contextmanager
def running_newsroom(*, hold_seconds=20, poll_seconds=2, port=None, **environment):
    """A server with its waiting room, at the paces that this process is set to, too; yields its
    address, and the room. `environment` is the server's."""
    port = port or free_port()
    paces = {"HOLD_SECONDS": hold_seconds, "POLL_SECONDS": poll_seconds}
    with (
        override_settings(**paces),
        running_waiting_room(web_port=port) as room,
        running_server(
            port=port,
            WAITING_ROOM_PORT=str(room.port),
            READER_SAMPLE="0",
            **{name: str(seconds) for name, seconds in paces.items()} | environment,
        ) as address,
    ):
        yield address, room


class Room(NamedTuple):
    port: int
    process: subprocess.Popen


def _answers(port):
    try:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=1)
        line.request("GET", "/")
        line.getresponse()
    except OSError:
        return False
    return True
