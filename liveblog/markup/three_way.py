"""What two people made of one thing, put together: each is seen against what it was.

`base` is what both had before them, `mine` what was made of it by who saves now, `theirs` what
a colleague has saved meanwhile. Pure: no database, and no clock.
"""

from collections.abc import Callable, Hashable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from .pairing import Item, longest_in_order, paired
from .word_diff import Budget, aligned

# The answers to a question: whose words are to stand, or those of both, to be edited.
MINE, THEIRS, BOTH = CHOICES = ("mine", "theirs", "both")


class Region(NamedTuple):
    """A part between two places at which all three are the same."""

    base: Sequence
    mine: Sequence
    theirs: Sequence

    @property
    def is_settled(self) -> bool:
        """Whether only one of them changed it, or both alike."""
        return self.base in (self.mine, self.theirs) or self.mine == self.theirs

    @property
    def side(self) -> str:
        """Whose it is where it is settled, or could be."""
        return THEIRS if self.mine == self.base else MINE


def regions(
    base: Sequence, mine: Sequence, theirs: Sequence, key: Callable[[Any], Hashable]
) -> list[Region]:
    """All three in parts, in their order. Two changes that touch are in one part.

    Items are the same whose `key` is the same.
    """
    prints = [[key(each) for each in side] for side in (base, mine, theirs)]
    in_mine, in_theirs = (
        dict(_slid(aligned(prints[0], side, Budget()), prints[0], side))
        for side in prints[1:]
    )
    ends = (len(base), len(mine), len(theirs))
    same = [(b, in_mine[b], in_theirs[b]) for b in in_mine if b in in_theirs]
    all_three = (base, mine, theirs)
    found = []
    for before, after in pairwise([(-1, -1, -1), *same, ends]):
        between = [
            s[i + 1 : j] for s, i, j in zip(all_three, before, after, strict=True)
        ]
        here = [s[j : j + 1] for s, j in zip(all_three, after, strict=True)]
        found += [Region(*between), Region(*here)]
    return [each for each in found if any(each)]


def _slid(pairs: list[tuple[int, int]], old: list, new: list) -> list[tuple[int, int]]:
    """The same pairs, with what was added or taken out as far back as it can be.

    “It rose.” and “It rose. It fell.”: added is “It fell.”, and not “. It fell” before the
    stop, which would touch the word before it.
    """
    slid: list[tuple[int, int]] = []
    was, now = -1, -1
    for i, j in pairs:
        if i == was + 1 and j > now + 1 and new[now + 1] == new[j]:
            j = now + 1
        elif j == now + 1 and i > was + 1 and old[was + 1] == old[i]:
            i = was + 1
        slid.append((i, j))
        was, now = i, j
    return slid


class Trio(NamedTuple):
    """One item as each of the three has it; None where it is not there.

    `place` says which it is: its number in `base`, or in one of the others.
    """

    place: str
    base: Any
    mine: Any
    theirs: Any


def trios(
    base: Sequence[Item], mine: Sequence[Item], theirs: Sequence[Item]
) -> list[Trio]:
    """Every item, in the order in which all stand together.

    It is that of `theirs`, with what `mine` has added or moved behind what it stands behind
    there. What both have added in one place stays: first theirs, then mine.
    """
    names_mine, names_theirs = _names(base, mine, theirs)
    sides = (
        {f"b{i}": each for i, each in enumerate(base)},
        dict(zip(names_mine, mine, strict=True)),
        dict(zip(names_theirs, theirs, strict=True)),
    )
    order = _order(names_mine, names_theirs)
    return [Trio(name, *(side.get(name) for side in sides)) for name in order]


def _names(base, mine, theirs) -> tuple[list[str], list[str]]:
    """By which the same item is known in all three."""
    was_mine, was_theirs = paired(base, mine), paired(base, theirs)
    names_theirs = [
        f"b{was_theirs[n]}" if n in was_theirs else f"t{n}" for n in range(len(theirs))
    ]
    added: dict[Hashable, list[str]] = {}
    for n, each in enumerate(theirs):
        if n not in was_theirs:
            added.setdefault(_own(each), []).append(names_theirs[n])
    names_mine = []
    for n, each in enumerate(mine):
        if n in was_mine:
            names_mine.append(f"b{was_mine[n]}")
        elif added.get(_own(each)):
            names_mine.append(added[_own(each)].pop(0))
        else:
            names_mine.append(f"m{n}")
    return names_mine, names_theirs


def _own(item: Item) -> Hashable:
    """Equal for what two people have added, and which is one thing."""
    return (item.kind, item.anchor) if item.anchor else item.print


def _order(mine: list[str], theirs: list[str]) -> list[str]:
    stayed = longest_in_order(int(name[1:]) for name in mine if name[0] == "b")
    keep_their_place = {f"b{was}" for was in stayed} & set(theirs)
    keep_their_place |= {name for name in theirs if name not in mine or name[0] == "t"}
    order = [name for name in theirs if name in keep_their_place]
    for n, name in enumerate(mine):
        if name in keep_their_place:
            continue
        before = next((each for each in reversed(mine[:n]) if each in order), None)
        at = order.index(before) + 1 if before else 0
        while at < len(order) and order[at][0] == "t" and order[at] not in mine:
            at += 1
        order.insert(at, name)
    return order
