"""The round that publishes what is scheduled, and says that it was here."""

import logging
from datetime import datetime

from django.core.exceptions import ObjectDoesNotExist
from django.db import InterfaceError, OperationalError

from liveblog import publishing
from liveblog.models import Heartbeat, Update
from liveblog.publishing import drafting

logger = logging.getLogger(__name__)

Missed = Update.Missed


def publish_what_is_scheduled(now: datetime) -> int:
    """One round; returns how many went live. Two queries when nothing is due.

    What cannot be published stays a draft and says why: it must not hold up the next.
    Only a database that is away ends the round.
    """
    due = Update.objects.due(now).select_related("blog")
    count = sum(_publish(draft, now) for draft in due)
    Heartbeat.beat(now)
    return count


def _publish(draft: Update, now: datetime) -> bool:
    try:
        return publishing.publish_due(draft, now=now)
    except ObjectDoesNotExist:
        return False  # thrown away, a moment ago
    except publishing.BlogNotLive as refusal:
        because = Missed.CLOSED if refusal.blog.is_closed else Missed.PREPARED
    except publishing.NotAllowed:
        because = Missed.RIGHTS
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        logger.exception("The scheduled update %s could not be published.", draft.pk)
        because = Missed.FAILED
    drafting.miss(draft, because)
    return False
