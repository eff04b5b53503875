"""A connection of a proxy: HTTP/1.1, GETs without a body, one after the other.

More of HTTP nobody speaks to a process that stands behind a proxy; by a server of a library a poll
costs ten times as much (decision 0036).
"""

import asyncio
import http.client
from email.utils import formatdate
from typing import Any, Protocol
from urllib.parse import unquote

from .web_process import Reply

END_OF_HEAD = b"\r\n\r\n"
MOST_HEAD_BYTES = 16_384


class Answering(Protocol):
    def ask(self, head: bytes, asker: "Connection") -> Any:
        """To be answered later, once; until then the asker may leave what is returned."""

    def leave(self, askers: Any, asker: "Connection") -> None: ...


class Connection(asyncio.Protocol):
    __slots__ = ("_answering", "_askers", "_most", "_open", "_received", "_transport")

    def __init__(
        self, answering: Answering, open_ones: set["Connection"], *, most: int
    ):
        """So many may be open at `most`: one that is more is closed unheard."""
        self._answering, self._open, self._most = answering, open_ones, most
        self._received = b""
        # With whom it waits for an answer, if it does.
        self._askers: Any = None

    def connection_made(self, transport):
        self._transport = transport
        if len(self._open) < self._most:
            self._open.add(self)
        else:
            transport.abort()

    def connection_lost(self, error):
        self._open.discard(self)
        if self._askers is not None:
            self._answering.leave(self._askers, self)

    def data_received(self, data):
        self._received += data
        # No proxy sends a second request before it has all of the answer to the first, or a body.
        is_early = self._askers is not None or self._transport.get_write_buffer_size()
        head, end, more = self._received.partition(END_OF_HEAD)
        if is_early or more or len(self._received) > MOST_HEAD_BYTES:
            self._transport.abort()
        elif end:
            self._received = b""
            self._askers = self._answering.ask(head + end, self)

    def answer(self, whole: bytes, *, is_last: bool) -> None:
        """`whole` are the bytes of head and body; with `is_last` nothing more is asked here."""
        self._askers = None
        self._transport.write(whole)
        if is_last:
            self._transport.close()

    def close(self) -> None:
        """After what has still to be sent."""
        self._transport.close()


def parsed(head: bytes) -> tuple[str, str, dict[str, str]]:
    """The method, the path without its query, and the headers by their names in lower case.

    Of a head that cannot be read all are empty.
    """
    first, *lines = head.decode("latin-1").split("\r\n")
    words = first.split(" ")
    if len(words) != 3 or words[2] != "HTTP/1.1":
        return "", "", {}
    headers = (line.partition(":") for line in lines if line)
    return (
        words[0],
        unquote(words[1].partition("?")[0]),
        {name.lower(): value.strip() for name, _, value in headers},
    )


def as_bytes(reply: Reply, *, is_last: bool) -> bytes:
    """Head and body, as all who have asked the same are sent them."""
    reason = http.client.responses.get(reply.status, "")
    lines = [f"HTTP/1.1 {reply.status} {reason}".encode()]
    lines += [b"%s: %s" % header for header in reply.headers]
    lines.append(b"date: %s" % formatdate(usegmt=True).encode())
    if reply.status not in {204, 304}:
        lines.append(b"content-length: %d" % len(reply.body))
    if is_last:
        lines.append(b"connection: close")
    return b"\r\n".join([*lines, b"", reply.body])
