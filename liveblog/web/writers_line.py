"""Requests that change something wait for each other outside of Django's threads.

Publishing waits for the writers' lock (SQLite) or for a row (PostgreSQL). Whoever holds one
for seconds would have all of Django's threads wait behind it, and no page would be answered.
"""

from contextlib import contextmanager

from . import headers
from .line import Line

NO_PLACE = (
    "liveblog.no_place"  # in the WSGI environ, of a request that has waited in vain
)
MOST_WAITING = 32
PATIENCE_SECONDS = 10

READS = {"GET", "HEAD", "OPTIONS", "TRACE"}


class WritersLine(Line):
    """The line of one process. Safe to call from several threads.

    So many may write `at_once`; others wait in the thread that calls, for PATIENCE_SECONDS.
    """

    def __init__(self, at_once):
        super().__init__(at_once, MOST_WAITING)

    @contextmanager
    def place(self, environ):
        """Whether this request may go on: what only reads always, the others in turn."""
        if not _changes_something(environ):
            yield True
        elif has_place := self.wait(PATIENCE_SECONDS):
            try:
                yield has_place
            finally:
                self.give_back()
        else:
            yield False


def _changes_something(environ):
    # That a page is open is counted in memory, for the whole nation.
    is_open_page = headers.HERE.fullmatch(environ.get("PATH_INFO", ""))
    return environ["REQUEST_METHOD"] not in READS and not is_open_page
