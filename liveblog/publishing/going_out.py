"""At its time, or taken back at once: the worker publishes, a person has second thoughts."""

from datetime import datetime

from django.utils import timezone

from accounts.models import User
from liveblog.models import Update, Verb

from . import revisions
from .drafting import forget_saved
from .pictures.describing import require_right_to_owe
from .prerender import Prerendered
from .refusals import BlogNotLive, TooLate, Withdrawn
from .review_levels import require_direct
from .review_steps import is_approved_for_its_time
from .updates import become_tombstone, go_before_readers

# What goes on with the words into the draft: not the marks that have had their time.
KEPT = ("is_pinned", "is_key_event", "is_breaking", "announces", "source_note")


def publish_due(draft: Update, *, now: datetime) -> bool:
    """Publish a scheduled draft whose time has come. For the worker; True if it did.

    Nothing happens if it is not due any more: published, changed, cancelled or thrown
    away meanwhile, or done by another worker. It is looked at under the lock, so no claim
    is needed. Raises BlogNotLive, NotAllowed if who scheduled it may no longer publish it,
    or NeedsReview. A pin for which there is no room is left out, and the update says so.
    """
    blog = draft.blog
    with revisions.houses_revision(blog, Verb.PUBLISH, update=draft) as revision:
        draft.refresh_from_db()
        draft.blog = blog
        if not draft.is_due(now) or draft.scheduled_by is None:
            raise revisions.AlreadyDone
        revisions.require_writer(blog, draft.scheduled_by, of=draft)
        if not blog.is_live:
            raise BlogNotLive(blog)
        if not is_approved_for_its_time(draft):
            require_direct(blog, draft.scheduled_by, of=draft)
        if revisions.is_a_fourth_pin(draft):
            draft.is_pinned, draft.missed_because = False, Update.Missed.PIN
        words = draft.words()
        require_right_to_owe(words, draft.scheduled_by)
        draft.body_digest = words.digest()
        draft.leave_review()
        ahead = Prerendered(draft, words)
        ahead.write()
        forget_saved(draft)
        go_before_readers(ahead, revision)
        return True
    return False


def take_back(update: Update, *, by: User) -> Update:
    """Undo a publication: readers lose the update without a notice, its words are a draft.

    Returns the draft, which has its author, its marks and its source note. Who asks again
    gets it again. Raises TooLate once UNDO_SECONDS and a slack are over, Withdrawn if it
    was withdrawn in another way, or NotAllowed.
    """
    if (draft := _draft_of(update, by=by)) is not None:
        return draft
    try:
        with revisions.writers_revision(update, Verb.TAKE_BACK, by=by) as revision:
            if not update.can_be_taken_back():
                raise TooLate(update)
            draft = _written_anew(update)
            update.is_taken_back, update.became = True, draft
            become_tombstone(update, revision, by=by, at=timezone.now())
    except Withdrawn:
        # By a second press that came between: its draft is the answer.
        if (draft := _draft_of(update, by=by)) is None:
            raise
    return draft


def _written_anew(update: Update) -> Update:
    draft = Update(blog=update.blog, author=update.author)
    for name in KEPT:
        setattr(draft, name, getattr(update, name))
    if update.is_unconfirmed:
        draft.verification = update.verification
    draft.write(update.words())
    named = [row.person for row in update.people_named.select_related("person")]
    went_out_by_itself = update.due_at is not None and not update.is_released_early
    if named and not went_out_by_itself:
        _put_back_under_embargo(draft, update, named)
    return draft


def _put_back_under_embargo(draft: Update, update: Update, named: list[User]) -> None:
    """What was released early; who was named on it stays noted while it is public."""
    now = timezone.now()
    draft.is_embargoed = True
    if update.due_at is not None and update.due_at > now:
        draft.due_at, draft.scheduled_by = update.due_at, update.scheduled_by
    draft.save(update_fields=["is_embargoed", "due_at", "scheduled_by"])
    draft.put_under_embargo(named)


def _draft_of(update: Update, *, by: User) -> Update | None:
    """What a first press of Undo has made of it, if it is still a draft."""
    made = Update.objects.filter(pk=update.pk, is_taken_back=True).first()
    if made is None or made.became is None or not made.became.is_draft:
        return None
    revisions.require_writer(update.blog, by, of=made)
    made.became.blog = update.blog
    return made.became
