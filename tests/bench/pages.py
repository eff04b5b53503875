"""Simulated open pages: each asks as the script does, and remembers what it was brought.

Light, since it shares the machine with what it measures: no HTTP library, and an answer
that many pages get is read once.
"""

import gzip
import random
import re
import socket
import time
from array import array
from functools import lru_cache

ARRIVAL = re.compile(rb'<article id="update-\d+"[^>]*data-first="(\d+)"[^>]*>')
CURSOR = re.compile(rb'id="poll"\s+data-since="(\d+)"')
LENGTH = re.compile(rb"(?i)content-length: (\d+)")
UNTIL = re.compile(rb"(?i)poll-until: (\d+)")
# As hold.js has them.
SETTLED_SECONDS, JITTER_SECONDS, REFUSED_SECONDS = 0.03, 0.3, 60
BACK_OFF_SECONDS, LONGEST_BACK_OFF_SECONDS = 5, 300
KEPT_ANSWERS = 500
LONGER_THAN_ANY = 262_144


@lru_cache(maxsize=KEPT_ANSWERS)
def _read(head):
    """Of the head of an answer: its status, the body's length, until when to wait next."""
    length, until = LENGTH.search(head), UNTIL.search(head)
    return head[9:12], length and int(length[1]), until and int(until[1])


class Evening:
    """What all pages have seen together."""

    def __init__(self, *, port, slug, poll_seconds, waits=False):
        self.port, self.slug, self.poll_seconds = port, slug, poll_seconds
        self.waits = waits  # for news, in the waiting room
        self.published: dict[int, float] = {}  # revision: when it was committed
        # When each was committed, and how much later it came, in seconds.
        self.latencies: list[tuple[float, float]] = []
        # How long after it had come each answer was read, which is no part of the above.
        self.delays = array("f")
        self.rest_of_head = (
            f" HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: gzip, br\r\n\r\n"
        ).encode()
        self.polls = self.answers_with_news = self.failures = self.doubled = 0
        self.ends = 0  # of holds
        self.killed_at = float("inf")  # the waiting room, as time.monotonic() says
        self.refusals = array("d")  # when each page was first told to poll
        self._read: dict[bytes, tuple[int, tuple[int, ...]]] = {}

    def take(self, revision, committed):
        """Note one publication: its first revision, and when it was committed."""
        self.published[revision] = committed

    def plain_after(self):
        """How long after the waiting room was killed the last page was told to poll."""
        return max(self.refusals) - self.killed_at

    def read(self, body):
        """The cursor that an answer carries, and the first revisions of its arrivals."""
        if body not in self._read:
            if len(self._read) >= KEPT_ANSWERS:
                self._read.clear()
            html = gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body
            found = [tag for tag in ARRIVAL.finditer(html) if b"hx-swap" not in tag[0]]
            cursor = int(CURSOR.search(html)[1])
            self._read[body] = cursor, tuple(int(tag[1]) for tag in found)
        return self._read[body]


class Page:
    """One reader's open page on one connection, which it opens again where it was shut."""

    def __init__(self, evening, arrivals):
        self.evening, self.arrivals = evening, arrivals
        self.connection, self.since, self.seen = None, None, set()
        self.opened_at: int = 0  # its first revision: what came before is on it
        self.got, self.failed, self.is_asking = b"", 0, False
        self.is_refused = False
        self.until = 0 if evening.waits else None  # None: it polls

    def open(self, after):
        self.arrivals.call_later(after, self._ask)

    def close(self):
        if self.connection:
            self.arrivals.close(self.connection)
            self.connection = None

    # Asking

    def _ask(self):
        self.asked_at = time.monotonic()
        self.is_asking, self.got = True, b""
        path = f"/live/{self.evening.slug}/"
        if self.since is not None:
            path += f"since/{self.since}/"
            path += "" if self.until is None else f"until/{self.until}/"
            self.evening.polls += 1
        self.path = path.encode()
        try:
            self._connected().send(b"GET %s%s" % (self.path, self.evening.rest_of_head))
        except OSError:
            self._fail()

    def _connected(self):
        if self.connection is None:
            address = "127.0.0.1", self.evening.port
            self.connection = socket.create_connection(address, timeout=10)
            self.connection.settimeout(0)
            self.arrivals.watch(self.connection, self._read)
        return self.connection

    def _fail(self):
        self.close()
        self.is_asking = False
        self.evening.failures += 1
        self.failed += 1
        wait = min(LONGEST_BACK_OFF_SECONDS, BACK_OFF_SECONDS * 2**self.failed)
        self.open(wait * (1 + random.random() / 2))

    # What comes back

    def _read(self, at):
        try:
            data = self.connection.recv(LONGER_THAN_ANY)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._shut()
            return
        self.got += data
        self._take_what_is_whole(at)

    def _shut(self):
        if self.is_asking:
            self._fail()
        else:
            self.close()

    def _take_what_is_whole(self, at):
        head, end, body = self.got.partition(b"\r\n\r\n")
        if not end or not self.is_asking:
            return
        status, length, until = _read(head)
        if status == b"200":
            if len(body) < length:
                return
            self._take(body, at)
        elif status != b"204":
            self._fail()
            return
        self.is_asking, self.failed = False, 0
        self.evening.delays.append(time.monotonic() - at)
        self._plan(status, until, at)

    def _plan(self, status, until, at):
        """When to ask next, and whether to wait for the answer then."""
        if self.until is not None and b"/since/" in self.path:
            is_end = status == b"204" and not self.path.endswith(b"/until/0/")
            self.evening.ends += is_end
            self.until = until
            if until is not None:
                self.open(SETTLED_SECONDS + random.random() * JITTER_SECONDS)
                return
            if not self.is_refused:
                self.is_refused = True
                self.evening.refusals.append(at)
            again = REFUSED_SECONDS * (1 + random.random())
            self.arrivals.call_later(again, self._wait_again)
        pace = self.evening.poll_seconds - (time.monotonic() - self.asked_at)
        self.open(max(0, pace))

    def _wait_again(self):
        self.until = 0

    def _take(self, body, at):
        evening = self.evening
        cursor, arrivals = evening.read(body)
        if self.since is None:
            self.opened_at = cursor
        else:
            evening.answers_with_news += 1
            for revision in arrivals:
                if revision in self.seen:
                    evening.doubled += 1
                else:
                    self.seen.add(revision)
                    self._time(revision, at)
        self.since = cursor

    def _time(self, revision, at):
        # The publisher's word may come after the news itself.
        committed = self.evening.published.get(revision)
        if committed is None:
            self.arrivals.call_later(1, self._time, revision, at)
        else:
            self.evening.latencies.append((committed, at - committed))

    def missed(self):
        """What was published while it was open and never came."""
        due = {n for n in self.evening.published if n > self.opened_at}
        return len(due - self.seen)
