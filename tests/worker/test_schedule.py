"""The worker's round that publishes what is scheduled, and says that it was here."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
import time_machine
from django.db import OperationalError, connection, transaction
from django.utils import timezone

from liveblog import publishing
from liveblog.config.server import worker
from liveblog.models import Blog, Heartbeat, Update, is_worker_away, worker_seen_at
from liveblog.publishing import drafting
from liveblog.worker.schedule import publish_what_is_scheduled
from tests.factories import make_blog, words
from tests.publishing.scheduled import make_scheduled
from tests.server import url_of_test_database, wait_until
from tests.worker.started import started

pytestmark = pytest.mark.slow

NOON = datetime(2026, 11, 24, 11, 0, 7, tzinfo=UTC)
A_SECOND = timedelta(seconds=1)


def round_at(moment):
    with time_machine.travel(moment, tick=False):
        return publish_what_is_scheduled(moment)


def headings(blog):
    published = blog.updates.published().order_by("first_revision")
    return [update.heading for update in published]


def test_a_round_with_nothing_due_is_two_queries(cal, blog, django_assert_num_queries):
    make_scheduled(blog, by=cal, due_at=NOON + A_SECOND)
    round_at(NOON - A_SECOND)

    with django_assert_num_queries(2):
        assert round_at(NOON) == 0


def test_a_round_publishes_what_is_due_in_the_order_of_its_times(cal, blog):
    for heading, seconds in [("third", 0), ("first", -9), ("second", -1), ("not", 1)]:
        due_at = NOON + timedelta(seconds=seconds)
        make_scheduled(blog, heading, by=cal, due_at=due_at)

    assert round_at(NOON) == 3

    assert headings(blog) == ["first", "second", "third"]
    assert round_at(NOON) == 0


def test_what_was_due_while_no_worker_was_up_is_caught_up(cal, blog):
    make_scheduled(blog, by=cal, due_at=NOON)

    assert round_at(NOON + timedelta(days=2)) == 1


@pytest.mark.parametrize(
    ("because", "prevent"),
    [
        ("closed", lambda blog, ada, cal: publishing.close(blog, by=ada)),
        (
            "prepared",
            lambda blog, ada, cal: Blog.objects.update(
                status="prepared", went_live_at=None
            ),
        ),
        ("rights", lambda blog, ada, cal: blog.members.remove(cal)),
        (
            "rights",
            lambda blog, ada, cal: (
                type(cal).objects.filter(pk=cal.pk).update(is_active=False)
            ),
        ),
    ],
)
def test_what_may_not_go_out_stays_a_draft_and_says_why(
    ada, cal, blog, because, prevent
):
    make_scheduled(blog, by=cal)
    prevent(blog, ada, cal)

    assert round_at(NOON) == 0

    draft = Update.objects.get()
    assert (draft.state, draft.due_at) == (Update.State.DRAFT, NOON)
    assert draft.missed_because == because
    assert list(Update.objects.scheduled()) == []


def test_what_was_missed_does_not_go_out_by_itself_later(ada, cal, blog):
    make_scheduled(blog, by=cal)
    publishing.close(blog, by=ada)
    round_at(NOON)
    publishing.reopen(blog, by=ada)

    assert round_at(NOON + A_SECOND) == 0

    draft = Update.objects.get()
    draft.blog = blog
    drafting.schedule(draft, words("Dam opens"), at=NOON + 2 * A_SECOND, by=cal)
    assert round_at(NOON + 2 * A_SECOND) == 1


def test_one_that_cannot_be_rendered_holds_up_no_other(
    ada, cal, blog, monkeypatch, caplog
):
    broken = make_blog(by=ada)
    bad = make_scheduled(broken, "bad", by=ada, due_at=NOON - A_SECOND)
    Blog.objects.filter(pk=broken.pk).update(time_zone="Mars/Olympus")
    make_scheduled(blog, "good", by=cal)

    assert round_at(NOON) == 1

    bad.refresh_from_db()
    assert (bad.state, bad.missed_because) == ("draft", "failed")
    assert headings(blog) == ["good"]
    assert f"The scheduled update {bad.pk} could not be published." in caplog.text
    broken.refresh_from_db()
    assert broken.revision == 1
    assert round_at(NOON) == 0


# A database that is busy, or away ----------------------------------------------------------


@contextmanager
def another_session(act):
    """On a connection of its own, in a transaction that is open until the block ends."""
    begun, end = threading.Event(), threading.Event()

    def hold():
        try:
            with transaction.atomic():
                act()
                begun.set()
                end.wait(20)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        held = pool.submit(hold)
        assert begun.wait(20)
        try:
            yield
        finally:
            end.set()
        held.result()


def ours(setting, milliseconds):
    """A limit of PostgreSQL's for this test's connection; SQLite has none."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET {setting} = {milliseconds}")


@pytest.mark.django_db(transaction=True)
def test_what_waits_in_vain_for_one_blog_holds_up_no_other_and_goes_out_later(
    ada, blog
):
    busy = make_blog(by=ada)
    first = make_scheduled(busy, "first", by=ada, due_at=NOON - A_SECOND)
    make_scheduled(blog, "second", by=ada)
    ours("statement_timeout", 300)

    def row_is_taken():
        Blog.objects.select_for_update().get(pk=busy.pk)

    if connection.vendor == "postgresql":  # on SQLite all blogs wait in one line
        with another_session(row_is_taken), pytest.raises(ExceptionGroup):
            round_at(NOON)
    else:
        round_at(NOON)

    assert headings(blog) == ["second"]
    assert worker_seen_at() == NOON
    round_at(NOON + A_SECOND)
    first.refresh_from_db()
    assert (first.state, first.missed_because) == (Update.State.PUBLISHED, "")
    connection.close()


@pytest.mark.django_db(transaction=True)
def test_a_session_that_stood_still_too_long_is_no_reason_to_miss_it(ada, blog):
    """PostgreSQL ends it (InternalError): a process had no CPU for half a minute."""
    for heading in ("first", "second"):
        make_scheduled(blog, heading, by=ada)
    ours("idle_in_transaction_session_timeout", 50)
    is_due = [connection.vendor == "postgresql"]
    pid = connection.connection.info.backend_pid if is_due[0] else 0

    def stand_still(execute, sql, *rest):
        if is_due[0] and "journalline" in sql:
            is_due[0] = False
            with psycopg.connect(url_of_test_database(), autocommit=True) as other:
                there = "SELECT 1 FROM pg_stat_activity WHERE pid = %s"
                wait_until(lambda: not other.execute(there, [pid]).fetchone())
        return execute(sql, *rest)

    with suppress(ExceptionGroup), connection.execute_wrapper(stand_still):
        round_at(NOON)
    assert is_due == [False]
    round_at(NOON + A_SECOND)

    assert sorted(headings(blog)) == ["first", "second"]
    connection.close()


@pytest.mark.django_db(transaction=True)
def test_a_database_that_is_away_is_asked_once_a_round(ada, blog):
    for n in range(3):
        make_scheduled(blog, f"{n}", by=ada)
    asked = []

    def away(execute, sql, *rest):
        if ("liveblog_blog" in sql and "JOIN" not in sql) or sql == "SELECT 1":
            asked.append(sql)
            raise OperationalError("the database is away")
        return execute(sql, *rest)

    with connection.execute_wrapper(away), pytest.raises(ExceptionGroup) as failure:
        round_at(NOON)

    assert len(failure.value.exceptions) == 1
    assert len(asked) == 2
    assert worker_seen_at() is None


# The heartbeat --------------------------------------------------------------------------


def test_a_round_leaves_a_heartbeat_at_most_every_five_seconds(db):
    for seconds in (0, 1, 4.9):
        round_at(NOON + timedelta(seconds=seconds))
        assert worker_seen_at() == NOON

    round_at(NOON + timedelta(seconds=5))

    assert worker_seen_at() == NOON + timedelta(seconds=5)
    assert Heartbeat.objects.count() == 1


def test_a_clock_that_was_set_back_does_not_stop_it(db):
    round_at(NOON)

    round_at(NOON - timedelta(hours=1))

    assert worker_seen_at() == NOON - timedelta(hours=1)


@pytest.mark.parametrize(
    ("seconds_ago", "is_away"), [(None, True), (0, False), (14, False), (16, True)]
)
def test_a_worker_is_away_when_it_was_not_seen_for_a_quarter_of_a_minute(
    seconds_ago, is_away
):
    seen_at = seconds_ago is not None and timezone.now() - seconds_ago * A_SECOND

    assert is_worker_away(seen_at or None) is is_away


# The process ----------------------------------------------------------------------------


@pytest.mark.timed
@pytest.mark.django_db(transaction=True)
def test_a_worker_that_is_killed_and_started_again_publishes_in_time_and_once(
    ada, blog
):
    with started(worker()):
        wait_until(lambda: worker_seen_at() is not None, seconds=60)
    overdue = make_scheduled(blog, "caught up", by=ada, due_at=timezone.now())
    Heartbeat.objects.all().delete()

    with started(worker()):
        wait_until(lambda: worker_seen_at() is not None, seconds=60)
        due_at = timezone.now() + timedelta(seconds=3)
        in_time = [
            make_scheduled(blog, f"in time {n}", by=ada, due_at=due_at)
            for n in range(20)
        ]
        wait_until(lambda: not Update.objects.drafts().exists(), seconds=30)
        time.sleep(1.5)  # two more rounds, which must do nothing

    overdue.refresh_from_db()
    assert overdue.is_published
    for update in in_time:
        update.refresh_from_db()
        late = (update.published_at - update.due_at).total_seconds()
        assert 0 <= late <= 2
    assert blog.journal.filter(verb="publish").count() == 21
