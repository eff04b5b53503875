"""Words that are kept beside the blocks themselves: what they name may be shown once more."""

from collections.abc import Iterable

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from liveblog.models import (
    ProposedChange,
    RemovedWords,
    ReviewStep,
    SavedDraft,
    Version,
    WorkingCopy,
)

# Rows, and in which of their columns words are, as JSON.
Kept = tuple[QuerySet, str]


def kept_words(**its) -> list[Kept]:
    """All of them, or those of `update__blog`."""
    return [*past_words(**its), *words_to_come(**its)]


def past_words(**its) -> list[Kept]:
    return [
        (Version.objects.filter(**its), "words"),
        (ReviewStep.objects.filter(**its), "words"),
        (RemovedWords.objects.filter(**its), "words"),
    ]


def words_to_come(**its) -> list[Kept]:
    """What somebody is writing, or has proposed."""
    own = {"blog": its["update__blog"]} if its else {}
    return [
        (SavedDraft.objects.filter(**its), "words"),
        (WorkingCopy.objects.filter(**own), "fields"),
        (ProposedChange.objects.filter(**own), "after"),
    ]


def is_named(name: str, kept: Iterable[Kept]) -> bool:
    """Whether the name of a file stands there. A query for each of them, without an index."""
    return any(
        rows.annotate(as_text=Cast(column, TextField()))
        .filter(as_text__contains=name)
        .exists()
        for rows, column in kept
    )
