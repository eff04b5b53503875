"""What an editor changes of a blog goes out at once, or not at all."""

from zoneinfo import ZoneInfoNotFoundError

import pytest

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog
from tests.factories import make_blog, make_image, make_update, make_user
from tests.publishing.state import brought, stamped, verbs

NOWHERE = "Atlantis/Poseidonis"  # stored, but what tells a time cannot be rendered


def test_all_that_was_changed_is_one_revision(ada, cal, blog):
    mira = make_user("Mira Holt")
    hero = {"hero_image": make_image(by=ada), "hero_alt": "A weir"}

    publishing.edit_blog(
        blog,
        by=ada,
        headline="River falls",
        introduction="Since Monday.",
        summary="It falls.",
        source_line="Agencies",
        added=[mira],
        removed=[cal.pk],
        **hero,
    )

    assert verbs(blog)[1:] == [("edit_blog", "Ada Brandt", None)]
    parts = {"headline", "introduction", "summary", "source", "hero"}
    assert stamped(blog, 2) == parts
    assert set(brought(blog, 1)["parts"]) == parts
    blog.refresh_from_db()
    assert (blog.revision, blog.headline, blog.summary) == (
        2,
        "River falls",
        "It falls.",
    )
    assert blog.summary_at is not None
    assert blog.floor == 0
    assert list(blog.members.all()) == [mira]


def test_what_was_not_changed_is_as_a_colleague_left_it(ada, blog):
    opened_before = Blog.objects.get(pk=blog.pk)
    publishing.retitle(blog, headline="River", standfirst="It rises.", by=ada)

    publishing.edit_blog(opened_before, by=ada, headline="River falls")

    blog.refresh_from_db()
    assert (blog.headline, blog.standfirst) == ("River falls", "It rises.")


def test_another_language_is_in_the_same_revision_and_pages_load_again(ada, blog):
    update = make_update(blog, "Bridge closed")
    publishing.pin(update, by=ada)

    publishing.edit_blog(
        blog, by=ada, headline="الفيضان", language="ar", direction="rtl"
    )

    blog.refresh_from_db()
    assert [verb for verb, *_ in verbs(blog)[-2:]] == ["pin", "edit_blog"]
    assert (blog.revision, blog.restored_floor) == (4, 4)
    assert stamped(blog, 4) >= {"headline", "status", "pinned"}


def test_the_language_that_it_has_already_sends_no_page_to_load_again(ada, blog):
    publishing.edit_blog(blog, by=ada, headline="River falls", language="en")

    blog.refresh_from_db()
    assert (blog.revision, blog.restored_floor) == (2, 0)


def test_members_alone_take_no_revision(ada, cal, blog):
    mira = make_user("Mira Holt")

    publishing.edit_blog(blog, by=ada, added=[mira], removed=[cal.pk])

    blog.refresh_from_db()
    assert blog.revision == 1
    assert list(blog.members.all()) == [mira]


def test_a_failure_leaves_nothing_changed(ada, cal, blog):
    mira = make_user("Mira Holt")
    make_update(blog, "Bridge closed")
    before = Blog.objects.values().get()

    with pytest.raises(ZoneInfoNotFoundError):
        publishing.edit_blog(
            blog, by=ada, headline="River falls", added=[mira], time_zone=NOWHERE
        )

    assert Blog.objects.values().get() == before
    assert list(blog.members.all()) == [cal]
    assert [verb for verb, *_ in verbs(blog)] == ["go_live", "publish"]


def test_a_correspondent_may_not_even_change_the_members(cal, blog):
    for change in ({"headline": "Mine"}, {"added": [cal]}, {"removed": [cal.pk]}):
        with pytest.raises(publishing.NotAllowed):
            publishing.edit_blog(blog, by=cal, **change)

    blog.refresh_from_db()
    assert (blog.revision, blog.headline) == (1, "River at record height")
    assert list(blog.members.all()) == [cal]


# Prepared -----------------------------------------------------------------------------


def test_a_blog_is_prepared_with_its_members_or_not_at_all(ada, cal):
    new = {"by": ada, "slug": "budget", "headline": "Budget day"}

    with pytest.raises(ValueError, match="unsaved"):
        publishing.prepare_blog(members=[cal, User(byline="Nobody")], **new)
    assert Blog.objects.count() == 0

    blog = publishing.prepare_blog(members=[cal], **new)
    assert (blog.is_prepared, blog.revision) == (True, 0)
    assert list(blog.members.all()) == [cal]


def test_who_is_no_editor_prepares_a_blog_for_themselves(cal):
    others = [make_user("Mira Holt")]

    blog = publishing.prepare_blog(
        by=cal, slug="budget", headline="Budget day", members=others
    )

    assert list(blog.members.all()) == [cal]


def test_an_address_is_taken_once(ada):
    make_blog(by=ada, slug="budget")

    with pytest.raises(publishing.AddressTaken):
        publishing.prepare_blog(by=ada, slug="budget", headline="Budget day")

    assert Blog.objects.count() == 1


def test_other_words_take_what_was_formatted_with_them(ada, blog):
    bold = {"introduction_rich": "<p><strong>Since</strong> Monday.</p>"}
    bold |= {"summary_rich": "<p><strong>It</strong> falls.</p>"}
    words = {"introduction": "Since Monday.", "summary": "It falls."}
    publishing.edit_blog(blog, by=ada, **words, **bold)
    blog.refresh_from_db()
    assert "<strong>Since</strong>" in blog.introduction_html
    assert "<strong>It</strong>" in blog.summary_html

    publishing.summarise(blog, summary="It stands.", by=ada)
    publishing.introduce(blog, introduction="Since Sunday.", by=ada)

    blog.refresh_from_db()
    assert (blog.introduction_rich, blog.summary_rich) == ("", "")
    assert "Since Sunday." in blog.introduction_html
    assert "It stands." in blog.summary_html


def test_what_new_updates_begin_with_takes_no_revision(ada, blog):
    publishing.edit_blog(blog, by=ada, default_label="Analysis")
    publishing.edit_blog(blog, by=ada, headline="River", withholds_bylines=True)

    blog.refresh_from_db()
    assert (blog.default_label, blog.withholds_bylines) == ("Analysis", True)
    assert (blog.revision, blog.headline) == (2, "River")
