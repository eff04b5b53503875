"""Which blogs a reader, a member or an editor gets."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError

from liveblog import publishing
from liveblog.models import (
    Blog,
)
from liveblog.models.blog import validate_time_zone
from tests.factories import (
    make_blog,
    make_user,
)
from tests.models.support import NOON


@pytest.fixture
def blogs(ada, cal):
    """One blog in each status; Cal writes in the live one alone."""
    blogs = SimpleNamespace(
        prepared=make_blog(live=False),
        live=make_blog(by=ada, members=[cal]),
        closed=make_blog(by=ada),
    )
    publishing.close(blogs.closed, by=ada)
    return blogs


def test_public_blogs_are_the_live_and_the_closed(blogs):
    assert set(Blog.objects.public()) == {blogs.live, blogs.closed}


def test_live_blogs_are_live(blogs):
    assert list(Blog.objects.live()) == [blogs.live]


def test_a_blog_has_gone_quiet_at_the_moment_and_not_before(ada):
    def quiet(**fields):
        blog = make_blog(by=ada)
        fields = {"last_published_at": NOON} | fields
        Blog.objects.filter(pk=blog.pk).update(**fields)
        return blog

    loud = quiet(last_published_at=NOON + timedelta(microseconds=1))
    found = [quiet(), quiet(last_published_at=NOON - timedelta(days=9))]
    quiet(is_silent=True)
    quiet(status="closed", closed_at=NOON)
    quiet(last_published_at=None)

    assert set(Blog.objects.gone_quiet(since=NOON)) == set(found)
    assert loud in Blog.objects.gone_quiet(since=NOON + timedelta(microseconds=1))


def test_editors_write_in_every_blog(ada, blogs):
    found = Blog.objects.writable_by(ada)

    assert set(found) == {blogs.prepared, blogs.live, blogs.closed}
    assert all(blog.can_be_written_by(ada) for blog in found)


def test_correspondents_write_where_they_are_members(cal, blogs):
    blogs.live.members.add(make_user("Eda Koç"))

    assert list(Blog.objects.writable_by(cal)) == [blogs.live]
    assert blogs.live.can_be_written_by(cal) is True
    assert blogs.prepared.can_be_written_by(cal) is False
    assert blogs.live.can_be_written_by(make_user("Ola Dahl")) is False


def test_correspondents_who_are_members_nowhere_write_nowhere(blogs):
    assert list(Blog.objects.writable_by(make_user("Eda Koç"))) == []


def test_only_editors_edit_blogs(ada, cal, blogs):
    assert Blog.objects.editable_by(ada).count() == 3
    assert list(Blog.objects.editable_by(cal)) == []


@pytest.mark.django_db
def test_front_page_order_is_pinned_then_live_then_closed_and_the_latest_first():
    def make(slug, hours, *, closed=False, **fields):
        Blog.objects.create(
            slug=slug,
            headline=slug,
            status="closed" if closed else "live",
            went_live_at=NOON,
            closed_at=NOON if closed else None,
            last_published_at=hours and NOON + timedelta(hours=hours),
            **fields,
        )

    make("live-silent", None)
    make("closed-new", 9, closed=True)
    make("live-old", 1)
    make("live-silent-too", None)
    make("closed-silent", None, closed=True)
    make("live-new", 2)
    make("closed-old", 8, closed=True)
    make("pinned-closed", 3, closed=True, is_pinned=True)
    make("pinned-live", 0.5, is_pinned=True)

    order = Blog.objects.in_front_page_order().values_list("slug", flat=True)

    assert list(order) == [
        "pinned-live",
        "pinned-closed",
        "live-new",
        "live-old",
        "live-silent-too",
        "live-silent",
        "closed-new",
        "closed-old",
        "closed-silent",
    ]


@pytest.mark.parametrize(
    ("status", "answers"),
    [
        ("prepared", (True, False, False)),
        ("live", (False, True, False)),
        ("closed", (False, False, True)),
    ],
)
def test_blog_knows_its_status(status, answers):
    blog = Blog(status=status)

    assert (blog.is_prepared, blog.is_live, blog.is_closed) == answers


def test_time_zone_must_be_one_that_we_know():
    validate_time_zone("Asia/Kathmandu")

    with pytest.raises(ValidationError, match="Mars/Olympus is not a time zone"):
        validate_time_zone("Mars/Olympus")
