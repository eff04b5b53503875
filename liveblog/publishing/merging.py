"""Words that were written over older ones than there are now, put together with these.

What is asked and what is not, story/merging.py says; here are the states that it compares,
and the blocks that it made. Under the blog's lock.
"""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import Q

from liveblog.models import Block, Update, Verb, Words
from liveblog.models.words import LINES
from liveblog.story.merging import Merged, MergedBlock, merge

Answers = Mapping[str, str]


@dataclass(frozen=True)
class Together:
    """What came out, as words that can be saved; and what is still to be asked."""

    words: Words
    merged: Merged

    @property
    def is_settled(self) -> bool:
        """Whether it can be saved as it is, without anybody looking at it."""
        return not self.merged.questions and not self.merged.is_to_edit


def together(
    update: Update, words: Words, base: dict | None, answers: Answers | None
) -> Together | None:
    """These words and those that the update has now. At most seven queries.

    None where it is not known what they began with, or where what comes out could not be
    stored: nothing is left, or it is too long.
    """
    if base is None:
        return None
    now = update.words()
    mine = _with_descriptions(words.as_json(), now.as_json())
    try:
        merged = merge(base, mine, now.as_json(), answers)
        made = _as_words(merged, words, now)
        _refuse_what_cannot_be_stored(made)
    except ValidationError:
        return None
    return None if made.is_empty else Together(made, merged)


def words_seen_at(update: Update, revision: int) -> dict | None:
    """What a public update said at a revision; None before a backup was restored.

    Nor where something was removed since: it must not come back with what began before.
    """
    if not update.blog.journal.filter(revision=revision).exists():
        return None
    removed = update.journal.filter(verb=Verb.REMOVE, revision__gt=revision)
    if removed.exists():
        return None
    # The release before did not write down what replaced a version.
    unknown = Q(until_revision=None, revision__gte=revision)
    later = update.versions.filter(Q(until_revision__gt=revision) | unknown)
    version = later.order_by("revision", "pk").first()
    return version.words if version else update.words().as_json()


def _with_descriptions(mine: dict, now: dict) -> dict:
    """An alt text that was owed and has been written meanwhile is no change of the words."""
    described = {
        block["image"]: block
        for block in now["blocks"]
        if block["kind"] == "figure" and not block["owes_alt"]
    }
    blocks = []
    for block in mine["blocks"]:
        known = described.get(block.get("image")) if block.get("owes_alt") else None
        names = ("alt", "is_decorative", "owes_alt")
        blocks.append(block | ({name: known[name] for name in names} if known else {}))
    return {**mine, "blocks": blocks}


def _as_words(merged: Merged, mine: Words, now: Words) -> Words:
    blocks = [_as_block(each, mine, now) for each in merged.blocks]
    return Words.from_json(merged.lines, blocks)


def _as_block(made: MergedBlock, mine: Words, now: Words) -> Block:
    """One that is there already, with these values: its picture may have come meanwhile."""
    block = (
        copy(now.blocks[made.theirs])
        if made.theirs is not None
        else copy(mine.blocks[made.mine or 0])
    )
    block.pk = None
    own = {field.name for field in block._meta.concrete_fields}
    own -= {block.picture_key, block.file_key}
    for name in made.values.keys() & own:
        setattr(block, name, made.values[name])
    return block


def _refuse_what_cannot_be_stored(words: Words) -> None:
    """Raises ValidationError, as for a heading that has become too long."""
    lines = Update(**{name: getattr(words, name) for name in LINES})
    others = {field.name for field in Update._meta.fields} - set(LINES)
    lines.clean_fields(exclude=others)
    for block in words.blocks:
        block.clean_fields(exclude={"update", "image", "upload", "recording"})
