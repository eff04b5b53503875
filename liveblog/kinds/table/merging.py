"""The cells of a table that two people have changed at once: row by row, then cell by cell."""

from liveblog.markup.text_merge import Answers
from liveblog.markup.three_way import THEIRS, Region, regions

from . import cells


def merge_cells(sides: list[str | None], answers: Answers, place: tuple) -> str:
    """`sides` are the texts of base, mine and theirs; only the same cell raises a question.

    So do rows that both have added or taken out at one place, and another number of columns.
    """
    base, mine, theirs = (cells.read(side or "") for side in sides)
    if len({cells.shape_of(rows)[1] for rows in (base, mine, theirs)}) > 1:
        return cells.written(_chosen(Region(base, mine, theirs), answers, place))
    rows: cells.Rows = []
    for number, region in enumerate(regions(base, mine, theirs, tuple)):
        own = (*place[:-1], str(number), place[-1])
        rows += _merged(region, answers, own)
    return cells.written(rows)


def _merged(region: Region, answers: Answers, place: tuple) -> cells.Rows:
    if region.is_settled:
        return list(region.theirs if region.side == THEIRS else region.mine)
    if len({len(rows) for rows in region}) > 1:
        return _chosen(region, answers, place)
    return [
        [
            _cell(Region(*one), answers, place, f"{n}-{m}")
            for m, one in enumerate(zip(*row, strict=True))
        ]
        for n, row in enumerate(zip(*region, strict=True))
    ]


def _cell(sides: Region, answers: Answers, place: tuple, at: str) -> str:
    if sides.is_settled:
        return str(sides.theirs if sides.side == THEIRS else sides.mine)
    own = (*place[:-1], at, place[-1])
    chosen = answers.to(own, *map(str, sides), is_of_words=False)
    return str(sides.theirs if chosen == THEIRS else sides.mine)


def _chosen(region: Region, answers: Answers, place: tuple) -> cells.Rows:
    said = [" · ".join(", ".join(row) for row in rows) for rows in region]
    chosen = answers.to(place, *said, is_of_words=False)
    return list(region.theirs if chosen == THEIRS else region.mine)
