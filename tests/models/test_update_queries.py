"""Which updates a page, a poll or a feed gets."""

from datetime import timedelta
from types import SimpleNamespace

import pytest

from liveblog import publishing
from liveblog.models import (
    Update,
)
from tests.factories import (
    make_blog,
    make_draft,
    make_update,
    words,
)
from tests.models.support import NOON


@pytest.fixture
def story(ada, cal, blog):
    """Revision 1 sets the blog live; 2 to 6 publish; 7 and 8 withdraw; 9 corrects."""
    story = SimpleNamespace(
        first=make_update(blog, "First", by=cal),
        pinned=make_update(blog, "Pinned", by=ada, is_pinned=True),
        key=make_update(blog, "Key", by=ada, is_key_event=True),
        gone=make_update(blog, "Gone", by=ada, is_pinned=True, is_key_event=True),
        noticed=make_update(blog, "Wrong", by=cal),
        draft=make_draft(blog, by=cal),
        updates=blog.updates.newest_first(),
    )
    publishing.withdraw(story.gone, by=ada)
    publishing.withdraw(story.noticed, by=ada, notice="It was a drill.")
    publishing.correct(story.first, words("First, corrected"), by=cal, seen_revision=2)
    return story


def test_published_updates_are_neither_drafts_nor_tombstones(story):
    found = story.updates.published()

    assert list(found) == [story.key, story.pinned, story.first]


def test_drafts_are_drafts(story):
    assert list(story.updates.drafts()) == [story.draft]


def test_ever_public_leaves_out_drafts_alone(story):
    found = story.updates.ever_public()

    assert list(found) == [
        story.noticed,
        story.gone,
        story.key,
        story.pinned,
        story.first,
    ]


def test_feed_has_tombstones_only_with_a_notice(story):
    found = list(story.updates.in_the_feed())

    assert found == [story.noticed, story.key, story.pinned, story.first]
    assert [update.is_in_the_feed for update in (*found, story.gone, story.draft)] == [
        True,
        True,
        True,
        True,
        False,
        False,
    ]


def test_a_draft_is_not_in_the_feed_whatever_it_carries():
    assert Update(state="draft", public_html="<p>").is_in_the_feed is False


def test_as_of_leaves_out_what_arrived_later(story):
    assert list(story.updates.as_of(3)) == [story.pinned, story.first]


def test_older_than_begins_below_the_cursor(story):
    assert list(story.updates.older_than(4)) == [story.pinned, story.first]


def test_between_leaves_out_both_ends(story):
    assert list(story.updates.between(2, 5)) == [story.key, story.pinned]


def test_changed_since_has_corrections_and_withdrawals_after_the_cursor(story):
    assert list(story.updates.changed_since(7)) == [story.noticed, story.first]


def test_pinned_updates_are_published_ones(story):
    draft = Update(blog=story.first.blog, author=story.first.author, is_pinned=True)
    draft.write(words("Not yet"))

    assert list(story.updates.pinned()) == [story.pinned]


def test_key_events_are_published_ones(story):
    draft = Update(blog=story.first.blog, author=story.first.author, is_key_event=True)
    draft.write(words("Not yet"))

    assert list(story.updates.key_events()) == [story.key]


def test_breaking_is_over_at_its_end_and_not_before(story):
    Update.objects.published().update(is_breaking=True, breaking_until=NOON)
    Update.objects.filter(pk=story.key.pk).update(
        is_breaking=False, breaking_until=None
    )
    Update.objects.filter(pk=story.draft.pk).update(
        is_breaking=True, breaking_until=NOON
    )

    before = story.updates.no_longer_breaking(NOON - timedelta(microseconds=1))
    assert list(before) == []
    found = story.updates.no_longer_breaking(NOON)
    assert list(found) == [story.pinned, story.first]


def test_only_a_published_update_can_be_announced(story):
    find = story.first.blog.updates.announceable

    assert find(story.first.pk) == story.first
    for pk in (story.draft.pk, story.gone.pk, story.noticed.pk, 10**30, -1, 0, None):
        assert find(pk) is None
    elsewhere = make_update(make_blog(), "In another blog")
    assert find(elsewhere.pk) is None


def test_editors_write_in_all_updates_and_correspondents_in_their_own(ada, cal, story):
    assert story.updates.writable_by(ada).count() == 6
    assert set(story.updates.writable_by(cal)) == {
        story.first,
        story.noticed,
        story.draft,
    }
