"""A blog, its page parts and its updates as JSON: what is told alike wherever they are told.

Made of the stored stories and of the blog's own row: what readers see, and no more. No queries.
Times are in UTC. Files are told as whoever asks tells them (`Tell`): by addresses here, by names in
an archive, or not at all; then what stands beside one that stays on our pages is not told either.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from django.conf import settings

from liveblog.models import Blog, Update
from media.pictures import Picture

from .data import read, to_json, topics
from .rendering import PARTS, title_elsewhere


class Tell(NamedTuple):
    """How files are told; None for one that is not."""

    picture: Callable[[Picture], dict | None]
    # Of a block with audio or video: what becomes of its `file` and its `captions`.
    recording: Callable[[dict], dict]


# What a block's story says for our own templates and the desk.
OF_THE_DESK = {"owes_alt", "stays_here"}
at = to_json


def of_blog(blog: Blog) -> dict:
    """What it is, and where."""
    return {
        "id": blog.pk,
        "slug": blog.slug,
        "address": settings.PUBLIC_URL + blog.get_absolute_url(),
        "language": blog.language,
        "direction": blog.direction,
        "time_zone": blog.time_zone,
    }


def of_picture(picture: Picture) -> dict:
    """Without its files."""
    return {
        "alt": picture.alt,
        "width": picture.width_px,
        "height": picture.height_px,
        "is_animated": picture.is_animated,
    }


# Page parts -----------------------------------------------------------------------------


def of_parts(blog: Blog, names: Iterable[str] = PARTS, *, tell: Tell) -> dict:
    """By name."""
    return {name: _OF_PARTS[name](blog, blog.story.get(name), tell) for name in names}


def _headline(blog, _, _tell):
    return {"headline": blog.headline, "standfirst": blog.standfirst}


def _status(blog, neighbours, _tell):
    neighbours = neighbours or {}
    return {
        "status": blog.status,
        "went_live": at(blog.went_live_at),
        "closed": at(blog.closed_at),
        "closing_message": blog.closing_message,
        "earlier": _neighbour(neighbours.get("earlier")),
        "next": _neighbour(neighbours.get("next")),
        "editions": [_edition(each) for each in neighbours.get("editions", [])],
    }


def _edition(told):
    return {
        "language": told["language"],
        "address": f"{settings.PUBLIC_URL}/live/{told['slug']}/",
    }


def _neighbour(told):
    return told and {
        "headline": told["headline"],
        "language": told["language"],
        "address": f"{settings.PUBLIC_URL}/live/{told['slug']}/",
    }


def _about(blog, _, _tell):
    sponsor = {"name": blog.sponsor_name, "address": blog.sponsor_url or None}
    return {
        "topics": [{"name": each["name"]} for each in topics(blog)],
        "sponsor": sponsor if blog.sponsor_name else None,
    }


def _hero(blog, hero, tell):
    """Of a picture that may not leave our pages not a word, which may be the video's, too."""
    hero = hero or {}
    stored, video = hero.get("picture"), hero.get("video")
    picture = stored and tell.picture(Picture(**stored))
    is_told = picture or (video and not stored)
    return {
        "picture": picture,
        "video": video,
        "caption": hero["caption"] if is_told else "",
        "credit": hero["credit"] if is_told else "",
    }


def _introduction(blog, _, _tell):
    return {"words": blog.introduction, "html": blog.introduction_rich}


def _summary(blog, _, _tell):
    return {
        "words": blog.summary,
        "html": blog.summary_rich,
        "as_of": at(blog.summary_at),
    }


def _more(blog, _, _tell):
    newsletter = {"words": blog.newsletter_words, "address": blog.newsletter_url}
    return {
        "links": [{"title": each.title, "address": each.url} for each in blog.related],
        "newsletter": newsletter if blog.newsletter_url else None,
    }


def _lines(_blog, lines, _tell):
    return {"updates": lines or []}


def _source(blog, _, _tell):
    return {"source": blog.source_line}


_OF_PARTS: dict[str, Callable[..., dict]] = {
    "headline": _headline,
    "status": _status,
    "about": _about,
    "hero": _hero,
    "introduction": _introduction,
    "summary": _summary,
    "more": _more,
    "key_events": _lines,
    "pinned": _lines,
    "source": _source,
}


# An update ------------------------------------------------------------------------------


def of_update(update: Update, *, tell: Tell) -> dict:
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
    return common | _words_of(update, tell)


def _words_of(update: Update, tell: Tell) -> dict:
    told = read(update.story)
    blocks = (of_block(block, tell=tell) for block in told.blocks)
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
        "blocks": [block for block in blocks if block is not None],
        "corrections": [
            {"at": at(note.at), "text": note.text} for note in told.corrections
        ],
    }


def of_block(block: dict, *, tell: Tell) -> dict | None:
    """As its kind describes it (`Block.as_story`); None where its picture stays on our pages."""
    shown = {name: value for name, value in block.items() if name not in OF_THE_DESK}
    if picture := block.get("picture"):
        shown["picture"] = tell.picture(picture)
    if block.get("file"):
        shown |= tell.recording(block)
    if block.get("stays_here") and not shown.get("picture"):
        return None
    return shown
