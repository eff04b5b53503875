"""What may be done with an update that no reader has seen. It takes no revision.

Under the blog's row lock all the same: a colleague may be publishing the draft at this
moment, and an update that is public must never become a draft again.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from accounts.models import User
from liveblog.models import Blog, SavedDraft, Update, Words, state_of_embargo

from . import autosave, revisions
from .merging import Answers, together
from .refusals import EmbargoChanged, StaleDraft
from .review_levels import require_direct

SCHEDULE = ("due_at", "scheduled_by", "missed_because")
REVIEW = ("review", "review_level", "submitted_by", "submitted_at")


class Embargo(NamedTuple):
    """Whether there is one, and who reads it beside its author and who schedules it.

    `seen` is the `embargo_state` that the page had shown where this was chosen; None: by no page.
    """

    is_on: bool
    people: Iterable[User] = ()
    seen: str | None = None


class NoLongerADraft(Exception):
    """Published, moved, held by Legal or thrown away since it was read."""


def keep(
    draft: Update,
    words: Words,
    *,
    by: User | None = None,
    seen: str = "",
    answers: Answers | None = None,
    also_in: Iterable[Blog] | None = None,
) -> Update:
    """Save the words of a new draft, or of one that is still a draft.

    Marks set on the instance are kept with it. One that is scheduled stays so; one that
    was submitted is no longer: the editors have not read these words. `seen` is when the
    draft had been saved that the person opened, in ISO 8601: what a colleague has saved
    since stays, unless it is the same words. Then it raises StaleDraft with what is to be
    asked, and `answers` are what the person chose of it. What is scheduled goes into the blogs
    of `also_in`, too; None leaves them as they are. Raises NoLongerADraft, or NotAllowed
    where it has come under an embargo on which `by` (None: the house) may not write; of what
    is scheduled NeedsReview.
    """
    blog = draft.blog
    with blog.locked():
        words = merged(draft, words, seen, answers, by=by)
        if by is not None and draft.is_scheduled:
            require_direct(blog, by, of=draft)  # nobody reads it again before its time
        draft.write(words)
        if also_in is not None and draft.is_scheduled:
            draft.goes_into.set(also_in)
    return draft


def schedule(
    draft: Update,
    words: Words,
    *,
    at: datetime,
    by: User,
    seen: str = "",
    answers: Answers | None = None,
    embargo: Embargo | None = None,
    also_in: Iterable[Blog] = (),
) -> Update:
    """`keep`, and have the worker publish it at that time, by this person's decision.

    And copy it into these other blogs, then, as `copy_to` does for this person.
    Until then, if that is said, under an embargo; None leaves it as it is. Raises NeedsReview,
    too, and EmbargoChanged where the page has not shown the one that it is under.
    """
    blog = draft.blog
    with blog.locked():
        words = merged(draft, words, seen, answers, by=by)
        if embargo is not None:
            # Who schedules it answers for it at its time, and reads it until then.
            embargo = embargo._replace(people=[*embargo.people, by])
            _refuse_another(draft, embargo)
        require_direct(blog, revisions.require_active(by), of=draft)
        draft.schedule(at, by=by)
        if embargo is not None:
            draft.is_embargoed = embargo.is_on
        draft.write(words)
        draft.goes_into.set(also_in)
        if embargo is not None:
            draft.put_under_embargo(embargo.people if embargo.is_on else ())
    return draft


def unschedule(
    draft: Update,
    words: Words,
    *,
    by: User | None = None,
    seen: str = "",
    answers: Answers | None = None,
) -> Update:
    """`keep`, and have it go out no more by itself."""
    blog = draft.blog
    with blog.locked():
        words = merged(draft, words, seen, answers, by=by)
        draft.unschedule()
        draft.write(words)
    return draft


def miss(draft: Update, because: Update.Missed) -> None:
    """Its time came, and it cannot go out: it stays a draft that says why.

    For the worker. Does nothing if it was published, changed or cancelled meanwhile.
    """
    with draft.blog.locked():
        same = Update.objects.scheduled().filter(pk=draft.pk, due_at=draft.due_at)
        same.update(missed_because=because)


def discard(draft: Update, *, by: User | None = None) -> None:
    """Throw a draft away, but not what others are writing in it at this moment.

    Raises NoLongerADraft, or NotAllowed as `keep` does.
    """
    blog = draft.blog
    with blog.locked():
        stored = _still_here(draft).first()
        if stored is None:
            raise NoLongerADraft
        _require_named(stored, blog, by)
        autosave.outlive(stored, by=by)
        draft.delete()


def with_what_is_saved(
    stored: Update, words: Words, seen: str, answers: Answers | None
) -> Words:
    """These words, with what a colleague has saved since then. Under the lock.

    Raises StaleDraft.
    """
    if not seen or stored.saved_at.isoformat() == seen:
        return words
    base = SavedDraft.objects.filter(update=stored).words_at(seen)
    found = together(stored, words, base, answers)
    if found is None or not found.is_settled:
        raise StaleDraft(stored, found)
    return found.words


def forget_saved(draft: Update) -> None:
    """What it said before is nobody's to read, once it is public."""
    SavedDraft.objects.filter(update=draft).delete()


def merged(
    draft: Update,
    words: Words,
    seen: str,
    answers: Answers | None,
    *,
    by: User | None,
    keeps_time: bool = False,
) -> Words:
    """Under the lock: what colleagues have done meanwhile is not undone by a save.

    What had been submitted waits no more, nor, but where it `keeps_time`, for its time.
    Raises StaleDraft, NoLongerADraft, or NotAllowed.
    """
    if not draft.pk:
        return words
    stored = _still_here(draft).first()
    if stored is None:
        raise NoLongerADraft
    _require_named(stored, draft.blog, by)  # first: what it says now is not theirs
    words = with_what_is_saved(stored, words, seen, answers)
    for name in (*SCHEDULE, *REVIEW, "is_embargoed"):
        setattr(draft, name, getattr(stored, name))
    if by is not None and not by.is_editor:
        draft.original_at = stored.original_at  # which editors alone give
    if draft.is_submitted:
        draft.leave_queue()
        if not keeps_time:
            draft.unschedule()
    SavedDraft.objects.keep(stored)
    return words


def _still_here(draft: Update):
    """It is a draft in this blog yet, and Legal does not hold it."""
    drafts = draft.blog.updates.drafts().exclude(review=Update.Review.HELD)
    return drafts.filter(pk=draft.pk)


def _require_named(stored: Update, blog: Blog, by: User | None) -> None:
    """Under the lock: it may have come under an embargo since this person read it."""
    if by is not None and stored.is_embargoed:
        revisions.require_writer(blog, by, of=stored)


def _refuse_another(draft: Update, embargo: Embargo) -> None:
    """It is lifted, and names are changed, by a page that has shown it; sent again, it is so."""
    if embargo.seen is None or draft.pk is None:
        return
    keys = [person.pk for person in embargo.people]
    wanted = state_of_embargo(is_on=embargo.is_on, people=keys)
    if draft.embargo_state not in (embargo.seen, wanted):
        raise EmbargoChanged(draft)
