"""Alarms between editions: what one of them takes back or corrects, the others are to look at.

Raised in the transaction that changes the words, so that none is lost, and answered by a person.
"""

from django.utils import timezone

from accounts.models import User
from liveblog.models import EditionAlarm, Update

from . import revisions
from .refusals import NotAllowed


def answer_alarm(alarm: EditionAlarm, answer: str, *, by: User) -> bool:
    """Say what became of it here: an Answer. False where somebody has answered it already.

    Withdrawing the update answers it by itself. Raises NotAllowed for who does not write here.
    """
    blog = alarm.update.blog
    with blog.locked():
        may = blog.can_be_written_by(revisions.require_active(by))
        its = EditionAlarm.objects.filter(pk=alarm.pk)
        if not may or not its.of(blog, by).exists():
            raise NotAllowed
        open_ones = its.open()
        told = {"answer": EditionAlarm.Answer(answer), "answered_by": by}
        return bool(open_ones.update(**told, answered_at=timezone.now()))


# For the verbs that change words, under the lock of their blog ----------------------------------


def raise_alarms(
    update: Update, cause: EditionAlarm.Cause, known_revision: int | None
) -> None:
    """At what says the same in other editions: its words were those of `known_revision` until now.

    An alarm that is open goes on from what it knew. Not back where this change is the answer to one:
    while an alarm is open here, only what follows from this update itself is told. Call it
    once the update is saved: who copies it keeps its row, and is found.
    """
    if update.blog.editions_id is None or known_revision is None:
        return
    others = Update.objects.counterparts_of(update)
    answered = EditionAlarm.objects.open().filter(update=update)
    if answered.exists():
        others = others.filter(original=update)
    for pk in others.values_list("pk", flat=True):
        alarm, is_new = EditionAlarm.objects.open().get_or_create(
            update_id=pk,
            source=update,
            answered_at=None,
            defaults={"cause": cause, "known_revision": known_revision},
        )
        if not is_new and alarm.cause != cause:
            alarm.cause = cause
            alarm.save(update_fields=["cause"])


def answer_by_withdrawing(update: Update, by: User) -> None:
    """Nothing is left here of what other editions have changed or taken back."""
    if update.blog.editions_id is None:
        return
    EditionAlarm.objects.open().filter(update=update).update(
        answer=EditionAlarm.Answer.WITHDRAWN,
        answered_by=by,
        answered_at=timezone.now(),
    )
