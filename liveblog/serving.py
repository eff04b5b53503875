"""How the server is started: the same for `make run`, `make serve` and the browser tests."""

import sys

# Each thread keeps one database connection. PostgreSQL takes 100 by default; granian's
# own default of up to 512 threads gave 515 errors in 600 requests from 200 clients.
THREADS_PER_WORKER = 8


def granian(*, host, port, workers):
    """The command that serves liveblog.wsgi, as a list for exec or subprocess."""
    return [
        sys.executable,
        *("-m", "granian", "liveblog.wsgi:application"),
        *("--interface", "wsgi"),
        *("--host", host, "--port", str(port)),
        *("--workers", str(workers)),
        *("--blocking-threads", str(THREADS_PER_WORKER)),
        # More may wait than are being answered: 200 clients at once get no error.
        *("--backlog", "1024", "--backpressure", "512"),
        *("--http", "auto", "--no-ws"),
        *("--log-level", "error"),
        "--respawn-failed-workers",
        # A worker waits for its open connections; one that was dropped in the middle of
        # an answer can keep it waiting for ever. Ctrl-C must end all of it.
        *("--workers-kill-timeout", "3"),
    ]
