"""The words of one update that two people have changed at once, put together (decision 0044).

Words are as `Words.as_json` has them: `base` when both began, `mine` as they are sent now,
`theirs` as somebody has saved them meanwhile. Blocks that only one of them has touched raise no
question, nor do different words of one paragraph; the same words do. Pure: no database.
"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from django.db.models import CharField, Model, TextField, URLField

from liveblog.markup.text_merge import (
    Answers,
    Question,
    merge_line,
    merge_text,
    paragraphs_of,
    stays,
    written,
)
from liveblog.markup.three_way import BOTH, MINE, THEIRS, Region, Trio, trios
from liveblog.markup.word_diff import words_of
from liveblog.models import BLOCK_MODELS, Block, Update, Words
from liveblog.models.words import LINES

# Lines that a version of long ago may lack.
NOTHING = Words().as_json()


@dataclass(frozen=True)
class _Block:
    """A block as one of the three has it, and its number there."""

    values: dict
    number: int

    @property
    def model(self) -> type[Block]:
        return BLOCK_MODELS.get(
            self.kind, Block
        )  # of a kind that has gone, what all have

    @property
    def kind(self) -> str:
        return self.values["kind"]

    @property
    def anchor(self) -> str:
        """Its picture, file or address: with another one it is another block."""
        keys = (self.model.picture_key, self.model.file_key, "url")
        return next((each for key in keys if (each := self.values.get(key))), "")

    @cached_property
    def print(self) -> str:
        return json.dumps(self.values, sort_keys=True)

    def words(self) -> Counter:
        texts = (value for value in self.values.values() if isinstance(value, str))
        return Counter(word.text for text in texts for word in words_of(text))

    @property
    def said(self) -> str:
        """Its words, to be looked at: of each field that is text."""
        fields = (name for name in self.values if name not in ("kind", "html"))
        texts = (self.values[name] for name in fields)
        return " · ".join(text for text in texts if isinstance(text, str) and text)


@dataclass(frozen=True)
class MergedBlock:
    """A block as it came out, and the numbers of those that it was made of, or None."""

    values: dict
    mine: int | None
    theirs: int | None


@dataclass(frozen=True)
class Merged:
    """What came out; as long as something is asked, with mine where both are possible.

    `is_to_edit`: somewhere the words of both stand, as the person has asked for.
    """

    lines: dict
    blocks: list[MergedBlock]
    questions: list[Question]
    is_to_edit: bool

    @property
    def is_empty(self) -> bool:
        return not self.lines["heading"] and not self.blocks

    def as_json(self) -> dict:
        return {**self.lines, "blocks": [block.values for block in self.blocks]}


def merge(
    base: dict, mine: dict, theirs: dict, given: Mapping[str, str] | None = None
) -> Merged:
    """`given` are the answers to questions, by their keys: MINE, THEIRS or BOTH.

    One that is not asked, since somebody has changed the same words again, counts for
    nothing. Raises ValidationError where a text becomes too long.
    """
    answers = Answers(dict(given or {}))
    lines = {
        name: _merge_value(
            Update,
            name,
            [{**NOTHING, **side}[name] for side in (base, mine, theirs)],
            answers,
            (name,),
        )
        for name in LINES
    }
    sides = (
        [_Block(values, number) for number, values in enumerate(side["blocks"])]
        for side in (base, mine, theirs)
    )
    blocks: list[MergedBlock] = []
    for trio in trios(*sides):
        blocks += _merge_block(trio, answers)
    return Merged(lines, blocks, answers.open, answers.has_both)


def _merge_block(trio: Trio, answers: Answers) -> list[MergedBlock]:
    base, mine, theirs = trio[1:]
    place = ((mine or theirs or base).kind, trio.place)
    if not (mine and theirs):
        left = stays(trio, answers, place, lambda each: each.said)
        return [_came_out(each.values, mine, theirs) for each in left]
    if mine.print == theirs.print:
        return [_came_out(theirs.values, mine, theirs)]
    values = _merge_values(base, mine, theirs, answers, place)
    if mine.model.is_prose and not values["words"]:
        return []
    return [_came_out(values, mine, theirs)]


def _came_out(values: dict, mine: _Block | None, theirs: _Block | None) -> MergedBlock:
    numbers = (each.number if each else None for each in (mine, theirs))
    return MergedBlock(values, *numbers)


def _merge_values(base, mine, theirs, answers: Answers, place) -> dict:
    """Field by field; where `base` is None both have added it."""
    was = base.values if base else {}
    merged = dict(mine.values)
    if mine.model.is_prose:
        return merged | _merge_prose(was, mine.values, theirs.values, answers, place)
    groups = [*mine.model.inseparable]
    alone = set(merged) - {"kind"} - {name for group in groups for name in group}
    for name in sorted(alone):
        sides = [side.get(name) for side in (was, mine.values, theirs.values)]
        own = (*place, name)
        merged[name] = _merge_value(mine.model, name, sides, answers, own)
    for group in groups:
        merged |= _merge_group(
            group, was, mine.values, theirs.values, answers, (*place, group[0])
        )
    return merged


def _merge_prose(base, mine, theirs, answers: Answers, place) -> dict:
    was, here, there = (
        paragraphs_of(side.get("words", ""), side.get("html", ""))
        for side in (base, mine, theirs)
    )
    is_rich = bool(mine.get("html") or theirs.get("html"))
    merged = written(merge_text(was, here, there, answers, place), is_rich=is_rich)
    return {"html": merged.html, "words": merged.words}


def _merge_group(group, base, mine, theirs, answers: Answers, place) -> dict:
    """Fields of which one says nothing without the others."""
    sides = [{name: side.get(name) for name in group} for side in (base, mine, theirs)]
    region = Region(*sides)  # type: ignore[arg-type]  # compared as a whole
    if region.is_settled:
        return sides[2] if region.side == THEIRS else sides[1]
    chosen = _asked(sides, answers, place, is_of_words=False)
    return sides[2] if chosen == THEIRS else sides[1]


def _merge_value(model: type[Model], name: str, sides: list, answers: Answers, place):
    """A line, or one field of a block: words by word, all else as it is."""
    region = Region(*sides)
    if region.is_settled:
        return sides[2] if region.side == THEIRS else sides[1]
    if merges := getattr(model, "merged", {}).get(name):
        return merges(sides, answers, place)
    is_of_words = _is_of_words(model, name)
    is_text = is_of_words and all(side and " " in side for side in sides)
    if is_text or name == "heading":
        base, mine, theirs = sides
        return merge_line(base, mine, theirs, answers, place)
    chosen = _asked(sides, answers, place, is_of_words=is_of_words)
    if chosen == BOTH:
        return " ".join(filter(None, sides[1:]))
    return sides[2] if chosen == THEIRS else sides[1]


def _is_of_words(model: type[Model], name: str) -> bool:
    """Whether any text can stand in this field: no moment, list, choice or address."""
    field = next((each for each in model._meta.fields if each.name == name), None)
    is_text = isinstance(field, (CharField, TextField)) and not field.choices
    return is_text and not isinstance(field, URLField)


def _asked(sides: list, answers: Answers, place, *, is_of_words: bool) -> str:
    base, mine, theirs = (_said(side) for side in sides)
    return answers.to(place, base, mine, theirs, is_of_words=is_of_words)


def _said(value) -> str:
    """A value as it can be shown and compared."""
    if isinstance(value, dict):
        return " · ".join(filter(None, (_said(each) for each in value.values())))
    if isinstance(value, list):
        return ", ".join(value)
    if isinstance(value, bool):
        return "✓" if value else ""
    return "" if value is None else str(value)


__all__ = ["BOTH", "MINE", "THEIRS", "Merged", "MergedBlock", "Question", "merge"]
