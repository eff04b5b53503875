"""Clients that begin a form and send one byte of it now and then, or say nothing at all."""

import socket
import threading
from contextlib import ExitStack, contextmanager, suppress

HEAD = (
    "POST {path} HTTP/1.1\r\n"
    "Host: {host}\r\n"
    "Content-Type: application/x-www-form-urlencoded\r\n"
    "Cookie: csrftoken=" + "a" * 32 + "\r\n"
    "{length}\r\n\r\n"
)
LENGTH, CHUNKED = "Content-Length: 40000", "Transfer-Encoding: chunked"


@contextmanager
def drips(address, *, count=40, every_seconds=1.0, path="/accounts/login/", how=LENGTH):
    """So many connections to this server, each dripping until the block ends.

    Who is cut off connects again with the next byte. Yields what is called for how many
    times that was.
    """
    host = address.removeprefix("http://")
    head = HEAD.format(path=path, host=host, length=how).encode()
    lines = [_line(host, head) for _ in range(count)]
    ended, cut_off = threading.Event(), []

    def drip():
        while not ended.wait(every_seconds):
            for n, line in enumerate(lines):
                if not _sends(line, b"1\r\nx\r\n" if how is CHUNKED else b"x"):
                    cut_off.append(n)
                    line.close()
                    lines[n] = _line(host, head)

    dripping = threading.Thread(target=drip)
    dripping.start()
    try:
        yield lambda: len(cut_off)
    finally:
        ended.set()
        dripping.join()
        for line in lines:
            line.close()


@contextmanager
def silent(address, *, count):
    """So many connections that are opened and say nothing until the block ends."""
    name, _colon, port = address.removeprefix("http://").partition(":")
    with ExitStack() as stack:
        opened = (
            socket.create_connection((name, int(port)), timeout=5) for _ in range(count)
        )
        yield [stack.enter_context(each) for each in opened]


def _line(host, head):
    name, _colon, port = host.partition(":")
    line = socket.create_connection((name, int(port)), timeout=5)
    line.sendall(head + b"x")
    return line


def _sends(line, data):
    """Whether it is still open, as far as one can see."""
    with suppress(OSError):
        line.settimeout(0)
        with suppress(BlockingIOError):
            while answer := line.recv(65536):
                del answer
            return False
        line.settimeout(5)
        line.sendall(data)
        return True
    return False
