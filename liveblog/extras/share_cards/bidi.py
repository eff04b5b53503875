"""The order in which letters stand on a line: Unicode's bidirectional algorithm.

Pillow puts one run of one font in order by itself; a headline has several fonts, and the
runs are ours to order. Without explicit embeddings and bracket pairs: what turns the
direction is taken out of the text before it comes here.
"""

import unicodedata

STRONG = {"L", "R"}
NUMBERS = {"EN", "AN"}


def starts_rtl(text: str, *, default: bool) -> bool:
    """Whether the first letter that has a direction reads from right to left."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return default


def levels(text: str, *, is_rtl: bool) -> list[int]:
    """The level of each letter: even ones read from left to right, odd ones leftwards."""
    base = int(is_rtl)
    kinds = _resolved(text, "R" if is_rtl else "L")
    return [base + _above(kind, base) for kind in kinds]


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


def _above(kind, base):
    if base:
        return int(kind != "R")
    return {"L": 0, "R": 1}.get(kind, 2)


def _resolved(text, base):
    kinds = [unicodedata.bidirectional(char) or "L" for char in text]
    _weak(kinds, base)
    _separators(kinds)
    _numbers(kinds, base)
    _neutral(kinds, base)
    return kinds


def _weak(kinds, base):
    """Rules W1 to W3: marks go with their letter; numbers in Arabic text are Arabic."""
    before = strong = base
    for index, kind in enumerate(kinds):
        if kind == "NSM":
            kind = before
        if kind in {"L", "R", "AL"}:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kind = "AN"
        before = kind
        kinds[index] = "R" if kind == "AL" else kind


def _separators(kinds):
    """Rules W4 to W6: 7.42, 14:03 and 20 % stay one number."""
    for index in range(1, len(kinds) - 1):
        around = {kinds[index - 1], kinds[index + 1]}
        if kinds[index] in {"ES", "CS"} and len(around) == 1 and around <= NUMBERS:
            number = around.pop()
            if kinds[index] == "CS" or number == "EN":
                kinds[index] = number
    for start, end in _stretches(kinds, lambda kind: kind == "ET"):
        if "EN" in {*kinds[max(0, start - 1) : start], *kinds[end : end + 1]}:
            kinds[start:end] = ["EN"] * (end - start)


def _numbers(kinds, base):
    """Rule W7: a number after Latin letters goes with them."""
    strong = base
    for index, kind in enumerate(kinds):
        if kind in STRONG:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[index] = "L"


def _neutral(kinds, base):
    """Rules N1 and N2: what has no direction takes that of what stands around it."""
    for start, end in _stretches(kinds, lambda kind: kind not in STRONG | NUMBERS):
        before = kinds[start - 1] if start else base
        after = kinds[end] if end < len(kinds) else base
        sides = {"R" if kind in NUMBERS else kind for kind in (before, after)}
        kinds[start:end] = [sides.pop() if len(sides) == 1 else base] * (end - start)


def _stretches(kinds, is_one):
    """Where each unbroken stretch of these kinds starts and ends."""
    start = 0
    while start < len(kinds):
        end = start
        while end < len(kinds) and is_one(kinds[end]):
            end += 1
        if end > start:
            yield start, end
        start = end + 1
