"""Nothing crosses between rehearsals and real blogs, and none is announced or linked."""

import pytest
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog, Series
from liveblog.publishing import series
from tests.factories import make_blog, make_update


@pytest.fixture
def dress(ada, cal):
    return make_blog(by=ada, slug="dress", is_rehearsal=True, members=[cal])


@pytest.fixture
def next_dress(ada, cal):
    return make_blog(by=ada, slug="dress-2", is_rehearsal=True, members=[cal])


@pytest.mark.one_database
@pytest.mark.parametrize("is_rehearsal", [False, True])
@pytest.mark.parametrize("as_draft", [False, True])
def test_none_is_copied_across(dress, blog, ada, is_rehearsal, as_draft):
    here, there = (dress, blog) if is_rehearsal else (blog, dress)
    update = make_update(here, "Dam holds", by=ada)

    with pytest.raises(publishing.NotAllowed):
        publishing.copy_to(there, update, by=ada, as_draft=as_draft)

    assert there.updates.count() == 0


@pytest.mark.parametrize("is_rehearsal", [False, True])
def test_none_is_moved_across(dress, blog, ada, is_rehearsal):
    here, there = (dress, blog) if is_rehearsal else (blog, dress)
    update = make_update(here, "Dam holds", by=ada)

    with pytest.raises(publishing.NotAllowed):
        publishing.move_update(update, there, by=ada)

    update.refresh_from_db()
    assert update.is_published
    assert there.updates.count() == 0


def test_the_blog_that_is_locked_says_which_it_is(dress, blog, ada):
    """Not the instance, which somebody may have made before."""
    update = make_update(blog, "Dam holds", by=ada)
    dress.is_rehearsal = False

    with pytest.raises(publishing.NotAllowed):
        publishing.copy_to(dress, update, by=ada)


def test_from_one_rehearsal_to_another_it_goes(dress, next_dress, ada):
    update = make_update(dress, "Dam holds", by=ada)

    assert publishing.copy_to(next_dress, update, by=ada).is_published
    assert publishing.move_update(update, next_dress, by=ada).blog == next_dress


def test_a_rehearsal_is_continued_by_a_rehearsal(dress, ada):
    new = publishing.continue_blog(
        dress, by=ada, slug="day-2", headline="Day 2", goes_live=True
    )

    dress.refresh_from_db()
    new.refresh_from_db()
    assert (new.is_rehearsal, dress.continued_by) == (True, new)
    assert Blog.objects.public().count() == 0


def test_none_is_announced_linked_or_in_a_series(ada):
    dress = make_blog(live=False, is_rehearsal=True)
    known = Series.objects.create(name="River", slug="river")

    for act in (
        lambda: publishing.set_beginning(dress, timezone.now(), by=ada),
        lambda: publishing.make_preview_link(dress, by=ada),
        lambda: series.put_in_series(dress, known, by=ada),
        lambda: series.begin_series(dress, name="Dress", slug="dress", by=ada),
    ):
        with pytest.raises(publishing.NotAllowed):
            act()

    dress.refresh_from_db()
    assert (dress.begins_at, dress.series) == (None, None)
    assert dress.preview_links.count() == 0
    assert list(Series.objects.all()) == [known]


def test_from_a_series_it_may_be_taken(ada):
    known = Series.objects.create(name="River", slug="river")
    dress = make_blog(live=False, is_rehearsal=True, series=known)

    series.put_in_series(dress, None, by=ada)

    dress.refresh_from_db()
    assert dress.series is None
