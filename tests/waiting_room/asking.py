"""A poll asked by a thread of its own, as it may be answered late."""

import http.client
import socket
import threading
import time

LONGEST_SECONDS = 70
# So long a poll is held that is not to be answered at once, as far as can be told.
HELD_AFTER_SECONDS = 0.3


class Asked:
    """What a poll at this path came to, once it has: until then no status."""

    def __init__(self, port, path):
        self.path = path
        self.line = http.client.HTTPConnection(
            "127.0.0.1", port, timeout=LONGEST_SECONDS
        )
        self.status = self.error = None
        self.thread = threading.Thread(target=self._ask)
        self.thread.start()

    def _ask(self):
        try:
            self.line.request("GET", self.path, headers={"Accept-Encoding": "gzip"})
            reply = self.line.getresponse()
            self.headers, self.body = reply.headers, reply.read()
            self.at, self.status = time.time(), reply.status
        except OSError as error:
            self.error = error

    def leave(self):
        """As a reader who closes the page."""
        self.line.sock.shutdown(socket.SHUT_RDWR)

    def wait(self):
        self.thread.join(LONGEST_SECONDS)
        assert self.status, self.error
        return self


class Answer(Asked):
    """Of a page at `since`."""

    def __init__(self, port, since, until, *, page="/live/flood/"):
        super().__init__(port, f"{page}since/{since}/until/{until}/")


def next_end(port):
    """The second until which a page would be held here; 0 for none."""
    return int(Answer(port, 1, 0).wait().headers["Poll-Until"] or 0)


def is_held(port, since=1, *, page="/live/flood/"):
    """Whether a poll is not answered at once, as far as can be told. It is not left waiting.

    For it would be let go when the test's rows are taken away, and what it is answered then
    is the answer to the same poll of the next test, for a second.
    """
    answer = _unanswered(port, since, page)
    if answer is not None:
        answer.leave()
    return answer is not None


def held(port, since=1, *, page="/live/flood/"):
    """A poll that is being held."""
    answer = _unanswered(port, since, page)
    assert answer is not None
    return answer


def _unanswered(port, since, page):
    answer = Answer(port, since, next_end(port), page=page)
    answer.thread.join(HELD_AFTER_SECONDS)
    return answer if answer.thread.is_alive() else None
