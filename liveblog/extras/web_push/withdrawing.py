"""A push goes with what it speaks of: the update, or the whole blog; and with a name that is taken out."""

from contextlib import suppress
from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from liveblog.markup.removing import IN_ITS_PLACE
from liveblog.models import Update, writers_turn

from .models import MAX_WORDS, REPLACEABLE_FOR, Push
from .pushes import Replaced, replace, withdraw


def withdraw_what_is_gone(now: datetime) -> int:
    """One round; how many there were. One query when there are none.

    What was moved into another blog is not gone: a push leads to where it is now.
    """
    recent = Push.objects.standing().filter(at__gt=now - REPLACEABLE_FOR)
    shown = Update.objects.published().in_public_blogs()
    shown = Exists(shown.filter(pk=OuterRef("update_shown")))
    is_gone = Q(update_shown__isnull=False) & ~shown
    gone = recent.filter(is_gone | Q(blog__status="prepared"))
    count = 0
    for push in gone.select_related("blog", "update_shown").order_by("pk"):
        if _has_moved(push):
            continue
        with suppress(Replaced):
            withdraw(push)
            count += 1
    return count


def _has_moved(push: Push) -> bool:
    """Whether readers see elsewhere what it leads to; then it leads there."""
    shown = Update.objects.published().in_public_blogs()
    update = push.update_shown
    while update is not None and update.moved_to is not None:
        update = update.moved_to
    is_shown = update is not None and shown.filter(pk=update.pk).exists()
    if push.blog.is_prepared or not is_shown:
        return False
    with writers_turn():
        Push.objects.filter(pk=push.pk).update(update_shown=update)
    return True


def _with_what_moved_here(update: Update) -> list[int]:
    """It, and the tombstones that lead to it, however often it was moved; a query for each time."""
    found, newest = [update.pk], [update.pk]
    while newest:
        earlier = Update.objects.filter(moved_to__in=newest)
        newest = list(earlier.values_list("pk", flat=True))
        found += newest
    return found


def take_out(update: Update, what, *, by) -> None:
    """A name is removed at once: those that say it, of this update or of the live page, are withdrawn,
    and say it no more at the desk either."""
    # A push of what was moved is its first blog's, whether it leads to where that is now or not yet.
    its = Q(update_shown__in=_with_what_moved_here(update))
    its |= Q(update_shown=None, blog=update.blog)
    for push in Push.objects.filter(its).select_related("blog"):
        words = what.of_text(push.words)
        if what.is_left_in(words):
            words = IN_ITS_PLACE
        if words == push.words:
            continue
        Push.objects.filter(pk=push.pk).update(words=words[:MAX_WORDS])
        with suppress(Replaced):
            replace(push, kind=Push.Kind.WITHDRAWAL, by=by)
