"""The round that tells people by mail what became of their submissions, if they are away.

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
from liveblog.models import ReviewStep

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
    steps = due.select_related("person", "by", "update__blog")[:AT_ONCE]
    return sum(_tell(step, now) for step in steps)


def _tell(step: ReviewStep, now: datetime) -> bool:
    person = step.person
    assert person is not None  # noqa: S101 of others no mail is due
    seen = last_seen(person)
    is_there = seen is not None and seen >= step.at
    if is_there or not person.is_active or now - step.at > GIVEN_UP_AFTER:
        _claim(step, None)
        return False
    was_there = seen is not None and step.at - seen < AWAY_AFTER
    if was_there and now - step.at < AWAY_AFTER:
        _claim(step, now + ASK_AGAIN)
        return False
    if not _claim(step, now + MAY_TAKE):
        return False
    return _send(step, person, now)


def _claim(step: ReviewStep, until: datetime | None) -> bool:
    """Take it before another worker does, to be asked for again at `until`, or never."""
    mine = ReviewStep.objects.filter(pk=step.pk, mail_due_at=step.mail_due_at)
    is_ours = mine.update(mail_due_at=until) == 1
    step.mail_due_at = until
    return is_ours


def _send(step: ReviewStep, person, now: datetime) -> bool:
    try:
        with translation.override(person.language or settings.LANGUAGE_CODE):
            _letter(step, person).send()
    except (OperationalError, InterfaceError):
        raise
    except Exception as failure:
        # Not its text: what smtplib raises may have the address in it.
        name = type(failure).__name__
        logger.warning("The mail of review step %s was not sent: %s", step.pk, name)
        return False
    _claim(step, None)
    return True


def _letter(step: ReviewStep, person):
    """What Legal holds, or is under an embargo, is not named: a mail may be read by anybody.

    Nor is the note sent on which there is of an embargoed one.
    """
    update = step.update
    is_held = update.is_held or step.verb == ReviewStep.Verb.HOLD
    is_secret = is_held or update.is_embargoed
    address = reverse("desk:blog", args=[update.blog.slug])
    context = {
        "person": person,
        "step": step,
        "heading": "" if is_secret else update.heading,
        "note": "" if update.is_embargoed else step.note,
        "blog": update.blog,
        "address": f"{settings.DESK_URL}{address}",
    }
    return get_adapter().render_mail(TEMPLATE, person.email, context)
