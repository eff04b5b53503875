"""docs/benchmarks.md keeps the sections of the other benches."""

import re

from tests.bench.report import machine, write_section


def test_a_section_is_replaced_in_its_place_and_a_new_one_added(tmp_path):
    report = tmp_path / "benchmarks.md"
    write_section("Polls", ["old"], report=report)
    write_section("An evening", ["long"], report=report)
    write_section("Polls", ["new", "", "| a |"], report=report)

    assert report.read_text() == (
        "# Benchmarks\n\n## Polls\n\nnew\n\n| a |\n\n## An evening\n\nlong\n"
    )


def test_a_report_of_before_there_were_sections_is_written_anew(tmp_path):
    report = tmp_path / "benchmarks.md"
    report.write_text("# Benchmarks\n\nMade long ago.\n")

    write_section("Polls", ["new"], report=report)

    assert report.read_text() == "# Benchmarks\n\n## Polls\n\nnew\n"


def test_a_report_names_the_machine_and_what_was_measured_on_it():
    said = machine()

    for name in ("Python", "django", "granian", "psycopg", "SQLite", "PostgreSQL"):
        assert re.search(rf"\b{name} \d+\.\d+", said), name
    assert said.index(";") > 0  # before it stands the processor
