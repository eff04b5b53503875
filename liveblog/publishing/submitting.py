"""Handing words to the editors instead of publishing them, and taking them back.

It takes no revision: readers see nothing of it. Under the blog's row lock all the same,
since an editor may be approving at this moment.
"""

from contextlib import nullcontext

from django.utils import timezone

from accounts.models import User
from liveblog.models import (
    Blog,
    ReviewLevel,
    ReviewStep,
    Update,
    Words,
    sole_sending,
    strictest,
)

from . import drafting, revisions
from .merging import Answers
from .originals import keep_original_public, refuse_a_second_copy
from .pictures.describing import require_right_to_owe
from .refusals import NotAllowed, NotWaiting
from .review_levels import needed
from .review_steps import note_step
from .sent_again import correction_key, is_approved, is_waiting
from .updates import REVIEW, with_what_is_live

Step = ReviewStep.Verb


def submit(
    draft: Update,
    words: Words,
    *,
    by: User,
    seen: str = "",
    note: str = "",
    answers: Answers | None = None,
) -> Update:
    """Save the words of a draft, new or stored, and have the editors read them.

    Sent again with the same words it does nothing. `seen` and `answers` are as in
    `drafting.keep`; so is what is raised, and NotAllowed, or UnderWay while the same is being sent.
    """
    key = draft.idempotency_key if draft.pk is None else None
    with sole_sending(draft.author, key) if key else nullcontext():
        return _submit(draft, words, (seen, answers), by=by, note=note)


def _submit(draft, words, since, *, by, note):
    blog = draft.blog
    with blog.locked():
        revisions.require_writer(blog, by, of=draft)
        if draft.is_secret_to(by):  # put under an embargo since it was read
            raise NotAllowed
        if _is_waiting_so(draft, words, by):
            return draft
        if is_new := draft.pk is None:
            refuse_a_second_copy(draft)
        draft.body_digest = words.digest()  # as sent: so it is known when sent again
        words = drafting.merged(draft, words, *since, by=by, keeps_time=True)
        if draft.corrects_id is not None:
            raise NotAllowed  # `submit_correction` does that
        require_right_to_owe(words, by)
        if (
            not draft.is_embargoed
        ):  # that keeps its time: who approves it schedules it anew
            draft.unschedule()
        _put_in_review(draft, words, by=by, note=note)
        if is_new:
            keep_original_public(draft)
    return draft


def submit_correction(
    update: Update,
    words: Words,
    *,
    by: User,
    seen_revision: int,
    note: str = "",
    is_minor: bool = False,
    answers: Answers | None = None,
) -> Update | None:
    """Propose other words for a public update: a draft of its own, which an editor approves.

    Each person has one proposal of an update; another takes the place of the first, and the
    same sent again does nothing. Raises what `correct` does. Returns the proposal, or None
    where it was approved already.
    """
    blog = update.blog
    key = correction_key(
        update, words, seen_revision, note, is_minor=is_minor, answers=answers
    )
    with blog.locked():
        revisions.read_under_lock(update, blog)
        revisions.require_writer(blog, by, of=update)
        if is_approved(update, by, key):
            return None
        known = proposal_of(update, by)
        if known is not None and is_waiting(known, by, key):
            return known
        words = with_what_is_live(update, words, seen_revision, answers)
        require_right_to_owe(words, by)
        proposal = known or Update(blog=blog, author=by, corrects=update)
        if proposal.is_held:
            raise NotAllowed
        proposal.blog = blog
        told = {"note": note, "is_minor": is_minor}
        proposal.proposal = {"seen_revision": update.last_revision, **told}
        _put_in_review(proposal, words, by=by, key=key)
    return proposal


def proposal_of(update: Update, person: User) -> Update | None:
    """What this person proposes in the place of a public update. One query."""
    return Update.objects.filter(corrects=update, author=person).first()


def withdraw_submission(draft: Update, *, by: User) -> None:
    """Take back what waits for the editors: it is a draft again, or no proposal any more.

    Raises NotWaiting if an editor was quicker, or NotAllowed.
    """
    blog = draft.blog
    with blog.locked():
        read_waiting(draft, blog, by=by)
        revisions.require_active(by)
        if by.pk not in (draft.author_id, draft.submitted_by_id):
            raise NotAllowed
        person = draft.submitted_by
        draft.leave_queue()
        draft.unschedule()
        draft.save(update_fields=[*REVIEW, *drafting.SCHEDULE])
        note_step(Step.WITHDRAW, draft, by=by, person=person)


def submit_due(draft: Update) -> None:
    """For the worker: who scheduled it may no longer publish alone, so the editors get it.

    Does nothing if it was published, changed or cancelled meanwhile.
    """
    blog = draft.blog
    with blog.locked():
        same = Update.objects.scheduled().filter(pk=draft.pk, due_at=draft.due_at)
        stored = same.select_related("scheduled_by").first()
        if stored is None or stored.scheduled_by is None:
            return
        by, stored.blog = stored.scheduled_by, blog
        stored.missed_because = Update.Missed.RIGHTS
        _set_waiting(stored, by)
        words = stored.words()
        stored.body_digest = words.digest()
        stored.save(update_fields=[*REVIEW, "missed_because", "body_digest"])
        note_step(Step.SUBMIT, stored, by=by, person=by, words=words.as_json())


# Below the verbs ------------------------------------------------------------------------


def read_waiting(draft: Update, blog: Blog, *, by: User, seen: str = "") -> None:
    """Under the lock: read what is submitted again.

    Raises NotWaiting where somebody has decided meanwhile, StaleDraft where its words are
    others than those saved at `seen` (ISO 8601), NotAllowed where it is secret to `by` now.
    """
    stored = Update.objects.filter(pk=draft.pk, blog=blog).first()
    if stored is not None and stored.is_embargoed and stored.is_secret_to(by):
        raise NotAllowed
    if stored is None or not stored.is_submitted:
        raise NotWaiting(stored or draft)
    if seen and stored.saved_at.isoformat() != seen:
        stored.blog = blog
        raise drafting.StaleDraft(stored)
    draft.refresh_from_db()
    draft.blog = blog


def _put_in_review(draft: Update, words: Words, *, by: User, **more) -> None:
    _set_waiting(draft, by)
    revisions.read_pictures(words.blocks)
    draft.write(words)
    as_json = words.as_json()
    note_step(Step.SUBMIT, draft, by=by, person=by, words=as_json, **more)


def _set_waiting(draft: Update, by: User) -> None:
    draft.review = Update.Review.SUBMITTED
    level = needed(draft.blog, by, of=draft)
    draft.review_level = strictest(ReviewLevel.SECOND, level)
    draft.submitted_by, draft.submitted_at = by, timezone.now()


def _is_waiting_so(draft: Update, words: Words, by: User) -> bool:
    """Whether these very words wait already: the answer to a first sending was lost."""
    same = {"body_digest": words.digest(), "submitted_by": by}
    waiting = Update.objects.submitted().filter(blog=draft.blog, **same)
    if draft.pk is not None:
        found = waiting.filter(pk=draft.pk).first()
    elif draft.idempotency_key:
        key = draft.idempotency_key
        found = waiting.filter(author=draft.author, idempotency_key=key).first()
    else:
        found = None
    if found is None:
        return False
    draft.pk = found.pk
    draft._state.adding = False
    blog = draft.blog
    draft.refresh_from_db()
    draft.blog = blog
    return True
