"""Telling a cache in front of us that it may not serve some addresses any more.

Asked are none but the caches that are configured, which may lie in the house, of paths that we
have made; no redirect is followed.
"""

import json
import logging
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings

from liveblog.outgoing.client import Connection, NoReply, NotAllowed, Trusted

logger = logging.getLogger(__name__)

# For a request, and for all that one cache is told in a round.
TIMEOUT_SECONDS, PATIENCE_SECONDS = 5, 10
LONGEST_ANSWER_BYTES = 64 * 1024
# A CDN may be a tenth of a second away, and five pictures have ninety addresses.
CONNECTIONS = 4
CLOUDFLARE_AT_ONCE = 30
SECRET_HEADER = "X-Purge-Secret"  # noqa: S105 its name; deploy/nginx.conf has it too
# What shows that it is gone: of GET, that we ourselves were asked past the cache and said
# so; of PURGE, that it was kept there, or had not been.
GONE = {"GET": {404, 410}, "PURGE": {200, 202, 204, 404}, "CLOUDFLARE": {200}}
# Of a page, a feed or a card, the new one: whether it is new the receipt looks for itself.
NEW = {200, 304}


class Ask(NamedTuple):
    """One request, and the paths that are gone if it is answered well."""

    paths: list[str]
    method: str
    path: str
    headers: dict[str, str]
    body: str | None = None


def forget(kind: str, address: str, paths: Iterable[str]) -> set[str]:
    """Make one cache forget these paths; returns those that it may still serve.

    With GET they are fetched again past what is kept, so that the new answer takes its
    place; with PURGE the cache is told by that method, with CLOUDFLARE by that company's
    API. One that does not answer is asked for no more.
    """
    # Pictures first: what is not told in time runs out by itself, but they stay longest.
    each = sorted(paths, key=lambda path: (not _is_picture(path), path))
    deadline = time.monotonic() + PATIENCE_SECONDS

    def tell(some: list[str]) -> tuple[set[str], str]:
        return _tell(kind, address, some, deadline)

    strands = 1 if kind == "CLOUDFLARE" else CONNECTIONS
    with ThreadPoolExecutor(strands) as pool:
        told = list(pool.map(tell, (each[n::strands] for n in range(strands))))
    for problem in sorted({problem for _, problem in told if problem}):
        logger.warning("%s will be told again: %s", address, problem)
    return set(each).difference(*(gone for gone, _ in told))


def _tell(kind: str, address: str, paths: list[str], deadline: float):
    """Over one connection: what it has forgotten, and what is in the way of the others."""
    gone: set[str] = set()
    refused: set[str] = set()
    problem = ""
    try:
        with Connection(address, trusted=Trusted.own(address)) as line:
            for ask in _asks(kind, address, paths):
                left = deadline - time.monotonic()
                if left < 0:
                    return gone - refused, "it is too slow"
                status = _tell_one(line, ask, min(TIMEOUT_SECONDS, left))
                if status in GONE[kind] or (
                    status in NEW and not _is_picture(ask.path)
                ):
                    gone.update(ask.paths)
                else:
                    refused.add(ask.path)
                    problem = f"it answers {status} to {ask.method}"
    except (NoReply, NotAllowed) as failure:
        problem = f"it does not answer, {failure}"
    return gone - refused, problem


def _tell_one(line: Connection, ask: Ask, seconds: float) -> int:
    """Reads the rest away, so that the connection can be used again; not a picture."""
    reply = line.send(
        ask.method, ask.path, headers=ask.headers, body=ask.body, seconds=seconds
    )
    reply.discard(longest=LONGEST_ANSWER_BYTES)
    return reply.status


def _asks(kind: str, address: str, paths: list[str]) -> Iterator[Ask]:
    if kind == "CLOUDFLARE":
        yield from _of_cloudflare(address, paths)
        return
    public = urlsplit(settings.PUBLIC_URL)
    headers = {
        "Host": public.netloc,
        "X-Forwarded-Proto": public.scheme,
        SECRET_HEADER: settings.PURGE_SECRET,
    }
    for path in paths:
        if kind == "GET" and not _is_picture(path):
            # The form that is asked for last says that all of them are told.
            yield Ask([], kind, path, headers | {"Accept-Encoding": "gzip"})
        yield Ask([path], kind, path, headers)


def _is_picture(path: str) -> bool:
    """Of which nothing is to be served any more; of pages, feeds and cards something is."""
    return path.startswith("/media/")


def _of_cloudflare(address: str, paths: list[str]) -> Iterator[Ask]:
    headers = {
        "Authorization": f"Bearer {settings.CLOUDFLARE_TOKEN}",
        "Content-Type": "application/json",
    }
    for start in range(0, len(paths), CLOUDFLARE_AT_ONCE):
        some = paths[start : start + CLOUDFLARE_AT_ONCE]
        body = json.dumps({"files": [settings.PUBLIC_URL + path for path in some]})
        yield Ask(some, "POST", urlsplit(address).path, headers, body)
