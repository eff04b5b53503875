"""What an editor does with what was submitted: approve it, send it back, move it."""

from django.utils import timezone

from accounts.models import User
from liveblog.models import (
    Blog,
    Change,
    ReviewLevel,
    ReviewStep,
    Update,
    Verb,
    strictest,
)

from . import revisions
from .drafting import SCHEDULE, forget_saved
from .original_times import is_open_to
from .prerender import Prerendered
from .refusals import BlogNotLive, NotAllowed, NotAMember, NotWaiting
from .review_levels import needed, refuse_their_own, require_reviewer
from .review_steps import note_approval, note_step
from .submitting import read_waiting
from .updates import REVIEW, change_words, go_before_readers, kind_of_change

Step = ReviewStep.Verb


def approve(draft: Update, *, by: User, seen: str = "") -> Update:
    """Publish what was submitted; of a proposed correction, correct the update by it. What
    is under an embargo is scheduled for its time, if that is still to come.

    The journal has both: who submitted it and who approved it. Returns the public update.
    `seen` is when the words that the editor has read were saved, in ISO 8601. Raises
    NotWaiting if somebody has decided meanwhile, StaleDraft if it has other words,
    NeedsReview until Legal has released it, NotTheirOwn, NotAllowed, BlogNotLive,
    PinsFull; of a correction StaleEdit and Withdrawn.
    """
    if draft.corrects_id is not None:
        return _approve_correction(draft, by=by, seen=seen)
    if draft.is_embargoed and _schedule_approved(draft, by=by, seen=seen):
        return draft
    blog = draft.blog
    with blog.next_revision(
        Verb.PUBLISH, by=by, update=draft, written_by=draft.submitted_by
    ) as revision:
        person = _read_for(draft, blog, by=by, seen=seen)
        if not is_open_to(blog, draft):
            raise BlogNotLive(blog)
        revisions.refuse_a_fourth_pin(draft)
        words = draft.words()
        draft.unschedule()
        draft.leave_review()
        forget_saved(draft)
        ahead = Prerendered(draft, words)
        ahead.write()
        go_before_readers(ahead, revision)
        note_approval(draft, by=by, person=person, revision=revision)
    return draft


def _schedule_approved(draft: Update, *, by: User, seen: str) -> bool:
    """False where it has no time to come: then it is published. No revision."""
    blog = draft.blog
    with blog.locked():
        person = _read_for(draft, blog, by=by, seen=seen)
        at = draft.due_at
        if not draft.is_embargoed or at is None or at <= timezone.now():
            return False
        draft.schedule(at, by=by)
        draft.leave_review()
        draft.save(update_fields=[*REVIEW, *SCHEDULE])
        note_step(Step.APPROVE, draft, by=by, person=person)
    return True


def _approve_correction(proposal: Update, *, by: User, seen: str) -> Update:
    told, blog = proposal.proposal, proposal.blog
    update = blog.updates.get(proposals=proposal)
    change = kind_of_change(told["note"], is_minor=told["is_minor"])
    with blog.next_revision(
        Verb.CORRECT,
        by=by,
        update=update,
        change=change,
        written_by=proposal.submitted_by,
    ) as revision:
        person = _read_for(proposal, blog, by=by, seen=seen)
        if proposal.proposal != told:
            raise NotWaiting(proposal)
        revisions.read_under_lock(update, blog)
        revisions.refuse_a_stale_edit(update, told["seen_revision"])
        note = told["note"] if change == Change.CORRECTION else ""
        words = proposal.words()
        change_words(update, words, revision, by=by, change=change, note=note)
        proposal.review_steps.update(update=update)
        note_approval(update, by=by, person=person, revision=revision)
        proposal.delete()
    return update


def send_back(draft: Update, *, by: User, note: str, seen: str = "") -> None:
    """Give it back to who submitted it, with what is to be changed. No revision.

    Editors and Legal may. Raises NotWaiting, StaleDraft, NotAllowed, or NotAMember where
    that person does not write in this blog, and so could not go on with it.
    """
    blog = draft.blog
    with blog.locked():
        read_waiting(draft, blog, by=by, seen=seen)
        if not (revisions.require_active(by).is_editor or by.is_legal):
            raise NotAllowed
        person = draft.submitted_by
        if not blog.can_be_written_by(person):
            raise NotAMember(draft)
        words = draft.words().as_json()
        draft.review = Update.Review.SENT_BACK
        draft.unschedule()
        draft.save(update_fields=[*REVIEW, *SCHEDULE])
        note_step(Step.SEND_BACK, draft, by=by, person=person, note=note, words=words)


def move(draft: Update, to: Blog, *, by: User, seen: str = "") -> None:
    """Let it wait in another blog. What it announces stays behind. No revision.

    There it needs what is needed there, and never less than here: out of a sensitive blog nobody
    moves their own. Raises NotWaiting, StaleDraft, NotTheirOwn, or NotAllowed, also of a
    proposed correction, and out of or into a rehearsal.
    """
    blog = draft.blog
    with blog.locked():
        read_waiting(draft, blog, by=by, seen=seen)
        if not revisions.require_active(by).is_editor or draft.corrects_id:
            raise NotAllowed
        if blog.is_rehearsal or to.is_rehearsal:
            raise NotAllowed  # what was rehearsed must not come to be published
        refuse_their_own(draft, by)
        person = draft.submitted_by
        assert person is not None  # noqa: S101 a constraint of what is submitted
        draft.blog, draft.announces = to, None
        there = needed(to, person, of=draft)
        levels = strictest(ReviewLevel.SECOND, draft.review_level, there)
        draft.review_level = levels
        draft.unschedule()
        draft.save()
        note_step(Step.MOVE, draft, by=by, person=person, note=str(to))


# Below the verbs ------------------------------------------------------------------------


def _read_for(draft: Update, blog: Blog, *, by: User, seen: str) -> User | None:
    """Under the lock: the draft as it is now, which this person may publish."""
    submitted_by = draft.submitted_by_id
    read_waiting(draft, blog, by=by, seen=seen)
    if draft.submitted_by_id != submitted_by:
        raise NotWaiting(
            draft
        )  # sent again by somebody else: the journal would not say so
    revisions.require_active(by)
    require_reviewer(draft, by)
    return draft.submitted_by
