"""What one update says of itself."""

from datetime import timedelta

import pytest
from django.utils import timezone

from liveblog import publishing
from liveblog.models import (
    TextBlock,
    Update,
    Version,
)
from tests.factories import (
    figure,
    make_draft,
    make_image,
    make_update,
    quote,
    words,
)
from tests.models.support import NOON, image, some_words

__all__ = ["image"]  # fixtures


def test_write_saves_the_words_in_their_order(blog):
    written = some_words(make_image(), change="event_at", to=NOON)
    written.blocks.append(TextBlock(words="Last."))
    update = make_draft(blog)

    update.write(written)

    kept = Update.objects.get(pk=update.pk)
    assert kept.words().as_json() == written.as_json()
    assert [(block.kind, block.position) for block in kept.blocks()] == [
        ("text", 0),
        ("quote", 1),
        ("figure", 2),
        ("text", 3),
    ]


def test_write_replaces_all_blocks(blog):
    update = make_draft(blog, "One", "Old text.", quote(), figure(make_image()))

    update.write(words("Two", quote("“New.”"), "New text."))

    kept = [(block.kind, block.position, block.words) for block in update.blocks()]
    assert kept == [("quote", 0, "“New.”"), ("text", 1, "New text.")]


def test_write_says_when_it_saved(blog):
    draft = make_draft(blog)
    Update.objects.update(saved_at=NOON - timedelta(days=9999))
    before = timezone.now()

    draft.write(words("Two"))

    assert Update.objects.get(pk=draft.pk).saved_at >= before


def test_words_of_one_update_written_into_another_are_copies(blog):
    original = make_draft(blog, "One", "A text.", quote())
    copy = make_draft(blog)

    copy.write(original.words())

    assert copy.words().as_json() == original.words().as_json()
    assert len(original.blocks()) == 2


def test_blocks_take_a_query_and_one_for_each_kind_that_there_is(
    blog, django_assert_num_queries
):
    some = [figure(make_image()), "A text.", figure(make_image()), quote(), "Another."]
    update = make_draft(blog, "One", *some)

    with django_assert_num_queries(4) as queries:
        found = [block.as_json()["kind"] for block in update.blocks()]

    assert found == ["figure", "text", "figure", "quote", "text"]
    joins = [query["sql"].count(" JOIN ") for query in queries.captured_queries]
    # Which kinds; then figures with image and upload, quotes, and texts.
    assert joins == [0, 2, 0, 0]


def test_an_unsaved_update_has_no_blocks(blog, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert Update(blog=blog).blocks() == []


def test_keep_version_stores_the_words_as_they_were(ada, cal, blog):
    update = make_update(blog, "One", "A text.", by=cal, label="Analysis")
    kept = update.words().as_json()

    update.keep_version(3, by=ada)
    update.write(words("Two"))

    version = Version.objects.get()
    assert version.update == update
    assert (version.revision, version.until_revision, version.by) == (2, 3, ada)
    assert version.words == kept


@pytest.mark.parametrize(
    ("state", "answers"),
    [
        ("draft", (True, False, False)),
        ("published", (False, True, False)),
        ("withdrawn", (False, False, True)),
    ],
)
def test_update_knows_its_state(state, answers):
    update = Update(state=state)

    assert (update.is_draft, update.is_published, update.is_withdrawn) == answers


@pytest.mark.parametrize(
    ("verification", "answers", "verified_at"),
    [
        ("", (False, False, False), None),
        ("unconfirmed", (True, False, False), None),
        ("confirmed", (False, True, False), NOON),
        ("wrong", (False, False, True), NOON),
    ],
)
def test_update_knows_whether_it_is_true_and_since_when_that_is_settled(
    verification, answers, verified_at
):
    update = Update(verified_at=NOON - timedelta(hours=1))

    update.verify(verification, at=NOON)

    assert (update.is_unconfirmed, update.is_confirmed, update.is_wrong) == answers
    assert update.verified_at == verified_at


def test_update_is_as_it_was_seen_until_a_person_changes_it(ada, blog):
    update = make_update(blog, "Dam breaks", is_breaking=True)
    seen = []

    def look():
        update.refresh_from_db()
        seen.append([update.is_as_seen_at(revision) for revision in (1, 2, 3, 4, 50)])

    look()
    Update.objects.update(breaking_until=NOON - timedelta(days=9999))
    publishing.end_breaking(update, by=None)
    look()
    publishing.pin(update, by=ada)
    look()

    assert seen == [
        # Prerendered of where it is: seen before a restore. Behind its first: never seen.
        [False, True, False, False, False],
        [False, True, True, False, False],
        [False, False, False, True, False],
    ]
