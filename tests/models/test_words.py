"""The words of updates, and their versions."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from liveblog.models import (
    TextBlock,
    Words,
)
from media.models import Image
from tests.factories import (
    words,
)
from tests.for_each import for_each
from tests.models.support import NOON, image, some_words

__all__ = ["image"]  # fixtures


def test_digest_is_what_it_was_in_every_release(image):
    # Stored beside the idempotency key: were it computed in another way, a retry
    # across a release would be refused as other words.
    assert some_words(image).digest() == (
        "54db64dfea8b4d657b5fec1ec1eda0a9381ea5329ccc88c093827969744c2a46"
    )


def test_digest_changes_with_when_it_happened_and_not_with_the_zone(image):
    winter = datetime(2026, 11, 24, 7, 0, tzinfo=ZoneInfo("America/New_York"))
    moments = [NOON, winter, NOON + timedelta(microseconds=1)]

    same, as_well, later = (
        some_words(image, change="event_at", to=moment).digest() for moment in moments
    )

    assert same == as_well
    assert len({some_words(image).digest(), same, later}) == 3


@pytest.mark.parametrize(
    ("event_at", "lines"),
    [
        (None, {"event_at": None}),
        (NOON, {"event_at": "2026-11-24T12:00:00+00:00"}),
    ],
)
def test_words_as_json_name_when_it_happened(event_at, lines):
    assert words("Shut", event_at=event_at).as_json() == {
        "heading": "Shut",
        "label": "",
        "byline": "",
        "more_bylines": [],
        "location": "",
        "blocks": [],
        **lines,
    }


def test_digest_changes_with_each_further_byline_and_with_their_order(image):
    lists = [], ["Mira Holt"], ["Mira Holt", "Ada Brandt"], ["Ada Brandt", "Mira Holt"]

    digests = {
        some_words(image, change="more_bylines", to=names).digest() for names in lists
    }

    assert len(digests) == 4


@for_each(
    "field",
    [
        "heading",
        "label",
        "byline",
        "location",
        "text.words",
        "quote.words",
        "quote.speaker",
        "quote.role",
        "quote.place",
        "quote.source_url",
        "figure.caption",
        "figure.credit",
        "figure.alt",
    ],
)
def test_digest_changes_with_every_field(image, field):
    other = some_words(image, change=field, to="Something else")

    assert other.digest() != some_words(image).digest()


def test_digest_changes_with_the_picture_and_with_what_it_is_for(image):
    another = some_words(image, change="figure.image", to=Image(name="f" * 32))
    decorative = some_words(image, change="figure.is_decorative", to=True)

    digests = {each.digest() for each in (some_words(image), another, decorative)}

    assert len(digests) == 3


def test_digest_changes_with_the_order_of_the_blocks():
    one, two = TextBlock(words="One."), TextBlock(words="Two.")

    assert words("", one, two).digest() != words("", two, one).digest()


@for_each(
    ("some", "is_empty"),
    [
        (Words(), True),
        (Words(label="Analysis", byline="Cal", location="Ulm"), True),
        (Words(heading="Bridge closed"), False),
        (Words(blocks=[TextBlock(words="Shut.")]), False),
    ],
)
def test_words_are_empty_without_a_heading_and_without_a_block(some, is_empty):
    assert some.is_empty is is_empty
