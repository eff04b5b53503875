"""What was scheduled for several blogs goes out in each of them, at its time."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from liveblog import publishing
from liveblog.models import Blog, Member, Update
from liveblog.publishing import drafting
from liveblog.worker.copies import copy_what_went_out
from liveblog.worker.schedule import publish_what_is_scheduled
from tests.factories import make_blog, words

pytestmark = pytest.mark.one_database

NOON = datetime(2026, 11, 24, 11, 0, 7, tzinfo=UTC)
LATER = NOON + timedelta(seconds=2)


@pytest.fixture
def others(ada, cal):
    with time_machine.travel(NOON - timedelta(hours=1), tick=False):
        return {
            slug: make_blog(by=ada, members=[cal], slug=slug, headline=slug.title())
            for slug in ("storm", "rail", "coast", "port", "town")
        }


@pytest.fixture
def scheduled(blog, cal, others):
    with time_machine.travel(NOON - timedelta(minutes=5), tick=False):
        return drafting.schedule(
            Update(blog=blog, author=cal),
            words("Dam opens"),
            at=NOON,
            by=cal,
            also_in=others.values(),
        )


def go_out(at=LATER):
    with time_machine.travel(at, tick=False):
        return publish_what_is_scheduled(at), copy_what_went_out(at)


def stands(others):
    return {
        slug: [
            (each.state, each.review or each.missed_because)
            for each in Update.objects.filter(blog=other)
        ]
        for slug, other in others.items()
    }


@pytest.mark.usefixtures("scheduled")
def test_each_has_its_own_or_says_why_not(blog, ada, others, django_assert_num_queries):
    before = {other.pk: other.revision for other in others.values()}
    assert go_out(at=NOON - timedelta(seconds=1)) == (0, 0)
    assert set(map(tuple, stands(others).values())) == {()}
    publishing.close(others["rail"], by=ada)
    publishing.pause(others["coast"], reason="A hoax.", by=ada)
    Member.objects.filter(blog=others["port"]).delete()
    Blog.objects.filter(pk=others["town"].pk).update(review_level="second")

    assert go_out() == (1, 1)

    assert stands(others) == {
        "storm": [("published", "")],
        "rail": [("draft", "closed")],
        "coast": [("draft", "paused")],
        "port": [("draft", "rights")],
        "town": [("draft", "submitted")],
    }
    original, copy = blog.updates.get(), others["storm"].updates.get()
    assert (copy.original, copy.author, copy.heading) == (
        *(original, original.author),
        "Dam opens",
    )
    stored = Blog.objects.get(pk=others["storm"].pk)
    assert stored.revision == before[stored.pk] + 1
    with django_assert_num_queries(1):
        assert copy_what_went_out(LATER) == 0


def test_what_a_worker_left_undone_is_done_once(scheduled, others, cal):
    """It died between two blogs: the copy is there, and is still on the list."""
    with time_machine.travel(LATER, tick=False):
        publish_what_is_scheduled(LATER)
        scheduled.refresh_from_db()
        publishing.copy_to(others["storm"], scheduled, by=cal)

        assert copy_what_went_out(LATER) == 5
        assert copy_what_went_out(LATER) == 0

    assert stands(others) == {slug: [("published", "")] for slug in others}


def test_what_a_person_published_goes_where_they_said(scheduled, others, cal):
    with time_machine.travel(NOON - timedelta(minutes=1), tick=False):
        publishing.publish(scheduled, scheduled.words(), by=cal)

    assert go_out() == (0, 0)

    assert stands(others) == {slug: [] for slug in others}
    assert not scheduled.goes_into.exists()


def test_what_was_withdrawn_at_once_goes_nowhere(scheduled, others, ada):
    with time_machine.travel(LATER, tick=False):
        publish_what_is_scheduled(LATER)
        scheduled.refresh_from_db()
        publishing.withdraw(scheduled, by=ada)

        assert copy_what_went_out(LATER) == 0

    assert stands(others) == {slug: [] for slug in others}


def test_other_places_are_chosen_with_other_words(scheduled, others, cal):
    one = [others["storm"]]
    drafting.keep(scheduled, words("Dam shut"), by=cal, also_in=one)
    assert list(scheduled.goes_into.all()) == one

    drafting.keep(scheduled, words("Dam open"), by=cal)
    assert list(scheduled.goes_into.all()) == one


@pytest.fixture
def copied_by_hand(scheduled, others, cal):
    """As drafts, in the second before the worker came to it."""
    with time_machine.travel(LATER, tick=False):
        publish_what_is_scheduled(LATER)
        scheduled.refresh_from_db()
        return [
            publishing.copy_to(others[slug], scheduled, by=cal, as_draft=True)
            for slug in ("storm", "rail", "coast")
        ]


def test_a_draft_of_theirs_that_is_in_the_way_says_so(
    copied_by_hand, scheduled, others, ada, cal, cals_desk
):
    plain, going_out, _in_a_pause = copied_by_hand
    with time_machine.travel(LATER, tick=False):
        later = LATER + timedelta(days=1)
        drafting.schedule(going_out, going_out.words(), at=later, by=cal)
        publishing.pause(others["coast"], reason="A hoax.", by=ada)

        assert copy_what_went_out(LATER) == 2
        page = cals_desk.get("/desk/live/storm/").content.decode()

    assert [stands(others)[slug] for slug in ("storm", "rail", "coast")] == [
        [("draft", "draft")],
        [("draft", "")],
        [("draft", "paused")],
    ]
    plain.refresh_from_db()
    assert (plain.due_at, plain.scheduled_by) == (scheduled.due_at, cal)
    going_out.refresh_from_db()
    assert going_out.due_at == later
    assert "a draft of it is here. Publish it, or throw it away, first." in page
