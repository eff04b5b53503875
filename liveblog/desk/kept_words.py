"""The words of a form that was refused before it reached its view, to be copied from a page."""

import re

from .forms import BlogForm
from .questions import ClosingForm, WithdrawalForm, WrongForm
from .typed_fields import typed_labels

# What a person may have typed: never a password, a token or a number of ours.
FIELDS_WITH_WORDS = {
    *("heading", "label", "byline", "location", "words", "speaker", "role", "place"),
    *("source_url", "caption", "credit", "alt", "note", "notice", "reason", "message"),
    *("url", "title", "text", "author", "source", "original", "asker"),
    *("headline", "standfirst", "introduction", "summary", "source_line"),
    *("related_links", "sponsor_name", "newsletter_words"),
    *("hero_caption", "hero_credit", "hero_alt", "source_note"),
}
# "quote-1a2b-speaker": one block's field, as the composer sends it.
IN_BLOCK = re.compile(r"([a-z]+)-[a-z0-9]+-([a-z_]+)")


def words_in(data):
    """(what its field is called, the words) of each field with words; "" if unknown."""
    labels = _labels()
    return [
        (labels.get(IN_BLOCK.sub(r"\1-\2", name), ""), value)
        for name in data
        if name.rpartition("-")[2] in FIELDS_WITH_WORDS
        and not name.startswith("initial-")  # as it stood, not as it was typed
        for value in data.getlist(name)
        if value.strip()
    ]


def _labels():
    forms = (BlogForm, ClosingForm, WithdrawalForm, WrongForm)
    fields = {n: f.label for form in forms for n, f in form.base_fields.items()}
    return fields | typed_labels()
