"""Thousands of connections read by one thread, which notes when something came before it reads it.

It looks for more between every few that it reads. So the time that it needs for thousands of
answers is no part of when they came, although it takes its share of the processors.
"""

import heapq
import itertools
import select
import socket
import time
from collections import deque
from collections.abc import Callable

AT_ONCE = 16
MOST_EVENTS = 10_000


class Arrivals:
    def __init__(self) -> None:
        self._epoll = select.epoll()
        self._reading: dict[int, Callable[[float], None]] = {}
        self._came: deque[tuple[int, float]] = deque()
        self._timers: list[tuple] = []
        self._numbers = itertools.count()

    def watch(self, connection, read: Callable[[float], None]) -> None:
        """Have `read` called with the time at which something came: it must read all of it."""
        self._reading[connection.fileno()] = read
        self._epoll.register(connection, select.EPOLLIN | select.EPOLLET)

    def close(self, connection: socket.socket) -> None:
        del self._reading[connection.fileno()]
        connection.close()

    def call_later(self, seconds: float, function: Callable, *arguments) -> None:
        timer = time.monotonic() + seconds, next(self._numbers), function, arguments
        heapq.heappush(self._timers, timer)

    def run(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (now := time.monotonic()) < end:
            until = min(end, self._timers[0][0]) if self._timers else end
            self._look(0 if self._came else max(0, until - now))
            self._read_some()
            self._call_some()

    def _look(self, timeout):
        events = self._epoll.poll(timeout, MOST_EVENTS)
        now = time.monotonic()
        self._came.extend((descriptor, now) for descriptor, _ in events)

    def _read_some(self):
        for _ in range(min(AT_ONCE, len(self._came))):
            descriptor, at = self._came.popleft()
            # It may have been closed meanwhile.
            if read := self._reading.get(descriptor):
                read(at)

    def _call_some(self):
        now = time.monotonic()
        for _ in range(AT_ONCE):
            if not self._timers or self._timers[0][0] > now:
                return
            *_, function, arguments = heapq.heappop(self._timers)
            function(*arguments)
