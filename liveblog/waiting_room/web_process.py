"""Asks the web process what it says to a plain poll: once for all who ask the same."""

import asyncio
import http.client
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

# So many different questions are under way at once; what all wait for is the database. Those about
# the cursor at which a blog is, or was while it was waited for, are few, and have threads of their
# own: anybody may ask about others, made up and as many as they like.
THREADS_OF_CURRENT, THREADS_OF_OTHERS = 4, 4
# Of the others so many may be under way or stand in line. What is more nginx answers.
MOST_OF_OTHERS = 200
# The web process answers a poll in milliseconds.
PATIENCE_SECONDS = 5
# So long an answer is given again, as nginx does: those who ask for what nobody waits for are
# no more to the web process than one.
KEPT_SECONDS = 1
MOST_KEPT = 500
# What belongs to the line between two, and not to the answer.
OF_THE_LINE = {
    "connection",
    "keep-alive",
    "transfer-encoding",
    "content-length",
    "date",
    "server",
}

Headers = tuple[tuple[str, str], ...]
Asked = tuple[str, Headers, bool]  # the last is whether it is of the current ones


class Reply(NamedTuple):
    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes


UNREACHABLE = Reply(502, [(b"cache-control", b"no-store")], b"")


class WebProcess:
    """Of one event loop."""

    def __init__(self, host: str, port: int):
        self._address = host, port
        self._threads = {
            True: ThreadPoolExecutor(THREADS_OF_CURRENT, "current"),
            False: ThreadPoolExecutor(THREADS_OF_OTHERS, "others"),
        }
        self._lines = threading.local()
        # In the order in which they were asked for.
        self._asked: dict[Asked, tuple[float, asyncio.Future[Reply]]] = {}
        self._others = 0

    async def fetch(self, path: str, headers: Headers, *, is_current: bool) -> Reply:
        """Its answer to a GET, or a 502; to one that was asked a moment ago, the same.

        Also to one that is still to be answered. A 502 at once where very many others ask.
        """
        loop, asked = asyncio.get_running_loop(), (path, headers, is_current)
        at, answer = self._asked.get(asked, (float("-inf"), None))
        seconds = KEPT_SECONDS if answer and answer.done() else PATIENCE_SECONDS
        if answer is None or loop.time() - at > seconds:
            self._asked.pop(asked, None)
            if not is_current and self._others >= MOST_OF_OTHERS:
                return UNREACHABLE
            threads = self._threads[is_current]
            answer = loop.run_in_executor(threads, self._get, path, headers)
            if not is_current:
                self._others += 1
                answer.add_done_callback(self._is_answered)
            self._asked[asked] = loop.time(), answer
            if len(self._asked) > MOST_KEPT:
                del self._asked[next(iter(self._asked))]
        # Who goes away does not take the answer from the others.
        return await asyncio.shield(answer)

    def _is_answered(self, _):
        self._others -= 1

    def _get(self, path: str, headers: Headers) -> Reply:
        for is_last_try in (False, True):
            line = self._line()
            try:
                line.request("GET", path, headers=dict(headers))
                answer = line.getresponse()
                return Reply(answer.status, _headers_of(answer), answer.read())
            except (OSError, http.client.HTTPException) as error:
                line.close()
                # Kept open for a while, and closed meanwhile by the other side.
                if is_last_try or isinstance(error, TimeoutError):
                    return UNREACHABLE
        raise AssertionError

    def _line(self) -> http.client.HTTPConnection:
        if not hasattr(self._lines, "line"):
            host, port = self._address
            self._lines.line = http.client.HTTPConnection(
                host, port, timeout=PATIENCE_SECONDS
            )
        return self._lines.line


def _headers_of(answer):
    return [
        (name.lower().encode("latin-1"), value.encode("latin-1"))
        for name, value in answer.getheaders()
        if name.lower() not in OF_THE_LINE
    ]
