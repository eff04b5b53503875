"""Everything from one person since a moment is withdrawn as one action, or put back as drafts."""

from collections.abc import Iterable
from datetime import datetime

from django.db import IntegrityError
from django.db.models import Q, QuerySet

from accounts.models import User
from liveblog.models import JournalLine, Update, Verb

from . import revisions
from .refusals import Withdrawn
from .restoring import restorable
from .updates import withdraw

WRITING = (Verb.CORRECT, Verb.RESTORE)


def public_since(person: User, since: datetime) -> QuerySet[Update]:
    """What readers see that this person has written or published since then; oldest first."""
    sent = _lines_of(person).filter(verb=Verb.PUBLISH).values("update")
    theirs = Update.objects.published().filter(Q(author=person) | Q(pk__in=sent))
    return (
        theirs.filter(published_at__gte=since)
        .select_related("blog", "author")
        .order_by("published_at", "pk")
    )


def rewritten_since(person: User, since: datetime) -> QuerySet[Update]:
    """What readers see whose words this person has changed since then, and that is not theirs
    by `public_since`: restored, not withdrawn.
    """
    changed = _lines_of(person).filter(verb__in=WRITING, at__gte=since)
    return (
        Update.objects.published()
        .filter(pk__in=changed.values("update"))
        .exclude(pk__in=public_since(person, since).order_by().values("pk"))
        .select_related("blog", "author")
        .order_by("published_at", "pk")
    )


def withdrawn_since(person: User, since: datetime) -> QuerySet[Update]:
    """Of the same what was withdrawn since then and can be put back; oldest first."""
    sent = _lines_of(person).filter(verb=Verb.PUBLISH).values("update")
    theirs = Update.objects.filter(Q(author=person) | Q(pk__in=sent))
    return (
        theirs.filter(
            state=Update.State.WITHDRAWN, withdrawn_at__gte=since, is_taken_back=False
        )
        .exclude(review=Update.Review.HELD)
        .select_related("blog", "author")
        .order_by("published_at", "pk")
    )


def withdraw_all(
    updates: Iterable[Update], *, by: User, reason: str, notice: str = ""
) -> int:
    """Withdraw these, each in a revision of its blog; returns how many it took.

    What was withdrawn meanwhile is passed over. Raises NotAllowed to who is no editor.
    """
    revisions.require_editor(by)
    count = 0
    for update in updates:
        try:
            withdraw(update, by=by, reason=reason, notice=notice)
        except Withdrawn:
            continue
        count += 1
    return count


def put_back(update: Update, *, by: User) -> Update | None:
    """A draft of its author with the words that a withdrawn update had; once, however often.

    None where nothing can be put back: it is public, or Legal holds it. Raises NotAllowed.
    """
    blog, key = update.blog, f"put-back-{update.pk}"
    try:
        with blog.locked():
            revisions.require_editor(by)
            update.refresh_from_db()
            update.blog = blog
            version = update.versions.order_by("-revision").first()
            if version is None or not update.is_withdrawn or update.is_held:
                return None
            draft = Update(blog=blog, author=update.author, idempotency_key=key)
            draft.write(restorable(update, version, by=by).words)
    except IntegrityError:
        return Update.objects.get(author=update.author, idempotency_key=key)
    return draft


# Below the verbs ------------------------------------------------------------------------


def _lines_of(person: User) -> QuerySet[JournalLine]:
    """What they did, or wrote and a colleague approved; what they approved they sent out."""
    return JournalLine.objects.filter(Q(by=person) | Q(written_by=person))
