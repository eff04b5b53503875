"""The body of a message: what readers see at the moment in which it is sent.

Not as of its line: a message that is sent again an hour later, or replayed, must not have words that
were taken back meanwhile. `revision` says of which change it is, `update.revision` of which
state. Nothing of it is stored.
"""

import json
from datetime import datetime

from django.conf import settings

from liveblog import story
from liveblog.models import Blog, ImportedUpdate, JournalLine, Update, Verb
from liveblog.reader.json_shapes import TELL
from liveblog.reader.shown import largest
from liveblog.story import shapes
from liveblog.story.data import to_json

from .events import Group, groups_told
from .models import Delivery

TEST = "test"


def body_of(delivery: Delivery, now: datetime) -> bytes:
    """Needs its line with blog and update, and its endpoint. No queries; one of a blog's going live."""
    line = delivery.line
    at = line.at if line is not None else now
    data = {} if line is None else _data(line, delivery)
    told = {"type": delivery.type, "timestamp": to_json(at), "data": data}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _data(line: JournalLine, delivery: Delivery) -> dict:
    # Marks are told without the words, which who hears of marks alone could not take back.
    has_words = delivery.endpoint.tells_updates and Group.UPDATES in groups_told(line)
    update = line.update
    told = {
        "revision": line.revision,
        "verb": line.verb,
        "change": line.change or None,
        "blog": _blog(line.blog),
        "update": update and _update(update, line.blog, has_words=has_words),
    }
    return told | (_imported(line) if line.verb == Verb.GO_LIVE else {})


def _imported(line: JournalLine) -> dict:
    """How many updates it has of which no message tells. One query."""
    if not _is_shown(line.blog):
        return {"imported": 0}
    its = ImportedUpdate.objects.filter(imported__blog=line.blog_id)
    return {"imported": its.filter(update__state="published").count()}


def _is_shown(blog: Blog) -> bool:
    return not (blog.is_prepared or blog.is_rehearsal)


def _blog(blog: Blog) -> dict:
    url = settings.PUBLIC_URL + blog.get_absolute_url()
    known = {"id": blog.pk, "url": url, "revision": blog.revision}
    if not _is_shown(blog):
        return known | {"status": "withdrawn"}
    return known | {
        "status": blog.status,
        "slug": blog.slug,
        "headline": blog.headline,
        "standfirst": blog.standfirst,
        "language": blog.language,
        "time_zone": blog.time_zone,
    }


def _update(update: Update, blog: Blog, *, has_words: bool) -> dict:
    update.blog = blog
    known = {
        "id": update.pk,
        "url": settings.PUBLIC_URL + update.get_absolute_url(),
        "revision": update.last_revision,
    }
    if not (update.is_published and _is_shown(blog)):
        return known | {"state": "withdrawn"}
    marks = {
        "state": "published",
        "is_pinned": update.is_pinned,
        "is_key_event": update.is_key_event,
        "is_breaking": update.is_breaking,
        "verification": update.verification or None,
    }
    return known | marks | (_words(update) if has_words else {})


def _words(update: Update) -> dict:
    """What feeds say, too: nothing of a picture that may not leave our pages."""
    stored = update.story
    all_blocks = stored.get("blocks", [])
    blocks = [_block(block) for block in all_blocks if not block.get("stays_here")]
    return {
        "heading": update.heading,
        "label": update.label,
        "bylines": update.bylines,
        "location": update.location,
        "first_revision": update.first_revision,
        "story": stored | {"blocks": blocks},
    }


def _block(block: dict) -> dict:
    """Without what is for the desk alone, and with whole addresses."""
    told = {n: block[n] for n in block if n not in shapes.OF_THE_DESK}
    if block.get("file"):
        told |= TELL.recording(block)
    if not block.get("picture"):
        return told
    picture = story.read({"blocks": [block]}).blocks[0]["picture"]
    shown = {
        "url": largest(picture),
        "width": picture.width_px,
        "height": picture.height_px,
        "alt": picture.alt,
    }
    return told | {"picture": shown}
