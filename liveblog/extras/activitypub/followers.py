"""The round that finds out who sent us something, and does what they want: to follow, or not to.

Whose key it is says the actor's own server. It is asked by the one guarded client, on threads of their
own, none of which touches the database.
"""

import json
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from queue import Empty, SimpleQueue
from urllib.parse import urlsplit

from django.db import transaction
from django.utils import timezone

from liveblog.models import writers_turn
from liveblog.outgoing.client import (
    Connection,
    NoReply,
    NotAllowed,
    refuse_what_is_never_asked,
)

from .addresses import TYPE, key_of
from .models import MAX_ADDRESS, Account, Follower, Inbox, Received
from .posting import SECONDS, USER_AGENT, host_and_path, trusted
from .signing import Signer, is_right

THREADS = 8
# Of one host: each costs a message of every update. (That of a whole server counts once.) Who comes
# then is refused, and once there are twice as many not even told.
MOST_INBOXES = 100
LONGEST_ACTOR = 256 * 1024
# Before each further try; then it is forgotten. Who wanted to follow will ask again.
PAUSES = [timedelta(seconds=10), timedelta(minutes=1), timedelta(minutes=5)]
LEASE = timedelta(seconds=60)
ACCEPT = f'{TYPE}, application/ld+json; profile="https://www.w3.org/ns/activitystreams"'
NO_MORE = {404, 410}


@dataclass(frozen=True)
class Asked:
    """What a thread needs to know of what was received."""

    pk: int
    act: str
    actor: str
    key: str
    signed: str
    signature: str
    signer: Signer


@dataclass(frozen=True)
class Found:
    """Whether it is from whom it says, and where they take messages; None: to be asked again."""

    pk: int
    is_theirs: bool | None
    inbox: str = ""


class Judge:
    """One for each worker. Its rounds go on one thread."""

    def __init__(self) -> None:
        self.told: SimpleQueue[Found] = SimpleQueue()
        self.under_way: dict[int, str] = {}  # hosts

    def go(self, now: datetime) -> int:
        """One round; returns how many were handed to threads. One query when idle."""
        self._write_down()
        started = 0
        for each in self._in_turn(now):
            if _claim(each, now):
                self.under_way[each.pk] = urlsplit(each.actor).netloc
                arguments = (_asked(each), self.told)
                threading.Thread(target=_find_out, args=arguments, daemon=True).start()
                started += 1
        return started

    def _in_turn(self, now: datetime) -> list[Received]:
        """The oldest of each host that nobody asks yet, however much of another waits before it."""
        if (free := THREADS - len(self.under_way)) <= 0:
            return []
        oldest: dict[str, int] = {}
        for pk, actor in Received.objects.due(now).values_list("pk", "actor"):
            oldest.setdefault(urlsplit(actor).netloc, pk)
        asked = set(self.under_way.values())
        keys = [pk for host, pk in oldest.items() if host not in asked][:free]
        rows = Received.objects.filter(pk__in=keys).select_related("account")
        return list(rows.order_by("pk")) if keys else []

    def _write_down(self) -> None:
        while True:
            try:
                found = self.told.get_nowait()
            except Empty:
                return
            self.under_way.pop(found.pk, None)
            _do(found)


def _claim(received: Received, now: datetime) -> bool:
    with writers_turn():
        its = Received.objects.waiting().filter(pk=received.pk, next_at__lte=now)
        return its.update(next_at=now + LEASE) == 1


def _asked(received: Received) -> Asked:
    account = received.account
    return Asked(
        *(received.pk, received.act, received.actor),
        *(received.key, received.signed, received.signature),
        Signer(key_of(account), account.private_key),
    )


# On a thread of its own -----------------------------------------------------------------


def _find_out(asked: Asked, told: "SimpleQueue[Found]") -> None:
    """It says something whatever happens: else nobody of that host was asked for any more."""
    found = Found(asked.pk, is_theirs=None)
    try:
        with suppress(NoReply):
            found = _found(asked)
    except (NotAllowed, ValueError, RecursionError):
        found = Found(asked.pk, is_theirs=False)
    finally:
        told.put(found)


def _found(asked: Asked) -> Found:
    """Raises NoReply, NotAllowed, or ValueError of what is no actor."""
    status, body = _fetch(asked.actor, asked.signer)
    if status in NO_MORE:
        # That somebody is no more their own server has said just now.
        return Found(asked.pk, asked.act == Received.Act.DELETED)
    if status != 200:
        raise NoReply(f"it answers {status}")
    actor = json.loads(body)
    key = _key_in(actor, asked)
    is_theirs = is_right(asked.signed, asked.signature, key)
    return Found(asked.pk, is_theirs, _inbox_in(actor, asked.actor))


def _fetch(url: str, signer: Signer) -> tuple[int, bytes]:
    host, path = host_and_path(url)
    signed = signer.headers("GET", host, path, timezone.now(), None)
    headers = signed | {"Accept": ACCEPT, "User-Agent": USER_AGENT}
    with Connection(url, trusted=trusted()) as line:
        reply = line.send("GET", path, headers=headers, seconds=SECONDS)
        is_read = reply.status == 200
        return reply.status, reply.read(longest=LONGEST_ACTOR) if is_read else b""


def _key_in(actor, asked: Asked) -> str:
    """The key by which it was signed, if this actor says that it is theirs."""
    if not isinstance(actor, Mapping) or actor.get("id") != asked.actor:
        raise ValueError("another actor")
    keys = actor.get("publicKey")
    for key in keys if isinstance(keys, list) else [keys]:
        if isinstance(key, Mapping) and key.get("id") == asked.key:
            owner, pem = key.get("owner", asked.actor), key.get("publicKeyPem")
            if owner == asked.actor and isinstance(pem, str):
                return pem
    raise ValueError("no such key")


def _inbox_in(actor: Mapping, url: str) -> str:
    """That of its whole server where there is one; on its own host alone.

    Else whoever follows could have us send to somebody whom they want to trouble.
    """
    shared = actor.get("endpoints")
    shared = shared.get("sharedInbox") if isinstance(shared, Mapping) else None
    for found in (shared, actor.get("inbox")):
        if isinstance(found, str) and len(found) <= MAX_ADDRESS:
            refuse_what_is_never_asked(found, trusted())
            if urlsplit(found)[:2] == urlsplit(url)[:2]:
                return found
    raise ValueError("no inbox")


# What they want -------------------------------------------------------------------------


def _do(found: Found) -> None:
    now = timezone.now()
    with writers_turn(), transaction.atomic():
        rows = Received.objects.waiting().select_for_update(of=["self"])
        received = rows.select_related("account").filter(pk=found.pk).first()
        if received is None:
            return
        if found.is_theirs is None and received.tries < len(PAUSES):
            received.next_at = now + PAUSES[received.tries]
            received.tries += 1
        else:
            received.done_at = now
            if found.is_theirs:
                _ACTS[Received.Act(received.act)](received, found.inbox)
        received.save(update_fields=["next_at", "tries", "done_at"])


def _follow(received: Received, url: str) -> None:
    """Anew of who follows already: their server may have missed what we answered."""
    account = received.account
    may = account.is_on and Account.objects.shown().filter(pk=account.pk).exists()
    known = _inboxes_beside(url)
    if known >= 2 * MOST_INBOXES:
        return
    may = may and known < MOST_INBOXES
    inbox, _made = Inbox.objects.get_or_create(url=url)
    owed = Follower.Owed.ACCEPT if may else Follower.Owed.REJECT
    its = {"inbox": inbox, "follow": received.follow, "owed": owed}
    Follower.objects.update_or_create(
        account=account,
        actor=received.actor,
        defaults=its | {"tries": 0, "next_at": timezone.now()},
    )


def _inboxes_beside(url: str) -> int:
    """How many others its host has, however that is written; none where somebody is told there
    already. (Who was refused is known, too.) Two queries at most.
    """
    if Follower.objects.following().filter(inbox__url=url).exists():
        return 0
    host = urlsplit(url).hostname or ""
    others = Inbox.objects.filter(url__icontains=host).exclude(url=url)
    found = others.values_list("url", flat=True)
    return sum(urlsplit(each).hostname == host for each in found)


def _stop(received: Received, _url: str) -> None:
    its = Follower.objects.filter(actor=received.actor)
    its.filter(account=received.account).delete()


def _forget(received: Received, _url: str) -> None:
    Follower.objects.filter(actor=received.actor).delete()


_ACTS = {
    Received.Act.FOLLOW: _follow,
    Received.Act.STOP: _stop,
    Received.Act.DELETED: _forget,
}
