"""Publish, correct, withdraw: an update's life in front of readers."""

from datetime import datetime, timedelta
from typing import cast

from django.db import IntegrityError
from django.db.models import Max
from django.utils import timezone

from accounts.models import User
from liveblog.models import Correction, Update, Words

from . import gate
from .marks import BREAKING_MINUTES
from .refusals import AlreadyPublished, BlogNotLive, NotAllowed, StaleEdit


def publish(update: Update, words: Words, *, by: User) -> Update:
    """Make an update public for the first time: a new instance, or a draft.

    Marks set on the instance (`is_key_event`, `is_pinned`, `is_breaking`,
    `verification`, `announces`) are published with it. If it carries an
    `idempotency_key` that this author has used for the same words, the update of then
    is returned and nothing is written. Raises AlreadyPublished if the words differ,
    BlogNotLive, PinsFull, or NotAllowed.
    """
    blog = update.blog
    update.body_digest = words.digest()
    try:
        with blog.next_revision("publish", by=by, update=update) as revision:
            # Before the blog's state: a retry that arrives after the closing is
            # answered, not refused.
            _refuse_a_second_time(update)
            gate.require_writer(blog, by, of=update)
            if not blog.is_live:
                raise BlogNotLive(blog)
            _require_editor_for_marks(update, by)
            _require_public_neighbour(update)
            gate.refuse_a_fourth_pin(update)
            update.blog = blog
            update.unschedule()  # now, by this person's decision
            go_before_readers(update, words, revision)
    except IntegrityError:
        # The key is unique per author and the lock is per blog: the same key went
        # live in another blog at this moment, or is scheduled there. (Not asked by pk:
        # the one that was rolled back may be somebody else's by now.)
        if (before := _under_key(update, Update.objects.all())) is None:
            raise
        raise AlreadyPublished(before) from None
    except gate.AlreadyDone:
        return cast(Update, _published_before(update))
    return update


def correct(
    update: Update, words: Words, *, by: User, seen_revision: int, note: str = ""
) -> Update:
    """Change a public update; closed blogs too (decision 0005).

    With a note the change is a correction and readers see the note; without one
    something was added, and they see "Updated 14:05". Raises StaleEdit if somebody has
    changed the update since `seen_revision`, Withdrawn, or NotAllowed.
    """
    with gate.writers_revision(update, "correct", by=by) as revision:
        if not update.is_as_seen_at(seen_revision):
            raise StaleEdit(update)
        update.keep_version(by=by)
        update.last_revision = revision
        if note:
            Correction.objects.create(update=update, note=note, by=by)
        else:
            update.added_to_at = timezone.now()
        gate.write(update, words, revision)
        gate.stamp(update.blog, revision, *gate.parts_showing(update))
    return update


def withdraw(update: Update, *, by: User, notice: str = "", reason: str = "") -> None:
    """Take a public update back: its words leave everything that readers can see.

    What stays is a tombstone, empty or with the notice; the words are kept as a
    Version for the desk. Unpins. Raises Withdrawn if it is one already, or NotAllowed.
    """
    with gate.writers_revision(update, "withdraw", by=by) as revision:
        update.withdrawal_notice, update.withdrawal_reason = notice, reason
        become_tombstone(update, revision, by=by, at=timezone.now())


def note_source(update: Update, note: str, *, by: User) -> None:
    """Say where a public update's facts come from, for colleagues alone: no revision."""
    blog = update.blog
    with blog.locked():
        gate.read_under_lock(update, blog)
        gate.require_writer(blog, by, of=update)
        update.source_note = note
        update.save(update_fields=["source_note"])


# Below the verbs ------------------------------------------------------------------------


def become_tombstone(update: Update, revision: int, *, by: User, at: datetime) -> None:
    """Take a public update's words from all that readers can see. Under the lock."""
    blog, parts = update.blog, gate.parts_showing(update)
    update.keep_version(by=by)
    update.state = Update.State.WITHDRAWN
    update.withdrawn_at, update.withdrawn_by = at, by
    update.clear_marks()
    gate.write(update, Words(), revision)
    latest = blog.updates.published().aggregate(at=Max("published_at"))
    blog.last_published_at = latest["at"]
    blog.is_silent = blog.is_silent and blog.last_published_at is not None
    gate.stamp(blog, revision, "status", *parts)


def go_before_readers(update: Update, words: Words, revision: int) -> None:
    """Make an update public, and all that shows it. Under the lock; checks nothing."""
    blog = update.blog
    _write_as_public(update, words, revision, at=timezone.now())
    blog.last_published_at, blog.is_silent = update.published_at, False
    gate.stamp(blog, revision, "status", *gate.parts_showing(update))


def _write_as_public(
    update: Update, words: Words, revision: int, *, at: datetime
) -> None:
    update.state = Update.State.PUBLISHED
    update.published_at = at
    if update.is_breaking:
        update.breaking_until = at + timedelta(minutes=BREAKING_MINUTES)
    update.verify(update.verification, at=at)
    update.first_revision = update.last_revision = revision
    update.public_html = "…"  # not yet: the blocks must be saved to be rendered
    gate.write(update, words, revision)


def _refuse_a_second_time(update: Update) -> None:
    before = _published_before(update)
    if before is None:
        return
    if before.body_digest == update.body_digest and before.blog_id == update.blog_id:
        raise gate.AlreadyDone
    raise AlreadyPublished(before)


def _published_before(update: Update) -> Update | None:
    """What went live under this author's key, or from this very draft."""
    public = Update.objects.ever_public()
    return _under_key(update, public) or public.filter(pk=update.pk).first()


def _under_key(update: Update, updates) -> Update | None:
    if update.idempotency_key is None:
        return None
    mine = updates.filter(author=update.author)
    return mine.filter(idempotency_key=update.idempotency_key).first()


def _require_editor_for_marks(update: Update, by: User) -> None:
    """A mark that an editor set on a draft goes live with it, whoever publishes it."""
    draft = Update.objects.filter(pk=update.pk).first()
    for mark in ("is_pinned", "is_key_event", "is_breaking"):
        if getattr(update, mark) and not getattr(draft, mark, False):
            gate.require_editor(by)


def _require_public_neighbour(update: Update) -> None:
    """What it announces is, or was, public here: readers get its address and its time."""
    public = update.blog.updates.ever_public()
    if (pk := update.announces_id) and not public.filter(pk=pk).exists():
        raise NotAllowed
