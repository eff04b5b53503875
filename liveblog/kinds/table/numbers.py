"""Which columns of a table are numbers, and how long a bar for each of them is."""

import re
from collections.abc import Sequence
from decimal import Decimal

from django.utils.formats import get_format

# 312, −1.5 %, € 1,200, +3 pts, 1’204: a number, with little around it.
NUMBER = re.compile(
    r"(?P<sign>[-+−–±]?)\s*[^\w\s.,]{0,3}\s*(?P<sign_after>[-−]?)"
    r"(?P<digits>\d(?:[\d.,'’\s]*\d)?)\s*(?:[^\d\s]{1,6})?"
)
GAPS = re.compile(r"['’\s]")
# What stands for a number that is not known.
NOTHING = {"", "-", "–", "—", "?", "…"}
THOUSAND = 3  # digits behind its mark


def number_in(text: str) -> Decimal | None:
    """What a cell counts, read in the language of the page; None where it is no number."""
    found = NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    digits = _decimal(GAPS.sub("", found["digits"]))
    if digits is None:
        return None
    is_negative = found["sign"] in {"-", "−", "–"} or found["sign_after"]
    return -digits if is_negative and digits else digits


def is_numeric(cells: Sequence[str]) -> bool:
    """Whether a column, without its header, is one of numbers."""
    said = [cell for cell in cells if cell not in NOTHING]
    return bool(said) and all(number_in(cell) is not None for cell in said)


def bars(labels: Sequence[str], cells: Sequence[str]) -> list[dict]:
    """For each number its label, and where its bar begins and how long it is, in percent."""
    numbers = [number_in(cell) for cell in cells]
    known = [number for number in numbers if number is not None]
    low, high = min([*known, Decimal(0)]), max([*known, Decimal(0)])
    whole = high - low
    made = []
    for label, cell, number in zip(labels, cells, numbers, strict=True):
        if number is None:
            continue
        begins, length = min(number, Decimal(0)) - low, abs(number)
        made.append(
            {
                "label": label,
                "value": cell,
                "from": _percent(begins, whole),
                "length": _percent(length, whole),
            }
        )
    return made


def _percent(part: Decimal, whole: Decimal) -> float:
    return round(float(part / whole * 100), 2) if whole else 0.0


def _decimal(digits: str) -> Decimal | None:
    """Of 1.234,5 and 1,234.5: the last mark is the decimal one, or one that stands once.

    1,234 alone is what the language makes of it.
    """
    marks = re.findall("[.,]", digits)
    if not marks:
        return Decimal(digits)
    last = marks[-1]
    is_decimal = len(set(marks)) > 1 or len(marks) == 1
    if len(marks) == 1 and len(digits) - digits.index(last) - 1 == THOUSAND:
        is_decimal = last == get_format("DECIMAL_SEPARATOR")
    if is_decimal and digits.count(last) == 1:
        whole, _mark, rest = digits.rpartition(last)
        return Decimal(f"{re.sub('[.,]', '', whole)}.{rest}")
    return Decimal(re.sub("[.,]", "", digits))
