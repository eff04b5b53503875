"""The worker closes a blog at the time that was set: once, and after what goes out before."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, Heartbeat, Update
from liveblog.worker.rounds import do_what_is_due
from liveblog.worker.schedule import publish_what_is_scheduled
from tests.factories import make_blog, make_update, make_user
from tests.publishing.at_once import at_once
from tests.publishing.scheduled import make_scheduled
from tests.publishing.state import brought, verbs

NOON = datetime(2026, 11, 24, 11, 0, 7, tzinfo=UTC)
TEN = datetime(2026, 11, 24, 21, 0, tzinfo=UTC)
A_SECOND, A_MINUTE = timedelta(seconds=1), timedelta(minutes=1)


def round_at(moment, one_round=do_what_is_due):
    with time_machine.travel(moment, tick=False):
        return one_round(moment)


@pytest.fixture
def closing(ada, blog):
    with time_machine.travel(NOON, tick=False):
        make_update(blog, "Bridge closed", by=ada)
        publishing.set_closing_time(blog, TEN, by=ada)
    return blog


def state(blog):
    blog.refresh_from_db()
    return blog.status, blog.closed_at, blog.closes_at


def test_it_closes_at_its_time_and_not_before(ada, closing):
    Blog.objects.update(is_silent=True)  # or the round would say that it is
    before = Blog.objects.get().revision
    assert round_at(TEN - A_SECOND) == 0
    assert state(closing) == ("live", None, TEN)

    assert round_at(TEN) == 1

    assert state(closing) == ("closed", TEN, None)
    assert "Closed" in closing.status_html
    assert brought(closing, since=before) == {"parts": ["status"]}
    assert verbs(closing)[-1] == ("close", None, None)
    assert round_at(TEN + A_MINUTE) == 0

    # The way back, which holds: it is not closed again.
    publishing.reopen(closing, by=ada)
    round_at(TEN + A_MINUTE)
    assert closing.status == "live"


def test_a_time_that_was_taken_off_or_moved_closes_nothing(ada, closing):
    publishing.set_closing_time(closing, TEN + A_MINUTE, by=ada)
    round_at(TEN)
    assert state(closing)[0] == "live"

    publishing.set_closing_time(closing, None, by=ada)
    round_at(TEN + 9 * A_MINUTE)
    assert state(closing) == ("live", None, None)


def test_a_pause_does_not_keep_it_open(ada, closing):
    publishing.pause(None, reason="Wrong numbers", by=ada)

    round_at(TEN)

    assert state(closing)[0] == "closed"


def test_what_is_scheduled_for_that_time_goes_out_first(ada, cal, closing):
    last = make_scheduled(closing, "Good night", due_at=TEN, by=cal)
    later = make_scheduled(closing, "Too late", due_at=TEN + A_MINUTE, by=cal)

    round_at(TEN)
    assert state(closing)[0] == "live"
    round_at(TEN + A_SECOND, publish_what_is_scheduled)
    round_at(TEN + A_SECOND)
    round_at(TEN + A_MINUTE, publish_what_is_scheduled)

    assert state(closing)[0] == "closed"
    last.refresh_from_db()
    later.refresh_from_db()
    assert (last.state, later.state) == ("published", "draft")
    assert later.missed_because == Update.Missed.CLOSED


def test_however_late_the_worker_is_what_was_due_before_goes_out_first(cal, closing):
    Heartbeat.beat(TEN - A_MINUTE)  # it was here for the last time
    last = make_scheduled(closing, "Good night", due_at=TEN - A_SECOND, by=cal)
    back = TEN + 90 * A_MINUTE

    round_at(back)
    assert state(closing)[0] == "live"
    round_at(back, publish_what_is_scheduled)
    round_at(back + A_SECOND)

    last.refresh_from_db()
    assert (last.state, last.missed_because) == ("published", "")
    assert state(closing)[0] == "closed"


def test_one_that_cannot_go_out_is_not_waited_for_longer_than_a_minute(cal, closing):
    make_scheduled(closing, "Stuck", due_at=TEN, by=cal)
    Heartbeat.beat(TEN)  # all that was due has been tried

    round_at(TEN + A_MINUTE - A_SECOND)
    assert state(closing)[0] == "live"
    round_at(TEN + A_MINUTE)

    assert state(closing)[0] == "closed"


def test_a_closed_blog_has_no_such_time(ada, closing):
    publishing.close(closing, by=ada)
    assert state(closing)[2] is None

    publishing.set_closing_time(closing, TEN, by=ada)

    assert state(closing)[2] is None


def test_a_blog_that_goes_live_after_its_time_is_not_closed_at_once(ada):
    blog = make_blog(by=ada, live=False)
    publishing.set_closing_time(blog, TEN, by=ada)
    with time_machine.travel(TEN + A_SECOND, tick=False):
        publishing.go_live(blog, by=ada)

    round_at(TEN + A_MINUTE)

    assert state(blog) == ("live", None, None)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("round_", range(4))
def test_a_time_that_is_moved_at_the_last_moment_holds(round_):
    """Either it was closed before, by the house; or it is live until the new time."""
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    blog = make_blog(by=ada)
    publishing.set_closing_time(blog, NOON, by=ada)

    raised = at_once(
        lambda: do_what_is_due(NOON),
        lambda: publishing.set_closing_time(Blog.objects.get(), TEN, by=ada),
    )

    assert raised == [None, None]
    status, _, closes_at = state(blog)
    assert (status, closes_at) in {("closed", None), ("live", TEN)}
    assert do_what_is_due(NOON) == 0
