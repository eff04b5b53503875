"""The Durable Streams client of its authors follows a blog: by its address, and as it is published.

`make validate` runs it, as it needs Node and what npm installs.
"""

import json

import pytest

from liveblog import publishing
from tests.factories import make_update, many_updates, words
from tests.foreign.streams import following
from tests.server import running_newsroom

pytestmark = [pytest.mark.validator, pytest.mark.django_db(transaction=True)]


def test_it_follows_a_blog_through_publishing_correcting_withdrawing_and_closing(
    blog, ada
):
    first = make_update(blog, "First")
    with (
        running_newsroom(hold_seconds=2) as (address, _room),
        following(address) as follower,
    ):
        assert follower.hear_of(first.pk) == [("published", first.pk, "First")]

        second = make_update(blog, "Second")
        assert follower.hear_of(second.pk) == [("published", second.pk, "Second")]

        offset = follower.next
        corrected = words("Mended")
        publishing.correct(
            first, corrected, by=ada, seen_revision=first.last_revision, note="Typo."
        )
        assert follower.hear_of(first.pk) == [("changed", first.pk, "Mended")]

        publishing.withdraw(second, by=ada, reason="Wrong")
        assert follower.hear_of(second.pk) == [("withdrawn", second.pk, None)]

        publishing.close(blog, by=ada, message="Good night.")
        while follower.holds[1]["status"]["status"] != "closed":
            follower.hear()
        updates, parts = follower.holds
        assert {pk: each["heading"] for pk, each in updates.items()} == {
            first.pk: "Mended"
        }
        assert parts["status"]["closing_message"] == "Good night."
        revisions = [each["revision"] for each in follower.messages]
        assert revisions == sorted(revisions)

        # Who comes back where it was is told the rest, and who comes new no word that is gone.
        with following(address, offset) as again, following(address) as new:
            assert again.hear_of(second.pk) == [
                ("changed", first.pk, "Mended"),
                ("withdrawn", second.pk, None),
            ]
            new.hear_of(second.pk)
            assert new.holds[0].keys() == {first.pk}
            assert "Second" not in json.dumps(new.messages)
            assert '"First"' not in json.dumps(new.messages)


def test_it_catches_up_with_a_long_blog_in_chunks(blog):
    many_updates(blog, 250)
    with (
        running_newsroom(hold_seconds=2) as (address, _room),
        following(address) as follower,
    ):
        while len(follower.holds[0]) < 250:
            follower.hear()
        newest = make_update(blog, "The newest")
        follower.hear_of(newest.pk)

    published = [m["update"]["id"] for m in follower.messages if "update" in m]
    assert published == list(blog.updates.order_by("pk").values_list("pk", flat=True))
