"""Rows that the tests of models share."""

from datetime import UTC, datetime

import pytest

from liveblog.models import (
    FigureBlock,
    QuoteBlock,
    TextBlock,
    Words,
)
from media.models import Image

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def image():
    """A picture that is stored nowhere."""
    return Image(name="0123456789abcdef0123456789abcdef")


def some_words(image, *, change="", to=""):
    """Every field of every kind has words; `change` names one that has others."""
    fields = {
        "heading": "Bridge closed",
        "label": "Analysis",
        "byline": "Cal Ferris",
        "more_bylines": [],
        "location": "Ulm",
        "event_at": None,
        "text.words": "Shut since noon.",
        "quote.words": "“Up.”",
        "quote.speaker": "Josef Lind",
        "quote.role": "baker",
        "quote.place": "Neu-Ulm",
        "quote.source_url": "https://a.example/",
        "figure.image": image,
        "figure.caption": "The upper bridge",
        "figure.credit": "Anna Sorg",
        "figure.alt": "A bridge",
        "figure.is_decorative": False,
    }
    assert not change or change in fields
    fields |= {change: to} if change else {}

    def of(kind):
        return {
            name.removeprefix(f"{kind}."): value
            for name, value in fields.items()
            if name.startswith(f"{kind}.")
        }

    return Words(
        **{name: value for name, value in fields.items() if "." not in name},
        blocks=[
            TextBlock(**of("text")),
            QuoteBlock(**of("quote")),
            FigureBlock(**of("figure")),
        ],
    )
