"""A bad line between a browser and the server: slow, far, and torn now and then."""

import socket
import threading
import time
from contextlib import contextmanager, suppress
from itertools import count
from queue import Queue

REQUEST = (b"GET ", b"POST ", b"PATCH ", b"DELETE ", b"HEAD ")
CHUNK_BYTES = 1024


class Line:
    """A proxy that passes on bytes, and knows of HTTP only where a request begins."""

    def __init__(self, server):
        self.server = ("127.0.0.1", int(server.rpartition(":")[2]))
        self.door = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.door.getsockname()[1]}"
        self.bytes_per_second = self.one_way_seconds = self.torn_every = None
        self.requests = count(1)
        self.torn = 0
        self.free_at = 0.0
        self.lock = threading.Lock()

    def worsen(self, *, bits_per_second, round_trip_seconds, torn_every):
        """From now on; one in `torn_every` requests loses its connection."""
        self.bytes_per_second = bits_per_second / 8
        self.one_way_seconds = round_trip_seconds / 2
        self.torn_every = torn_every

    def serve(self):
        with suppress(OSError):  # the door is shut
            while True:
                browser, _ = self.door.accept()
                threading.Thread(target=self._join, args=[browser], daemon=True).start()

    def _join(self, browser):
        server = socket.create_connection(self.server)
        ends = (browser, server)
        there, back = Queue(), Queue()
        for work in [
            lambda: self._read(browser, there, ends, is_up=True),
            lambda: self._write(server, there),
            lambda: self._read(server, back, ends, is_up=False),
            lambda: self._write(browser, back),
        ]:
            threading.Thread(target=work, daemon=True).start()

    def _read(self, source, queue, ends, *, is_up):
        with suppress(OSError):
            while data := source.recv(CHUNK_BYTES):
                if is_up and data.startswith(REQUEST) and self._tears():
                    # Half of them on the way there, the others when all has arrived.
                    if self.torn % 2:
                        queue.put((0, data))
                        time.sleep(1)
                    break
                queue.put(
                    (self._arrival(len(data)) if is_up else self._latency(), data)
                )
        queue.put((0, None))
        for end in ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _write(self, target, queue):
        with suppress(OSError):
            while (item := queue.get())[1] is not None:
                time.sleep(max(0, item[0] - time.monotonic()))
                target.sendall(item[1])

    def _tears(self):
        if not self.torn_every or next(self.requests) % self.torn_every:
            return False
        self.torn += 1
        return True

    def _latency(self):
        return time.monotonic() + (self.one_way_seconds or 0)

    def _arrival(self, size):
        """When so many bytes are through; not before the line has taken them."""
        if not self.bytes_per_second:
            return 0
        with self.lock:
            self.free_at = max(self.free_at, time.monotonic())
            self.free_at += size / self.bytes_per_second
            wait = self.free_at - time.monotonic()
        time.sleep(max(0, wait))
        return self._latency()


@contextmanager
def line_to(server):
    line = Line(server)
    threading.Thread(target=line.serve, daemon=True).start()
    try:
        yield line
    finally:
        line.door.close()
