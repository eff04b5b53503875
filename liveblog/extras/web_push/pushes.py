"""An editor's acts: a push, its correction, its withdrawal. And who would get one."""

from datetime import datetime

from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog, Update, writers_turn
from liveblog.publishing.revisions import require_editor

from .models import (
    GOOD_FOR,
    ONE_IN,
    REPLACEABLE_FOR,
    Delivery,
    Push,
    Subscription,
    is_quiet,
)


class TooSoon(Exception):
    """There was another a moment ago: `last`; or this very one (`is_again`): pressed twice, or sent
    again by a line that had gone."""

    def __init__(self, last: Push, *, is_again: bool):
        super().__init__(f"The last push was at {last.at}")
        self.last, self.is_again = last, is_again


class Replaced(Exception):
    """Something else has come in the place of this push, or it is too long ago."""


def send(
    blog: Blog, *, words: str, update: Update | None, by, is_confirmed: bool = False
) -> None:
    """A push of news. The same words sent twice by one person are one.

    Raises TooSoon within ten minutes of another that is not confirmed, and of this very one in any
    case, and what `publishing.send_push` raises.
    """
    now = timezone.now()

    def write():
        recent = Push.objects.filter(blog=blog, kind="news", at__gt=now - ONE_IN)
        last = recent.first()
        same = recent.standing().filter(words=words, by=by, update_shown=update)
        is_again = same.exists()
        if is_again or (last is not None and not is_confirmed):
            raise TooSoon(last, is_again=is_again)
        expires_at = now + GOOD_FOR
        Push.objects.create(
            blog=blog,
            update_shown=update,
            words=words,
            by=by,
            at=now,
            expires_at=expires_at,
        )

    publishing.send_push(blog, by=by, update=update, write=write)


def correct(push: Push, *, words: str, by) -> None:
    """In the place of what they have been shown: what is right. Raises Replaced, and as above."""

    def write():
        replace(push, kind=Push.Kind.CORRECTION, words=words, by=by)

    shown = push.update_shown
    is_here = shown is not None and shown.blog_id == push.blog_id  # not moved since
    publishing.send_push(
        push.blog, by=by, update=shown if is_here else None, write=write
    )


def withdraw(push: Push, *, by=None) -> None:
    """In the place of what they have been shown: that it does not stand. Raises Replaced.

    At any time, in a pause too. Nobody is asked for a second pair of eyes: words go. Raises
    NotAllowed.
    """
    with writers_turn(), transaction.atomic():
        require_editor(by)
        replace(push, kind=Push.Kind.WITHDRAWAL, by=by)


def replace(push: Push, *, kind: str, words: str = "", by) -> Push:
    """In a transaction. Who has not been sent the one before will not get it."""
    now = timezone.now()
    before = Push.objects.select_for_update().get(pk=push.pk)
    if not before.is_replaceable:
        raise Replaced
    if not before.is_spread:
        Push.objects.filter(pk=before.pk).update(is_spread=True)
    waiting = before.deliveries.filter(state=Delivery.State.WAITING)
    waiting.update(state=Delivery.State.FAILED)
    return Push.objects.create(
        blog=push.blog,
        update_shown=push.update_shown,
        kind=kind,
        words=words,
        by=by,
        at=now,
        expires_at=now + REPLACEABLE_FOR,
        tag=before.tag,
        replaces=before,
    )


def receivers(blog: Blog, now: datetime) -> tuple[int, int]:
    """How many devices follow it, and how many of these are in their quiet hours. One query."""
    hours = ("quiet_from", "quiet_until", "time_zone")
    groups = Subscription.objects.filter(blog=blog).values_list(*hours)
    counted = groups.annotate(n=Count("pk")).order_by()
    quiet = sum(
        n for begins, ends, zone, n in counted if is_quiet(begins, ends, zone, now)
    )
    return sum(n for *_, n in counted), quiet
