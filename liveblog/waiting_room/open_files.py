"""As many open files as there may be connections."""

import logging
import resource

# Beside those of who waits: the database, the web process, and who finds no place.
SPARE = 1000

logger = logging.getLogger(__name__)


def allow_connections(most_holds: int) -> None:
    """Raise the limit of open files as far as is needed and allowed; warn where that is too little.

    A service has 1,024 by default and may have more. At the limit asyncio accepts none, says so
    thousands of times a second, and there is no file left to ask the database or the web process.
    """
    wanted = most_holds + SPARE
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if _allows(soft, wanted):
        return
    most = wanted if _allows(hard, wanted) else hard
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
    except (OSError, ValueError):  # macOS says so of what it says is allowed
        most = soft
    if most < wanted:
        logger.warning(
            "%d open files are allowed: too few for %d polls to wait.", most, most_holds
        )


def _allows(limit, number):
    return limit == resource.RLIM_INFINITY or limit >= number
