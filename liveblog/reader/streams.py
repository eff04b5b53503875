"""A blog by the read side of the Durable Streams protocol 1.0, in its JSON mode.

An offset is a revision, or a place in the one after it. The stream is compacted: of an update and of
a page part it has the last change alone, at the revision of that, so nobody who comes later reads what
was corrected or withdrawn. (docs/reading.md; decision 0055)
"""

from typing import NamedTuple

from django.http import QueryDict
from django.views.decorators.http import require_safe

from liveblog.models import FAR_AHEAD, Blog, Update
from liveblog.story.rendering import PARTS
from liveblog.waiting_room.streams import CURSOR, OFFSET, next_cursor, offset_of
from liveblog.web import headers

from . import json_shapes, pace
from .fetch import public_blog
from .json_replies import as_text, data_reply
from .replies import etag, unchanged

MOST = 100  # updates in one answer
BEGINNING, NEWEST = "-1", "now"
# The waiting room says so (waiting_room/app.py). Whoever else does is answered at once.
HAS_WAITED = "Has-Waited"


class Asked(NamedTuple):
    offset: str
    is_long_poll: bool
    cursor: int


class Place(NamedTuple):
    """All up to this revision is told, and of the next the updates up to this first revision."""

    revision: int
    within: int = 0

    def __str__(self):
        inside = f"-{self.within:015}" if self.within else ""
        return f"{offset_of(self.revision)}{inside}"

    @property
    def known_from(self) -> int:
        """The revision that it is told of last: in part, where it stands within one."""
        return self.revision + (1 if self.within else 0)

    @classmethod
    def read(cls, offset: str) -> "Place":
        return cls(*map(int, offset.split("-")))


class Chunk(NamedTuple):
    messages: list[dict]
    end: Place


@require_safe
def stream(request, slug):
    """What has changed after an offset. Two queries."""
    blog = public_blog(slug)
    if request.method == "HEAD":
        return _answer("", end=Place(blog.revision), cache=headers.NO_CACHE)
    try:
        asked = read(request.GET)
    except ValueError as problem:
        refusal = {"problem": str(problem)}
        return data_reply(refusal, status=400, cache=headers.ERROR_CACHE)
    place = _place(asked.offset, blog)
    is_known = (
        blog.restored_floor <= place.known_from and place.revision <= blog.revision
    )
    if asked.offset != BEGINNING and not is_known:
        return _gone(blog, place.revision)
    if asked.is_long_poll and place.revision == blog.revision:
        return _nothing_new(request, blog, asked)
    if asked.offset == NEWEST:
        return _live("[]", place, blog, asked, cache=headers.NO_CACHE)
    return _catch_up(request, blog, place, asked)


def read(query: QueryDict) -> Asked:
    """Raises ValueError; what it does not know it ignores, as the protocol wants."""
    offsets, modes = query.getlist("offset"), query.getlist("live")
    if modes not in ([], ["long-poll"]):
        raise ValueError("Of the live modes there is live=long-poll alone.")
    if len(offsets) > 1 or (modes and not offsets):
        raise ValueError("Say one offset.")
    offset = offsets[0] if offsets else BEGINNING
    if offset != BEGINNING and not OFFSET.fullmatch(offset):
        raise ValueError("No offset of this stream: take it from Stream-Next-Offset.")
    cursor = query.get("cursor", "")
    held = int(cursor) if CURSOR.fullmatch(cursor) else 0
    return Asked(offset, is_long_poll=bool(modes), cursor=held)


def chunk_after(blog: Blog, place: Place) -> Chunk:
    """The next messages, in the order of their revisions, as of the blog's. One query."""
    changed = blog.updates.told_of(blog).changed_since(place.revision)
    # What was changed since the blog was read, comes at its new place.
    changed = changed.filter(last_revision__lte=blog.revision)
    is_told = {"last_revision": place.revision + 1, "first_revision__lte": place.within}
    changed = changed.exclude(**is_told) if place.within else changed
    ordered = changed.order_by("last_revision", "first_revision")
    found = list(ordered[: MOST + 1])
    end = _end(found, blog)
    messages = [_of_update(blog, each) for each in found[:MOST]]
    messages += _of_parts(blog, place.revision, end.revision)
    return Chunk(sorted(messages, key=lambda told: told["revision"]), end)


# Below these ----------------------------------------------------------------------------


def _of_update(blog: Blog, update: Update) -> dict:
    update.blog = blog
    kind = "changed"
    if update.is_withdrawn:
        kind = "withdrawn"
    elif update.first_revision == update.last_revision:
        kind = "published"
    told = json_shapes.of_update(update)
    return {"type": kind, "revision": update.last_revision, "update": told}


def _of_parts(blog: Blog, since: int, end: int) -> list[dict]:
    names = [n for n in PARTS if since < getattr(blog, f"{n}_revision") <= end]
    return [
        {"type": "part", "part": name, **told}
        for name, told in json_shapes.parts_of(blog, names).items()
    ]


def _end(found: list[Update], blog: Blog) -> Place:
    """Where the first MOST of these end, which may be in the midst of a revision."""
    if len(found) <= MOST:
        return Place(blog.revision)
    last, following = found[MOST - 1], found[MOST]
    at, first = last.last_revision or 0, last.first_revision or 0  # it is public
    is_within = following.last_revision == at
    return Place(at - 1, within=first) if is_within else Place(at)


def _place(offset: str, blog: Blog) -> Place:
    if offset == NEWEST:
        return Place(blog.revision)
    return Place(0) if offset == BEGINNING else Place.read(offset)


def _catch_up(request, blog, place, asked):
    # Not kept in this process: a chunk is ten times a page, and those who follow ask together.
    tag = etag("stream", blog.pk, blog.revision, place)
    if reply := unchanged(request, tag, cache=headers.POLL_CACHE):
        return reply
    chunk = chunk_after(blog, place)
    text = as_text(chunk.messages)
    reply = _live(text, chunk.end, blog, asked, cache=headers.POLL_CACHE)
    reply.headers["ETag"] = tag
    return reply


def _live(text, end, blog, asked, *, cache):
    reply = _answer(text, end=end, cache=cache)
    reply.headers["Stream-Cursor"] = str(next_cursor(asked.cursor))
    if end.revision == blog.revision:
        reply.headers["Stream-Up-To-Date"] = "true"
    return reply


def _answer(text, *, end, cache):
    reply = data_reply(text, cache=cache)
    reply.headers["Stream-Next-Offset"] = str(end)
    return reply


def _nothing_new(request, blog, asked):
    """204 once it was waited for. Who could not wait is told when to ask again, or it would at once."""
    if HAS_WAITED not in request.headers:
        told = {"problem": "There is no place to wait in: ask again later."}
        reply = data_reply(told, status=429, cache=headers.NO_CACHE)
        reply.headers["Retry-After"] = pace.of_programs(blog)
        return reply
    end = Place(blog.revision)
    reply = _live("", end, blog, asked, cache=headers.NO_CACHE)
    reply.status_code = 204
    del reply.headers["Content-Type"]
    return reply


def _gone(blog, since):
    """An offset of before a restore, or one that never was: to be read from the beginning."""
    is_near = blog.revision < since <= blog.revision + FAR_AHEAD
    told = {"problem": "This offset is not known any more: read from offset=-1."}
    cache = headers.NO_CACHE if is_near else headers.ERROR_CACHE
    return data_reply(told, status=410, cache=cache)
