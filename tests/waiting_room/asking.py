"""A poll asked by a thread of its own, as it may be answered late."""

import http.client
import threading
import time

LONGEST_SECONDS = 70


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


def held(port, since=1, *, page="/live/flood/"):
    """A poll that is being held, as far as can be told: it is not answered in a while."""
    answer = Answer(port, since, next_end(port), page=page)
    time.sleep(0.3)
    assert answer.status is None
    return answer
