"""Marks on public updates: pinned, key event, breaking, and whether it is true.

Each mark is seen by readers, so each change of one is a public change with its own
revision: open pages, feeds and structured data follow.
"""

from datetime import timedelta

from django.utils import timezone

from accounts.models import User
from liveblog.models import Correction, EditionAlarm, Update, Verb, Verification

from . import revisions
from .edition_alarms import raise_alarms
from .refusals import StaleEdit
from .review_levels import require_another

# Readers stop believing a mark that stays: breaking news is breaking for this long.
BREAKING_MINUTES = 30

NOTHING_SAID = Update.Verification.NONE
UNCONFIRMED = Update.Verification.UNCONFIRMED
CONFIRMED = Update.Verification.CONFIRMED
WRONG = Update.Verification.WRONG

VERIFYING = {
    Verb.MARK_UNCONFIRMED: UNCONFIRMED,
    Verb.UNMARK_UNCONFIRMED: NOTHING_SAID,
    Verb.CONFIRM: CONFIRMED,
    Verb.MARK_WRONG: WRONG,
}
# In a sensitive blog another editor decides on these (`proposing`). Who doubts says so at once:
# "unconfirmed" needs nobody, but where it takes the place of "wrong".
NEEDS_ANOTHER = {
    *(Verb.MARK_BREAKING, Verb.UNMARK_UNCONFIRMED, Verb.CONFIRM, Verb.MARK_WRONG),
}


def pin(update: Update, *, by: User) -> None:
    """Keep an update at the top of its blog. Raises PinsFull beyond three."""
    _mark(Verb.PIN, update, by=by, is_pinned=True)


def unpin(update: Update, *, by: User) -> None:
    _mark(Verb.UNPIN, update, by=by, is_pinned=False)


def mark_key_event(update: Update, *, by: User) -> None:
    """List an update among the key events."""
    _mark(Verb.MARK_KEY_EVENT, update, by=by, is_key_event=True)


def unmark_key_event(update: Update, *, by: User) -> None:
    _mark(Verb.UNMARK_KEY_EVENT, update, by=by, is_key_event=False)


def mark_breaking(update: Update, *, by: User) -> None:
    """Call an update breaking for BREAKING_MINUTES from now; the worker ends it.

    Raises NeedsReview in a sensitive blog.
    """
    _mark(Verb.MARK_BREAKING, update, by=by, **breaking_from_now())


def end_breaking(update: Update, *, by: User | None) -> None:
    """End it: an editor at any time, the worker only when its time is over."""
    blog = update.blog
    with revisions.editors_revision(
        blog, Verb.END_BREAKING, by=by, update=update
    ) as revision:
        revisions.read_under_lock(update, blog)
        is_due = by is not None or (
            update.breaking_until is not None
            and update.breaking_until <= timezone.now()
        )
        if not update.is_breaking or not is_due:
            raise revisions.AlreadyDone
        # `marked_at` stays: feeds and search engines are told of changes, and no word has changed.
        update.is_breaking, update.breaking_until = False, None
        revisions.show(update, revision)


# Whoever verifies says what they saw (`seen`, a Verification): one who has not heard
# that a colleague called it wrong must not call it confirmed. StaleEdit, then. In a sensitive
# blog they raise NeedsReview, but for a first "unconfirmed".


def mark_unconfirmed(update: Update, *, by: User, seen: str | None = None) -> None:
    """Say that an update is not confirmed (any more). Its author may, and editors."""
    _verify(Verb.MARK_UNCONFIRMED, update, UNCONFIRMED, by=by, seen=seen)


def unmark_unconfirmed(update: Update, *, by: User, seen: str | None = None) -> None:
    """Take the mark off again, as if nothing had been said: it was set by mistake."""
    _verify(Verb.UNMARK_UNCONFIRMED, update, NOTHING_SAID, by=by, seen=seen)


def confirm(update: Update, *, by: User, seen: str | None = None) -> None:
    """Say that what was unconfirmed, or called wrong, has been confirmed."""
    _verify(Verb.CONFIRM, update, CONFIRMED, by=by, seen=seen)


def mark_wrong(update: Update, *, by: User, note: str, seen: str | None = None) -> None:
    """Say that an update turned out to be wrong. The note is a public correction."""
    _verify(Verb.MARK_WRONG, update, WRONG, by=by, note=note, seen=seen)


# Below the verbs, and for what was proposed -------------------------------------------------


def breaking_from_now() -> dict:
    until = timezone.now() + timedelta(minutes=BREAKING_MINUTES)
    return {"is_breaking": True, "breaking_until": until}


def set_marks(update: Update, revision: int, **mark) -> None:
    """Under the lock. Raises AlreadyDone, or PinsFull beyond three."""
    if all(getattr(update, name) == value for name, value in mark.items()):
        raise revisions.AlreadyDone
    parts = revisions.parts_showing(update)
    for name, value in mark.items():
        setattr(update, name, value)
    if "is_breaking" in mark:
        update.marked_at = timezone.now()
    revisions.refuse_a_fourth_pin(update)
    revisions.show(update, revision)
    revisions.stamp(update.blog, revision, *parts, *revisions.parts_showing(update))


def set_verification(
    update: Update, to: Verification, revision: int, *, by: User, note: str = ""
) -> None:
    """Under the lock. The note is a public correction by this person. Raises AlreadyDone.

    It changes what the update claims, so that other editions are alarmed; no other mark does.
    """
    if _is_told(update, to, note):
        raise revisions.AlreadyDone
    now, known = timezone.now(), update.last_revision
    update.verify(to, at=now)
    update.marked_at = now
    if note:
        Correction.objects.create(update=update, note=note, by=by)
    revisions.show(update, revision)
    revisions.stamp(update.blog, revision, *revisions.parts_showing(update))
    raise_alarms(update, EditionAlarm.Cause.VERIFIED, known)


def _mark(verb: Verb, update: Update, *, by: User, **mark) -> None:
    blog = update.blog
    with revisions.editors_revision(blog, verb, by=by, update=update) as revision:
        revisions.read_under_lock(update, blog)
        if verb in NEEDS_ANOTHER:
            require_another(blog, by)
        set_marks(update, revision, **mark)


def _verify(
    verb: Verb,
    update: Update,
    verification: Verification,
    *,
    by: User,
    seen: str | None,
    note: str = "",
) -> None:
    with revisions.writers_revision(update, verb, by=by) as revision:
        if _is_told(update, verification, note):
            raise revisions.AlreadyDone
        if seen is not None and update.verification not in {seen, verification}:
            raise StaleEdit(update)
        if verb in NEEDS_ANOTHER or update.verification == WRONG:
            require_another(update.blog, by)
        set_verification(update, verification, revision, by=by, note=note)


def _is_told(update: Update, to: Verification, note: str) -> bool:
    """Whether this is said already. Another note than before is news: a colleague's must not
    be lost. And what was confirmed, or wrong, stays told: nothing takes that off."""
    is_said = not note or update.corrections.filter(note=note).exists()
    is_no_doubt = not to and not update.is_unconfirmed
    return (update.verification == to and is_said) or is_no_doubt
