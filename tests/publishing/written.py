"""Updates that the tests of publishing share."""

from datetime import UTC, datetime

import time_machine

# Noon in Berlin, in winter.
NOON = datetime(2026, 11, 24, 11, 0, 7, tzinfo=UTC)


def at(moment):
    return time_machine.travel(moment, tick=False)
