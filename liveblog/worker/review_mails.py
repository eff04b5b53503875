"""The round that tells people by mail what became of their submissions, if they are away.

And editors that a change of a sensitive blog waits for another one, if none of them is there.
Who was at the desk since has read it there. `accounts.last_seen` notes that every five
minutes, so who was there a moment before is waited for as long, and then written to.
"""

import logging
from datetime import datetime, timedelta

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.urls import reverse
from django.utils import translation

from accounts.last_seen import EVERY_SECONDS, last_seen
from accounts.models import User
from liveblog.models import ProposedChange, ReviewStep

logger = logging.getLogger(__name__)

AT_ONCE = 20
# Longer than it takes until somebody who sits at the desk is noted there again.
AWAY_AFTER = timedelta(seconds=EVERY_SECONDS + 60)
ASK_AGAIN = timedelta(seconds=30)
# Longer than a mail server can keep us; then another worker may try.
MAY_TAKE = timedelta(minutes=5)
GIVEN_UP_AFTER = timedelta(hours=6)
TEMPLATE = "liveblog/email/review"


def tell_who_is_away(now: datetime) -> int:
    """One round; returns how many mails were sent. One query when nothing is due."""
    due = ReviewStep.objects.filter(mail_due_at__lte=now).order_by("mail_due_at", "pk")
    what = ("update__blog", "blog", "marked")
    steps = due.select_related("person", "by", *what)[:AT_ONCE]
    return sum(_tell(step, now) for step in steps)


def _tell(step: ReviewStep, now: datetime) -> int:
    people = _to_be_told(step)
    seen = max(filter(None, map(last_seen, people)), default=None)
    is_there = seen is not None and seen >= step.at
    if is_there or not people or now - step.at > GIVEN_UP_AFTER:
        _claim(step, None)
        return 0
    was_there = seen is not None and step.at - seen < AWAY_AFTER
    if was_there and now - step.at < AWAY_AFTER:
        _claim(step, now + ASK_AGAIN)
        return 0
    if not _claim(step, now + MAY_TAKE):
        return 0
    sent = sum(_send(step, person) for person in people)
    if sent:  # else it is tried again; no one is to get it twice
        _claim(step, None)
    return sent


def _to_be_told(step: ReviewStep) -> list[User]:
    """Whose submission it was; of a change that waits, all who may approve it.

    If one of those is at the desk, the others need not be told. Two queries of a change.
    """
    if step.verb != ReviewStep.Verb.SUBMIT:
        person = step.person
        return [person] if person is not None and person.is_active else []
    same = {"blog": step.blog, "update": step.marked, "verb": step.change}
    waiting = ProposedChange.objects.filter(**same, by=step.by, sent_back_by=None)
    if not waiting.exists():
        return []
    editors = User.objects.filter(role=User.Role.EDITOR, is_active=True)
    return list(editors.exclude(pk=step.by_id).order_by("pk"))


def _claim(step: ReviewStep, until: datetime | None) -> bool:
    """Take it before another worker does, to be asked for again at `until`, or never."""
    mine = ReviewStep.objects.filter(pk=step.pk, mail_due_at=step.mail_due_at)
    is_ours = mine.update(mail_due_at=until) == 1
    step.mail_due_at = until
    return is_ours


def _send(step: ReviewStep, person: User) -> bool:
    try:
        with translation.override(person.language or settings.LANGUAGE_CODE):
            _letter(step, person).send()
    except (OperationalError, InterfaceError):
        raise
    except Exception as failure:
        # Not its text: what smtplib raises may have the address in it.
        name = type(failure).__name__
        logger.warning("A mail of review step %s was not sent: %s", step.pk, name)
        return False
    return True


def _letter(step: ReviewStep, person: User):
    context = {"person": person, "step": step, "blog": step.in_blog}
    context |= _of_change(step) if step.is_of_change else _of_update(step)
    return get_adapter().render_mail(TEMPLATE, person.email, context)


def _of_update(step: ReviewStep) -> dict:
    """What Legal holds, or is under an embargo, is not named: a mail may be read by anybody.

    Nor is the note sent on which there is of an embargoed one.
    """
    update = step.update
    assert update is not None  # noqa: S101 a constraint of what is no change
    is_held = update.is_held or step.verb == ReviewStep.Verb.HOLD
    is_secret = is_held or update.is_embargoed
    address = reverse("desk:blog", args=[update.blog.slug])
    return {
        "heading": "" if is_secret else update.heading,
        "note": "" if update.is_embargoed else step.note,
        "address": f"{settings.DESK_URL}{address}",
    }


def _of_change(step: ReviewStep) -> dict:
    """What is decided on waits in the queue, and so does what was sent back."""
    is_public = step.marked is not None and step.marked.is_published
    is_approved = step.verb == ReviewStep.Verb.APPROVE
    assert step.blog is not None  # noqa: S101 a constraint of a change
    address = reverse("desk:blog", args=[step.blog.slug])
    address = address if is_approved else reverse("desk:review_queue")
    return {
        "heading": step.marked.heading if step.marked and is_public else "",
        "note": step.note,
        "address": f"{settings.DESK_URL}{address}",
    }
