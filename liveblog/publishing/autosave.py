"""What a person is writing is kept as it is typed, and thrown away when it is sent.

Never public, and no colleague's: see drafting.py for what is saved on purpose.
"""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

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


class Sender(NamedTuple):
    """The editing session that sends, and the version of its working copy that it has seen."""

    session: str
    seen: int


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


def correction_key(update: Update) -> str:
    """Under which a person's working copy of a correction is kept, unless there are several."""
    return f"correct-{update.pk}"


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
    """Under the person's lock: two that are kept at once are measured one after the other."""
    others = WorkingCopy.objects.by(copy.person).exclude(pk=copy.pk)
    if (
        others.size() + len(json.dumps(fields, ensure_ascii=False))
        > settings.WORKING_COPIES_MB * 2**20
    ):
        raise TooMuch


def finish(
    person: User,
    blog: Blog,
    *,
    key: str | None,
    update: Update,
    sender: Sender | None = None,
    others_stay: bool = False,
) -> None:
    """Throw away what was kept of words that have been published or saved.

    `sender` has sent them. What another open composer has kept since the version that the
    sender has seen is not in them, and stays: as a correction of what is live, or beside
    the draft. Without a sender (a form without scripts) nothing stays, or, where
    `others_stay`, what is kept under another key: more corrections of the same update. Outside
    of a transaction; waits for a save that is under way.
    """
    with writers_turn(), transaction.atomic(durable=True):
        _lock(person)
        mine = WorkingCopy.objects.by(person).filter(blog=blog)
        copies = mine.finished(key=key, update=update)
        if sender is not None:
            contained = Q(session=sender.session) | Q(key=key, version__lte=sender.seen)
            for copy in copies.exclude(contained).order_by("pk"):
                _keep_beside(copy, update)
            copies = copies.filter(contained)
        elif others_stay:
            copies = copies.filter(key=key)
        copies.delete()


def _keep_beside(copy: WorkingCopy, update: Update) -> None:
    """Let words that came later than those of this update stay, as more of the same."""
    if update.is_draft and copy.update is None:
        # Not when it was saved last: who saves these words over it is asked first.
        seen_at = copy.saved_at.isoformat()
        _rewrite(copy, update, draft=update.pk, draft_seen=seen_at)
    elif not update.is_draft and not copy.value("seen_revision"):
        copy.key = correction_key(update)
        if WorkingCopy.objects.by(copy.person).filter(key=copy.key).exists():
            copy.key += f"-{copy.pk}"
        of_new = dict.fromkeys(("key", "draft", "draft_seen"))
        seen = {"seen_revision": update.last_revision, "change": "added"}
        _rewrite(copy, update, **of_new, **seen)


def outlive(draft: Update, *, by: User | None = None) -> None:
    """Let what others have typed of a draft stay when this person throws it away: as a new update.

    Under the blog's lock. By None what anybody has typed stays.
    """
    copies = WorkingCopy.objects.select_for_update().filter(update=draft)
    for copy in copies.exclude(person=by) if by else copies:
        _rewrite(copy, None, draft=None, draft_seen=None)


def _rewrite(copy: WorkingCopy, update: Update | None, **values) -> None:
    """Let it be a copy of this update, with these fields; None takes one out."""
    stay = [[name, value] for name, value in copy.fields if name not in values]
    added = [[name, f"{v}"] for name, v in values.items() if v is not None]
    copy.update, copy.fields = update, [*stay, *added]
    copy.save()


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
