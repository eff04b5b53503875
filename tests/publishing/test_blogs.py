"""The verbs on a blog itself: its life, its words, and all of its stored HTML."""

import pytest

from liveblog import publishing
from liveblog.models import Blog, Update
from tests.factories import make_blog, make_image, make_update
from tests.publishing.state import part_revisions


def test_go_live_renders_every_part(ada):
    blog = make_blog(by=ada, live=False, headline="Budget day", source_line="Agencies")

    publishing.go_live(blog, by=ada)

    assert blog.is_live
    assert blog.went_live_at is not None
    assert "Budget day" in blog.headline_html
    assert "Live" in blog.status_html
    assert "Agencies" in blog.source_html


def test_close_says_so_and_reopen_takes_it_back(ada, blog):
    publishing.close(blog, by=ada, message="Thank you for reading.")

    assert blog.is_closed
    assert blog.closed_at is not None
    assert "Closed" in blog.status_html
    assert "Thank you for reading." in blog.status_html
    assert part_revisions(blog)["status"] == 2

    publishing.reopen(blog, by=ada)

    assert blog.is_live
    assert blog.closed_at is None
    assert "Thank you" not in blog.status_html
    assert part_revisions(blog)["status"] == 3


@pytest.mark.parametrize(
    ("verb", "arguments"),
    [
        (publishing.go_live, {}),
        (publishing.close, {}),
        (publishing.reopen, {}),
        (publishing.retitle, {"headline": "X", "standfirst": ""}),
        (publishing.introduce, {"introduction": "X"}),
        (publishing.pin_blog, {}),
        (publishing.unpin_blog, {}),
    ],
)
def test_a_blogs_verbs_are_for_editors(cal, blog, verb, arguments):
    with pytest.raises(publishing.NotAllowed):
        verb(blog, by=cal, **arguments)

    blog.refresh_from_db()
    assert blog.revision == 1


@pytest.mark.parametrize(
    ("status", "verb"),
    [
        ("live", publishing.go_live),
        ("live", publishing.reopen),
        ("closed", publishing.close),
        ("closed", publishing.go_live),
    ],
)
def test_a_verb_that_finds_its_work_done_takes_no_revision(ada, blog, status, verb):
    if status == "closed":
        publishing.close(blog, by=ada)
    before = blog.revision

    verb(blog, by=ada)

    blog.refresh_from_db()
    assert (blog.revision, blog.status) == (before, status)


def test_retitle_changes_the_headline_part_alone(ada, blog):
    publishing.retitle(blog, headline="River falls", standfirst="At last.", by=ada)

    revisions = part_revisions(blog)
    assert revisions["headline"] == 2
    assert {v for name, v in revisions.items() if name != "headline"} <= {0, 1}
    assert "River falls" in blog.headline_html
    assert "At last." in blog.headline_html


def test_introduce_stamps_only_what_comes_out_changed(ada, blog):
    publishing.introduce(blog, by=ada, introduction="The Arn has risen.")

    revisions = part_revisions(blog)
    assert revisions["introduction"] == 2
    assert revisions["hero"] < 2
    assert revisions["source"] < 2
    assert "The Arn has risen.</p>" in blog.introduction_html


def test_introduce_sets_the_hero(ada, blog):
    image = make_image(by=ada)

    publishing.introduce(
        blog, by=ada, hero_image=image, hero_credit="Anna Sorg", hero_alt="A valley"
    )

    assert image.name in blog.hero_html
    assert 'alt="A valley"' in blog.hero_html
    assert "[Anna Sorg]" in blog.hero_html


def test_pin_blog_puts_it_first_on_the_front_page(ada, blog):
    other = make_blog(by=ada)
    make_update(other, "Later news")

    publishing.pin_blog(blog, by=ada)

    assert list(Blog.objects.public().in_front_page_order()) == [blog, other]
    publishing.unpin_blog(blog, by=ada)
    assert list(Blog.objects.public().in_front_page_order()) == [other, blog]


def test_rerender_stamps_what_comes_out_changed(blog):
    kept, stale = make_update(blog, "Kept"), make_update(blog, "Stale")
    Update.objects.filter(pk=stale.pk).update(public_html="An older template")

    changed = publishing.rerender(blog)

    kept.refresh_from_db()
    stale.refresh_from_db()
    assert changed == 1
    assert kept.last_revision == 2
    assert stale.last_revision == blog.revision == 4
    assert "Stale" in stale.public_html


def test_rerender_takes_no_revision_where_nothing_changed(blog):
    make_update(blog, "Kept")

    assert publishing.rerender(blog) == 0

    blog.refresh_from_db()
    assert blog.revision == 2
