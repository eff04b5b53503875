"""What tests know of the processes that open pictures."""

import fcntl
from pathlib import Path


def children_of(pid):
    return [
        int(pid)
        for path in Path(f"/proc/{pid}/task").glob("*/children")
        for pid in path.read_text().split()
    ]


def hold(settings, number):
    file = (settings.DATA_DIR / f"decoder-{number}.lock").open("w")
    fcntl.flock(file, fcntl.LOCK_EX)
    return file
