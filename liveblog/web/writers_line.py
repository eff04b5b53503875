"""Requests that change something wait for each other outside of Django's threads.

Publishing waits for the writers' lock (SQLite) or for a row (PostgreSQL). Whoever holds one
for seconds would have all of Django's threads wait behind it, and no page would be answered.
"""

import threading
from contextlib import contextmanager

from . import headers

NO_PLACE = (
    "liveblog.no_place"  # in the WSGI environ, of a request that has waited in vain
)
MOST_WAITING = 32
PATIENCE_SECONDS = 10

READS = {"GET", "HEAD", "OPTIONS", "TRACE"}


class WritersLine:
    """The line of one process. Safe to call from several threads.

    So many may write `at_once`; others wait in the thread that calls, for PATIENCE_SECONDS.
    """

    def __init__(self, at_once):
        self._free = threading.Semaphore(at_once)
        self._waiting = threading.Semaphore(MOST_WAITING)

    @contextmanager
    def place(self, environ):
        """Whether this request may go on: what only reads always, the others in turn."""
        if not _changes_something(environ):
            yield True
        elif has_place := self._wait():
            try:
                yield has_place
            finally:
                self._free.release()
        else:
            yield False

    def _wait(self):
        if self._free.acquire(blocking=False):
            return True
        if not self._waiting.acquire(blocking=False):
            return False
        try:
            return self._free.acquire(timeout=PATIENCE_SECONDS)
        finally:
            self._waiting.release()


def _changes_something(environ):
    # That a page is open is counted in memory, for the whole nation.
    is_open_page = headers.HERE.fullmatch(environ.get("PATH_INFO", ""))
    return environ["REQUEST_METHOD"] not in READS and not is_open_page
