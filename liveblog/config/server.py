"""How the server and its worker are started: the same for every command and the tests."""

import os
import subprocess
import sys
from pathlib import Path

from liveblog.waiting_room.open_files import allowed_files

# The default of the setting THREADS, and the only place that names it: in so many threads of
# each process Django runs. Each keeps one database connection; PostgreSQL takes 100 by
# default. One connection for each of granian's threads gave 515 errors in 600 requests from
# 200 clients.
THREADS_PER_WORKER = 8
# granian's own, beside as many: all bodies that may be slow at once (request_bodies.py), all
# that may wait to write (writers_line.py), all polls that may be held (held_polls.py), and some that
# answer polls meanwhile.
WAITING_THREADS = 112

# So many connections each process may have, as far as there are files for them. granian takes no
# other while so many are open, whatever they do: most of them wait for their next request, and
# anybody may open some and send nothing. It closes those after half a minute.
MOST_CONNECTIONS, FILES_BESIDE = 8000, 500

# So long may a request that is being answered go on after the server was told to stop:
# Ctrl-C must end all of it. In earnest it may take longer (docker-compose.yml).
GRACE_SECONDS = 3


def granian(
    *, host, port, workers, grace_seconds=GRACE_SECONDS, threads=THREADS_PER_WORKER
):
    """The command that serves liveblog.config.wsgi, as a list for exec or subprocess.

    Raises this process's limit of open files, which the command inherits, where it is too low.
    Where `threads` are others than the setting says, the process wants them as THREADS in
    its environment, too.
    """
    return [
        sys.executable,
        *("-m", "granian", "liveblog.config.wsgi:application"),
        *("--interface", "wsgi"),
        *("--host", host, "--port", str(port)),
        *("--workers", str(workers)),
        *("--blocking-threads", str(threads + WAITING_THREADS)),
        # More may wait than are being answered: 200 clients at once get no error.
        *("--backlog", "1024", "--backpressure", str(_connections())),
        # Where it may be another HTTP, granian waits without end for who says nothing.
        *("--http", "1", "--no-ws"),
        # So much memory each may take before its head is whole: nginx lets 32 KB through.
        *("--http1-buffer-size", str(64 * 1024)),
        *("--log-level", "error"),
        "--respawn-failed-workers",
        # A worker waits for its open connections; one that was dropped in the middle of
        # an answer can keep it waiting for ever. Ctrl-C must end all of it.
        *("--workers-kill-timeout", str(grace_seconds)),
    ]


def _connections():
    files = allowed_files(MOST_CONNECTIONS + FILES_BESIDE)
    return max(files // 2, min(MOST_CONNECTIONS, files - FILES_BESIDE))


def worker(*arguments):
    """The command that does what is due, as a list for exec or subprocess."""
    manage = Path(__file__).resolve().parent.parent.parent / "manage.py"
    return [sys.executable, str(manage), "work", *arguments]


def waiting_room():
    """The command of the waiting room; its environment says the rest (waiting_room/options.py)."""
    return [sys.executable, "-m", "liveblog.waiting_room"]


def serve_with(command, *, beside):
    """Become this server, with `beside` it a worker and more that end when the server does.

    Each is a command and what more is in its environment. exec: Ctrl-C and kill then reach
    the server itself. Does not return.
    """
    for each, environment in beside:
        subprocess.Popen(each, env={**os.environ, **environment})  # noqa: S603 our own
    os.execv(command[0], command)  # noqa: S606 the same
