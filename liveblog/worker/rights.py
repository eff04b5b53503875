"""The round that takes pictures off when the time is over for which they may be shown."""

from datetime import datetime

from liveblog import publishing

from .each import each_of


def take_off_what_has_ended(now: datetime) -> int:
    """One round; returns how many pictures were due. One query when none is."""
    ended = publishing.ended_pictures(now).order_by("ends_at", "pk")
    return each_of(
        ended, publishing.end_picture, "Some pictures could not be taken off"
    )
