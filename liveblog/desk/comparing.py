"""Two states of an update's words side by side: what was added, removed, changed, moved.

Words are as `Words.as_json` has them, in a Version or now. The running text is compared by
paragraph and then word by word; of other blocks it is told which fields have changed.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from liveblog.markup import rich, safe_text
from liveblog.markup.pairing import (
    ALIKE,
    MOST_LIKENESSES,
    likeness,
    longest_in_order,
)
from liveblog.markup.word_diff import Budget, Run, aligned, word_diff, words_of
from liveblog.models import BLOCK_MODELS, Block

from .block_forms import forms
from .lines import UpdateForm

# Of one block; what comes behind them is compared as if it was one.
MOST_PARAGRAPHS = 500


@dataclass(frozen=True)
class Piece:
    """A paragraph of the running text, or a block of another kind."""

    kind: str
    values: dict

    @property
    def is_prose(self) -> bool:
        return _model_of(self.kind).is_prose

    @property
    def picture(self) -> str:
        """The name of its picture, if it is a block that has one."""
        return self.values.get(_model_of(self.kind).picture_key, "")

    @property
    def print(self) -> tuple[str, str]:
        """The same for two that are the same."""
        if self.is_prose:
            return self.kind, self.values["words"]
        return self.kind, json.dumps(self.values, sort_keys=True)

    def words(self) -> Counter:
        texts = (value for value in self.values.values() if isinstance(value, str))
        return Counter(word.text for text in texts for word in words_of(text))


@dataclass(frozen=True)
class Field:
    """One line or field by the label that its form has, with what became of it."""

    label: str
    runs: list[Run]


@dataclass
class Row:
    """A piece as it is shown: `state` is same, added, removed or changed."""

    state: str
    kind: str
    name: str
    is_prose: bool
    runs: list[Run] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    moved: str = ""  # up or down
    pictures: tuple[str, str] = ("", "")  # the names of that of before, and of now
    images: list = field(default_factory=list)  # the same that the reader may see

    @property
    def has_new_picture(self) -> bool:
        return self.pictures[0] != self.pictures[1]

    @property
    def shows_two_pictures(self) -> bool:
        return self.has_new_picture and len(self.images) == 2


@dataclass(frozen=True)
class Comparison:
    heading: list[Run]
    lines: list[Field]
    rows: list[Row]
    links: list[Run]
    is_restyled: bool

    @property
    def added(self) -> int:
        return self._count("added")

    @property
    def removed(self) -> int:
        return self._count("removed")

    @property
    def moved(self) -> int:
        return sum(1 for row in self.rows if row.moved)

    @property
    def blocks(self) -> int:
        """How many that are no running text were added, removed or changed."""
        return sum(not row.is_prose and row.state != "same" for row in self.rows)

    @property
    def pictures(self) -> set[str]:
        return {name for row in self.rows for name in row.pictures if name}

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all differs."""
        return not (
            self.added or self.removed or self.moved or self.blocks or self.links
        ) and not (self.is_restyled or self.lines)

    def _count(self, kind: str) -> int:
        return sum(run.words for run in self._runs() if run.kind == kind)

    def _runs(self) -> Iterator[Run]:
        yield from self.heading
        for row in self.rows:
            yield from row.runs
        for each in [*self.lines, *(f for row in self.rows for f in row.fields)]:
            yield from each.runs


def compare(before: dict, after: dict, *, written=str) -> Comparison:
    """How the one became the other; the same twice shows all of it as it is.

    `written` makes a moment, as it is stored, a text for who reads this. No queries.
    """
    budget = Budget()
    old, new = (list(_pieces(words["blocks"], written)) for words in (before, after))
    rows = _rows(old, new, budget)
    is_reworded = any(r.is_prose and (r.moved or r.state != "same") for r in rows)
    return Comparison(
        heading=word_diff(before.get("heading", ""), after.get("heading", ""), budget),
        lines=list(_lines(before, after, budget, written)),
        rows=rows,
        links=_links(before, after),
        is_restyled=not is_reworded and _sources(before) != _sources(after),
    )


# The lines around the blocks ------------------------------------------------------------


def _lines(before, after, budget, written) -> Iterator[Field]:
    """Those that differ, or all that are filled in, where it is one and the same."""
    for name in [name for name in after if name not in ("heading", "blocks")]:
        old, new = (_said(words.get(name), written, name) for words in (before, after))
        label = UpdateForm.base_fields[name].label
        if old != new:
            yield Field(label, word_diff(old, new, budget))
        elif new and before is after:
            yield Field(label, _same(new))


def _said(value, written=str, name="") -> str:
    """A value as it can be read."""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, list):
        return ", ".join(value)
    if name.endswith("_at") and value:
        return written(value)
    return str(value or "")


# Pieces ---------------------------------------------------------------------------------


def _model_of(kind: str) -> type[Block]:
    return BLOCK_MODELS.get(kind, Block)  # of a kind that has gone, what all have


def _pieces(blocks: Iterable[dict], written) -> Iterator[Piece]:
    for block in blocks:
        kind = block["kind"]
        if not _model_of(kind).is_prose:
            values = {n: v for n, v in block.items() if n != "kind"}
            moments = {
                n: written(v) for n, v in values.items() if n.endswith("_at") and v
            }
            yield Piece(kind, values | moments)
            continue
        split = safe_text.lines_of if block.get("html") else safe_text.paragraphs
        paragraphs = split(block["words"])
        rest = "\n\n".join(paragraphs[MOST_PARAGRAPHS:])
        for paragraph in filter(None, [*paragraphs[:MOST_PARAGRAPHS], rest]):
            yield Piece(kind, {"words": paragraph})


def _rows(old: list[Piece], new: list[Piece], budget: Budget) -> list[Row]:
    """In the order of now; what was removed stands where it was."""
    came_from = _matched(old, new, budget)
    stay = longest_in_order(came_from[now] for now in sorted(came_from))
    kept, rows, shown = set(came_from.values()), [], 0
    for place, piece in enumerate(new):
        origin = came_from.get(place)
        if origin is None:  # what was there before it stands above it
            while shown < len(old) and shown not in kept:
                rows.append(_gone(old[shown]))
                shown += 1
        elif origin in stay:
            rows += [_gone(old[i]) for i in range(shown, origin) if i not in kept]
            shown = origin + 1
        row = _row(old[origin] if origin is not None else None, piece, budget)
        if origin is not None and origin not in stay:
            row.moved = "down" if origin < shown else "up"
        rows.append(row)
    return rows + [_gone(old[i]) for i in range(shown, len(old)) if i not in kept]


def _matched(old: list[Piece], new: list[Piece], budget: Budget) -> dict[int, int]:
    """By place now, the place before: of the same pieces, then of similar ones."""
    prints = [piece.print for piece in old], [piece.print for piece in new]
    found = {now: was for was, now in aligned(*prints, budget)}
    free = set(range(len(old))) - set(found.values())
    elsewhere = defaultdict(list)
    for was in sorted(free, reverse=True):
        elsewhere[prints[0][was]].append(was)
    for now in range(len(new)):
        if now not in found and elsewhere[prints[1][now]]:
            found[now] = elsewhere[prints[1][now]].pop()
    return found | _similar(old, new, found)


def _similar(old, new, found: dict[int, int]) -> dict[int, int]:
    """The most alike first; each but once."""
    taken_already = set(found.values())
    were = [i for i in range(len(old)) if i not in taken_already]
    are = [j for j in range(len(new)) if j not in found]
    if len(were) * len(are) > MOST_LIKENESSES:
        return {}
    words = {("was", i): old[i].words() for i in were}
    words |= {("is", j): new[j].words() for j in are}
    pairs = sorted(
        (-likeness(words["was", i], words["is", j]), abs(i - j), i, j)
        for i in were
        for j in are
        if old[i].kind == new[j].kind
    )
    taken: dict[int, int] = {}
    for unlike, _distance, i, j in pairs:
        # A block has a kind in common, and what it is can be exchanged in it.
        is_same = -unlike >= ALIKE or not new[j].is_prose
        if is_same and j not in taken and i not in taken.values():
            taken[j] = i
    return taken


# Rows -----------------------------------------------------------------------------------


def _same(text: str) -> list[Run]:
    return [Run("same", text, 0)] if text else []


def _gone(piece: Piece) -> Row:
    return _row(piece, None, Budget(0))


def _row(old: Piece | None, new: Piece | None, budget: Budget) -> Row:
    piece = new or old
    assert piece is not None  # noqa: S101 one of the two is there
    states = {(True, False): "added", (False, True): "removed"}
    state = states.get((old is None, new is None)) or (
        "same" if old == new else "changed"
    )
    form = forms().get(piece.kind)
    name = str(form.name) if form else piece.kind
    row = Row(state, piece.kind, name, piece.is_prose)
    values = [each.values if each else {} for each in (old, new)]
    if piece.is_prose:
        row.runs = _compared(*(each.get("words", "") for each in values), budget)
    else:
        row.fields = list(_fields(piece, form, *values, budget))
        row.pictures = (old.picture if old else "", new.picture if new else "")
    return row


def _compared(old: str, new: str, budget: Budget) -> list[Run]:
    return _same(new) if old == new else word_diff(old, new, budget)


def _fields(piece, form, old, new, budget) -> Iterator[Field]:
    """Those with a label that say something, before or now; its picture is shown."""
    for name, known in (form.base_fields if form else {}).items():
        if name == _model_of(piece.kind).picture_key or known.label is None:
            continue
        if name not in old and name not in new:
            continue
        was, is_now = (_said(values.get(name)) for values in (old, new))
        if isinstance(old.get(name, new.get(name)), bool) and was == is_now:
            continue
        if was or is_now:
            yield Field(str(known.label), _compared(was, is_now, budget))


# Formatting -----------------------------------------------------------------------------


def _sources(words: dict) -> list[str]:
    return [source for block in words["blocks"] if (source := block.get("html"))]


def _links(before: dict, after: dict) -> list[Run]:
    """Where links in the running text led, and where they lead now."""
    old, new = (_addresses(words) for words in (before, after))
    return [
        *(Run("removed", address, 1) for address in (old - new).elements()),
        *(Run("added", address, 1) for address in (new - old).elements()),
    ]


def _addresses(words: dict) -> Counter:
    return Counter(link for source in _sources(words) for link in rich.links(source))
