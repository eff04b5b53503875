"""As many open files as there may be connections, or as few connections as there are files."""

import resource
import sys
from typing import NamedTuple

# Connections beside those of who waits: of who finds no place, and those that a proxy keeps.
SPARE = 1000
# The database, the web process, and what is accepted (ACCEPTED_AT_ONCE) before it is closed: that
# takes three rounds of the event loop more.
OF_ITS_OWN = 300


class Places(NamedTuple):
    holds: int  # so many polls may wait
    connections: int  # so many may be open


def places(most_holds: int) -> Places:
    """So many as there are files for. At the limit asyncio would accept no connection, say so
    thousands of times a second, and have no file left to ask the database or the web process.
    """
    files = allowed_files(most_holds + SPARE)
    return Places(
        holds=min(most_holds, max(0, files - SPARE)),
        connections=max(files // 4, files - OF_ITS_OWN),
    )


def allowed_files(wanted: int) -> int:
    """So many this process may have open, and what it becomes by exec or starts.

    Raises the limit as far as is wanted and allowed: a service has 1,024 by default and may have
    more.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if _number(soft) >= wanted:
        return _number(soft)
    allowed = min(wanted, _number(hard))
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
    except (OSError, ValueError):  # macOS says so of what it says is allowed
        return soft
    return allowed


def _number(limit):
    return sys.maxsize if limit == resource.RLIM_INFINITY else limit
