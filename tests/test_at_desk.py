"""Who is at a desk: said by its polls, written down by each process, forgotten by the worker."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from liveblog.models import AtDesk
from liveblog.monitoring import at_desk, background
from liveblog.monitoring.at_desk import say_at_desk, write_down
from liveblog.worker.desks import forget_who_left
from liveblog.worker.rounds import OTHER_ROUNDS
from tests.factories import make_blog

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def nothing_said(monkeypatch):
    monkeypatch.setattr(at_desk, "_said", {})
    monkeypatch.setattr(at_desk, "_written", {})


def seen():
    rows = AtDesk.objects.order_by("blog", "person")
    return list(rows.values_list("blog__slug", "person__byline", "seen_at"))


def here(now):
    rows = AtDesk.objects.here(now).order_by("person__byline")
    return [str(row.person) for row in rows]


def test_opening_a_desk_and_its_polls_say_it_without_a_query(
    adas_desk, cals_desk, blog
):
    with time_machine.travel(NOON, tick=False):
        adas_desk.get("/desk/live/flood/")
        with CaptureQueriesContext(connection) as queries:
            reply = cals_desk.get(
                f"/desk/live/flood/news/{blog.revision}/{blog.revision}/"
            )

    assert (reply.status_code, len(queries)) == (204, 3)  # session, person, blog
    assert write_down(NOON) == 2
    assert seen() == [("flood", "Ada Brandt", NOON), ("flood", "Cal Ferris", NOON)]


def test_the_desk_of_somebody_elses_blog_says_nothing(ada, cals_desk):
    make_blog(by=ada, slug="ferry")

    assert cals_desk.get("/desk/live/ferry/news/1/1/").status_code == 404
    assert write_down(NOON) == 0


def test_who_stays_is_written_down_every_twenty_seconds(ada, blog):
    wrote = []
    for seconds in range(0, 61, 5):
        now = NOON + seconds * SECOND
        say_at_desk(ada, blog, now)
        with CaptureQueriesContext(connection) as queries:
            if write_down(now):
                wrote.append(seconds)
            else:
                assert len(queries) == 0

    assert wrote == [0, 20, 40, 60]
    assert seen() == [("flood", "Ada Brandt", NOON + 60 * SECOND)]


def test_who_comes_is_written_down_at_once_with_all_others(ada, cal, blog):
    say_at_desk(ada, blog, NOON)
    assert write_down(NOON) == 1
    later = NOON + 8 * SECOND
    say_at_desk(ada, blog, later)
    say_at_desk(cal, blog, later)

    assert write_down(later) == 2
    assert [at for _blog, _person, at in seen()] == [later, later]


def test_a_blog_or_a_person_that_is_gone_is_left_out(ada, cal, blog):
    other = make_blog(live=False)
    say_at_desk(ada, blog, NOON)
    say_at_desk(ada, other, NOON)
    say_at_desk(cal, blog, NOON)
    other.delete()
    cal.delete()

    assert write_down(NOON) == 1
    assert seen() == [("flood", "Ada Brandt", NOON)]


def test_here_is_who_was_seen_within_a_minute_and_has_access(ada, cal, blog):
    AtDesk.objects.create(person=ada, blog=blog, seen_at=NOON)
    AtDesk.objects.create(person=cal, blog=blog, seen_at=NOON + SECOND)

    assert here(NOON + 59 * SECOND) == ["Ada Brandt", "Cal Ferris"]
    assert here(NOON + 60 * SECOND) == ["Cal Ferris"]
    cal.is_active = False
    cal.save()
    assert here(NOON + 59 * SECOND) == ["Ada Brandt"]


def test_the_worker_forgets_them_after_ten_minutes(ada, cal, blog):
    AtDesk.objects.create(person=ada, blog=blog, seen_at=NOON)
    AtDesk.objects.create(person=cal, blog=blog, seen_at=NOON + SECOND)

    assert forget_who_left(NOON + timedelta(minutes=10)) == 1
    assert seen() == [("flood", "Cal Ferris", NOON + SECOND)]
    assert (forget_who_left, 600) in OTHER_ROUNDS


def test_each_tick_of_a_server_writes_them_down(ada, blog, settings, tmp_path):
    settings.METRICS_DIR = tmp_path
    say_at_desk(ada, blog, NOON)

    background.tick(with_readers=False)

    assert seen() == [("flood", "Ada Brandt", NOON)]
