"""More connections than there are files for: the room closes them, and goes on."""

import os
import select
import signal
import socket
import subprocess
from contextlib import ExitStack, contextmanager

import pytest

from liveblog.config import server
from liveblog.waiting_room.open_files import OF_ITS_OWN
from liveblog.waiting_room.options import Options
from tests.server import free_port, wait_until

pytestmark = pytest.mark.slow

FILES = OF_ITS_OWN + 300
WITH_SO_MANY_FILES = f'ulimit -n {FILES}; exec "$@"'


@contextmanager
def running_room(folder):
    """The port and the process of one without a database and a web process."""
    options = Options(
        host="127.0.0.1",
        port=free_port(),
        web_host="127.0.0.1",
        web_port=1,
        public_host="live.example",
        database=str(folder / "none.sqlite3"),
        is_postgres=False,
        hold_seconds=25,
        most_holds=20_000,
        poll_seconds=5,
        parent=os.getpid(),
    )
    process = subprocess.Popen(
        ["sh", "-c", WITH_SO_MANY_FILES, "sh", *server.waiting_room()],
        env=os.environ | options.as_environment(),
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            wait_until(lambda: status(options.port) == b"404")
            yield options.port, process
        finally:
            process.terminate()


def status(port):
    """Of what is not here; None where the connection is not taken, or closed."""
    try:
        with socket.create_connection(("127.0.0.1", port), 10) as line:
            line.sendall(b"GET / HTTP/1.1\r\n\r\n")
            return line.recv(100).partition(b" ")[2][:3] or None
    except OSError:
        return None


def closed_of(lines):
    poll = select.poll()
    for line in lines:
        poll.register(line, select.POLLIN)
    return {number for number, _ in poll.poll(0)}


def test_what_is_beyond_its_files_is_closed_and_the_others_are_answered(tmp_path):
    with ExitStack() as stack:
        port, process = stack.enter_context(running_room(tmp_path))
        lines = [
            stack.enter_context(socket.create_connection(("127.0.0.1", port), 10))
            for _ in range(FILES + 100)
        ]
        wait_until(lambda: len(closed_of(lines)) >= len(lines) - 300, seconds=8)

        assert len(closed_of(lines)) == len(lines) - 300
        assert status(port) is None
        first, *others = [
            each for each in lines if each.fileno() not in closed_of(lines)
        ]
        first.sendall(b"GET / HTTP/1.1\r\n\r\n")
        assert first.recv(100).startswith(b"HTTP/1.1 404 ")
        # Who goes makes room.
        for each in others:
            each.close()
        wait_until(lambda: status(port) == b"404")

        process.terminate()
        assert "out of system resource" not in process.stderr.read()


def test_all_may_come_at_once(tmp_path):
    """After a proxy was started anew: who finds no place in the line tries again in a second."""
    with ExitStack() as stack:
        port, process = stack.enter_context(running_room(tmp_path))
        process.send_signal(signal.SIGSTOP)
        try:
            for _ in range(300):
                line = socket.create_connection(("127.0.0.1", port), 0.5)
                stack.enter_context(line)
        finally:
            process.send_signal(signal.SIGCONT)
