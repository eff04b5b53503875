"""docs/reliability.md: the rows of the drills that were run take the place of those before."""

import re
from datetime import date
from itertools import chain
from pathlib import Path

REPORT = Path(__file__).parents[2] / "docs/reliability.md"
HEAD = (
    "| drill | database | what | found | goal | | on |\n|---|---|---|---|---|---|---|\n"
)
TABLE = re.compile(re.escape(HEAD) + r"(?:\|.*\n)*")


def row(name, database, figure):
    held = "held" if figure.is_held else "**not held**"
    is_told = not figure.goal and figure.is_held
    cells = name, database, figure.what, figure.found, figure.goal
    return f"| {' | '.join(cells)} | {'' if is_told else held} | {date.today()} |\n"


def put_into(rows, *, report=REPORT):
    """`rows` by drill and database. Those of other drills stay as they are, before these."""
    text = report.read_text()
    (table,) = TABLE.findall(text)
    kept = {}
    for line in table[len(HEAD) :].splitlines(keepends=True):
        kept.setdefault(tuple(line.split(" | ", 2)[:2]), []).append(line)
    for (name, database), lines in rows.items():
        kept[f"| {name}", database] = lines
    lines = chain.from_iterable(kept.values())
    report.write_text(text.replace(table, HEAD + "".join(lines)))
