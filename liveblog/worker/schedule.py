"""The round that publishes what is scheduled, and says that it was here."""

import logging
from datetime import datetime

from django.core.exceptions import ObjectDoesNotExist
from django.db import InterfaceError, InternalError, OperationalError, connection

from liveblog import publishing
from liveblog.models import Heartbeat, Update
from liveblog.publishing import drafting

logger = logging.getLogger(__name__)

Missed = Update.Missed
# The database's own trouble, which passes: it is away, or on a busy machine it has broken off
# what took too long, or ended a session that stood still in a transaction (InternalError).
PASSING = (OperationalError, InterfaceError, InternalError)


def publish_what_is_scheduled(now: datetime) -> int:
    """One round; returns how many went live. Two queries when nothing is due.

    What cannot be published stays a draft and says why: it must not hold up the next. What
    the database has broken off is tried again in the next round; an ExceptionGroup of it is
    raised at the end. Only a database that is away ends the round.
    """
    failures: list[Exception] = []
    count = 0
    for draft in Update.objects.due(now).select_related("blog"):
        try:
            count += _publish(draft, now)
        except PASSING as failure:
            failures.append(failure)
            if not _database_answers():
                break
    else:
        Heartbeat.beat(now)
    if failures:
        raise ExceptionGroup("Some of what is scheduled is not out yet", failures)
    return count


def _publish(draft: Update, now: datetime) -> bool:
    try:
        return publishing.publish_due(draft, now=now)
    except ObjectDoesNotExist:
        return False  # thrown away, a moment ago
    except publishing.NeedsReview:
        publishing.submit_due(draft)
        return False
    except PASSING:
        raise
    except Exception as failure:
        because = why_missed(failure, of=draft)
    drafting.miss(draft, because)
    return False


def why_missed(failure: Exception, *, of: Update) -> Update.Missed:
    """What is said of an update that could not go out. What nobody expects is logged."""
    if isinstance(failure, publishing.BlogNotLive):
        return Missed.CLOSED if failure.blog.is_closed else Missed.PREPARED
    if isinstance(failure, publishing.Paused):
        return Missed.PAUSED  # a person decides, once the pause is over
    if isinstance(failure, publishing.NotAllowed):
        return Missed.RIGHTS
    told = "The scheduled update %s could not be published."
    logger.error(told, of.pk, exc_info=failure)
    return Missed.FAILED


def _database_answers() -> bool:
    """On the connection of before, or on a new one."""
    try:
        connection.close_if_unusable_or_obsolete()
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except PASSING:
        return False
    return True
