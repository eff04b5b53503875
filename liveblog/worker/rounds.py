"""The worker: asks the newsroom's verbs to do what is due, every second.

What is due is a state in the database, not a job in a queue: looked for again each
time, safe to do twice, and caught up by itself after the worker was down.

It goes several rounds at once, each on a thread of its own: a scheduled update must not
wait for a look at an address that does not answer, or for a page that cannot be rendered.
"""

import logging
import threading
from datetime import datetime, timedelta
from itertools import chain

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.db import close_old_connections, connections
from django.utils import timezone

from accounts.last_seen import forget_sessions
from accounts.password_mails import send_what_is_due
from liveblog import publishing
from liveblog.extension import Round, extras
from liveblog.importing.waiting_files import forget_old_files
from liveblog.models import Blog, Update
from liveblog.publishing.autosave import forget_discards
from liveblog.publishing.questions import forget_outdated
from liveblog.web import metrics
from media import pieces
from media.sweeping import sweep

from .copies import copy_what_went_out
from .desks import forget_who_left
from .indexing import index_updates
from .pictures import Finisher, show_what_is_behind
from .receipts import look_for_what_went_live
from .review_mails import tell_who_is_away
from .rights import take_off_what_has_ended
from .schedule import publish_what_is_scheduled
from .withdrawn_words import look_where_words_were

logger = logging.getLogger(__name__)

# A correspondent may be without a line for a night. Readers shall not see "Picture
# follows" for longer.
UPLOAD_WAITS = timedelta(hours=24)

# After a round that failed, so many times the usual pause: a database that is away for
# an hour, or a page that cannot be rendered, shall not keep a core busy.
PATIENCE = 10


def write_down_counts(_now: datetime) -> None:
    """What this process has counted, for whichever server is asked for the metrics."""
    metrics.write(settings.METRICS_DIR, is_server=False)


# Beside `do_what_is_due` and what extras add, and the seconds before each goes again. What
# is scheduled, or ends, is promised to be at most two seconds late.
OTHER_ROUNDS = (
    (publish_what_is_scheduled, 0.5),
    (copy_what_went_out, 0.5),
    (take_off_what_has_ended, 0.5),
    (look_for_what_went_live, 1),
    (look_where_words_were, 1),
    (send_what_is_due, 1),
    (tell_who_is_away, 1),
    (index_updates, 1),
    (publishing.let_colleagues_act, 1),
    (Finisher().finish_pictures, 1),
    (show_what_is_behind, 10),
    (sweep, 3600),
    (publishing.forget_unused_recordings, 3600),
    (publishing.forget_link_pictures, 600),
    (forget_discards, 3600),
    (forget_outdated, 3600),
    (forget_sessions, 3600),
    (forget_old_files, 3600),
    (forget_who_left, 600),
    (write_down_counts, 2),
)


def other_rounds() -> list[Round]:
    """Those of the core, and of the extras that are switched on."""
    added = (extra.worker_rounds() for extra in extras())
    return [*OTHER_ROUNDS, *chain.from_iterable(added)]


def do_what_is_due(now: datetime) -> int:
    """One round; returns how many changes were due. Five queries when nothing is.

    What fails stops nothing else: an ExceptionGroup of it is raised at the end.
    """
    failures: list[Exception] = []
    count = _end_breaking(now, failures) + _fall_silent(now, failures)
    count += _close(now, failures)
    count += _settle_pictures(failures) + _give_up_pictures(now, failures)
    if failures:
        raise ExceptionGroup("Some of what is due could not be done", failures)
    return count


def work_all(*, stopped) -> None:
    """Go all rounds until `stopped` is set; returns when each has come to its end."""
    threads = [
        threading.Thread(target=_work_and_hang_up, args=(stopped, seconds, each))
        for each, seconds in other_rounds()
    ]
    for thread in threads:
        thread.start()
    try:
        work(stopped=stopped)
    finally:
        stopped.set()
        for thread in threads:
            thread.join()


def work(*, stopped, seconds: float = 1, one_round=do_what_is_due) -> None:
    """Go round every `seconds` until `stopped` (a threading.Event) is set.

    A database that is away is waited for, not died of: nobody starts a worker again. The
    log is told once of what fails in the same way time after time, and when that is over.
    """
    pause, told = seconds, ""
    while not stopped.wait(pause):
        pause = seconds
        try:
            close_old_connections()
            one_round(timezone.now())
        except Exception as failure:
            if repr(failure) != told:
                told = repr(failure)
                logger.exception(
                    "The worker could not do what is due; it will try again."
                )
            pause = PATIENCE * seconds
        else:
            if told:
                logger.info("The worker does again what is due.")
            told = ""


def _work_and_hang_up(stopped, seconds, one_round):
    try:
        work(stopped=stopped, seconds=seconds, one_round=one_round)
    finally:
        connections.close_all()


def _end_breaking(now, failures):
    due = Update.objects.no_longer_breaking(now).select_related("blog").order_by("pk")
    return _each(due, lambda update: publishing.end_breaking(update, by=None), failures)


def _fall_silent(now, failures):
    since = now - timedelta(minutes=settings.SILENT_AFTER_MINUTES)
    due = Blog.objects.gone_quiet(since=since).order_by("pk")
    return _each(due, lambda blog: publishing.fall_silent(blog, since=since), failures)


def _close(now, failures):
    due = Blog.objects.to_be_closed(now).order_by("pk")
    return _each(due, lambda blog: publishing.close_due(blog, now=now), failures)


def _settle_pictures(failures):
    # For the request that brought the last piece and did not live to see to it.
    due = publishing.unsettled_figures().order_by("pk")
    return _each(due, publishing.settle_picture, failures)


def _give_up_pictures(now, failures):
    due = publishing.silent_uploads(now - UPLOAD_WAITS).order_by("pk")
    return _each(due, publishing.give_up_picture, failures)


def _each(due, verb, failures):
    count = 0
    for count, item in enumerate(due, start=1):  # noqa: B007 the count is the answer
        try:
            verb(item)
        except (publishing.Withdrawn, ObjectDoesNotExist, pieces.Busy):
            continue  # a moment ago, or at this one, by a person
        except Exception as failure:
            failures.append(failure)
    return count
