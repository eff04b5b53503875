"""The worker and people at the same moment, with real threads, on both databases."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, Update
from liveblog.worker.rounds import do_what_is_due
from tests.factories import make_blog, make_update, make_user, words
from tests.publishing.at_once import ROUNDS, at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ada():
    return make_user("Ada Brandt", role=User.Role.EDITOR)


@pytest.fixture(params=range(ROUNDS))
def overdue(request, ada):
    """A breaking update whose time is over, in a blog that has been silent for hours."""
    update = make_update(make_blog(by=ada), "Dam breaks", by=ada, is_breaking=True)
    past = timezone.now() - timedelta(hours=2)
    Update.objects.update(breaking_until=past, published_at=past)
    Blog.objects.update(last_published_at=past)
    return Update.objects.select_related("blog").get(pk=update.pk)


def the_worker():
    do_what_is_due(timezone.now())


def own(update):
    """The same update and blog as another process holds them."""
    return Update.objects.select_related("blog").get(pk=update.pk)


def lines(update):
    return list(update.blog.journal.values_list("verb", flat=True))


def test_two_workers_do_everything_once(overdue):
    assert at_once(the_worker, the_worker) == [None, None]

    assert lines(overdue) == ["go_live", "publish", "end_breaking", "fall_silent"]


def test_marking_again_while_the_worker_ends_it_leaves_it_breaking(ada, overdue):
    mine, before = own(overdue), timezone.now()

    raised = at_once(the_worker, lambda: publishing.mark_breaking(mine, by=ada))

    assert raised == [None, None]
    kept = own(overdue)
    assert kept.is_breaking is True
    assert kept.breaking_until >= before + timedelta(minutes=30)


def test_withdrawing_while_the_worker_ends_it_leaves_a_tombstone(ada, overdue):
    mine = own(overdue)

    raised = at_once(the_worker, lambda: publishing.withdraw(mine, by=ada))

    assert raised == [None, None]
    kept = own(overdue)
    assert (kept.state, kept.is_breaking, kept.public_html) == ("withdrawn", False, "")
    assert kept.blog.is_silent is False


def test_correcting_while_the_worker_ends_it_keeps_both(ada, overdue):
    mine = own(overdue)

    raised = at_once(
        the_worker,
        lambda: publishing.correct(mine, words("Dam holds"), by=ada, seen_revision=2),
    )

    assert raised == [None, None]
    kept = own(overdue)
    assert (kept.heading, kept.is_breaking) == ("Dam holds", False)
    assert "Dam holds" in kept.public_html
    assert "Breaking" not in kept.public_html


def test_publishing_while_the_worker_finds_a_blog_silent_leaves_it_speaking(
    ada, overdue
):
    update = Update(blog=own(overdue).blog, author=ada)

    raised = at_once(
        the_worker, lambda: publishing.publish(update, words("Dam holds"), by=ada)
    )

    assert raised == [None, None]
    blog = own(overdue).blog
    assert blog.is_silent is False
    assert "No update since" not in blog.status_html


def test_closing_while_the_worker_finds_a_blog_silent_leaves_it_closed(ada, overdue):
    blog = own(overdue).blog

    raised = at_once(the_worker, lambda: publishing.close(blog, by=ada))

    assert raised == [None, None]
    kept = own(overdue).blog
    assert (kept.status, kept.is_silent) == ("closed", False)


def test_two_who_call_it_wrong_at_once_leave_one_correction(ada, overdue):
    one, other = own(overdue), own(overdue)
    same_ada = User.objects.get(pk=ada.pk)

    raised = at_once(
        lambda: publishing.mark_wrong(one, by=ada, note="It holds."),
        lambda: publishing.mark_wrong(other, by=same_ada, note="It holds."),
    )

    assert raised == [None, None]
    assert own(overdue).corrections.count() == 1
