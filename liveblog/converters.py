"""What may stand in a path: anything else is a 404, cheap and the same for all."""

from django.urls import register_converter
from django.urls.converters import StringConverter, get_converters


class Revision:
    """1 to 15 ASCII digits. int() alone would take "١٢", "1_000" and 5,000 digits."""

    regex = "[0-9]{1,15}"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return str(value)


class Edition(StringConverter):
    """20 hex digits: a digest of what a card shows."""

    regex = "[0-9a-f]{20}"


def register():
    if "revision" not in get_converters():
        register_converter(Revision, "revision")
        register_converter(Edition, "edition")
