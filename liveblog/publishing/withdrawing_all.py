"""Everything from one person since a moment is withdrawn as one action, or put back as drafts."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from accounts.models import User
from liveblog.models import JournalLine, Update, Verb, Version

from . import revisions
from .refusals import Withdrawn
from .restoring import restorable
from .updates import withdraw

WRITING = (Verb.CORRECT, Verb.RESTORE, Verb.SET_CELLS)
# No reader sees it, and simulated colleagues write there in an editor's name.
NOT_REHEARSED = Q(blog__is_rehearsal=False)


def public_since(person: User, since: datetime) -> QuerySet[Update]:
    """What readers see that this person has written or published since then; oldest first.

    Also what colleagues have copied of it into other blogs.
    """
    theirs = Update.objects.published().filter(_theirs(person, since))
    return (
        theirs.filter(Q(published_at__gte=since) | Q(pk__in=_brought_in(since)))
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
        .filter(NOT_REHEARSED, pk__in=changed.values("update"))
        .exclude(pk__in=public_since(person, since).order_by().values("pk"))
        .select_related("blog", "author")
        .order_by("published_at", "pk")
    )


def withdrawn_since(person: User, since: datetime) -> QuerySet[Update]:
    """Of the same what was withdrawn since then and can be put back; oldest first."""
    return _withdrawn(person, since).filter(became=None)


def put_back_since(person: User, since: datetime) -> QuerySet[Update]:
    """Of what was withdrawn since then that of which there is a draft again, or was one."""
    return _withdrawn(person, since).exclude(became=None).select_related("became__blog")


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

    None where nothing can be put back: it is public, Legal holds it, or the draft was
    published since. One that was thrown away may be made again. Raises NotAllowed.
    """
    blog = update.blog
    with blog.locked():
        revisions.require_editor(by)
        update.refresh_from_db()
        update.blog = blog
        if (before := update.became) is not None:
            return before if before.is_draft and not before.is_held else None
        version = update.versions.order_by("-revision").first()
        is_gone = update.is_withdrawn and update.moved_to_id is None
        if version is None or not is_gone or update.is_held:
            return None
        draft = Update(blog=blog, author=update.author)
        if blog.takes_original_times:
            draft.original_at = update.original_at
        draft.write(restorable(update, version, by=by).words)
        update.became = draft
        update.save(update_fields=["became"])
    return draft


# Below the verbs ------------------------------------------------------------------------


def _lines_of(person: User) -> QuerySet[JournalLine]:
    """What they did, or wrote and a colleague approved; what they approved they sent out."""
    return JournalLine.objects.filter(Q(by=person) | Q(written_by=person))


def _brought_in(since: datetime) -> QuerySet:
    """The keys of what was published here since then with a time from elsewhere."""
    sent = JournalLine.objects.filter(verb=Verb.PUBLISH, at__gte=since)
    found = Update.objects.filter(original_at__isnull=False)
    return found.filter(pk__in=sent.values("update")).values("pk")


def _theirs(person: User, since: datetime) -> Q:
    sent = _lines_of(person).filter(verb=Verb.PUBLISH).values("update")
    lately = Q(original__published_at__gte=since)
    lately |= Q(original__in=_brought_in(since))
    # Of what went out by itself the journal has nobody; it went by whom it was scheduled.
    by_itself = Q(scheduled_by=person, due_at__lte=F("published_at"))
    copied = Q(original__author=person) & lately
    theirs = Q(author=person) | Q(pk__in=sent) | by_itself | copied
    return NOT_REHEARSED & theirs


def _withdrawn(person: User, since: datetime) -> QuerySet[Update]:
    theirs = Update.objects.filter(_theirs(person, since))
    return (
        theirs.filter(
            state=Update.State.WITHDRAWN,
            withdrawn_at__gte=since,
            is_taken_back=False,
            moved_to=None,
        )
        .exclude(review=Update.Review.HELD)
        # A tombstone that was brought in from elsewhere never had words here.
        .filter(Exists(Version.objects.filter(update=OuterRef("pk"))))
        .select_related("blog", "author")
        .order_by("published_at", "pk")
    )
