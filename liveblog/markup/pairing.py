"""Which paragraph or block of a text is which of another state of it. No database.

Blocks and paragraphs have no numbers that outlive a save: they are known again by what they
say, first word for word, then by likeness, then by the place between two that are known.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import Any, Protocol

from .word_diff import Budget, aligned

# Of so many pairs it is asked how alike they are; of more, none are paired so.
MOST_LIKENESSES = 2_500
# What two must have in common to be one that was changed.
ALIKE = 0.4


class Item(Protocol):
    """A paragraph, or a block. Only those of one `kind` are ever the same.

    `print` is equal for two that are equal; `anchor`, where there is one, is what makes it
    this one and no other, such as its picture.
    """

    @property
    def print(self) -> Hashable: ...
    @property
    def kind(self) -> Hashable: ...
    @property
    def anchor(self) -> str: ...
    def words(self) -> Counter: ...


def paired(old: Sequence[Item], new: Sequence[Item]) -> dict[int, int]:
    """By place in the new one, the place in the old one of what it was."""
    prints = [each.print for each in old], [each.print for each in new]
    found = {now: was for was, now in aligned(*prints, Budget())}
    _same_elsewhere(*prints, found)
    if len(found) < len(new):
        _most_alike(old, new, found)
        _between_the_same(old, new, found)
    return found


def likeness(some: Counter, others: Counter) -> float:
    """1 where all words are the same, 0 where none are."""
    total = some.total() + others.total()
    return 2 * (some & others).total() / total if total else 1.0


def longest_in_order(places: Iterable[int]) -> set[int]:
    """As many of these places as can be that follow one another: the others have moved."""
    ends: list[int] = []
    chains: list[Any] = []  # each as (place, the chain before it)
    for was in places:
        at = bisect_left(ends, was)
        chain = (was, chains[at - 1] if at else None)
        ends[at : at + 1], chains[at : at + 1] = [was], [chain]
    found: set[int] = set()
    link: Any = chains[-1] if chains else None
    while link:
        found.add(link[0])
        link = link[1]
    return found


def _same_elsewhere(old: list, new: list, found: dict[int, int]) -> None:
    elsewhere = defaultdict(list)
    taken = set(found.values())
    for was in reversed(range(len(old))):
        if was not in taken:
            elsewhere[old[was]].append(was)
    for now, each in enumerate(new):
        if now not in found and elsewhere[each]:
            found[now] = elsewhere[each].pop()


def _left(count: int, taken: Iterable[int]) -> list[int]:
    """The places of those that are not paired yet."""
    gone = set(taken)
    return [place for place in range(count) if place not in gone]


def _sort(item: Item) -> tuple[Hashable, str]:
    """Only two of one sort can be the same."""
    return item.kind, item.anchor


def _most_alike(
    old: Sequence[Item], new: Sequence[Item], found: dict[int, int]
) -> None:
    """The most alike first, then the nearest; each but once."""
    were, are = _left(len(old), found.values()), _left(len(new), found)
    if len(were) * len(are) > MOST_LIKENESSES:
        return
    words = [each.words() for each in (*(old[i] for i in were), *(new[j] for j in are))]
    of_old, of_new = words[: len(were)], words[len(were) :]
    ranked = []
    for was, some in zip(were, of_old, strict=True):
        for now, others in zip(are, of_new, strict=True):
            if _sort(old[was]) != _sort(new[now]):
                continue
            alike = 1.0 if old[was].anchor else likeness(some, others)
            if alike >= ALIKE:
                ranked.append((-alike, abs(was - now), was, now))
    taken: set[int] = set()
    for _unlike, _distance, was, now in sorted(ranked):
        if now not in found and was not in taken:
            found[now] = was
            taken.add(was)


def _between_the_same(
    old: Sequence[Item], new: Sequence[Item], found: dict[int, int]
) -> None:
    """What stands in the place of something was written instead of it."""
    before_old = _last_known(len(old), {was: was for was in found.values()})
    before_new = _last_known(len(new), found)
    waiting = defaultdict(list)
    for was in reversed(_left(len(old), found.values())):
        waiting[before_old[was], _sort(old[was])].append(was)
    for now in _left(len(new), found):
        if here := waiting[before_new[now], _sort(new[now])]:
            found[now] = here.pop()


def _last_known(count: int, places: dict[int, int]) -> list[int]:
    """For each place, what the nearest known one before it was in the old text."""
    known, last = [], -1
    for place in range(count):
        last = places.get(place, last)
        known.append(last)
    return known
