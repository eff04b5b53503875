"""Alarms between editions: what one of them takes back, corrects or verifies, the others are to look at.

Raised in the transaction that changes what readers are told, so that none is lost, and answered by a person.
"""

from collections.abc import Collection

from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from liveblog.models import Blog, EditionAlarm, EditionBlogAlarm, Update
from liveblog.models.editions import Alarm, AnsweredQuerySet

from . import revisions
from .refusals import ChangedThere, NotAllowed

Answer = Alarm.Answer
# The last is the gravest.
CAUSES = list(EditionAlarm.Cause)


def answer_alarm(
    alarm: EditionAlarm, answer: str, *, by: User, seen_revision: int
) -> bool:
    """Say what became of it here: an Answer. False where somebody has answered it already.

    `seen_revision` is the last one of the other edition's update that this person has seen.
    Withdrawing the update here answers it by itself. Raises NotAllowed for who does not write here,
    and ChangedThere where the other update has gone on from what was seen.
    """
    blog = alarm.update.blog
    with blog.locked():
        may = blog.can_be_written_by(revisions.require_active(by))
        its = EditionAlarm.objects.filter(pk=alarm.pk)
        if not may or not its.of(blog, by).exists():
            raise NotAllowed
        # Who changes it there holds this row until it is changed.
        if _open_alarms(its).first() is None:
            return False
        if Update.objects.filter(
            pk=alarm.source_id, last_revision__gt=seen_revision
        ).exists():
            raise ChangedThere(alarm)
        return bool(_answer(its, Answer(answer), by))


def answer_blog_alarm(alarm: EditionBlogAlarm, answer: str, *, by: User) -> bool:
    """The same of one that tells of a whole blog; withdrawing this blog answers it by itself."""
    blog = alarm.blog
    with blog.locked():
        if not blog.can_be_written_by(revisions.require_active(by)):
            raise NotAllowed
        its = blog.edition_alarms.filter(pk=alarm.pk)
        return bool(_answer(its, Answer(answer), by))


# For the verbs that readers see, under the lock of their blog -----------------------------------


def raise_alarms(
    update: Update, cause: EditionAlarm.Cause, known_revision: int | None
) -> None:
    """At what says the same in other editions: it was as of `known_revision` until now.

    An alarm that is open goes on from what it knew, for the graver of the two causes. Not back
    where this change is the answer to one: while an alarm is open here, only what follows from
    this update itself is told. Call it once the update is saved: who copies it keeps its row, and
    is found.
    """
    if update.blog.editions_id is None or known_revision is None:
        return
    others = Update.objects.counterparts_of(update)
    answered = EditionAlarm.objects.open().filter(update=update)
    if answered.exists():
        others = others.filter(original=update)
    for pk in others.values_list("pk", flat=True):
        alarm, is_new = _open_alarms(EditionAlarm.objects).get_or_create(
            update_id=pk,
            source=update,
            answered_at=None,
            defaults={"cause": cause, "known_revision": known_revision},
        )
        if not is_new and CAUSES.index(cause) > CAUSES.index(alarm.cause):
            alarm.cause = cause
            alarm.save(update_fields=["cause"])


def answer_by_withdrawing(update: Update, by: User) -> None:
    """Nothing is left here of what other editions have changed or taken back."""
    if update.blog.editions_id is None:
        return
    _answer(EditionAlarm.objects.filter(update=update), Answer.WITHDRAWN, by)


def raise_blog_alarms(blog: Blog, by: User) -> None:
    """One in each other edition, once this blog is withdrawn: not one for each of its updates.

    Not in those that are withdrawn, too. One that is open here is answered by it. In the same
    transaction; whoever links editions or leaves them locks this blog, too.
    """
    _answer(blog.edition_alarms.all(), Answer.WITHDRAWN, by)
    others = blog.other_editions().filter(withdrawn_at=None)
    for pk in others.values_list("pk", flat=True):
        _open_alarms(EditionBlogAlarm.objects).get_or_create(
            blog_id=pk,
            source=blog,
            answered_at=None,
            defaults={"language": blog.language},
        )


def forget_alarms(blogs: Collection[int]) -> None:
    """Of blogs, by their keys, that are editions no more: nobody there is alarmed, nor by them."""
    theirs = Q(update__blog__in=blogs) | Q(source__blog__in=blogs)
    EditionAlarm.objects.open().filter(theirs).delete()
    theirs = Q(blog__in=blogs) | Q(source__in=blogs)
    EditionBlogAlarm.objects.open().filter(theirs).delete()


def _open_alarms(alarms):
    """Locked as they are found: what is being answered at this moment was no answer to this."""
    return alarms.open().select_for_update(no_key=True)


def _answer(alarms: AnsweredQuerySet, answer: Answer, by: User) -> int:
    """How many of them were open."""
    return alarms.open().update(
        answer=answer, answered_by=by, answered_at=timezone.now()
    )
