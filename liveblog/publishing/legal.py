"""What Legal does: hold an update, and release it. Nobody else reads what is held."""

from contextlib import suppress

from django.utils import timezone

from accounts.models import User
from liveblog.models import Blog, ReviewLevel, ReviewStep, Update, Verb

from . import revisions
from .refusals import NotAllowed, NotWaiting, StaleDraft
from .review_steps import note_step
from .updates import REVIEW, become_tombstone

Step = ReviewStep.Verb


def hold(update: Update, *, by: User, note: str = "") -> None:
    """Keep an update from everybody but Legal: a draft, or one that was withdrawn.

    What readers see is withdrawn first, without a notice. What repeats its words is held
    with it: corrections that are proposed of it, its copies in other blogs, and where it was
    moved from; these are released one by one. Does nothing where it is held. Raises
    NotWaiting where it is gone, a draft that was thrown away, or NotAllowed.
    """
    _hold(update, by, note)
    held = {update.pk}
    # Once more after each round: one of them may have been copied meanwhile.
    while newest := set(Update.objects.keys_of_all_copies(update)) - held:
        held |= newest
        copies = Update.objects.filter(pk__in=newest).select_related("blog", "author")
        for copy in copies.order_by("blog", "pk"):
            with suppress(NotWaiting):
                _hold(copy, by, note)


def _hold(update: Update, by: User, note: str) -> None:
    blog = update.blog
    if update.is_published:
        with revisions.legals_revision(blog, Verb.WITHDRAW, by=by, update=update) as n:
            revisions.read_under_lock(update, blog)
            update.review = Update.Review.HELD
            become_tombstone(update, n, by=by, at=timezone.now())
            note_step(Step.HOLD, update, by=by, person=update.author, note=note)
            _keep_proposals(update, by, note)
        return
    with blog.locked():
        _read(update, blog, by)
        if not (update.is_published or update.is_held):
            _keep(update, by, note)
            _keep_proposals(update, by, note)
    if update.is_published:  # a moment ago, while this waited for the lock
        _hold(update, by, note)


def release(update: Update, *, by: User, note: str = "", seen: str = "") -> None:
    """Let go of what is held, or of what was submitted to Legal.

    A submission goes on to the editors, who publish it or do not; another draft is its
    author's again; of what was withdrawn the words are read by whom they were before, and
    so are the corrections that were proposed of it. `seen` is as in `approve`. Raises
    NotWaiting where Legal has nothing to do with it, StaleDraft, or NotAllowed.
    """
    blog = update.blog
    with blog.locked():
        _read(update, blog, by)
        waits_for_legal = update.is_submitted and update.needs_legal
        if not (update.is_held or waits_for_legal):
            raise NotWaiting(update)
        if waits_for_legal and seen and update.saved_at.isoformat() != seen:
            raise StaleDraft(update)
        _let_go(update, by, note)
        for proposal in update.proposals.held():
            _let_go(proposal, by, note)


def _let_go(update: Update, by: User, note: str) -> None:
    person = update.submitted_by or update.author
    if update.is_draft and update.submitted_by_id is not None:
        update.review = _stood(update)
        update.review_level = ReviewLevel.SECOND
    else:
        update.leave_review()
    update.save(update_fields=REVIEW)
    note_step(Step.RELEASE, update, by=by, person=person, note=note)


def _stood(draft: Update) -> str:
    """Where a submission stood when it was held. One query."""
    decided = draft.review_steps.filter(verb__in=[Step.SUBMIT, Step.SEND_BACK]).last()
    is_sent_back = decided is not None and decided.verb == Step.SEND_BACK
    return Update.Review.SENT_BACK if is_sent_back else Update.Review.SUBMITTED


def _keep(update: Update, by: User, note: str) -> None:
    update.review = Update.Review.HELD
    if update.is_draft:
        update.unschedule()
    update.save(update_fields=[*REVIEW, "due_at", "scheduled_by", "missed_because"])
    person = update.submitted_by or update.author
    note_step(Step.HOLD, update, by=by, person=person, note=note)


def _keep_proposals(update: Update, by: User, note: str) -> None:
    for proposal in update.proposals.exclude(review=Update.Review.HELD):
        _keep(proposal, by, note)


def _read(update: Update, blog: Blog, by: User) -> None:
    if not revisions.require_active(by).is_legal:
        raise NotAllowed
    try:
        update.refresh_from_db()
    except Update.DoesNotExist:
        raise NotWaiting(update) from None
    if update.blog_id != blog.pk or update.is_secret_to(by):
        raise NotAllowed
    update.blog = blog
