"""Our own public address, asked as a reader would: through whatever cache stands before it.

(RECEIPT_URL; it may be another way to the public address, which is asked by the public name
all the same.) No other host is ever asked, no redirect followed, no proxy used.
"""

import http.client
import time
from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings

# For each step of a request, and for the whole answer.
TIMEOUT_SECONDS = 5
LONGEST_ANSWER_BYTES = 2 * 1024 * 1024


class NoAnswer(Exception):
    """The public address does not answer, or not in time."""


class Answer(NamedTuple):
    status: int
    etag: str
    text: str  # "" of what is neither 200 nor text


def ask(path: str) -> Answer:
    """What is answered there. Raises NoAnswer."""
    address = urlsplit(settings.RECEIPT_URL)
    is_https = address.scheme == "https"
    connect = http.client.HTTPSConnection if is_https else http.client.HTTPConnection
    connection = connect(address.netloc, timeout=TIMEOUT_SECONDS)
    public = urlsplit(settings.PUBLIC_URL)
    by_name = {"Host": public.netloc, "X-Forwarded-Proto": public.scheme}
    try:
        connection.request("GET", address.path.rstrip("/") + path, headers=by_name)
        answer = connection.getresponse()
        is_picture = answer.getheader("Content-Type", "").startswith("image/")
        text = "" if answer.status != 200 or is_picture else _read(answer)
        return Answer(answer.status, answer.getheader("ETag", ""), text)
    except (OSError, http.client.HTTPException) as failure:
        raise NoAnswer(f"{settings.RECEIPT_URL} does not answer: {failure}") from None
    finally:
        connection.close()


def _read(answer: http.client.HTTPResponse) -> str:
    deadline = time.monotonic() + TIMEOUT_SECONDS
    pieces: list[bytes] = []
    while piece := answer.read1(65_536):
        pieces.append(piece)
        if time.monotonic() > deadline or sum(map(len, pieces)) > LONGEST_ANSWER_BYTES:
            raise NoAnswer(f"{settings.RECEIPT_URL} answers too slowly, or too much")
    return b"".join(pieces).decode(errors="replace")
