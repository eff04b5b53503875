"""The worker's round, and its going round through all that can happen to it."""

import threading
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import DatabaseError, connection, connections
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog, Erasure, Update
from liveblog.worker.rounds import PATIENCE, do_what_is_due, work
from tests.factories import make_blog, make_draft, make_update
from tests.server import wait_until

NOON = datetime(2026, 11, 24, 11, 0, 7, tzinfo=UTC)
HALF_AN_HOUR, AN_HOUR = timedelta(minutes=30), timedelta(minutes=60)
A_SECOND = timedelta(seconds=1)


def at(moment):
    return time_machine.travel(moment, tick=False)


def round_at(moment):
    with at(moment):
        return do_what_is_due(moment)


def still_breaking():
    found = Update.objects.filter(is_breaking=True).order_by("pk")
    return [update.heading for update in found]


def revision(blog):
    return Blog.objects.get(pk=blog.pk).revision


# One round --------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 5])
def test_a_round_with_nothing_due_is_five_queries_and_no_revision(
    blog, django_assert_num_queries, count
):
    with at(NOON):
        for number in range(count):
            make_update(blog, f"{number}", is_breaking=True)
    make_draft(blog, is_breaking=True)

    with django_assert_num_queries(5):
        assert round_at(NOON + HALF_AN_HOUR - A_SECOND) == 0

    assert revision(blog) == 1 + count
    assert len(still_breaking()) == count + 1


def test_a_round_asks_nothing_more_for_each_than_its_verb_does(
    blog, django_assert_num_queries
):
    with at(NOON):
        one = make_update(blog, "one", is_breaking=True)
        for name in ("two", "three", "four"):
            make_update(blog, name, is_breaking=True)
    with at(NOON + HALF_AN_HOUR):
        with CaptureQueriesContext(connection) as alone:
            publishing.end_breaking(one, by=None)

        with django_assert_num_queries(5 + 3 * len(alone)):
            do_what_is_due(NOON + HALF_AN_HOUR)


def test_a_round_counts_what_was_due_in_all_blogs(ada):
    with at(NOON):
        for slug in ("one", "two"):
            blog = make_blog(by=ada, slug=slug)
            make_update(blog, slug, is_breaking=True)
            make_update(blog, slug, is_breaking=True)
    with at(NOON + A_SECOND):
        late = make_blog(by=ada)
        make_update(late, "late", is_breaking=True)

    assert round_at(NOON + HALF_AN_HOUR) == 4
    assert still_breaking() == ["late"]
    assert round_at(NOON + HALF_AN_HOUR) == 0
    assert round_at(NOON + AN_HOUR) == 3  # the last one, and two blogs are silent
    assert round_at(NOON + AN_HOUR + A_SECOND) == 1


def test_breaking_ends_at_its_half_hour_and_not_a_second_before(rey, blog):
    with at(NOON):
        make_update(blog, "Dam breaks", is_breaking=True)

    assert round_at(NOON + HALF_AN_HOUR - A_SECOND) == 0
    assert rey.get("/live/flood/since/2/").status_code == 204
    assert round_at(NOON + HALF_AN_HOUR) == 1

    line = blog.journal.get(revision=3)
    assert (line.verb, line.by) == ("end_breaking", None)
    html = rey.get("/live/flood/since/2/").content.decode()
    assert 'hx-swap-oob="true"' in html
    assert "Breaking" not in html


def test_breaking_that_was_marked_again_has_its_own_half_hour(ada, blog):
    with at(NOON):
        update = make_update(blog, "Dam breaks", is_breaking=True)
    with at(NOON + timedelta(minutes=20)):
        publishing.mark_breaking(update, by=ada)

    assert round_at(NOON + HALF_AN_HOUR) == 0
    assert round_at(NOON + timedelta(minutes=50)) == 1


def test_a_blog_falls_silent_after_an_hour_and_not_a_second_before(settings, blog):
    with at(NOON):
        make_update(blog, "Dam holds")

    assert round_at(NOON + AN_HOUR - A_SECOND) == 0
    assert round_at(NOON + AN_HOUR) == 1
    assert round_at(NOON + AN_HOUR) == 0

    line = blog.journal.get(revision=3)
    assert (line.verb, line.by) == ("fall_silent", None)
    settings.SILENT_AFTER_MINUTES = 90
    with at(NOON + 2 * AN_HOUR):
        make_update(blog, "Dam holds still")
    assert round_at(NOON + 2 * AN_HOUR + timedelta(minutes=89)) == 0
    assert round_at(NOON + 2 * AN_HOUR + timedelta(minutes=90)) == 1


def test_a_blog_that_is_reopened_after_hours_is_silent_at_once(ada, blog):
    with at(NOON):
        make_update(blog, "Dam holds")
        publishing.close(blog, by=ada)
    assert round_at(NOON + 5 * AN_HOUR) == 0
    with at(NOON + 5 * AN_HOUR):
        publishing.reopen(blog, by=ada)

    assert round_at(NOON + 5 * AN_HOUR) == 1

    assert Blog.objects.get(pk=blog.pk).is_silent is True


def test_all_is_caught_up_in_one_round_after_the_worker_was_down(ada):
    for hour in range(5):
        with at(NOON + hour * AN_HOUR):
            make_update(make_blog(by=ada), f"{hour}", is_breaking=True)

    assert round_at(NOON + 48 * AN_HOUR) == 10

    assert still_breaking() == []
    assert set(Blog.objects.values_list("is_silent", "revision")) == {(True, 4)}
    assert round_at(NOON + 48 * AN_HOUR) == 0


@contextmanager
def at_the_first_journal_line(act):
    """Do something when the round has done one thing, but knows already what is left."""
    waiting = [act]

    def watch(execute, sql, *args):
        if waiting and sql.startswith("INSERT INTO") and "journalline" in sql:
            waiting.pop()()
        return execute(sql, *args)

    with connection.execute_wrapper(watch):
        yield
    assert waiting == []


def become_a_tombstone(update):
    update.clear_marks()
    update.state, update.withdrawn_at = Update.State.WITHDRAWN, NOON
    update.heading = update.public_html = ""
    update.save()


def test_one_that_is_gone_in_between_does_not_stop_the_others(blog):
    with at(NOON):
        _, second, _ = [
            make_update(blog, f"{number}", is_breaking=True) for number in range(3)
        ]

    with at_the_first_journal_line(lambda: become_a_tombstone(second)):
        round_at(NOON + HALF_AN_HOUR)

    assert still_breaking() == []
    lines = blog.journal.filter(verb="end_breaking")
    assert list(lines.values_list("revision", flat=True)) == [5, 6]


def erase(blog):
    """As `erase_blog` does, in the transaction of who goes on, which has the writers' turn."""
    facts = {"slug": blog.slug, "revision": blog.revision, "why": "By mistake."}
    Erasure.objects.create(blog_id=blog.pk, **facts)
    blog.delete()


def test_a_blog_that_is_erased_in_between_does_not_stop_the_others(ada):
    with at(NOON):
        _, gone, _ = [
            make_update(make_blog(by=ada, slug=slug), slug, is_breaking=True)
            for slug in ("one", "gone", "three")
        ]

    with at_the_first_journal_line(lambda: erase(gone.blog)):
        round_at(NOON + HALF_AN_HOUR)

    assert still_breaking() == []


def test_one_that_cannot_be_done_does_not_stop_the_others(ada):
    with at(NOON):
        for slug in ("one", "broken", "three"):
            make_update(make_blog(by=ada, slug=slug), slug, is_breaking=True)
    Blog.objects.filter(slug="broken").update(time_zone="Mars/Olympus")

    with pytest.raises(ExceptionGroup) as failure:
        round_at(NOON + AN_HOUR)

    # It can neither be rendered as it is now nor be said to be silent.
    assert [str(each) for each in failure.value.exceptions] == [
        "'No time zone found with key Mars/Olympus'"
    ] * 2
    assert still_breaking() == ["broken"]
    silent = Blog.objects.filter(is_silent=True).order_by("slug")
    assert list(silent.values_list("slug", flat=True)) == ["one", "three"]


# Going round ------------------------------------------------------------------------


class Stopped:
    """An event that is set after so many rounds; it notes how long each pause was."""

    def __init__(self, rounds, *, between=lambda number: None):
        self.rounds, self.between, self.pauses = rounds, between, []

    def wait(self, seconds):
        self.pauses.append(seconds)
        self.between(len(self.pauses))
        return len(self.pauses) > self.rounds


@contextmanager
def broken_table():
    """The database is there and refuses what the worker asks."""
    table = Update._meta.db_table
    _rename(table, "away")
    try:
        yield
    finally:
        _rename("away", table)


def _rename(old, new):
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {old} RENAME TO {new}")


def overdue(ada):
    with at(timezone.now() - AN_HOUR + A_SECOND * 30):
        return make_update(make_blog(by=ada), "Dam breaks", by=ada, is_breaking=True)


@pytest.mark.django_db(transaction=True)
def test_work_pauses_before_every_round_and_ends_when_it_is_told(ada):
    overdue(ada)
    stopped = Stopped(3)

    work(stopped=stopped)

    assert stopped.pauses == [1, 1, 1, 1]
    assert still_breaking() == []


def test_work_that_is_stopped_already_does_nothing(ada):
    overdue(ada)
    stopped = threading.Event()
    stopped.set()

    work(stopped=stopped)

    assert still_breaking() == ["Dam breaks"]


@pytest.mark.django_db(transaction=True)
def test_work_goes_on_after_the_database_refused(ada, caplog):
    overdue(ada)
    breakage = broken_table()

    def between(number):
        if number == 2:
            breakage.__enter__()
        if number == 4:
            breakage.__exit__(None, None, None)
            make_update(Blog.objects.get(), "Again", by=ada, is_breaking=True)
            Update.objects.filter(is_breaking=True).update(breaking_until=NOON)

    stopped = Stopped(5, between=between)

    with caplog.at_level("INFO", "liveblog.worker"):
        work(stopped=stopped, seconds=2)

    assert still_breaking() == []
    # After each round that failed it waits longer.
    assert stopped.pauses == [2, 2, 2 * PATIENCE, 2 * PATIENCE, 2, 2]
    # The log is told once that it fails, and once that it does no more.
    failed, goes_on = caplog.records
    assert type(failed.exc_info[1]).__mro__[1] is DatabaseError
    assert goes_on.getMessage() == "The worker does again what is due."


@pytest.mark.django_db(transaction=True)
def test_work_waits_longer_after_what_cannot_be_done(ada, caplog):
    overdue(ada)
    Blog.objects.update(time_zone="Mars/Olympus")
    stopped = Stopped(2)

    work(stopped=stopped)

    assert stopped.pauses == [1, PATIENCE, PATIENCE]
    assert [type(r.exc_info[1]) for r in caplog.records] == [ExceptionGroup]


@pytest.mark.django_db  # a round begins by looking after the connection
def test_the_log_is_told_of_each_other_failure(caplog):
    failures = ["away", "away", "full", None, "full"]

    def one_round(_now):
        if failure := failures.pop(0):
            raise OSError(failure)

    with caplog.at_level("INFO"):
        work(stopped=Stopped(5), one_round=one_round)

    told = [str(r.exc_info[1]) if r.exc_info else r.levelname for r in caplog.records]
    assert told == ["away", "full", "INFO", "full"]


@pytest.mark.django_db(transaction=True)
def test_work_in_a_thread_survives_the_loss_of_its_connection(ada):
    overdue(ada)
    stopped = threading.Event()

    def run():
        try:
            work(stopped=stopped, seconds=0.02)
        finally:
            connections.close_all()

    worker = threading.Thread(target=run)
    worker.start()
    try:
        wait_until(lambda: still_breaking() == [])
        lose_other_connections()
        overdue(ada)
        wait_until(lambda: still_breaking() == [])
    finally:
        stopped.set()
        worker.join(10)

    assert not worker.is_alive()


def lose_other_connections():
    if connection.vendor != "postgresql":
        return  # SQLite has none
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        assert (True,) in cursor.fetchall()
