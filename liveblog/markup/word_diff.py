"""What was added to a text and removed from it, word by word. No database.

The words are aligned by rapidfuzz, whose time depends on their number alone, whatever
they are: difflib's grows with the square of it where many words are alike.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

# Pairs of words that may be looked at for one comparison: a text of 32,768 letters whose
# words have five letters, against another. It takes some 20 ms, and 8 MB.
MOST_PAIRS = 60_000_000

# Scripts that put nothing between two words: each letter is compared by itself.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff"
_STOPS = (
    r"""!"'(),./:;?\[\]{}«»‘’‚‛“”„‟‹›…–—¡¿،؛؟।\u3000-\u303f\uff01-\uff0f\uff1a-\uff1f"""
)
# What belongs to the sign before it: accents, the second half of an emoji.
_MARKS = (
    "\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200d\u20e3\u3099\u309a\ufe00-\ufe0f"
)
_LETTER = rf"[^\s{_UNSPACED}{_STOPS}]"
# 7.42, don't and e-mail addresses are one word; the full stop behind one is none of it.
WORD = re.compile(
    rf"((?:{_LETTER}+(?:[{_STOPS}]++{_LETTER}+)*|[{_UNSPACED}]|[{_STOPS}]+)[{_MARKS}]*)(\s*)"
)
IS_STOP = re.compile(rf"[{_STOPS}{_MARKS}]+")


class Word(NamedTuple):
    """One word, or what stands between two; and the white space behind it."""

    text: str
    space: str

    @property
    def counts(self) -> bool:
        return not IS_STOP.fullmatch(self.text)


class Run(NamedTuple):
    """Words that follow one another: "same" in both texts, "added" or "removed"."""

    kind: str
    text: str
    words: int  # how many, without what stands between them

    @property
    def alone(self) -> "list[Run]":
        return [self]


@dataclass
class Budget:
    """What one comparison may cost, however many texts it has."""

    pairs: int = field(default=MOST_PAIRS)

    def takes(self, some: int, others: int) -> bool:
        if some * others > self.pairs:
            return False
        self.pairs -= some * others
        return True


def words_of(text: str) -> list[Word]:
    return [Word(*found) for found in WORD.findall(text.strip())]


def word_diff(before: str, after: str, budget: Budget | None = None) -> list[Run]:
    """How one text became another. White space is not compared.

    Where both are so long and so different that the budget does not last, all between
    what they begin and end with is removed and added.
    """
    old, new = words_of(before), words_of(after)
    return _tidy(_aligned(old, new, budget or Budget()))


def unchanged(text: str) -> list[Run]:
    return _runs("same", words_of(text))


def added(text: str) -> list[Run]:
    return _runs("added", words_of(text))


def removed(text: str) -> list[Run]:
    return _runs("removed", words_of(text))


def aligned(before: Sequence, after: Sequence, budget: Budget) -> list[tuple[int, int]]:
    """The pairs of places of what is the same in both, in their order: as many as can be.

    The items need only be hashable. Equal ones are equal, not just of one hash.
    """
    numbers: dict = {}
    some = [numbers.setdefault(item, len(numbers)) for item in before]
    others = [numbers.setdefault(item, len(numbers)) for item in after]
    start = _shared(some, others)
    end = _shared(some[start:][::-1], others[start:][::-1])
    some_end, others_end = len(some) - end, len(others) - end
    pairs = [(i, i) for i in range(start)]
    if budget.takes(some_end - start, others_end - start):
        for block in LCSseq.opcodes(some[start:some_end], others[start:others_end]):
            if block.tag == "equal":
                length = block.src_end - block.src_start
                pairs += [
                    (start + block.src_start + n, start + block.dest_start + n)
                    for n in range(length)
                ]
    return pairs + [(some_end + n, others_end + n) for n in range(end)]


def _shared(some: list[int], others: list[int]) -> int:
    """How many are the same at the beginning."""
    most = min(len(some), len(others))
    if some[:most] == others[:most]:
        return most
    return next(n for n in range(most) if some[n] != others[n])


def _aligned(old: list[Word], new: list[Word], budget: Budget) -> list[Run]:
    pairs = aligned([w.text for w in old], [w.text for w in new], budget)
    runs, i, j = [], 0, 0
    for here, there in [*_in_runs(pairs), ((len(old), 0), (len(new), 0))]:
        (i_next, length), (j_next, _same) = here, there
        runs += _runs("removed", old[i:i_next]) + _runs("added", new[j:j_next])
        runs += _runs("same", _with_space(old, i_next, new, j_next, length))
        i, j = i_next + length, j_next + length
    return runs


def _with_space(old, i: int, new, j: int, length: int) -> list[Word]:
    """The same words as they are now; before what was removed with the space of before."""
    same = new[j : j + length]
    if same and not same[-1].space:
        same[-1] = Word(same[-1].text, old[i + length - 1].space)
    return same


def _in_runs(pairs: list[tuple[int, int]]):
    """Pairs that follow one another as ((place, length), (place, length))."""
    start = 0
    for n in range(1, len(pairs) + 1):
        is_next = n < len(pairs) and pairs[n] == (
            pairs[n - 1][0] + 1,
            pairs[n - 1][1] + 1,
        )
        if not is_next:
            length = n - start
            yield (pairs[start][0], length), (pairs[start][1], length)
            start = n


def _runs(kind: str, words: list[Word]) -> list[Run]:
    if not words:
        return []
    text = "".join(word.text + word.space for word in words)
    return [Run(kind, text, sum(word.counts for word in words))]


def _tidy(runs: list[Run]) -> list[Run]:
    """Without the small islands of sameness in which nobody can read what changed.

    What stays the same between two words that were exchanged goes with them, unless it is
    longer than one of them: "10 in 30" became "20 in 40".
    """
    tidy: list[Run] = []
    for n, run in enumerate(runs):
        change = tidy[-2:]
        if run.kind == "same" and _is_island(run, change, runs[n + 1 : n + 3]):
            tidy[-2:] = [_and(each, run) for each in change]
        elif len(change) == 2 and _was_joined(change, run):
            place = -2 if run.kind == "removed" else -1
            tidy[place] = _and(tidy[place], run)
        else:
            tidy.append(run)
    return tidy


def _is_exchange(runs: list[Run]) -> bool:
    return [run.kind for run in runs] == ["removed", "added"]


def _is_island(run: Run, before: list[Run], after: list[Run]) -> bool:
    if not (_is_exchange(before) and _is_exchange(after)):
        return False
    sides = (max(len(run.text) for run in side) for side in (before, after))
    return len(run.text) <= min(sides)


def _was_joined(change: list[Run], run: Run) -> bool:
    """Whether it follows an exchange that an island has just become a part of."""
    return _is_exchange(change) and run.kind != "same"


def _and(run: Run, more: Run) -> Run:
    return Run(run.kind, run.text + more.text, run.words + more.words)
