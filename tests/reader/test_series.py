"""A series: one address for years, which leads to the blog of the day."""

import pytest

from liveblog import publishing
from liveblog.models import Series
from liveblog.publishing import series as verbs
from tests.factories import make_blog


@pytest.fixture
def series(ada, blog):
    return verbs.begin_series(blog, name="The flood", slug="the-flood", by=ada)


def where(rey):
    reply = rey.get("/series/the-flood/")
    assert reply.status_code == 302
    # Not for long, and in no browser: tomorrow it leads elsewhere.
    assert reply.headers["Cache-Control"] == "public, max-age=0, s-maxage=2"
    return reply.url


def test_it_leads_to_what_is_live_or_else_was_last(rey, ada, blog, series):
    assert where(rey) == "/live/flood/"

    new = publishing.continue_blog(
        blog, by=ada, slug="day-2", headline="Day two", standfirst=""
    )
    assert new.series == series
    assert where(rey) == "/live/flood/"  # it is not live yet
    publishing.go_live(new, by=ada)
    assert where(rey) == "/live/day-2/"
    publishing.close(new, by=ada)
    assert where(rey) == "/live/flood/"  # which is live
    publishing.close(blog, by=ada)
    assert where(rey) == "/live/day-2/"
    publishing.change_address(new, "second", by=ada)
    assert where(rey) == "/live/second/"


def test_without_a_public_blog_there_is_nothing(rey, ada, blog, series):
    make_blog(by=ada, live=False, slug="budget", series=series)
    verbs.put_in_series(blog, None, by=ada)

    assert rey.get("/series/the-flood/").status_code == 404
    assert rey.get("/series/none/").status_code == 404


def test_it_is_one_query(rey, series, django_assert_num_queries):
    with django_assert_num_queries(1):
        where(rey)


def test_series_are_for_editors_and_their_addresses_for_one(ada, cal, blog, series):
    other = make_blog(by=ada, slug="storm")

    with pytest.raises(publishing.AddressTaken):
        verbs.begin_series(other, name="Another", slug="the-flood", by=ada)
    with pytest.raises(publishing.NotAllowed):
        verbs.begin_series(other, name="Mine", slug="mine", by=cal)
    with pytest.raises(publishing.NotAllowed):
        verbs.put_in_series(blog, None, by=cal)

    blog.refresh_from_db()
    assert (blog.series, Series.objects.count()) == (series, 1)
