"""What may stand in a path: anything else is a 404, cheap and the same for all."""

from datetime import UTC, datetime, timedelta

from django.urls import register_converter
from django.urls.converters import StringConverter, get_converters

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


class Revision:
    """1 to 15 ASCII digits. int() alone would take "١٢", "1_000" and 5,000 digits."""

    regex = "[0-9]{1,15}"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return str(value)


class Moment:
    """A place in a list by time: microseconds since 1970, and what breaks a tie.

    A tuple in Python. 16 digits end in the year 2286, which every database knows.
    """

    regex = "[0-9]{1,16}-[0-9]{1,15}"

    def to_python(self, value):
        at, tie = map(int, value.split("-"))
        return EPOCH + at * MICROSECOND, tie

    def to_url(self, value):
        at, tie = value
        return f"{(at - EPOCH) // MICROSECOND}-{tie}"


class Edition(StringConverter):
    """20 hex digits: a digest of what a card shows."""

    regex = "[0-9a-f]{20}"


class CardForm(StringConverter):
    """How the name of a card's file ends."""

    regex = "png|jpg"


class UnicodeSlug(StringConverter):
    """Of a name in any script, as `slug_of` makes it."""

    regex = r"[-\w]{1,80}"


class Name(StringConverter):
    """Of an image: 128 bits in hex."""

    regex = "[0-9a-f]{32}"


class Year(Revision):
    regex = "[0-9]{4}"


class Month(Revision):
    regex = "0[1-9]|1[0-2]"

    def to_url(self, value):
        return f"{value:02}"


KINDS = {
    "revision": Revision,
    "moment": Moment,
    "edition": Edition,
    "card_form": CardForm,
    "name": Name,
    "unicode_slug": UnicodeSlug,
    "year": Year,
    "month": Month,
}


def register():
    for name, kind in KINDS.items():
        if name not in get_converters():
            register_converter(kind, name)
