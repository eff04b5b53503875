"""What a page asks for by itself lets those go first who wait for an answer.

Each open desk asks for its queue, for news and for how many read (ui/news.js). Python runs one
thread at a time: a search beside seven of those takes eight times as long as alone.
"""

from contextlib import contextmanager

from .line import Line

# RFC 9218: the least urgent but for what nobody sees.
PRIORITY, LOW = "HTTP_PRIORITY", "u=6"
# Fewer than hold up a server's own threads (config/server.py). Who waits longer goes on like all.
MOST_WAITING = 24
PATIENCE_SECONDS = 1


class BackgroundLine(Line):
    """The line of one process. Safe to call from several threads.

    So many are answered `at_once`; others wait in the thread that calls, for PATIENCE_SECONDS.
    """

    def __init__(self, at_once):
        super().__init__(at_once, MOST_WAITING)

    @contextmanager
    def place(self, environ):
        """Waits where that is asked by itself, and goes on in any case."""
        has_place = environ.get(PRIORITY) == LOW and self.wait(PATIENCE_SECONDS)
        try:
            yield
        finally:
            if has_place:
                self.give_back()
