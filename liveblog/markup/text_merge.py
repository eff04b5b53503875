"""One text that two people have changed: merged by paragraph, and in a paragraph by word.

Plain or rich, a text is read as the lines of `rich`; a word carries whether it is bold or a
link. Only where both have changed the same words, or words that touch, is there a question.
No database.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from django.core.exceptions import ValidationError

from . import rich, safe_text
from .three_way import BOTH, MINE, THEIRS, Region, Trio, regions, trios
from .word_diff import WORD, words_of

# Of one text. More are put together by nobody.
MOST_PARAGRAPHS = 500
SPACE_BEFORE = re.compile(r"\s*")


class Token(NamedTuple):
    """A word with its style, and the white space behind it."""

    text: str
    space: str
    style: tuple = ()

    @property
    def key(self):
        return self.text, self.style


class Question(NamedTuple):
    """Where both changed the same words. A side that took them out is "".

    `key` is the same as long as the question is: it changes with the words of either.
    `is_of_words`: both can stand, to be edited. Of an address or a time one alone can.
    """

    key: str
    place: tuple[str, ...]
    mine: str
    theirs: str
    is_of_words: bool = True


@dataclass
class Answers:
    """What a person chose, by the key of the question; and what has still to be asked."""

    given: dict[str, str] = field(default_factory=dict)
    open: list[Question] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def to(
        self,
        place: Iterable[str],
        base: object,
        mine: str,
        theirs: str,
        *,
        is_of_words: bool = True,
    ) -> str:
        """The choice; MINE, as long as there is none, or where BOTH is impossible."""
        place = tuple(place)
        key = _digest([place, base, mine, theirs])
        chosen = self.given.get(key)
        if chosen is None:
            self.open.append(Question(key, place, mine, theirs, is_of_words))
            return MINE
        if chosen == BOTH and not is_of_words:
            chosen = MINE
        self.used.add(chosen)
        return chosen

    @property
    def has_both(self) -> bool:
        """Whether somewhere the words of both stand now, to be edited."""
        return BOTH in self.used


def _digest(parts: list) -> str:
    text = json.dumps(parts, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Paragraph:
    """A line of a text, as `pairing` tells it from others."""

    tag: str
    lists: tuple[str, ...]
    tokens: tuple[Token, ...]

    kind = "paragraph"
    anchor = ""

    @cached_property
    def print(self):
        return self.tag, self.lists, self.tokens

    def words(self) -> Counter:
        return Counter(token.text for token in self.tokens)

    @property
    def text(self) -> str:
        return text_of(self.tokens)

    @property
    def style(self) -> tuple[str, tuple[str, ...]]:
        return self.tag, self.lists


# Read, and written anew -----------------------------------------------------------------


def paragraphs_of(words: str, html: str = "") -> list[Paragraph]:
    if not html:
        plain = safe_text.paragraphs(words)
        return [Paragraph("p", (), tuple(tokens_of(part))) for part in plain]
    return [
        Paragraph(
            line.tag,
            tuple(tag for tag, _number in line.lists),
            tuple(_tokens_of_runs(line.runs)),
        )
        for line in rich.lines_of(html)
    ]


def written(paragraphs: Sequence[Paragraph], *, is_rich: bool) -> rich.Rich:
    """As a text block keeps it. Raises ValidationError where it is too long."""
    if not is_rich:
        return rich.Rich("", "\n\n".join(each.text for each in paragraphs))
    lines = [
        rich.Line(
            each.tag,
            [(tag, depth) for depth, tag in enumerate(each.lists)],
            number,
            list(_runs_of(each.tokens)),
        )
        for number, each in enumerate(paragraphs)
    ]
    return rich.written(lines)


def tokens_of(text: str, style: tuple = ()) -> list[Token]:
    return [Token(word, space, style) for word, space in words_of(text)]


def text_of(tokens: Iterable[Token]) -> str:
    return "".join(token.text + token.space for token in tokens).strip()


def _tokens_of_runs(runs: list[rich.Run]) -> list[Token]:
    tokens: list[Token] = []
    for run in runs:
        before = SPACE_BEFORE.match(run.text)[0]  # type: ignore[index]  # it matches ""
        if before and tokens:
            tokens[-1] = tokens[-1]._replace(space=tokens[-1].space + before)
        found = WORD.findall(run.text[len(before) :])
        tokens += [Token(word, space, run.style) for word, space in found]
    return tokens


def _runs_of(tokens: Sequence[Token]):
    """A space between two styles has none of its own."""
    for style, alike in groupby(tokens, key=lambda token: token.style):
        *inside, last = alike
        text = "".join(token.text + token.space for token in inside)
        yield rich.Run(text + last.text, *style)
        if last.space:
            yield rich.Run(last.space)


# Merged ---------------------------------------------------------------------------------

Texts = tuple[Sequence[Token], Sequence[Token], Sequence[Token]]


def merge_line(base: str, mine: str, theirs: str, answers: Answers, place) -> str:
    """A heading, or another text in which no paragraph moves."""
    sides = tuple(tokens_of(each) for each in (base, mine, theirs))
    return text_of(_merge_tokens(sides, answers, place))  # type: ignore[arg-type]


def merge_text(
    base: Sequence[Paragraph],
    mine: Sequence[Paragraph],
    theirs: Sequence[Paragraph],
    answers: Answers,
    place: tuple[str, ...],
) -> list[Paragraph]:
    """Paragraph by paragraph, wherever each of them has moved to.

    Raises ValidationError of too many of them: the time that it takes grows with the
    square of their number, and the blog is locked meanwhile.
    """
    if max(len(base), len(mine), len(theirs)) > MOST_PARAGRAPHS:
        raise ValidationError("These are too many paragraphs to be put together.")
    found = []
    for trio in trios(base, mine, theirs):
        found += _merge_paragraph(trio, answers, (*place, trio.place))
    return [each for each in found if each.tokens]


def stays(trio: Trio, answers: Answers, place, text: Callable[..., str]) -> list:
    """Of what one of both has taken out, or added: what is left of it.

    It is asked for where one has taken out what the other has changed.
    """
    base, mine, theirs = trio[1:]
    if base is None:
        return [each for each in (theirs or mine,) if each]
    kept = mine or theirs
    if kept is None or kept.print == base.print:
        return []
    said = [text(each) if each else "" for each in (mine, theirs)]
    chosen = answers.to(place, text(base), *said)
    sides = {MINE: mine, THEIRS: theirs, BOTH: kept}
    return [each for each in (sides[chosen],) if each]


def _merge_paragraph(trio: Trio, answers: Answers, place) -> list[Paragraph]:
    base, mine, theirs = trio[1:]
    if not (base and mine and theirs):
        return stays(trio, answers, place, lambda each: each.text)
    region = Region(base.print, mine.print, theirs.print)
    if region.is_settled:
        return [theirs if region.side == THEIRS else mine]
    tokens = _merge_tokens((base.tokens, mine.tokens, theirs.tokens), answers, place)
    style = theirs.style if mine.style == base.style else mine.style
    return [Paragraph(style[0], style[1], tuple(tokens))]


def _merge_tokens(sides: Texts, answers: Answers, place) -> list[Token]:
    parts = regions(*sides, key=lambda token: token.key)
    asked = any(not _is_stable(part) and not part.is_settled for part in parts)
    chosen = MINE
    if asked:
        texts = [text_of(_put_together(parts, side)) for side in (MINE, THEIRS)]
        chosen = answers.to(place, text_of(sides[0]), *texts)
    return _put_together(parts, chosen)


def _put_together(parts: list[Region], chosen: str) -> list[Token]:
    """`chosen` says whose words stand where both have changed them."""
    out: list[Token] = []
    before: Region | None = None  # that of the word which all have, where it comes last
    for part in parts:
        if _is_stable(part):
            out.append(part.mine[0] if part.side == MINE else part.theirs[0])
            before = part
            continue
        side = part.side if part.is_settled else chosen
        if before is not None:  # with the space of who has written what follows
            is_theirs = side == THEIRS or (side == BOTH and not part.mine)
            space = (before.theirs if is_theirs else before.mine)[0].space
            out[-1] = out[-1]._replace(space=space)
        out += _both(part) if side == BOTH else getattr(part, side)
        before = None
    return out


def _both(part: Region) -> list[Token]:
    mine, theirs = list(part.mine), list(part.theirs)
    if mine and theirs and not mine[-1].space:
        mine[-1] = mine[-1]._replace(space=" ")
    return mine + theirs


def _is_stable(part: Region) -> bool:
    """Whether it is one word that all three have, at most with other space behind it."""
    return len(part.base) == len(part.mine) == len(part.theirs) == 1 and (
        part.base[0].key == part.mine[0].key == part.theirs[0].key
    )
