"""The order in which letters stand on a line: Unicode's bidirectional algorithm (UAX 9).

By python-bidi, from whose steps the levels are taken: what it would hand out is ordered text,
which can no longer be shaped. Pillow puts one run of one font in order by itself; a headline has
several fonts, and the runs are ours to order.
"""

import unicodedata

from bidi import algorithm


def starts_rtl(text: str, *, default: bool) -> bool:
    """Whether the first letter that has a direction reads from right to left."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return default


def levels(text: str, *, is_rtl: bool) -> list[int]:
    """The level of each letter: even ones read from left to right, odd ones leftwards."""
    storage = algorithm.get_empty_storage()
    storage |= {"base_level": int(is_rtl), "base_dir": "LR"[is_rtl]}
    algorithm.get_embedding_levels(text, storage)
    letters = list(storage["chars"])
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    ordered = {id(letter) for letter in storage["chars"]}
    found, level = [], int(is_rtl)
    for letter in letters:
        # Joiners have no place in the order (rule X9), and go with the letter before.
        level = letter["level"] if id(letter) in ordered else level
        found.append(level)
    return found


def in_order(runs: list, level_of) -> list:
    """Runs as they stand from left to right (rule L2): each level's stretches reversed."""
    runs = list(runs)
    highest = max(map(level_of, runs), default=0)
    for level in range(highest, 0, -1):
        start = 0
        while start < len(runs):
            end = start
            while end < len(runs) and level_of(runs[end]) >= level:
                end += 1
            runs[start:end] = reversed(runs[start:end])
            start = end + 1
    return runs
