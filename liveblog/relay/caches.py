"""Telling a cache in front of us that it may not serve some addresses any more.

Asked is none but the caches that are configured, of paths that we have made; no redirect
is followed and no proxy of the environment is used.
"""

import http.client
import logging
import time
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from django.conf import settings

logger = logging.getLogger(__name__)

# For each step of a request, and for all that one cache is told in a round.
TIMEOUT_SECONDS, PATIENCE_SECONDS = 2, 5
LONGEST_ANSWER_BYTES = 256 * 1024
SECRET_HEADER = "X-Purge-Secret"  # noqa: S105 its name; deploy/nginx.conf has it too
# What shows that it is gone: of GET, that we ourselves were asked and said so; of PURGE,
# that it was kept, or had not been.
GONE = {"GET": {404, 410}, "PURGE": {200, 202, 204, 404}}


def forget(method: str, origin: str, paths: Iterable[str]) -> set[str]:
    """Make one cache forget these paths; returns those that it may still serve.

    With GET they are fetched again past the cache (which keeps the new answer in the
    place of the old); with PURGE it is told by that method. A cache that does not answer
    is asked for no more.
    """
    left = set(paths)
    connection = _connect(origin)
    deadline = time.monotonic() + PATIENCE_SECONDS
    try:
        for path, status in _tell(connection, method, sorted(left)):
            if status in GONE[method]:
                left.discard(path)
            else:
                logger.warning("%s answers %s to %s %s", origin, status, method, path)
            if time.monotonic() > deadline:
                logger.warning("%s is too slow; it will be told again", origin)
                break
    except (OSError, http.client.HTTPException) as failure:
        logger.warning("%s does not answer and will be told again: %r", origin, failure)
    finally:
        connection.close()
    return left


def _connect(origin: str) -> http.client.HTTPConnection:
    address = urlsplit(origin)
    is_https = address.scheme == "https"
    connect = http.client.HTTPSConnection if is_https else http.client.HTTPConnection
    return connect(address.netloc, timeout=TIMEOUT_SECONDS)


def _tell(connection, method: str, paths: list[str]) -> Iterator[tuple[str, int]]:
    """Each path with the status that it got, over one connection."""
    public = urlsplit(settings.PUBLIC_URL)
    headers = {
        "Host": public.netloc,
        "X-Forwarded-Proto": public.scheme,
        SECRET_HEADER: settings.PURGE_SECRET,
    }
    for path in paths:
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        # Of a picture that is still served no more is read than this.
        answer.read(LONGEST_ANSWER_BYTES)
        if not answer.isclosed():
            connection.close()  # it connects again by itself
        yield path, answer.status
