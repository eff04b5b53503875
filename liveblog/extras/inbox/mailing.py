"""A mail is taken in: by the address that it goes to, which is somebody's secret, or by its signature."""

import re
from collections.abc import Iterable
from enum import Enum

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone

from media.decoder_slots import Busy

from . import mail_authentic, mail_words
from .channels.asking import left_out
from .counting import count_stranger
from .incoming import Content, Full, Incoming
from .keeping import SIGNED_FOR
from .mail_words import Mail
from .models import Channel, Message, Sender, digest_of
from .pictures import HERE, MOST, leave_out, store, too_many
from .room import Room
from .taking import note_full, take

SECRET = re.compile(r"[a-z0-9]{16}")


class Became(Enum):
    """What became of a mail."""

    TAKEN = "taken"
    KNOWN = "known"  # it came before
    STRANGER = "stranger"  # nobody's, or not proven to be theirs: nothing of it is kept
    AUTOMATIC = "automatic"  # a machine's
    EMPTY = "empty"


def receive(
    raw: bytes,
    to: Iterable[str] = (),
    *,
    look_up: mail_authentic.LookUp = mail_authentic.look_up_txt,
) -> Became:
    """Take in a mail as it came, with the addresses of its envelope, if they are known.

    Slow where it has pictures: call it outside any transaction. Raises Odd; or Busy or Full, where it
    can be sent again.
    """
    mail = mail_words.read(raw)
    if mail.is_automatic:
        return Became.AUTOMATIC
    sender = _by_secret(mail, to) or _by_signature(mail, raw, look_up)
    if sender is None:
        count_stranger(Channel.MAIL)
        return Became.STRANGER
    its = {"person": sender.person, "channel": Channel.MAIL, "number": mail.number}
    if Message.objects.filter(**its).exists():
        return Became.KNOWN
    _require_room(sender)
    content = _content(mail, sender)
    if content.is_empty:
        return Became.EMPTY
    message = Incoming(Channel.MAIL, mail.number, sender.address, content)
    taken = take(message, person=sender.person, sender=sender)
    return Became.TAKEN if taken else Became.KNOWN


def secret_address(secret: str) -> str:
    """reports+abcd@newsroom.example of reports@newsroom.example."""
    name, _at, domain = settings.INBOX_CHANNELS["mail"]["address"].partition("@")
    return f"{name}+{secret}@{domain}"


def _by_secret(mail: Mail, to: Iterable[str]) -> Sender | None:
    ours = settings.INBOX_CHANNELS["mail"]["address"].lower()
    name, _at, domain = ours.partition("@")
    digests = []
    for address in [*mail.recipients, *(each.strip().lower() for each in to)]:
        local, _at, where = address.partition("@")
        before, _plus, secret = local.rpartition("+")
        if before == name and where == domain and SECRET.fullmatch(secret):
            digests.append(digest_of(secret))
    found = Sender.objects.usable().filter(channel=Channel.MAIL, digest__in=digests)
    return found.first() if digests else None


def _by_signature(mail: Mail, raw: bytes, look_up) -> Sender | None:
    """Of somebody who wants their mails to be taken in; nobody else's signature is asked for."""
    ours, address = settings.INBOX_CHANNELS["mail"]["address"].lower(), mail.sender
    if not (mail_authentic.CAN_VERIFY and address and ours in mail.to):
        return None
    found = Sender.objects.usable().filter(channel=Channel.MAIL, address=address)
    sender = found.filter(person__email__iexact=address).first()
    if sender is None:
        return None
    since = timezone.now() - SIGNED_FOR
    is_theirs = mail_authentic.is_from(raw, address, look_up=look_up, since=since)
    return sender if is_theirs else None


def _require_room(sender: Sender) -> None:
    """Before its pictures are stored, each time that it is sent. Raises Full."""
    try:
        Room(sender.person, Channel.MAIL).enter()
    except Full:
        note_full(sender)
        raise


def _content(mail: Mail, sender: Sender) -> Content:
    names, notes = [], []
    for content, name in mail.pictures[:MOST]:
        try:
            names.append({HERE: store(content, name, sender.person).name})
        except Busy:
            raise
        except ValidationError as problem:
            notes.append(leave_out(" ".join(problem.messages)))
    if len(mail.pictures) > MOST:
        notes.append(too_many())
    notes += left_out(mail.others)
    return Content(mail.subject, mail.words, mail.html, names, notes)
