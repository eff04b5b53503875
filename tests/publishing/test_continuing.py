"""Coverage that goes on in a new blog: what it takes along, and the links of both."""

import pytest

from liveblog import publishing
from liveblog.models import Blog, Member
from tests.factories import make_blog, make_image, make_update
from tests.publishing.state import brought, verbs

NEXT = {"slug": "flood-2", "headline": "The second day", "standfirst": "It falls."}


@pytest.fixture
def earlier(ada, cal, blog):
    """With settings of all kinds."""
    image = make_image(by=ada)
    publishing.edit_blog(
        blog,
        by=ada,
        language="de",
        direction="ltr",
        time_zone="Europe/Paris",
        takes_questions=True,
        source_line="Agencies",
        introduction="Of the first day.",
        summary="Known so far.",
        hero_image=image,
        hero_alt="A bridge",
        hero_credit="Anna Sorg",
    )
    levels = {cal.pk: "legal"}
    publishing.set_review(
        blog, by=ada, level="second", is_sensitive=True, members=levels
    )
    return blog


def test_the_new_one_has_its_members_and_settings(ada, cal, earlier):
    new = publishing.continue_blog(earlier, by=ada, **NEXT)

    new.refresh_from_db()
    same = ("language", "direction", "time_zone", "takes_questions", "source_line")
    same += ("hero_image_id", "hero_alt", "hero_credit", "review_level", "is_sensitive")
    assert {n: getattr(new, n) for n in same} == {n: getattr(earlier, n) for n in same}
    assert (new.slug, new.headline, new.standfirst) == tuple(NEXT.values())
    assert (new.status, new.continues, new.revision) == ("prepared", earlier, 0)
    # They are about the first day.
    assert (new.introduction, new.summary) == ("", "")
    assert list(
        Member.objects.filter(blog=new).values_list("user", "review_level")
    ) == [(cal.pk, "legal")]


def test_readers_are_led_there_once_it_is_live(ada, blog):
    new = publishing.continue_blog(blog, by=ada, **NEXT)
    blog.refresh_from_db()
    assert (blog.continued_by, "The second day" in blog.status_html) == (None, False)

    publishing.go_live(new, by=ada)

    blog.refresh_from_db()
    new.refresh_from_db()
    assert blog.continued_by == new
    assert blog.is_live
    assert 'href="/live/flood-2/"' in blog.status_html
    assert "The second day" in blog.status_html
    assert 'href="/live/flood/"' in new.status_html
    assert "River at record height" in new.status_html
    # Open pages hear of it as of any status.
    assert brought(blog, since=1) == {"parts": ["status"]}
    assert verbs(blog)[-1] == ("continue_blog", "Ada Brandt", None)


def test_the_earlier_one_is_closed_in_the_same_step_if_it_is_wanted(ada, blog):
    new = publishing.continue_blog(
        blog, by=ada, goes_live=True, closes_earlier=True, **NEXT
    )

    blog.refresh_from_db()
    assert (new.is_live, blog.is_closed) == (True, True)
    assert 'href="/live/flood-2/"' in blog.status_html
    assert [verb for verb, _, _ in verbs(blog)][-2:] == ["continue_blog", "close"]
    # Who publishes in the new one leaves the link where it is.
    make_update(new, "The river falls", by=ada)
    new.refresh_from_db()
    assert 'href="/live/flood/"' in new.status_html


def test_a_closed_blog_is_continued_too(ada, blog):
    publishing.close(blog, by=ada)

    publishing.continue_blog(blog, by=ada, goes_live=True, **NEXT)

    blog.refresh_from_db()
    assert blog.is_closed
    assert 'href="/live/flood-2/"' in blog.status_html


def test_what_was_cut_off_is_made_up_for_by_pressing_again(ada, blog):
    new = publishing.continue_blog(blog, by=ada, goes_live=True, **NEXT)
    Blog.objects.filter(pk=blog.pk).update(continued_by=None)

    new = Blog.objects.get(pk=new.pk)
    for _ in range(2):
        publishing.go_live(new, by=ada)

    blog.refresh_from_db()
    assert blog.continued_by == new
    assert [verb for verb, _, _ in verbs(blog)].count("continue_blog") == 2


def test_an_earlier_one_that_was_reopened_stays_so(ada, blog):
    new = publishing.continue_blog(
        blog, by=ada, goes_live=True, closes_earlier=True, **NEXT
    )
    publishing.reopen(blog, by=ada)

    publishing.go_live(new, by=ada)  # from a tab that was open yet

    blog.refresh_from_db()
    assert blog.is_live


def test_of_two_the_one_that_went_live_last_is_the_next(ada, blog):
    first = publishing.continue_blog(blog, by=ada, goes_live=True, **NEXT)
    second = publishing.continue_blog(
        blog, by=ada, goes_live=True, **(NEXT | {"slug": "flood-3"})
    )
    publishing.go_live(Blog.objects.get(pk=first.pk), by=ada)

    blog.refresh_from_db()
    assert blog.continued_by == second


@pytest.mark.parametrize(
    "change",
    [
        lambda new, ada: publishing.retitle(
            new, headline="Another name", standfirst="", by=ada
        ),
        lambda new, ada: publishing.edit_blog(new, headline="Another name", by=ada),
    ],
)
def test_links_are_called_as_the_blog_is_now(ada, blog, change):
    new = publishing.continue_blog(blog, by=ada, goes_live=True, **NEXT)

    change(new, ada)
    publishing.change_address(new, "day-two", by=ada)
    publishing.change_address(blog, "day-one", by=ada)

    blog.refresh_from_db()
    new.refresh_from_db()
    assert 'href="/live/day-two/"' in blog.status_html
    assert "Another name" in blog.status_html
    assert 'href="/live/day-one/"' in new.status_html


def test_in_a_pause_nothing_is_made_that_was_to_go_live(ada, blog):
    publishing.pause(None, reason="Wrong numbers", by=ada)

    with pytest.raises(publishing.Paused):
        publishing.continue_blog(blog, by=ada, goes_live=True, **NEXT)

    assert Blog.objects.count() == 1
    assert publishing.continue_blog(blog, by=ada, **NEXT).is_prepared


def test_an_address_that_was_anothers_is_refused_whole(ada, blog):
    other = make_blog(by=ada, slug="flood-2")
    publishing.change_address(other, "storm", by=ada)

    with pytest.raises(publishing.AddressTaken):
        publishing.continue_blog(blog, by=ada, **NEXT)

    assert Blog.objects.count() == 2
