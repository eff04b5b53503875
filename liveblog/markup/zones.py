"""Time zones: which there are, and what each is called beside a time, on pages and on cards alike."""

from datetime import datetime, timedelta
from functools import cache
from zoneinfo import available_timezones


@cache
def known() -> frozenset[str]:
    """The names of those that this machine has, such as Europe/Berlin.

    Looked up once: Python opens each of their 600 files for that, which takes 3 ms.
    """
    return frozenset(available_timezones())


def name(local: datetime) -> str:
    """CET; or UTC+3 for zones without a name, which call themselves "+03"."""
    own = local.tzname() or ""
    return own if own.isalpha() else offset(local)


def offset(local: datetime) -> str:
    """UTC+1, UTC−3:30"""
    since_utc = local.utcoffset() or timedelta(0)
    hours, minutes = divmod(abs(round(since_utc.total_seconds() / 60)), 60)
    sign = "−" if since_utc < timedelta(0) else "+"
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")
