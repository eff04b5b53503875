"""Simulated open pages: each asks as the script does, and remembers what it was brought.

Light, since it shares the machine with what it measures: no HTTP library, and an answer
that many pages get is read once.
"""

import asyncio
import gzip
import random
import re
import time
from array import array

ARRIVAL = re.compile(rb'<article id="update-\d+"[^>]*data-first="(\d+)"[^>]*>')
CURSOR = re.compile(rb'id="poll"\s+data-since="(\d+)"')
LENGTH = re.compile(rb"(?i)content-length: (\d+)")
UNTIL = re.compile(rb"(?i)poll-until: (\d+)")
# As hold.js has them.
SETTLED_SECONDS, JITTER_SECONDS, REFUSED_SECONDS = 0.03, 0.3, 60
BACK_OFF_SECONDS, LONGEST_BACK_OFF_SECONDS = 5, 300
KEPT_ANSWERS = 500


class Evening:
    """What all pages have seen together."""

    def __init__(self, *, port, slug, poll_seconds, waits=False):
        self.port, self.slug, self.poll_seconds = port, slug, poll_seconds
        self.waits = waits  # for news, in the waiting room
        self.published: dict[int, float] = {}  # revision: when it was committed
        self.latencies = array("f")
        self.polls = self.answers_with_news = self.failures = self.doubled = 0
        self._read: dict[bytes, tuple[int, tuple[int, ...]]] = {}

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


class Page(asyncio.Protocol):
    """One reader's open page on one connection, which it opens again where it was shut."""

    def __init__(self, evening):
        self.evening, self.loop = evening, asyncio.get_running_loop()
        self.transport, self.since, self.seen = None, None, set()
        self.opened_at: int = 0  # its first revision: what came before is on it
        self.got, self.failed, self.is_asking, self.is_over = b"", 0, False, False
        self.until = 0 if evening.waits else None  # None: it polls

    def open(self, after):
        self.loop.call_later(after, self._ask)

    def close(self):
        self.is_over = True
        if self.transport:
            self.transport.abort()

    # Asking

    def _ask(self):
        if self.is_over:
            return
        self.asked_at = self.loop.time()
        self.is_asking, self.got = True, b""
        if self.transport is None:
            self.loop.create_task(self._connect())
        else:
            self._send()

    async def _connect(self):
        try:
            port = self.evening.port
            await self.loop.create_connection(lambda: self, "127.0.0.1", port)
        except OSError:
            self._fail()

    def connection_made(self, transport):
        self.transport = transport
        self._send()

    def _send(self):
        path = f"/live/{self.evening.slug}/"
        if self.since is not None:
            path += f"since/{self.since}/"
            path += "" if self.until is None else f"until/{self.until}/"
            self.evening.polls += 1
        self.path = path.encode()
        self.transport.write(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.evening.port}\r\n"
            "Accept-Encoding: gzip, br\r\n\r\n".encode()
        )

    def connection_lost(self, reason):
        self.transport = None
        if self.is_asking and not self.is_over:
            self._fail()

    def _fail(self):
        self.is_asking = False
        self.evening.failures += 1
        self.failed += 1
        wait = min(LONGEST_BACK_OFF_SECONDS, BACK_OFF_SECONDS * 2**self.failed)
        self.open(wait * (1 + random.random() / 2))

    # What comes back

    def data_received(self, data):
        self.got = self.got + data if self.got else data
        head, end, body = self.got.partition(b"\r\n\r\n")
        if not end:
            return
        status = head[9:12]
        if status == b"200":
            if len(body) < int(LENGTH.search(head)[1]):
                return
            self._take(body)
        elif status != b"204":
            self._fail()
            return
        self.is_asking, self.failed = False, 0
        self._plan(head)

    def _plan(self, head):
        """When to ask next, and whether to wait for the answer then."""
        if self.until is not None and b"/since/" in self.path:
            next_end = UNTIL.search(head)
            self.until = next_end and int(next_end[1])
            if self.until:
                self.open(SETTLED_SECONDS + random.random() * JITTER_SECONDS)
                return
            self.loop.call_later(
                REFUSED_SECONDS * (1 + random.random()), self._wait_again
            )
        pace = self.evening.poll_seconds - (self.loop.time() - self.asked_at)
        self.open(max(0, pace))

    def _wait_again(self):
        self.until = 0

    def _take(self, body):
        now, evening = time.monotonic(), self.evening
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
                    self._time(revision, now)
        self.since = cursor

    def _time(self, revision, now):
        # The publisher's word may come after the news itself.
        committed = self.evening.published.get(revision)
        if committed is None:
            self.loop.call_later(1, self._time, revision, now)
        else:
            self.evening.latencies.append(now - committed)

    def missed(self):
        """What was published while it was open and never came."""
        due = {n for n in self.evening.published if n > self.opened_at}
        return len(due - self.seen)
