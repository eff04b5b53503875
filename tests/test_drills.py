"""What `make drills` makes of its figures; the drills themselves take minutes."""

from datetime import date

from tests.drills.__main__ import NAMES
from tests.drills.figures import at_least, at_most, exactly, told
from tests.drills.report import REPORT, put_into, row
from tests.for_each import for_each

HEAD = (
    "Text.\n\n| drill | database | what | found | goal | | on |\n"
    "|---|---|---|---|---|---|---|\n"
)
OLD = "| lock | SQLite | a poll | 3 ms | ≤ 100 | held | 2026-01-01 |\n"
OTHER = "| restore | SQLite | wrong | 0 | 0 | held | 2026-01-01 |\n"


@for_each(
    ("figure", "cells"),
    [
        (at_most("a poll", 3.14, 100, "ms"), "a poll | 3.1 ms | ≤ 100 | held"),
        (at_most("a poll", 101, 100), "a poll | 101 | ≤ 100 | **not held**"),
        (at_least("a second", 20_000, 18), "a second | 20,000 | ≥ 18 | held"),
        (at_least("a second", 17, 18), "a second | 17 | ≥ 18 | **not held**"),
        (exactly("lost", 1, 0), "lost | 1 | 0 | **not held**"),
        (exactly("check", "ok", "ok"), "check | ok | ok | held"),
        (told("size", 297.04, "MB"), "size | 297.0 MB |  | "),
    ],
)
def test_a_figure_is_a_row_that_says_whether_its_goal_is_held(figure, cells):
    assert (
        row("lock", "SQLite", figure)
        == f"| lock | SQLite | {cells} | {date.today()} |\n"
    )


def test_rows_take_the_place_of_those_of_the_same_drill_and_database(tmp_path):
    report = tmp_path / "reliability.md"
    report.write_text(f"{HEAD}{OLD}{OTHER}\nMore.\n")

    put_into({("lock", "SQLite"): ["| lock | SQLite | new |\n"]}, report=report)
    assert report.read_text() == f"{HEAD}| lock | SQLite | new |\n{OTHER}\nMore.\n"

    put_into({("lock", "PostgreSQL"): ["| lock | PostgreSQL | x |\n"]}, report=report)
    assert report.read_text().endswith(
        f"new |\n{OTHER}| lock | PostgreSQL | x |\n\nMore.\n"
    )


def test_the_report_names_every_drill():
    for name in NAMES:
        assert f"- **{name}**: " in REPORT.read_text()
