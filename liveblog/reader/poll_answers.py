"""Whole answers of Django's, kept in this process while nothing that they say has changed.

Each with the standing of its blog that it was asked for at: one that was read before the
answer was made, so an answer is never older than its standing. The bound is in bytes,
since one blog's page is ten times another's; what came first goes first.
"""

from threading import Lock

MOST_BYTES = 8_000_000


class Answers:
    """Safe to call from several threads; finding takes no lock."""

    def __init__(self):
        self._kept = {}
        self._bytes = 0
        self._lock = Lock()

    def find(self, asked, standing):
        """Status, headers and body; None where they are to be made."""
        kept = self._kept.get(asked)
        return kept[1] if kept and kept[0] == standing else None

    def keep(self, asked, standing, answer):
        with self._lock:
            self._drop(asked)
            self._kept[asked] = standing, answer
            self._bytes += len(answer[2])
            while self._bytes > MOST_BYTES:
                self._drop(next(iter(self._kept)))

    def drop_all_but(self, standings):
        """Leave what was asked for at one of these: no other can come to be right again.

        A database may be set back to a revision that it had before with other words.
        """
        with self._lock:
            for asked, (standing, _) in list(self._kept.items()):
                if standing not in standings:
                    self._drop(asked)

    def _drop(self, asked):
        if asked in self._kept:
            _, (_, _, body) = self._kept.pop(asked)
            self._bytes -= len(body)
