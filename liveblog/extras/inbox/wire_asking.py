"""The round that asks wires for their listings, one wire at a time: the next one a second later.

What comes is taken as what a wire sends (`wire_views`). The wire's row and a message's are not held
together: a worker that dies in between asks again once its lease is over, and takes nothing twice.
"""

import json
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.utils import timezone

from liveblog.models import Blog, writers_turn
from liveblog.outgoing.client import Connection, NoReply, NotAllowed, Reply, Trusted

from . import wire as ninjs
from .addressing import open_blogs
from .incoming import Full
from .keeping import FOLLOWED_FOR
from .models import Channel, Message
from .room import Room
from .taking import take_all
from .wire_models import Wire

logger = logging.getLogger(__name__)

SECONDS, LEASE = 20, timedelta(minutes=5)
MOST_BYTES, MOST_ITEMS = 5 * 1024 * 1024, 100
# To look at as many as fit into so many bytes would take the worker ten seconds each minute.
MOST_LISTED = 10_000
USER_AGENT = "liveblog-inbox/1"
NOT_MODIFIED, GONE = 304, 410
# After each further failure twice as long, up to this.
LONGEST_PAUSE = timedelta(minutes=15)
# Who asked for more patience gets it, up to this.
LONGEST_RETRY_AFTER = timedelta(hours=1)
# Of nothing but failures; then those who answer for it are told by mail, once.
TELL_AFTER = timedelta(hours=1)
# What was made so long before it began is taken, too.
LOOKS_BACK = timedelta(hours=1)
# So long it may say that nothing has changed. What is in it is looked at once a day: that stays known.
TRUSTED_FOR = timedelta(days=1)
FULL = "full"


@dataclass(frozen=True)
class Listing:
    """What a wire has answered; no items where nothing has changed since the last one."""

    items: list[dict] | None
    etag: str
    last_modified: str


class Failed(Exception):
    """It has not answered well."""

    def __init__(self, problem: str, *, is_gone=False, pause: timedelta | None = None):
        super().__init__(problem)
        self.is_gone, self.pause = is_gone, pause


def trusted() -> Trusted:
    """What a newsroom lets be asked in its own house (INBOX_WIRE_NETWORKS)."""
    return Trusted(networks=settings.INBOX_WIRE_NETWORKS)


def ask_due(now: datetime) -> int:
    """One round; how many were asked, one or none. One query when none is due."""
    wire = Wire.objects.due(now).first()
    if wire is None or not _claim(wire, now):
        return 0
    blog = _blog_of(wire)
    if blog is None:
        _note(wire, off_since=now, off_why=Wire.Why.NOWHERE, owes_notice=True)
        return 0
    try:
        told = _asked(wire, blog, now)
    except (OperationalError, InterfaceError):
        raise
    except Failed as failure:
        told = _failure(wire, failure, now)
    except Exception as failure:
        # Not its text, which may be an item's.
        logger.exception("The wire %s could not be read", wire.pk)
        told = _failure(wire, Failed(type(failure).__name__), now)
    _note(wire, **told, asked_at=now)
    return 1


def _claim(wire: Wire, now: datetime) -> bool:
    with writers_turn():
        its = Wire.objects.filter(pk=wire.pk, next_at=wire.next_at, off_since=None)
        return its.update(next_at=now + LEASE) == 1


def _note(wire: Wire, **told) -> None:
    """Unless its address is another by now, or it was switched off: of that nothing was asked."""
    with writers_turn():
        its = Wire.objects.filter(pk=wire.pk, url=wire.url, off_since=None)
        its.update(**told)


def _blog_of(wire: Wire) -> Blog | None:
    """None where nothing may be written in it any more, or not by its person."""
    if wire.blog is None or not wire.person.is_active:
        return None
    return open_blogs(wire.person).filter(pk=wire.blog.pk).first()


def _asked(wire: Wire, blog: Blog, now: datetime) -> dict:
    """What the wire's row has afterwards. Raises Failed."""
    listing = _listing(wire, now)
    done = {"failures": 0, "failing_since": None, "told_at": None, "problem": ""}
    done |= {"next_at": timezone.now() + timedelta(seconds=wire.every_seconds)}
    if listing.items is None:
        return done
    done |= {"listed_at": now, "listed_count": len(listing.items)}
    try:
        if _take_all(wire, blog, listing.items, now):
            done["taken_at"] = now
    except Full:
        # Asked for again, as if it was new.
        return done | {"problem": FULL, "etag": "", "last_modified": ""}
    return done | {"etag": listing.etag, "last_modified": listing.last_modified}


def _take_all(wire: Wire, blog: Blog, items: list[dict], now: datetime) -> int:
    """How many were new, or in a new version: the newest of them, in the order in which they were made.

    What is too old to be known, if it came before, is passed over. Raises Full.
    """
    since = max(wire.begins_at - LOOKS_BACK, now - FOLLOWED_FOR)
    dated = [(ninjs.made_at(item) or now, item) for item in items]
    dated = sorted(
        (each for each in dated if each[0] >= since), key=lambda each: each[0]
    )
    read = [ninjs.read(item, submits=wire.submits) for _at, item in dated[-MOST_ITEMS:]]
    found = [each for each in read if each]
    _stay_known(wire, [each.number for each in found], now)
    room = Room(wire.person, Channel.WIRE)
    return take_all(found, person=wire.person, blog=blog, room=room)


def _stay_known(wire: Wire, numbers: list[str], now: datetime) -> None:
    """What the wire has yet is not forgotten. Once a day: one query else."""
    its = Message.objects.filter(person=wire.person, channel=Channel.WIRE)
    old = its.filter(number__in=numbers, seen_at__lt=now - TRUSTED_FOR)
    if old.exists():
        with writers_turn():
            old.update(seen_at=now)


# Over HTTP ------------------------------------------------------------------------------


def _listing(wire: Wire, now: datetime) -> Listing:
    """Raises Failed."""
    parts = urlsplit(wire.url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        with Connection(wire.url, trusted=trusted()) as line:
            its = {"headers": _headers(wire, now), "seconds": SECONDS}
            return _read(line.send("GET", path, **its))
    except (NoReply, NotAllowed) as failure:
        raise Failed(str(failure)) from None


def _headers(wire: Wire, now: datetime) -> dict[str, str]:
    headers = {"Accept": "application/json", "User-Agent": USER_AGENT}
    if wire.authorization:
        headers["Authorization"] = wire.authorization
    if wire.listed_at is not None and now - wire.listed_at < TRUSTED_FOR:
        if wire.etag:
            headers["If-None-Match"] = wire.etag
        if wire.last_modified:
            headers["If-Modified-Since"] = wire.last_modified
    return headers


def _read(reply: Reply) -> Listing:
    """Raises Failed, and what reading does."""
    if reply.status == NOT_MODIFIED:
        return Listing(None, "", "")
    if reply.status != 200:
        pause = _retry_after(reply)
        gone = reply.status == GONE
        raise Failed(f"HTTP {reply.status}", is_gone=gone, pause=pause)
    try:
        told = json.loads(reply.read(longest=MOST_BYTES))
    except (ValueError, RecursionError):
        raise Failed("it answers no JSON") from None
    if not isinstance(told, list | dict):
        raise Failed("it answers no items")
    items = ninjs.items_of(told)
    if items == [told] and ninjs.read(told) is None:
        # Such as what went wrong, or a listing by another name: it would be thought well for ever.
        raise Failed("it answers no items")
    if len(items) > MOST_LISTED:
        raise Failed("it answers too many items")
    return Listing(items, _head(reply, "ETag", 200), _head(reply, "Last-Modified", 60))


def _head(reply: Reply, name: str, longest: int) -> str:
    """ "" of what could not be kept, or sent back, as it came."""
    said = str(reply.headers.get(name) or "").strip()
    is_plain = said.isascii() and said.isprintable() and len(said) <= longest
    return said if is_plain else ""


def _retry_after(reply: Reply) -> timedelta | None:
    said = _head(reply, "Retry-After", 8)
    return timedelta(seconds=int(said)) if said.isdecimal() else None


def _failure(wire: Wire, failure: Failed, now: datetime) -> dict:
    """What the wire's row has after it."""
    at = timezone.now()
    told = {"problem": str(failure)[:200], "failures": wire.failures + 1}
    if failure.is_gone:
        off = {"off_since": now, "off_why": Wire.Why.GONE, "owes_notice": True}
        return told | off
    every = timedelta(seconds=wire.every_seconds)
    pause = min(every * 2 ** min(wire.failures, 6), max(LONGEST_PAUSE, every))
    if failure.pause is not None:
        pause = max(pause, min(failure.pause, LONGEST_RETRY_AFTER))
    since = wire.failing_since or now
    told |= {"failing_since": since, "next_at": at + pause}
    if now - since >= TELL_AFTER and wire.told_at is None:
        told |= {"owes_notice": True, "told_at": now}
    return told
