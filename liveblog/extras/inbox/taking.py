"""A message is taken in: from somebody known, once, in the latest of its versions."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from liveblog.models import Blog, writers_turn

from .counting import count_stranger
from .incoming import Full, Incoming, Outcome
from .models import CODE_LENGTH, LETTERS, Channel, Code, Message, Sender, digest_of
from .room import Room

# "/start abcd2345" is what Telegram sends of a link with a code in it.
CODE = re.compile(rf"(?:/start\s+)?([{LETTERS}]{{{CODE_LENGTH}}})", re.IGNORECASE)


def take_from_chat(incoming: Incoming) -> Outcome:
    """Of whoever has sent it: a code binds them; what comes from strangers is counted."""
    if _bind_by_code(incoming):
        return Outcome.BOUND
    its = Sender.objects.usable().filter(channel=incoming.channel)
    sender = its.filter(address=incoming.address).first()
    if sender is None:
        count_stranger(incoming.channel)
        return Outcome.STRANGER
    try:
        take(incoming, person=sender.person, sender=sender)
    except Full:
        return Outcome.FULL
    return Outcome.TAKEN


def take(
    incoming: Incoming,
    *,
    person: User,
    sender: Sender | None = None,
    blog: Blog | None = None,
    room: Room | None = None,
) -> Message | None:
    """Keep it for the worker. None where this version is known, or an older one, or nothing is in it.

    The person is bound to it; what only changes a message that nobody has kept says nothing. Raises
    Full of a new one for which there is no `room`, which who takes several counts but once; it is noted
    at its sender.
    """
    if incoming.content.is_empty and not incoming.is_deleted:
        return None
    room = room or Room(person, incoming.channel)
    try:
        return _kept(incoming, person=person, sender=sender, blog=blog, room=room)
    except Full:
        note_full(sender)
        raise


def take_all(found: Iterable[Incoming], *, person: User, blog: Blog, room: Room) -> int:
    """How many were kept (`take`), in this order. Raises Full once all were tried.

    What is withdrawn, or another version of what is kept, needs no room: it does not wait behind what does.
    """
    count, is_full = 0, False
    for each in found:
        try:
            kept = take(each, person=person, blog=blog, room=room)
            count += kept is not None
        except Full:
            is_full = True
    if is_full:
        raise Full
    return count


def note_full(sender: Sender | None) -> None:
    """For their own page at the desk."""
    if sender is not None:
        with writers_turn():
            its = Sender.objects.filter(pk=sender.pk)
            its.update(refused_at=timezone.now())


def _kept(incoming: Incoming, *, person, sender, blog, room: Room) -> Message | None:
    is_gone = incoming.is_deleted
    now, told = timezone.now(), incoming.content.as_json()
    its = {"person": person, "channel": incoming.channel, "number": incoming.number}
    with writers_turn(), transaction.atomic():
        if sender is not None:
            Sender.objects.filter(pk=sender.pk).update(last_at=now)
        known = Message.objects.select_for_update().filter(**its).first()
        if known is None and is_gone:
            return None
        if known is None:
            room.enter()
            return _new(its | {"sender": sender, "blog": blog}, incoming, told)
        if is_gone and not incoming.version:
            # Of which version is not always said: it is of the one that we have.
            incoming = replace(incoming, version=known.version)
        if not _is_later(incoming, known):
            return None
        known.version, known.is_deleted = incoming.version, is_gone
        known.content = {} if is_gone else told
        _wait(known, now)
        return known


def _new(its: dict, incoming: Incoming, told: dict) -> Message | None:
    its |= {"version": incoming.version, "album": incoming.album}
    try:
        with transaction.atomic():
            return Message.objects.create(content=told, **its)
    except IntegrityError:  # sent again in this very moment
        return None


def _is_later(incoming: Incoming, known: Message) -> bool:
    """Of a deletion and an edit in the same second the deletion counts, and in a chat for good.

    What a wire has withheld it may release.
    """
    if known.is_deleted and (incoming.is_deleted or known.channel != Channel.WIRE):
        return False
    least = known.version + (0 if incoming.is_deleted else 1)
    return incoming.version >= least


def _wait(known: Message, now: datetime) -> None:
    known.state, known.problem = Message.State.WAITING, ""
    known.next_at, known.tries = now, 0
    known.save()


def _bind_by_code(incoming: Incoming) -> bool:
    """Whether this was a code: then whoever has sent it is the person who was shown it."""
    found = CODE.fullmatch(incoming.content.words.strip())
    if not found or incoming.version or not incoming.address:
        return False
    codes = Code.objects.filter(
        channel=incoming.channel,
        digest=digest_of(found[1]),
        expires_at__gt=timezone.now(),
        person__is_active=True,
    )
    if not codes.exists():
        return False
    with writers_turn(), transaction.atomic():
        code = codes.select_for_update(of=["self"]).first()
        if code is None:  # used in this very moment
            return False
        its = {"channel": incoming.channel, "address": incoming.address}
        # Who has both, this desk and that chat, takes it over from who had it before.
        Sender.objects.update_or_create(
            **its, defaults={"person": code.person, "blog": None}
        )
        code.delete()
    return True
