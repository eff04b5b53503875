"""What this process has counted, and what all processes here have: for Prometheus.

Plain numbers in memory, since the poll cache has ten microseconds for a poll; each process
writes its own to a file of its own in DATA_DIR/metrics every two seconds, and whichever
of them is asked adds up the files.
"""

import fcntl
import json
import secrets
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from threading import Lock

# `+=` on an item of a dict is not torn by another thread: CPython 3.11 to 3.13 look for
# one to run at calls and backward jumps alone.
counts: dict[str, float] = {
    "poll_cache": 0,  # polls, by what they were answered
    "nothing_new": 0,
    "news": 0,
    "outdated": 0,
    "change_delay_seconds": 0,  # from a change's journal line to this process knowing it
    "change_delay_count": 0,
}

# Public changes by their verb. A dozen a minute, so a lock costs nothing.
changes: Counter[str] = Counter()
_changing = Lock()
_OF_A_CHANGE = "change "  # before the verb, in a file

_NAME = secrets.token_hex(8)
WORKER = "worker-"
GONE = "gone.json"
# A process that lives writes every two seconds. One that slept for longer than this, its
# whole machine with it, is counted twice for what it had before.
GONE_AFTER_SECONDS = 3600
ALIVE_SECONDS = 15


def count_change(verb: str) -> None:
    """A public change is committed."""
    with _changing:
        changes[verb] += 1


def write(folder: Path, *, is_server: bool = True) -> None:
    """Replace this process's file. No fsync: what a power cut takes is only counted."""
    folder.mkdir(parents=True, exist_ok=True)
    with _changing:
        by_verb = {_OF_A_CHANGE + verb: number for verb, number in changes.items()}
    name = _NAME if is_server else WORKER + _NAME
    _replace(folder / f"{name}.json", counts | by_verb)


def changes_in(total: Counter) -> dict[str, int]:
    """Of the totals, the changes: how many by each verb, sorted."""
    found = {key: n for key, n in total.items() if key.startswith(_OF_A_CHANGE)}
    return {key.removeprefix(_OF_A_CHANGE): found[key] for key in sorted(found)}


def totals(folder: Path) -> Counter:
    """Of all processes that write there, those that are gone included."""
    total: Counter = Counter()
    for file in folder.glob("*.json"):
        total.update(_read(file))
    return total


def processes(folder: Path) -> int:
    """How many servers have written lately; the worker is none."""
    files = [
        file
        for file in folder.glob("*.json")
        if file.name != GONE and not file.name.startswith(WORKER)
    ]
    return sum(_age_seconds(file) < ALIVE_SECONDS for file in files)


def fold(folder: Path) -> None:
    """Put the files of processes that are gone into one, or they would pile up."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        total = Counter(_read(folder / GONE))
        gone = [
            file
            for file in folder.glob("*.json")
            if file.name != GONE and _age_seconds(file) > GONE_AFTER_SECONDS
        ]
        for file in gone:
            total.update(_read(file))
        _replace(folder / GONE, total)
        for file in gone:
            file.unlink(missing_ok=True)


def _read(file: Path) -> dict[str, float]:
    with suppress(FileNotFoundError, ValueError):
        return json.loads(file.read_text())
    return {}


def _replace(file: Path, numbers: Mapping[str, float]) -> None:
    half = file.with_suffix(f".{_NAME}")
    half.write_text(json.dumps(dict(numbers)))
    half.replace(file)


def _age_seconds(file: Path) -> float:
    with suppress(FileNotFoundError):
        return time.time() - file.stat().st_mtime
    return 0
