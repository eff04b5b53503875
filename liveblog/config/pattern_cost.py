"""How long a regular expression can take: for those that we did not write ourselves."""

# The only reader of Python's own syntax. Nobody else may lean on it.
from re import _parser as sre  # type: ignore[attr-defined]

from re import _constants as words  # type: ignore[attr-defined]  # isort: skip


class TooCostly(ValueError):
    """It has a piece without a greatest length, or one that is not followed here."""


def ways_to_match(pattern: str) -> int:
    """In how many ways it can be tried from one place on: a bound for what it may cost.

    Each takes at most as many steps as the pattern is long. Raises TooCostly, and re.error
    where it is no pattern.
    """
    return _of_pieces(sre.parse(pattern))


def _of_pieces(pieces) -> int:
    ways = 1
    for kind, what in pieces:
        ways = min(ways * _of_piece(kind, what), 10**9)
    return ways


def _of_piece(kind, what) -> int:
    if kind in {words.LITERAL, words.NOT_LITERAL, words.IN, words.ANY}:
        return 1
    if kind is words.SUBPATTERN:
        return _of_pieces(what[-1])
    if kind is words.BRANCH:
        return sum(map(_of_pieces, what[1]))
    if kind in {words.MAX_REPEAT, words.MIN_REPEAT}:
        least, most, piece = what
        if most is words.MAXREPEAT:
            raise TooCostly("say how long at most, {1,40}, in place of * and +")
        return _of_repeated(least, most, _of_pieces(piece))
    raise TooCostly("only letters, [a-z], (…), (?:…|…), ? and {1,40} can be used")


def _of_repeated(least: int, most: int, ways: int) -> int:
    if most > 300:
        raise TooCostly("a piece is repeated 300 times at most")
    return min((most - least + 1) * ways**most, 10**9)
