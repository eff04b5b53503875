"""The round that takes pictures off when the time is over for which they may be shown."""

from datetime import datetime

from django.db import InterfaceError, OperationalError

from liveblog import publishing


def take_off_what_has_ended(now: datetime) -> int:
    """One round; returns how many pictures were due. One query when none is.

    One that cannot be taken off does not hold up the next; only a database that is away
    ends the round.
    """
    failures: list[Exception] = []
    count = 0
    for image in publishing.ended_pictures(now).order_by("ends_at", "pk"):
        count += 1
        try:
            publishing.end_picture(image)
        except (OperationalError, InterfaceError):
            raise
        except Exception as failure:
            failures.append(failure)
    if failures:
        raise ExceptionGroup("Some pictures could not be taken off", failures)
    return count
