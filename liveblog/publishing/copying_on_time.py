"""What was scheduled for several blogs: copied into the others once it has gone out.

In the name of who scheduled it, and asked again then what they may do there.
"""

from liveblog.models import Blog, Update, writers_turn

from . import revisions
from .copying import copy_to, written_anew
from .originals import keep_original_public, refuse_a_second_copy
from .refusals import CopiedAlready


def goes_into(update: Update) -> list[Blog]:
    """Where it is still to be copied. None where a person has published it: they chose anew."""
    live_at, due_at = update.published_at, update.due_at
    went_out_by_itself = live_at and due_at and due_at <= live_at
    if not went_out_by_itself or not update.is_published:
        with writers_turn():
            update.goes_into.clear()
    return list(update.goes_into.exclude(pk=update.blog_id).order_by("pk"))


def copy_on_time(update: Update, blog: Blog) -> Update:
    """Copy it there. Safe to do twice. Raises what `copy_to` does.

    Where an older draft of theirs is in the way, that draft says so.
    """
    by = update.scheduled_by
    assert by is not None  # noqa: S101 a constraint of what was due
    copy = copy_to(blog, update, by=by)
    if copy.is_draft and not copy.is_submitted:
        with blog.locked():
            _miss_older(copy, update, Update.Missed.DRAFT)
    forget(update, blog)
    return copy


def miss_copy(update: Update, blog: Blog, because: Update.Missed) -> None:
    """It cannot be published there: it is a draft there, which says why.

    By no right but that of who scheduled it at that time: no reader sees it.
    """
    by = update.scheduled_by
    assert by is not None  # noqa: S101 a constraint of what was due
    copy, words = written_anew(update, blog, by)
    with blog.locked():
        try:
            refuse_a_second_copy(copy)
        except CopiedAlready as refusal:
            _miss_older(refusal.copy, update, because)
        else:
            revisions.read_pictures(words.blocks)
            copy.due_at, copy.scheduled_by = update.due_at, by
            copy.missed_because = because
            copy.write(words)
            keep_original_public(copy)
    # Not under the lock: whoever has the writers' turn would wait for it for ever.
    forget(update, blog)


def _miss_older(copy: Update, update: Update, because: Update.Missed) -> None:
    """Under the lock. Not of one that goes out by itself, or on which somebody decides."""
    older = Update.objects.drafts().not_waiting().filter(pk=copy.pk, is_embargoed=False)
    older.exclude(review=Update.Review.HELD).update(
        due_at=update.due_at, scheduled_by=update.scheduled_by, missed_because=because
    )


def forget(update: Update, blog: Blog) -> None:
    """It goes there no more."""
    with writers_turn():
        update.goes_into.remove(blog)
