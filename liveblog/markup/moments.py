"""Moments as people read them, on the clock of a zone."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import pgettext


def clock_or_day(moment: datetime, zone: ZoneInfo) -> str:
    """14:03 today, "24 Nov, 14:03" on any other day."""
    local = moment.astimezone(zone)
    if local.date() == timezone.now().astimezone(zone).date():
        return local.strftime("%H:%M")
    return date_format(local, pgettext("a short day and a time", "j M, H:i"))
