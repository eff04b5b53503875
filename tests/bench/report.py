"""docs/benchmarks.md: one section for each bench, written anew without touching the others."""

import platform
import re
from importlib.metadata import version
from pathlib import Path

REPORT = Path(__file__).parents[2] / "docs/benchmarks.md"
TITLE = "# Benchmarks"


def write_section(title: str, lines, *, report: Path = REPORT) -> str:
    """Replace the section of this title, or add it at the end; returns its text."""
    text = "\n".join([f"## {title}", "", *lines, ""])
    before = report.read_text() if report.exists() else ""
    # What stands before the first section was written by none that is known here.
    sections = re.split(r"(?m)^(?=## )", before)[1:]
    kept = [each.strip() for each in sections]
    places = [n for n, each in enumerate(kept) if each.startswith(f"## {title}\n")]
    if places:
        kept[places[0]] = text.strip()
    else:
        kept.append(text.strip())
    report.write_text("\n\n".join([TITLE, *kept]) + "\n")
    return text


def machine() -> str:
    """The processor, and the versions that matter."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    names = [line.partition(":")[2].strip() for line in lines if "model name" in line]
    cpu = f"{len(names)} × {names[0]}" if names else platform.machine()
    versions = ", ".join(
        f"{name} {version(name)}" for name in ("django", "granian", "psycopg")
    )
    return f"{cpu}; Python {platform.python_version()}, {versions}"
