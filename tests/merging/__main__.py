"""`python -m tests.merging`: 10,000 sessions of people who write in one update at once."""

import os
import sys
import time

import django

SESSIONS = 10_000


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "liveblog.config.settings")
    django.setup()
    from tests.merging.sessions import run

    begun, merges, asked, failed = time.process_time(), 0, 0, []
    for seed in range(SESSIONS):
        lost, are_equal, desk = run(seed)
        merges, asked = merges + desk.merges, asked + desk.asked
        if lost or not are_equal:
            failed.append((seed, sorted(lost)))
    took = time.process_time() - begun
    lines = [
        f"{SESSIONS:,} sessions, {merges:,} merges, {asked:,} with a question",
        f"{len(failed)} lost a word or ended unequal, {took:.1f} s of CPU",
        *map(str, failed[:20]),
    ]
    sys.stdout.write("\n".join([*lines, ""]))
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
