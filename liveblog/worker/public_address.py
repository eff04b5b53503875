"""Our own public address, asked as a reader would: through whatever cache stands before it.

(RECEIPT_URL; it may be another way to the public address, which is asked by the public name
all the same, and may lie in the house.) No redirect is followed.
"""

from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings

from liveblog.outgoing.client import Connection, NoReply, NotAllowed, Reply, Trusted

# For the whole answer.
TIMEOUT_SECONDS = 15
LONGEST_ANSWER_BYTES = 2 * 1024 * 1024


class NoAnswer(Exception):
    """The public address does not answer, or not in time."""


class Answer(NamedTuple):
    status: int
    etag: str
    text: str  # "" of what is neither 200 nor text


def ask(path: str) -> Answer:
    """What is answered there. Raises NoAnswer."""
    address, public = urlsplit(settings.RECEIPT_URL), urlsplit(settings.PUBLIC_URL)
    by_name = {"Host": public.netloc, "X-Forwarded-Proto": public.scheme}
    trusted = Trusted.own(settings.RECEIPT_URL)
    try:
        with Connection(settings.RECEIPT_URL, trusted=trusted) as line:
            at = address.path.rstrip("/") + path
            reply = line.send("GET", at, headers=by_name, seconds=TIMEOUT_SECONDS)
            return Answer(reply.status, reply.headers.get("ETag", ""), _text(reply))
    except (NoReply, NotAllowed) as failure:
        raise NoAnswer(f"{settings.RECEIPT_URL} does not answer: {failure}") from None


def _text(reply: Reply) -> str:
    is_picture = reply.headers.get("Content-Type", "").startswith("image/")
    if reply.status != 200 or is_picture:
        return ""
    return reply.read(longest=LONGEST_ANSWER_BYTES).decode(errors="replace")
