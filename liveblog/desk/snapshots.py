"""What a post of another site says, asked of that site once, for who embeds it.

By the oEmbed address of its provider, which comes with the software: nobody types where we ask.
"""

import json
import re
from dataclasses import dataclass
from threading import BoundedSemaphore
from urllib.parse import quote, urlsplit

from django.core.exceptions import ValidationError

from liveblog.markup import rich, safe_text
from liveblog.markup.embeds import Embed
from liveblog.outgoing.client import Connection, NoReply, NotAllowed, Trusted

SECONDS, LONGEST_BYTES = 5, 200_000
# So many wait for other sites at once; the others of this process are told to try again.
MOST_AT_ONCE = 2
# In an oEmbed's HTML what was said is the first paragraph; behind it stand name and date.
FIRST_PARAGRAPH = re.compile(r"<p\b[^>]*>(.{1,20000}?)</p>", re.S)
OK = 200
NOBODY = Trusted()
_asking = BoundedSemaphore(MOST_AT_ONCE)


class NothingSaid(Exception):
    """The site has not answered, or not with anything to keep."""


@dataclass(frozen=True)
class Snapshot:
    title: str
    author: str
    words: str


def taken(embed: Embed, *, trusted: Trusted = NOBODY) -> Snapshot:
    """Asks its site, at most SECONDS long. Raises NothingSaid."""
    if not embed.provider.oembed:
        raise NothingSaid
    address = embed.provider.oembed + quote(embed.url, safe="")
    if not _asking.acquire(blocking=False):
        raise NothingSaid
    try:
        return _read(_asked(address, trusted))
    except (NoReply, NotAllowed, ValueError, ValidationError, RecursionError):
        raise NothingSaid from None
    finally:
        _asking.release()


def _asked(address: str, trusted: Trusted) -> dict:
    parts = urlsplit(address)
    with Connection(address, trusted=trusted) as line:
        path = f"{parts.path}?{parts.query}"
        reply = line.send(
            "GET", path, headers={"Accept": "application/json"}, seconds=SECONDS
        )
        if reply.status != OK:
            raise NoReply(f"it answers {reply.status}")
        told = json.loads(reply.read(longest=LONGEST_BYTES))
    if not isinstance(told, dict):
        raise NoReply("its answer is no oEmbed")
    return told


def _read(told: dict) -> Snapshot:
    title, author, html = (
        each if isinstance(each := told.get(name), str) else ""
        for name in ("title", "author_name", "html")
    )
    said = FIRST_PARAGRAPH.search(html)
    snapshot = Snapshot(
        title=safe_text.plain_line(title)[:200],
        author=safe_text.plain_line(author)[:120],
        words=rich.read(f"<p>{said[1]}</p>").words if said else "",
    )
    if not (snapshot.title or snapshot.author or snapshot.words):
        raise NothingSaid
    return snapshot
