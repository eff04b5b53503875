"""The rounds that send: first the question whether somebody has asked, and at the end the digest.

Several workers may do it at once: each mail is in the hand of one of them. One that dies in between
leaves it to the next after five minutes, which may send it a second time.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from django.core.mail import EmailMultiAlternatives, get_connection
from django.db import InterfaceError, OperationalError, transaction

from liveblog.models import Pause, writers_turn

from . import letters
from .models import Address

logger = logging.getLogger(__name__)

AT_ONCE = 50
# Longer than a mail server can keep us (EMAIL_TIMEOUT, for each step of a delivery).
LEASE = timedelta(minutes=5)
# A blog that is opened again within it was closed by mistake.
GRACE = timedelta(minutes=15)
# After a failure, and twice as long after each further one, until it is given up.
FIRST_PAUSE, LONGEST_PAUSE, MOST_TRIES = timedelta(minutes=1), timedelta(hours=2), 8


def send_confirmations(now: datetime) -> int:
    """One round; how many were sent. One query when nothing is due."""
    due = Address.objects.filter(question_sent_at=None, due_at__lte=now)
    public = due.filter(blog__is_rehearsal=False).exclude(blog__status="prepared")
    return _send_all(public, letters.question, now, is_last=False)


def send_digests(now: datetime) -> int:
    """The same for digests: of blogs that readers see, and that have stayed closed."""
    due = Address.objects.confirmed().filter(due_at__lte=now, blog__status="closed")
    due = due.filter(blog__closed_at__lte=now - GRACE, blog__is_rehearsal=False)
    return _send_all(due, letters.digest, now, is_last=True)


Write = Callable[[Address], EmailMultiAlternatives]


def _send_all(due, write: Write, now: datetime, *, is_last: bool) -> int:
    paused = Pause.objects.active()
    if due.exists() and paused.filter(blog=None).exists():
        return 0
    due = due.exclude(blog__in=paused.exclude(blog=None).values("blog"))
    found = list(due.select_related("blog").order_by("due_at", "pk")[:AT_ONCE])
    if not found:
        return 0
    # One connection for all of them.
    with get_connection() as connection:
        return sum(_send(to, due, write, connection, now, is_last) for to in found)


def _send(to: Address, due, write: Write, connection, now: datetime, is_last) -> bool:
    with writers_turn(), transaction.atomic():
        # Asked again what was asked: it may be opened, withdrawn, or in another's hand. Locked
        # first: of an UPDATE that joins, PostgreSQL asks that only once, before it waits.
        rows = due.select_for_update(skip_locked=True, of=["self"])
        if (mine := rows.select_related("blog").filter(pk=to.pk).first()) is None:
            return False
        to = mine
        Address.objects.filter(pk=to.pk).update(due_at=now + LEASE)
    try:
        letter = write(to)
        letter.connection = connection
        letter.send()
    except (OperationalError, InterfaceError):
        raise
    except Exception as failure:
        _let_rest(to, failure, now)
        return False
    with writers_turn():
        if is_last:
            Address.objects.filter(pk=to.pk).delete()
        else:
            Address.objects.filter(pk=to.pk).update(question_sent_at=now, tries=0)
    return True


def _let_rest(to: Address, failure: Exception, now: datetime) -> None:
    # Not its text: what smtplib raises may have the address in it.
    name = type(failure).__name__
    with writers_turn():
        if to.tries + 1 >= MOST_TRIES:
            logger.error("%s is given up: %s", to, name)
            to.delete()
            return
        logger.warning("%s will be tried again: %s", to, name)
        pause = min(FIRST_PAUSE * 2**to.tries, LONGEST_PAUSE)
        its = Address.objects.filter(pk=to.pk)
        its.update(due_at=now + pause, tries=to.tries + 1)
