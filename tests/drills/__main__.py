"""`make drills`: what docs/reliability.md says of this product, tried at full size.

ONLY=restore,lock runs those alone, UPDATES=100000 the long blogs at that length (which wants
LIMIT_SECONDS=3000; by default none begins after ten minutes). Prints the table, puts its rows
into docs/reliability.md, and ends with 1 where a goal is missed.
"""

import importlib
import os
import random
import signal
import sys
import time
import traceback
from contextlib import ExitStack

from tests.drills.figures import Figure, told
from tests.drills.newsroom import Ground
from tests.drills.report import put_into, row

NAMES = (
    "restore",
    "upgrade",
    "backup",
    "lock",
    "sent_again",
    "hanging",
    "connections",
    "scheduled",
    "orphans",
    "rerender",
    "first_start",
)
LIMIT_SECONDS = int(os.environ.get("LIMIT_SECONDS", "600"))  # none begins after that
SEED = int(os.environ.get("SEED", "20261130"))


class OutOfTime(Exception):
    """A drill has taken longer than it may."""


def main(only):
    unknown = set(only) - set(NAMES)
    if unknown:
        raise SystemExit(f"No such drill: {', '.join(sorted(unknown))}.")
    rows, is_held, began = {}, True, time.monotonic()
    with ExitStack() as stack:
        ground = Ground(stack)
        for name in only or NAMES:
            drill = importlib.import_module(f"tests.drills.{name}")
            for database in drill.DATABASES:
                if time.monotonic() - began > LIMIT_SECONDS:
                    sys.stdout.write(f"{name}, {database}: not run, out of time\n")
                    is_held = False
                    continue
                figures = list(_run(name, drill, ground.newsroom(database)))
                rows[name, database] = [row(name, database, each) for each in figures]
                sys.stdout.write("".join(rows[name, database]))
                sys.stdout.flush()
                is_held = is_held and all(each.is_held for each in figures)
    put_into(rows)
    return 0 if is_held else 1


def _run(name, drill, newsroom):
    """Its figures, and the seconds it took; what stops it is a figure that is not held."""
    random.seed(SEED)
    began = time.monotonic()
    signal.signal(signal.SIGALRM, _give_up)
    signal.alarm(drill.SECONDS)
    try:
        yield from drill.run(newsroom)
    except Exception as failure:
        traceback.print_exc()
        yield Figure("stopped", f"{type(failure).__name__}", "", is_held=False)
    finally:
        signal.alarm(0)
    yield told("seconds for this drill", time.monotonic() - began)


def _give_up(*_):
    raise OutOfTime


if __name__ == "__main__":
    sys.exit(main([each for each in sys.argv[1].split(",") if each]))
