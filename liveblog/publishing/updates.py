"""Publish, correct, withdraw: an update's life in front of readers."""

from contextlib import nullcontext
from datetime import datetime, timedelta

from django.db import IntegrityError
from django.db.models import Max
from django.utils import timezone

from accounts.models import User
from liveblog.models import (
    Change,
    Correction,
    EditionAlarm,
    Facet,
    Paused,
    Update,
    Verb,
    Words,
    sole_sending,
)
from liveblog.story.rendering import COLUMNS

from . import revisions
from .drafting import forget_saved, with_what_is_saved
from .edition_alarms import answer_by_withdrawing, raise_alarms
from .marks import BREAKING_MINUTES
from .merging import Answers, together, words_seen_at
from .original_times import put_in_order, require_open, time_of
from .originals import keep_original_public, refuse_a_second_copy
from .pictures.describing import require_right_to_owe
from .prerender import Prerendered
from .receipts import before, write_receipt
from .refusals import (
    AlreadyPublished,
    EmbargoChanged,
    NotAllowed,
    Refusal,
    StaleEdit,
)
from .review_levels import require_direct
from .review_steps import note_approval
from .sent_again import correction_key, is_corrected

# Where a draft stands with the editors: nowhere, once it is public.
REVIEW = ("review", "review_level", "submitted_by", "submitted_at")
# What makes a draft public, when its words are written.
GOING_PUBLIC = (
    "state",
    "published_at",
    "original_at",
    "is_breaking",
    "breaking_until",
    "verified_at",
    "first_revision",
    "last_revision",
    *COLUMNS,
    "idempotency_key",
    "is_embargoed",
    *REVIEW,
)


def publish(
    update: Update,
    words: Words,
    *,
    by: User,
    seen: str = "",
    answers: Answers | None = None,
) -> Update:
    """Make an update public for the first time: a new instance, or a draft.

    Marks set on the instance (`is_key_event`, `is_pinned`, `is_breaking`,
    `verification`, `announces`) are published with it. So is its `original_at`, by which an editor
    brings it into a blog that has never been live. If it carries an
    `idempotency_key` that this author has used for the same words, the update of then
    is returned and nothing is written. `seen` and `answers` are those of
    `drafting.keep`. Raises StaleDraft, AlreadyPublished if the words differ, BlogNotLive,
    OrderSeen where it is, ImpossibleTime, NeedsReview, PinsFull, NotAllowed, EmbargoChanged
    where the instance knows of no embargo that it is under, or UnderWay while the same is being
    published; of a new copy (`original`) also CopiedAlready, Withdrawn and StaleEdit.
    """
    key = update.idempotency_key
    with sole_sending(update.author, key) if key else nullcontext():
        return _publish(update, words, by=by, seen=seen, answers=answers)


def _publish(update, words, *, by, seen, answers):
    blog, draft_pk = update.blog, update.pk
    update.body_digest = words.digest()
    _require_public_neighbour(update)  # what was public once has been so for ever
    ahead = Prerendered(update, words)
    person = _who_submitted(update, by)
    try:
        told = {"by": by, "update": update, "written_by": person}
        with blog.next_revision(
            Verb.PUBLISH, beforehand=ahead.prepare, **told
        ) as revision:
            stored = _stored_draft(draft_pk, update, by)
            revisions.require_writer(blog, by, of=update)
            refuse_a_second_copy(update, stored)
            require_open(blog, update, by)
            require_direct(blog, by, of=stored or update)
            _require_editor_for_marks(update, stored, by)
            revisions.refuse_a_fourth_pin(update)
            update.blog = blog
            if stored is not None:
                ahead.words = with_what_is_saved(stored, words, seen, answers)
                forget_saved(stored)
            require_right_to_owe(ahead.words, by)
            _forget_its_time(update, stored)
            update.leave_review()
            ahead.write()
            keep_original_public(update, stored)
            go_before_readers(ahead, revision)
            if person is not None:
                note_approval(update, by=by, person=person, revision=revision)
    except (Refusal, Paused, IntegrityError):
        # Whatever stood against it: what a first sending has made live is the answer,
        # also when the blog has closed since. That no author uses a key twice the
        # database holds, so nobody asks for it who sends for the first time.
        update.pk = draft_pk  # one that was rolled back may be another's by now
        if (before := _sent_before(update)) is None:
            raise
        return _answer_a_retry(update, before)
    return update


def correct(
    update: Update,
    words: Words,
    *,
    by: User,
    seen_revision: int,
    note: str = "",
    is_minor: bool = False,
    answers: Answers | None = None,
) -> Update:
    """Change a public update; closed blogs too (decision 0005).

    What somebody has changed since `seen_revision` stays, unless it is the same words:
    then it raises StaleEdit with what is to be asked, and `answers` are what the person
    chose of it. With a note the change is a correction and readers see the note; without
    one something was added, and they see "Updated 14:05"; of a minor edit they are told
    nothing. Sent again it does nothing. Raises Withdrawn, NeedsReview, or NotAllowed.
    """
    change, blog = kind_of_change(note, is_minor=is_minor), update.blog
    key = correction_key(
        update, words, seen_revision, note, is_minor=is_minor, answers=answers
    )
    with revisions.writers_revision(
        update, Verb.CORRECT, by=by, change=change, key=key
    ) as revision:
        if is_corrected(by, key):
            raise revisions.AlreadyDone
        require_direct(blog, by, of=update)
        require_right_to_owe(words, by)
        words = with_what_is_live(update, words, seen_revision, answers)
        change_words(update, words, revision, by=by, change=change, note=note)
    return update


def withdraw(update: Update, *, by: User, notice: str = "", reason: str = "") -> None:
    """Take a public update back: its words leave everything that readers can see.

    What stays is a tombstone, empty or with the notice; the words are kept as a
    Version for the desk. Unpins. Raises Withdrawn if it is one already, or NotAllowed.
    """
    with revisions.writers_revision(update, Verb.WITHDRAW, by=by) as revision:
        update.withdrawal_notice, update.withdrawal_reason = notice, reason
        become_tombstone(update, revision, by=by, at=timezone.now())


def note_source(update: Update, note: str, *, by: User) -> None:
    """Say where a public update's facts come from, for colleagues alone: no revision."""
    blog = update.blog
    with blog.locked():
        revisions.read_under_lock(update, blog)
        revisions.require_writer(blog, by, of=update)
        update.source_note = note
        update.save(update_fields=["source_note"])


# Below the verbs ------------------------------------------------------------------------


def with_what_is_live(
    update: Update, words: Words, seen_revision: int, answers: Answers | None
) -> Words:
    """These words, with what a colleague has changed since then. Under the lock.

    Raises StaleEdit.
    """
    if update.is_as_seen_at(seen_revision):
        return words
    base = words_seen_at(update, seen_revision)
    found = together(update, words, base, answers)
    if found is None or not found.is_settled:
        raise StaleEdit(update, found)
    return found.words


def kind_of_change(note: str, *, is_minor: bool) -> Change:
    """A note makes a correction, whatever else was chosen."""
    if note:
        return Change.CORRECTION
    return Change.MINOR if is_minor else Change.ADDITION


def change_words(
    update: Update,
    words: Words,
    revision: int,
    *,
    by: User,
    change: Change,
    note: str = "",
) -> None:
    """Under the lock: keep the words as a Version, show others, and tell readers of it."""
    had, known = before(update), update.last_revision
    update.keep_version(revision, by=by)
    if change == Change.CORRECTION:
        Correction.objects.create(update=update, note=note, by=by, revision=revision)
    elif change == Change.ADDITION:
        update.added_to_at = timezone.now()
    revisions.write(update, words, revision)
    revisions.stamp(update.blog, revision, *revisions.parts_showing(update))
    write_receipt(update, had, revision)
    if change != Change.MINOR:
        raise_alarms(update, EditionAlarm.Cause.CORRECTED, known)


def become_tombstone(update: Update, revision: int, *, by: User, at: datetime) -> None:
    """Take a public update's words from all that readers can see. Under the lock."""
    blog, parts = update.blog, revisions.parts_showing(update)
    had, known = before(update), update.last_revision
    update.keep_version(revision, by=by)
    update.state = Update.State.WITHDRAWN
    update.withdrawn_at, update.withdrawn_by = at, by
    update.clear_marks()
    revisions.write(update, Words(), revision)
    latest = blog.updates.published().aggregate(at=Max("published_at"))
    blog.last_published_at = latest["at"]
    blog.is_silent = blog.is_silent and blog.last_published_at is not None
    revisions.stamp(blog, revision, "status", *parts)
    write_receipt(update, had, revision)
    raise_alarms(update, EditionAlarm.Cause.WITHDRAWN, known)
    answer_by_withdrawing(update, by)


def go_before_readers(ahead: Prerendered, revision: int) -> None:
    """Make a draft whose words are written public, and all that shows it.

    Under the lock; checks nothing. An original time lapses where the blog is live by now.
    """
    update, now = ahead.update, timezone.now()
    blog = update.blog
    update.state = Update.State.PUBLISHED
    update.published_at = at = time_of(update, now)
    update.is_embargoed = False
    if update.is_breaking:
        update.breaking_until = at + timedelta(minutes=BREAKING_MINUTES)
    update.verify(update.verification, at=at)
    update.first_revision = update.last_revision = revision
    ahead.rendered().put_on(update)
    update.save(update_fields=GOING_PUBLIC)
    Facet.objects.add_of(update)
    blog.last_published_at, blog.is_silent = at, False
    if update.original_at is not None:
        put_in_order(update, revision)
    revisions.stamp(blog, revision, "status", *revisions.parts_showing(update))


def _sent_before(update: Update) -> Update | None:
    """What went live under this author's key, or from this very draft; one query or two.

    Also another draft that holds the key: it is scheduled.
    """
    others = Update.objects.exclude(pk=update.pk, state=Update.State.DRAFT)
    if (key := update.idempotency_key) is not None:
        before = others.filter(author=update.author, idempotency_key=key).first()
        if before is not None:
            return before
    return others.filter(pk=update.pk).first() if update.pk is not None else None


def _answer_a_retry(update: Update, before: Update) -> Update:
    is_the_same = before.body_digest == update.body_digest
    if before.is_draft or not is_the_same or before.blog_id != update.blog_id:
        raise AlreadyPublished(before)
    return before


def _who_submitted(update: Update, by: User) -> User | None:
    """The colleague whose submission this person publishes, if it is one."""
    is_approval = update.is_submitted and update.submitted_by_id != by.pk
    return update.submitted_by if is_approval else None


def _forget_its_time(update: Update, stored: Update | None) -> None:
    """It goes out now, by this person's decision."""
    if stored is not None and stored.is_embargoed and stored.is_scheduled:
        # Released early: Undo puts it back under its embargo, until its time.
        update.due_at, update.scheduled_by = stored.due_at, stored.scheduled_by
        update.missed_because = ""
    else:
        update.unschedule()


def _stored_draft(pk: int | None, update: Update, by: User) -> Update | None:
    """The draft as it is now. A colleague may have published it a moment ago."""
    if pk is None:
        return None
    stored = Update.objects.filter(pk=pk).first()
    if stored is not None and not stored.is_draft:
        raise AlreadyPublished(stored)
    if stored is not None and (
        stored.is_held
        or stored.corrects_id
        or stored.blog_id != update.blog_id
        or stored.is_secret_to(by)
    ):
        # Held by Legal, moved or put under an embargo a moment ago; or a proposed correction.
        raise NotAllowed
    if stored is not None and stored.is_embargoed and not update.is_embargoed:
        raise EmbargoChanged(stored)  # whoever sends it has not seen that
    return stored


def _require_editor_for_marks(update: Update, stored: Update | None, by: User) -> None:
    """A mark that an editor set on a draft goes live with it, whoever publishes it."""
    marks = ("is_pinned", "is_key_event", "is_breaking")
    set_now = [mark for mark in marks if getattr(update, mark)]
    if not all(getattr(stored, mark, False) for mark in set_now):
        revisions.require_editor(by)


def _require_public_neighbour(update: Update) -> None:
    """What it announces is, or was, public here: readers get its address and its time."""
    if update.announces_id is None:
        return
    public = update.blog.updates.ever_public()
    if not public.filter(pk=update.announces_id).exists():
        raise NotAllowed
