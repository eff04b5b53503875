"""The round that takes pictures, audio and video off when their time is over."""

from datetime import datetime

from liveblog import publishing

from .each import each_of


def take_off_what_has_ended(now: datetime) -> int:
    """One round; returns how many were due. Two queries when none is."""
    ended = publishing.ended_pictures(now).order_by("ends_at", "pk")
    count = each_of(
        ended, publishing.end_picture, "Some pictures could not be taken off"
    )
    updates = publishing.updates_with_ended_recordings(now).order_by("pk")
    what_failed = "Some recordings could not be taken off"
    return count + each_of(updates, publishing.end_recording, what_failed)
