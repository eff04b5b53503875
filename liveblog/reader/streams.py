"""A blog by the read side of the Durable Streams protocol 1.0, in its JSON mode.

An offset is a revision. The stream is compacted: of an update and of a page part it has the last
change alone, at the revision of that, so nobody who comes later reads what was corrected or withdrawn.
(docs/reading.md; decision 0055)
"""

from typing import NamedTuple

from django.http import QueryDict
from django.views.decorators.http import require_safe

from liveblog.models import FAR_AHEAD, Blog, Update
from liveblog.story.rendering import PARTS
from liveblog.waiting_room.streams import CURSOR, OFFSET, next_cursor, offset_of
from liveblog.web import headers

from . import json_shapes, response_cache
from .fetch import public_blog
from .json_replies import as_text, data_reply
from .replies import etag, unchanged

# Updates in one answer, but for those of its last revision, which come together.
MOST = 100
BEGINNING, NEWEST = "-1", "now"
# The waiting room says so (waiting_room/app.py). Whoever else does is answered at once.
HAS_WAITED = "Has-Waited"


class Asked(NamedTuple):
    offset: str
    is_long_poll: bool
    cursor: int


class Chunk(NamedTuple):
    messages: list[dict]
    end: int  # the revision up to which all is told


@require_safe
def stream(request, slug):
    """What has changed after an offset. Two queries, three where very much changed at once."""
    blog = public_blog(slug)
    if request.method == "HEAD":
        return _answer("", end=blog.revision, cache=headers.NO_CACHE)
    try:
        asked = read(request.GET)
    except ValueError as problem:
        refusal = {"problem": str(problem)}
        return data_reply(refusal, status=400, cache=headers.ERROR_CACHE)
    since = _since(asked.offset, blog)
    if asked.offset != BEGINNING and not blog.restored_floor <= since <= blog.revision:
        return _gone(blog, since)
    if asked.is_long_poll and since == blog.revision:
        return _nothing_new(request, blog, asked)
    if asked.offset == NEWEST:
        return _live("[]", blog, asked, cache=headers.NO_CACHE)
    return _catch_up(request, blog, since, asked)


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


def chunk_after(blog: Blog, since: int) -> Chunk:
    """The next messages, in the order of their revisions, as of the blog's. One query, or two."""
    changed = blog.updates.ever_public().changed_since(since)
    changed = changed.filter(last_revision__lte=blog.revision)
    found = list(changed.order_by("last_revision", "first_revision")[: MOST + 1])
    end = blog.revision
    if len(found) > MOST:
        beyond = found[MOST].last_revision
        found = [each for each in found if each.last_revision < beyond] or list(
            changed.filter(last_revision=beyond).order_by("first_revision")
        )
        end = found[-1].last_revision
    messages = [_of_update(blog, each) for each in found]
    messages += _of_parts(blog, since, end)
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


def _since(offset: str, blog: Blog) -> int:
    if offset == NEWEST:
        return blog.revision
    return 0 if offset == BEGINNING else int(offset)


def _catch_up(request, blog, since, asked):
    facts = ("stream", blog.pk, blog.revision, since)
    tag = etag(*facts)
    if reply := unchanged(request, tag, cache=headers.POLL_CACHE):
        return reply
    # With its end before it: what is kept is text.
    kept = response_cache.by(tag, lambda: _told(blog, since))
    end, _, text = kept.partition(" ")
    reply = _live(text, blog, asked, end=int(end), cache=headers.POLL_CACHE)
    reply.headers["ETag"] = tag
    return reply


def _told(blog, since):
    chunk = chunk_after(blog, since)
    return f"{chunk.end} {as_text(chunk.messages)}"


def _live(text, blog, asked, *, cache, end=None):
    end = blog.revision if end is None else end
    reply = _answer(text, end=end, cache=cache)
    reply.headers["Stream-Cursor"] = str(next_cursor(asked.cursor))
    if end == blog.revision:
        reply.headers["Stream-Up-To-Date"] = "true"
    return reply


def _answer(text, *, end, cache):
    reply = data_reply(text, cache=cache)
    reply.headers["Stream-Next-Offset"] = offset_of(end)
    return reply


def _nothing_new(request, blog, asked):
    """204 once it was waited for. Who could not wait is told when to ask again, or it would at once."""
    if HAS_WAITED not in request.headers:
        told = {"problem": "There is no place to wait in: ask again later."}
        reply = data_reply(told, status=429, cache=headers.NO_CACHE)
        reply.headers["Retry-After"] = blog.poll_seconds
        return reply
    reply = _live("", blog, asked, cache=headers.NO_CACHE)
    reply.status_code = 204
    del reply.headers["Content-Type"]
    return reply


def _gone(blog, since):
    """An offset of before a restore, or one that never was: to be read from the beginning."""
    is_near = blog.revision < since <= blog.revision + FAR_AHEAD
    told = {"problem": "This offset is not known any more: read from offset=-1."}
    cache = headers.NO_CACHE if is_near else headers.ERROR_CACHE
    return data_reply(told, status=410, cache=cache)
