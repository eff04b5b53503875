"""The worker takes pictures off when their time is over: not early, and once."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import DatabaseError, OperationalError

from liveblog import publishing
from liveblog.models import Blog, Update
from liveblog.worker.rights import take_off_what_has_ended
from media.models import Image
from tests.factories import figure, make_blog, make_image, make_update

NOON = datetime(2026, 11, 25, 11, 0, 7, tzinfo=UTC)
A_SECOND = timedelta(seconds=1)


@pytest.fixture
def image(cal):
    image = make_image(by=cal)
    Image.objects.update(ends_at=NOON)
    return image


@pytest.fixture
def update(blog, cal, image):
    with time_machine.travel(NOON - A_SECOND, tick=False):
        return make_update(blog, "Bridge closed", figure(image), by=cal)


def round_at(moment):
    with time_machine.travel(moment, tick=False):
        return take_off_what_has_ended(moment)


def is_shown(update):
    return "<img" in Update.objects.get(pk=update.pk).public_html


def revision(blog):
    return Blog.objects.get(pk=blog.pk).revision


def test_it_goes_at_its_second_and_not_before(rey, blog, update, image):
    address = f"/media/{image.name}/{image.width_px}.jpg"

    assert round_at(NOON - timedelta(microseconds=1)) == 0
    assert is_shown(update)
    with time_machine.travel(NOON - A_SECOND, tick=False):
        assert rey.get(address).status_code == 200
    assert round_at(NOON) == 1

    assert not is_shown(update)
    with time_machine.travel(NOON, tick=False):
        assert rey.get(address).status_code == 404
        assert "no longer available" in rey.get("/live/flood/").content.decode()


def test_a_worker_that_was_down_catches_up_once(blog, update):
    assert round_at(NOON + timedelta(days=3)) == 1
    assert round_at(NOON + timedelta(days=3)) == 0

    assert not is_shown(update)
    assert revision(blog) == 3


def test_a_round_with_nothing_due_is_two_queries(update, django_assert_num_queries):
    round_at(NOON)

    with django_assert_num_queries(2):
        assert round_at(NOON + A_SECOND) == 0


def test_what_was_killed_between_two_blogs_is_done_by_the_next_round(
    ada, blog, update, image, monkeypatch
):
    with time_machine.travel(NOON - A_SECOND, tick=False):
        storm = make_blog(by=ada, slug="storm")
        there = make_update(storm, "Tower", figure(image), by=ada)
    monkeypatch.setattr(publishing.revisions, "render", _killed_at(there))
    with pytest.raises(OperationalError):
        round_at(NOON)
    assert (is_shown(update), is_shown(there)) == (False, True)
    monkeypatch.undo()

    assert round_at(NOON + A_SECOND) == 1

    assert not is_shown(there)
    assert (revision(blog), revision(storm)) == (3, 3)


def _killed_at(update):
    render = publishing.revisions.render

    def render_or_die(each):
        if each.pk == update.pk:
            raise OperationalError("the server closed the connection unexpectedly")
        return render(each)

    return render_or_die


def test_one_that_fails_does_not_hold_up_the_next(cal, blog, update, monkeypatch):
    other = make_image(by=cal, colour="red")
    Image.objects.filter(pk=other.pk).update(ends_at=NOON + A_SECOND)
    other.refresh_from_db()
    with time_machine.travel(NOON - A_SECOND, tick=False):
        second = make_update(blog, "Second", figure(other), by=cal)
    render = publishing.revisions.render

    def fail_at_the_first(each):
        if each.pk == update.pk:
            raise DatabaseError("no")
        return render(each)

    monkeypatch.setattr(publishing.revisions, "render", fail_at_the_first)

    with pytest.raises(ExceptionGroup):
        round_at(NOON + A_SECOND)

    assert (is_shown(update), is_shown(second)) == (True, False)
