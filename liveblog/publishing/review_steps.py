"""The steps of a review as they are written down, and whom a mail is due for them."""

from django.utils import timezone

from accounts.models import User
from liveblog.models import ProposedChange, ReviewStep, Update

Step = ReviewStep.Verb


def note_step(verb, update, *, by, person, **fields) -> ReviewStep:
    """Write down a step; a mail is due to the person unless it was they who did it, or rehearsed."""
    is_told = person is not None and person.pk != by.pk and verb != Step.SUBMIT
    is_told = is_told and not update.blog.is_rehearsal
    return ReviewStep.objects.create(
        verb=verb,
        update=update,
        by=by,
        person=person,
        mail_due_at=timezone.now() if is_told else None,
        **fields,
    )


def note_step_of_change(
    verb, change: ProposedChange, *, by: User, note: str = ""
) -> ReviewStep:
    """The same of what is no draft. When it is proposed a mail is due to whoever may approve it."""
    of = {"blog": change.blog, "marked": change.update, "change": change.verb}
    asked = ReviewStep.objects.filter(verb=Step.SUBMIT, by=change.by, **of)
    asked.update(mail_due_at=None)  # decided, or proposed anew
    is_submitted = verb == Step.SUBMIT
    is_told = is_submitted or change.by_id != by.pk
    is_told = is_told and not change.blog.is_rehearsal
    return ReviewStep.objects.create(
        verb=verb,
        by=by,
        person=None if is_submitted else change.by,
        note=note,
        mail_due_at=timezone.now() if is_told else None,
        **of,
    )


def note_approval(
    update: Update, *, by: User, person: User | None, revision: int
) -> None:
    """The last step. The words of the others go: they were for comparing while it waited,
    and what readers get of them is in the update and its versions."""
    update.review_steps.update(words=None)
    note_step(Step.APPROVE, update, by=by, person=person, revision=revision)


def is_approved_for_its_time(draft: Update) -> bool:
    """Whether who scheduled it did so by approving these very words. One query.

    Written on since, or scheduled by somebody else, it is judged as what nobody has approved.
    """
    if not draft.is_embargoed:
        return False
    last = draft.review_steps.last()
    return (
        last is not None
        and last.verb == Step.APPROVE
        and last.by_id == draft.scheduled_by_id
        and last.at >= draft.saved_at
    )
