"""docs/benchmarks.md: one section for each bench, written anew without touching the others."""

import os
import platform
import re
import shutil
import sqlite3
import subprocess
from importlib.metadata import version
from pathlib import Path

from tests import pgserver

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
    named = [(name, version(name)) for name in ("django", "granian", "psycopg")]
    named += [("SQLite", sqlite3.sqlite_version), ("PostgreSQL", pgserver.version())]
    named += [(name, said) for name in ("nginx", "wrk") if (said := _version_of(name))]
    versions = ", ".join(" ".join(each) for each in named)
    return f"{cpu}; Python {platform.python_version()}, {versions}"


def _version_of(program: str) -> str:
    """What a program of the system says of itself, such as 1.22.1; "" if it is not here."""
    path = shutil.which(program, path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if path is None:
        return ""
    said = subprocess.run([path, "-v"], capture_output=True, text=True, check=False)
    found = re.search(r"\d+(\.\d+)+", said.stdout + said.stderr)
    return found[0] if found else ""
