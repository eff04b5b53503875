"""What colleagues tell one another on a blog's desk: no reader sees it, and it takes no revision."""

from datetime import datetime

from django.utils import timezone

from accounts.models import User
from liveblog.models import Blog, Claim, HandOver, HandOverRead, Shift, writers_turn
from liveblog.models.shift import AFTER_ITS_TIME, WITHOUT_A_TIME

from .refusals import NotAllowed


def claim(blog: Blog, words: str, *, by: User, due_at: datetime | None = None) -> Claim:
    now = timezone.now()
    ends_at = due_at + AFTER_ITS_TIME if due_at else now + WITHOUT_A_TIME
    with writers_turn():
        return Claim.objects.create(
            blog=blog, person=by, words=words, due_at=due_at, ends_at=ends_at
        )


def take_over(claim: Claim, *, by: User) -> None:
    """From whoever has it: nobody needs to be asked who may be on a train."""
    with writers_turn():
        Claim.objects.filter(pk=claim.pk).update(person=by)


def release(claim: Claim, *, by: User) -> None:
    """Let go what is one's own. Raises NotAllowed of a colleague's: it is taken over."""
    with writers_turn():
        if not Claim.objects.filter(pk=claim.pk, person=by).delete()[0]:
            raise NotAllowed


def put_on_shift(
    blog: Blog, person: User, begins_at: datetime, ends_at: datetime, *, by: User
) -> Shift:
    """Oneself, or as an editor anybody who writes in the blog. Raises NotAllowed."""
    may = by.is_editor or person.pk == by.pk
    if not may or not blog.writers().filter(pk=person.pk).exists():
        raise NotAllowed
    with writers_turn():
        return Shift.objects.create(
            blog=blog, person=person, begins_at=begins_at, ends_at=ends_at
        )


def take_off_shift(shift: Shift, *, by: User) -> None:
    """Raises NotAllowed for another's, but of an editor."""
    if not by.is_editor and shift.person_id != by.pk:
        raise NotAllowed
    with writers_turn():
        shift.delete()


def hand_over(blog: Blog, words: str, *, by: User) -> HandOver:
    with writers_turn():
        return HandOver.objects.create(blog=blog, by=by, words=words)


def have_read(note: HandOver, *, by: User) -> None:
    with writers_turn():
        HandOverRead.objects.get_or_create(note=note, person=by)
