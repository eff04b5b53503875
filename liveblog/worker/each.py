"""What is due, one by one."""

from collections.abc import Callable, Iterable

from django.core.exceptions import ObjectDoesNotExist
from django.db import InterfaceError, OperationalError


def each_of(due: Iterable, verb: Callable, what_failed: str) -> int:
    """Do it with each; returns how many were due.

    One with which it cannot be done does not hold up the next; only a database that is
    away ends the round.
    """
    failures: list[Exception] = []
    count = 0
    for item in due:
        count += 1
        try:
            verb(item)
        except ObjectDoesNotExist:
            continue  # deleted a moment ago
        except (OperationalError, InterfaceError):
            raise
        except Exception as failure:
            failures.append(failure)
    if failures:
        raise ExceptionGroup(what_failed, failures)
    return count
