"""Keeps this process's decoder: starts it when it is first needed, and again if it dies."""

import atexit
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

DECODER = Path(__file__).parent / "decoder" / "__main__.py"
# glibc sets aside 64 MB of addresses for each thread of an AVIF encoder, which count.
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MALLOC_ARENA_MAX": "2"}


class DecoderProcess:
    """One for each process that has pictures opened; its threads share it.

    The image decoder is a program of its own, started by exec: to fork a process that has
    threads, as a web server has, is to copy locks that nobody will open. It ends when its
    socket closes, and so with this process, however that dies.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open: tuple[socket.socket, subprocess.Popen, int] | None = None

    def send_in(self, job: socket.socket, slot: int) -> None:
        """Have a process opened at the other end of this socket, which holds `slot`."""
        with self._lock:
            try:
                self._send(job, slot)
            except OSError:  # it has died since
                self._close()
                self._send(job, slot)

    def _send(self, job: socket.socket, slot: int) -> None:
        # Of a process that was forked since, the image decoder is its parent's.
        if self._open is None or self._open[2] != os.getpid():
            control, process = _start()
            self._open = control, process, os.getpid()
            atexit.register(self._close)
        socket.send_fds(self._open[0], [b"j"], [job.fileno(), slot])

    def _close(self) -> None:
        if self._open is not None and self._open[2] == os.getpid():
            control, process, _ = self._open
            control.close()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
        self._open = None


def _start() -> tuple[socket.socket, subprocess.Popen]:
    ours, theirs = socket.socketpair()
    with theirs:
        process = subprocess.Popen(  # noqa: S603 our own command
            [sys.executable, "-I", str(DECODER), str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            # Ctrl-C is for the server: a picture that is being opened is kept.
            start_new_session=True,
        )
    return ours, process
