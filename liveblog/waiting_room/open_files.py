"""As many open files as there may be connections, or as few connections as there are files."""

import resource

# Beside those of who waits: the database, the web process, and who finds no place.
SPARE = 1000


def places(most_holds: int) -> int:
    """How many polls may wait. Raises the limit of open files as far as is needed and allowed.

    A service has 1,024 by default and may have more. At the limit asyncio accepts none, says so
    thousands of times a second, and there is no file left to ask the database or the web process.
    """
    wanted = most_holds + SPARE
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if _allows(soft, wanted):
        return most_holds
    allowed = wanted if _allows(hard, wanted) else hard
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
    except (OSError, ValueError):  # macOS says so of what it says is allowed
        allowed = soft
    return max(0, allowed - SPARE)


def _allows(limit, number):
    return limit == resource.RLIM_INFINITY or limit >= number
