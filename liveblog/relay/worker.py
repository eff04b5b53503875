"""The worker: asks the newsroom's verbs to do what is due, every second.

What is due is a state in the database, not a job in a queue: looked for again each
time, safe to do twice, and caught up by itself after the worker was down.
"""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.db import close_old_connections
from django.db.utils import DatabaseError, InterfaceError
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog, Update

logger = logging.getLogger(__name__)


def do_what_is_due(now: datetime) -> int:
    """One round; returns how many changes were due. Two queries when nothing is."""
    return _end_breaking(now) + _fall_silent(now)


def work(*, stopped, seconds: float = 1) -> None:
    """Go round every `seconds` until `stopped` (a threading.Event) is set.

    A database that is away is waited for, not died of.
    """
    while not stopped.wait(seconds):
        try:
            close_old_connections()
            do_what_is_due(timezone.now())
        except (DatabaseError, InterfaceError):
            logger.exception("The worker could not reach the database; it tries again.")


def _end_breaking(now):
    due = Update.objects.no_longer_breaking(now).select_related("blog")
    return _each(due, lambda update: publishing.end_breaking(update, by=None))


def _fall_silent(now):
    since = now - timedelta(minutes=settings.SILENT_AFTER_MINUTES)
    due = Blog.objects.gone_quiet(since=since)
    return _each(due, lambda blog: publishing.fall_silent(blog, since=since))


def _each(due, verb):
    count = 0
    for count, item in enumerate(due, start=1):  # noqa: B007 the count is the answer
        try:
            verb(item)
        except publishing.Withdrawn:
            continue  # a moment ago, by a person
    return count
