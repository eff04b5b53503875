"""The cells of a table as one text: a row to a line, a tab between two cells (TSV).

So spreadsheets put them on a clipboard, and so a form without scripts can send them. As one
text they are kept on devices, compared, searched and merged like any other field.
"""

from collections.abc import Mapping, Sequence

from liveblog.markup import safe_text

MIN_ROWS, MAX_ROWS, MAX_COLUMNS = 2, 60, 12  # with the header
MAX_CELL = 200  # characters
# What stands between two cells where somebody has typed them without scripts.
BAR = "|"

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
