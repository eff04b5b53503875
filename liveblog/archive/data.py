"""A blog as JSON beside its page: what readers saw, for programs.

The same words by the same names as the stored stories; times in UTC, pictures by their names
in the archive.
"""

import json
from collections.abc import Iterable
from typing import BinaryIO

from django.conf import settings

from liveblog import story
from liveblog.models import Blog, Update
from liveblog.story.rendering import PARTS, title_elsewhere
from media.pictures import Picture
from media.renditions import CONTENT_TYPES

# By the picture's name: its files, such as "960.jpg", with their names in the archive.
Files = dict[str, dict[str, str]]

NAME = "blog.json"
FORMAT = 1
at = story.to_json


def write_data(
    blog: Blog, updates: Iterable[Update], into: BinaryIO, *, files: Files
) -> None:
    """One update after the other, oldest first: they need not be in memory together."""
    head = _dumps(of_blog(blog, files=files)).removesuffix("}")
    into.write(f'{head}, "updates": ['.encode())
    between = ""
    for update in updates:
        into.write(f"{between}\n{_dumps(of_update(update, files=files))}".encode())
        between = ","
    into.write(b"\n]}\n")


def of_blog(blog: Blog, *, files: Files) -> dict:
    return {
        "format": FORMAT,
        "id": blog.pk,
        "slug": blog.slug,
        "address": settings.PUBLIC_URL + blog.get_absolute_url(),
        "language": blog.language,
        "direction": blog.direction,
        "time_zone": blog.time_zone,
        "revision": blog.revision,
        "parts": _parts(blog, files),
    }


def of_update(update: Update, *, files: Files) -> dict:
    """One that is public; of a tombstone when it was withdrawn, and its notice."""
    common = {
        "id": update.pk,
        "address": settings.PUBLIC_URL + update.get_absolute_url(),
        "state": update.state,
        "first_revision": update.first_revision,
        "revision": update.last_revision,
        "published": at(update.published_at),
    }
    if update.is_withdrawn:
        return common | {
            "withdrawn": at(update.withdrawn_at),
            "notice": update.withdrawal_notice,
        }
    return common | _words_of(update, files)


def _words_of(update, files):
    told = story.read(update.story)
    return {
        "title": title_elsewhere(update),
        "heading": update.heading,
        "label": update.label,
        "people": [{"name": name} for name in update.bylines],
        "location": update.location,
        "happened": at(update.event_at),
        "changed": at(told.changed_at),
        "verification": update.verification,
        "verified": at(update.verified_at),
        "is_breaking": update.is_breaking,
        "is_key_event": update.is_key_event,
        "is_pinned": update.is_pinned,
        "announces": told.announces and {"id": told.announces.pk},
        "blocks": [_block(block, files) for block in told.blocks],
        "corrections": [
            {"at": at(note.at), "text": note.text} for note in told.corrections
        ],
    }


def _block(block, files):
    picture, file = block.get("picture"), block.get("file")
    if file:
        block = block | {"file": _file(file, files), "captions": ""}
    return block | {"picture": _picture(picture, files)} if picture else block


def _file(file: dict, files: Files) -> dict | None:
    """Of audio or video; None where the archive is without it."""
    _, _, name, file_name = file["address"].split("/")
    in_zip = files.get(name, {}).get(file_name)
    return file | {"address": in_zip, "poster": ""} if in_zip else None


def _picture(picture: Picture, files: Files) -> dict | None:
    """None where the archive is without it."""
    kept = files.get(picture.name)
    if not kept:
        return None
    told = ("width_px", "height_px", "is_animated", "is_sensitive")
    return {
        "alt": picture.alt,
        **{name.removesuffix("_px"): getattr(picture, name) for name in told},
        "files": sorted(_files(picture, kept), key=lambda each: each["width"]),
    }


def _files(picture, kept):
    for file_name, in_zip in kept.items():
        width, ending = file_name.split(".")
        yield {
            "name": in_zip,
            "type": CONTENT_TYPES[ending],
            "width": int(width),
            "height": picture.height_at(int(width)),
        }


def _parts(blog, files):
    told = blog.story
    neighbours = told.get("status") or {}
    parts = {
        "headline": {"headline": blog.headline, "standfirst": blog.standfirst},
        "status": {
            "status": blog.status,
            "went_live": at(blog.went_live_at),
            "closed": at(blog.closed_at),
            "closing_message": blog.closing_message,
            "earlier": _neighbour(neighbours.get("earlier")),
            "next": _neighbour(neighbours.get("next")),
        },
        "hero": _hero(told.get("hero"), files),
        "introduction": {"words": blog.introduction, "html": blog.introduction_rich},
        "summary": {
            "words": blog.summary,
            "html": blog.summary_rich,
            "as_of": at(blog.summary_at),
        },
        "key_events": {"updates": told.get("key_events") or []},
        "pinned": {"updates": told.get("pinned") or []},
        "source": {"source": blog.source_line},
    }
    return {name: parts[name] for name in PARTS}


def _neighbour(told):
    return told and {
        "headline": told["headline"],
        "language": told["language"],
        "address": f"{settings.PUBLIC_URL}/live/{told['slug']}/",
    }


def _hero(hero, files):
    hero = hero or {}
    stored = hero.get("picture")
    return {
        "picture": stored and _picture(Picture(**stored), files),
        "video": hero.get("video"),
        "caption": hero.get("caption", ""),
        "credit": hero.get("credit", ""),
    }


def _dumps(data) -> str:
    return json.dumps(data, ensure_ascii=False)
