"""The cells of a table as one text: a row to a line, a tab between two cells (TSV).

So spreadsheets put them on a clipboard, and so a form without scripts can send them. As one
text they are kept on devices, compared, searched and merged like any other field.
"""

from collections.abc import Mapping, Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from liveblog.markup import safe_text

MIN_ROWS, MAX_ROWS, MAX_COLUMNS = 2, 60, 12  # with the header
MAX_CELL = 200  # characters
# What stands between two cells where somebody has typed them without scripts.
BAR = "|"

TOO_LARGE = _(
    "A table has at most %(rows)s rows and %(columns)s columns; this has %(n)s and %(m)s."
)

Rows = list[list[str]]
Place = tuple[int, int]  # row and column, each from 0; row 0 is the header


def read(text: str) -> Rows:
    """All rows, equally long, without those that are empty at the end and at the sides."""
    between = "\t" if "\t" in text else BAR
    lines = text.split("\n")
    rows = [
        [safe_text.plain_line(cell) for cell in line.split(between)] for line in lines
    ]
    while rows and not any(rows[-1]):
        rows.pop()
    wide = max((_filled(row) for row in rows), default=0)
    return [(row + [""] * wide)[:wide] for row in rows]


def refuse_other_shapes(rows: Rows) -> None:
    """Raises ValidationError for a table that is too large, or has a header alone."""
    height, width = shape_of(rows)
    if height > MAX_ROWS or width > MAX_COLUMNS:
        most = {"rows": MAX_ROWS, "columns": MAX_COLUMNS}
        raise ValidationError(TOO_LARGE % (most | {"n": height, "m": width}))
    longest = max((len(cell) for row in rows for cell in row), default=0)
    if longest > MAX_CELL:
        raise ValidationError(
            _("A cell has at most %(most)s characters; one has %(n)s.")
            % {"most": MAX_CELL, "n": longest}
        )
    if 0 < height < MIN_ROWS:
        raise ValidationError(_("Below the header, add a row of figures."))


def written(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join("\t".join(row) for row in rows)


def with_set(text: str, cells: Mapping[Place, str]) -> str:
    """With these cells set. Raises IndexError for one that the table does not have."""
    rows = read(text)
    for (row, column), said in cells.items():
        if row < 0 or column < 0:
            raise IndexError
        rows[row][column] = safe_text.plain_line(said)
    return written(rows)


def shape_of(rows: Rows) -> Place:
    """How many rows there are, with the header, and how many columns."""
    return len(rows), len(rows[0]) if rows else 0


def _filled(row: list[str]) -> int:
    """How many cells there are, up to the last that says something."""
    return max((n for n, cell in enumerate(row, 1) if cell), default=0)
