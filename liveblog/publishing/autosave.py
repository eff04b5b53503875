"""What a person is writing is kept as it is typed, and thrown away when it is sent.

Never public, and no colleague's: see drafting.py for what is saved on purpose.
"""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from liveblog.models import Blog, DiscardedSession, Update, WorkingCopy, writers_turn
from liveblog.models.working_copy import WorkingCopyQuerySet

# Of each person the newest of so many discards are known, for so long: what a device hands over
# later than that comes back into the composer, for its writer alone.
MOST_DISCARDED = 500
DISCARDED_FOR = timedelta(days=90)

Fields = list[tuple[str, str]]


class StaleCopy(Exception):
    """Another open composer has kept other words since. `copy` is what is stored."""

    def __init__(self, copy: WorkingCopy):
        super().__init__(f"{copy} is at version {copy.version}")
        self.copy = copy


class AlreadySent(Exception):
    """These words went live under this key. `update` is what readers have of them."""

    def __init__(self, update: Update):
        super().__init__(f"{update} is live under this key")
        self.update = update


class TooMuch(Exception):
    """This person's working copies would be larger than WORKING_COPIES_MB together."""


class Discarded(Exception):
    """The writer has thrown away what this editing session wrote: it is not to come back."""


def keep(copy: WorkingCopy, fields: Fields, *, seen: int, session: str) -> WorkingCopy:
    """Store these fields as the next version of a working copy, new or known.

    `seen` is the version that the writer has last seen stored, 0 if none. Raises
    StaleCopy; AlreadySent for words that arrive after their own publication; Discarded
    for those that arrive after they were thrown away; or TooMuch: then what was stored
    before stays.
    """
    mine = {"person": copy.person, "blog": copy.blog, "key": copy.key}
    with writers_turn(), transaction.atomic(durable=True):
        _lock(copy.person)
        thrown_away = DiscardedSession.objects.filter(person=copy.person)
        if thrown_away.filter(session=session).exists():
            raise Discarded
        public = Update.objects.ever_public().filter(author=copy.person)
        if sent := public.filter(idempotency_key=copy.key).first():
            raise AlreadySent(sent)
        rows = WorkingCopy.objects.select_for_update()
        stored, is_new = rows.get_or_create(
            **mine, defaults={"update": copy.update, "session": session}
        )
        if not is_new and stored.version != seen and stored.session != session:
            raise StaleCopy(stored)
        _refuse_too_much(stored, fields)
        stored.update, stored.fields, stored.session = copy.update, fields, session
        stored.version += 1
        stored.saved_at = timezone.now()
        stored.save()
    return stored


def _refuse_too_much(copy: WorkingCopy, fields: Fields) -> None:
    """Two that are kept at once by one person are measured one after the other."""
    User.objects.select_for_update(no_key=True).get(pk=copy.person.pk)
    others = WorkingCopy.objects.by(copy.person).exclude(pk=copy.pk)
    if (
        others.size() + len(json.dumps(fields, ensure_ascii=False))
        > settings.WORKING_COPIES_MB * 2**20
    ):
        raise TooMuch


def finish(person: User, blog: Blog, *, key: str | None, update: Update) -> None:
    """Throw away what was kept of words that have been published or saved."""
    mine = WorkingCopy.objects.by(person).filter(blog=blog)
    mine.finished(key=key, update=update).delete()


def discard(
    copies: WorkingCopyQuerySet, *, person: User, sessions: Iterable[str], seen: int = 0
) -> None:
    """Throw away what these editing sessions wrote, and let none of them keep anything more.

    Of `copies` goes what one of them wrote last, or what the writer has seen as version
    `seen`; what the same person went on writing in another place stays.
    """
    sessions = set(sessions)
    with writers_turn(), transaction.atomic(durable=True):
        _lock(person)
        copies.filter(Q(session__in=sessions) | Q(version=seen)).delete()
        rows = [
            DiscardedSession(person=person, session=session)
            for session in sorted(sessions)
        ]
        DiscardedSession.objects.bulk_create(rows, ignore_conflicts=True)
        mine = DiscardedSession.objects.filter(person=person).order_by("-pk")
        too_many = list(mine.values_list("pk", flat=True)[MOST_DISCARDED:])
        DiscardedSession.objects.filter(pk__in=too_many).delete()


def forget_discards(now: datetime) -> int:
    """Delete what was noted of discards so long ago that nobody hands anything over."""
    with writers_turn():
        old = DiscardedSession.objects.filter(discarded_at__lt=now - DISCARDED_FOR)
        return old.delete()[0]


def _lock(person: User) -> None:
    """One at a time: a save that is under way must not miss a discard, and the reverse."""
    people = User.objects.select_for_update(no_key=True)
    people.filter(pk=person.pk).values_list("pk").get()
