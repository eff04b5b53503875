"""What is made of the newsroom's words: stored HTML and data, pages, and a poll's changes."""

from .data import (
    Line,
    Neighbour,
    Note,
    Story,
    hero_pictures,
    key_events,
    of_update,
    read,
    to_json,
    to_time,
    topics,
)

__all__ = [
    "Line",
    "Neighbour",
    "Note",
    "Story",
    "hero_pictures",
    "key_events",
    "of_update",
    "read",
    "to_json",
    "to_time",
    "topics",
]
