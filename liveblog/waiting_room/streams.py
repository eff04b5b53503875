"""Long polls of the Durable Streams protocol: how they are passed on, and the cursors they bring back.

A client asks `/live/flood/stream.json?offset=000000000000041&live=long-poll&cursor=7`. Whatever
stands in front of the waiting room (deploy/nginx.conf, reader/held_polls.py) turns that into a path.
"""

import re
import time
from urllib.parse import parse_qs

ASKED = re.compile(r"(?P<blog>/live/[-a-zA-Z0-9_]+/)stream\.json")
# A revision as it stands in the order of text, and maybe a place in the next; or the newest. There
# is nothing to wait for in the midst of a revision.
OFFSET = re.compile(r"[0-9]{15}(?:-[0-9]{15})?|now")
WAITS_AT = re.compile(r"[0-9]{15}|now")
CURSOR = re.compile(r"[0-9]{1,12}")
WAITING = re.compile(
    rf"(?P<page>/live/(?P<slug>[-a-zA-Z0-9_]+)/)"
    rf"stream/(?P<offset>{WAITS_AT.pattern})/wait/(?P<cursor>{CURSOR.pattern})/"
)
# The protocol's intervals, counted from 9 October 2024.
INTERVAL_SECONDS = 20
EPOCH = 1_728_432_000


def offset_of(revision: int) -> str:
    return f"{revision:015}"


def waiting_path(path: str, query: str) -> str | None:
    """Where the waiting room is asked for this; None where it is nothing to be waited for."""
    asked = ASKED.fullmatch(path)
    if asked is None:
        return None
    said = parse_qs(query)
    offset = said.get("offset", [""])
    if said.get("live") != ["long-poll"] or len(offset) != 1:
        return None
    if not WAITS_AT.fullmatch(offset[0]):
        return None
    cursor = said.get("cursor", [""])[0]
    cursor = cursor if CURSOR.fullmatch(cursor) else "0"
    return f"{asked['blog']}stream/{offset[0]}/wait/{cursor}/"


def next_cursor(held: int) -> int:
    """Which cursor a client gets that holds this one: always a greater one.

    By it caches tell the next wait at an offset from the one before. It is the interval's number,
    and not made up by chance beyond it, so that who waits together goes on waiting together.
    """
    now = int((time.time() - EPOCH) // INTERVAL_SECONDS)
    return now if held < now else held + 1
