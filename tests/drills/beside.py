"""What goes on beside a drill until its block ends: somebody publishes, a page is open."""

import re
import threading
import time
from contextlib import contextmanager

from tests.drills.asking import ask

CURSOR = re.compile(r'id="poll"\s+data-since="(\d+)"')


class Published:
    def __init__(self):
        self.took_ms, self.refused = [], 0


@contextmanager
def publishing_beside(writer, *, a_second):
    """One who publishes through the desk, at most so often; yields what became of it."""
    stopped, published = threading.Event(), Published()

    def go_on():
        while not stopped.is_set():
            began = time.monotonic()
            try:
                published.took_ms.append(writer.publish(len(published.took_ms)))
            except (SystemExit, OSError):
                published.refused += 1
            stopped.wait(max(0, 1 / a_second - (time.monotonic() - began)))

    thread = threading.Thread(target=go_on)
    thread.start()
    try:
        yield published
    finally:
        stopped.set()
        thread.join()


class OpenPage:
    """A reader's page: it knows a revision, and asks for what came since."""

    def __init__(self, address):
        self.address = address
        page = ask(f"{address}/live/bench/")
        self.etag = page.headers["ETag"]
        self.since = int(CURSOR.search(page.text)[1])
        self.largest, self.most_ms, self.polls = 0, 0.0, 0

    def poll(self, address=None, **headers):
        """The answer; the page then knows what it has brought."""
        where = f"{address or self.address}/live/bench/since/{self.since}/"
        answer = ask(where, HX_Request="true", **headers)
        if (found := CURSOR.search(answer.text)) is not None:
            self.since = int(found[1])
        self.polls += 1
        self.largest = max(self.largest, answer.bytes)
        self.most_ms = max(self.most_ms, answer.ms)
        return answer


@contextmanager
def reading_beside(address, *, every_seconds=1):
    """Yields an open page that polls until the block ends."""
    stopped, page = threading.Event(), OpenPage(address)

    def go_on():
        while not stopped.wait(every_seconds):
            page.poll()

    thread = threading.Thread(target=go_on)
    thread.start()
    try:
        yield page
    finally:
        stopped.set()
        thread.join()
