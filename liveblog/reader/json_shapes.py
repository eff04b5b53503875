"""A blog, its updates and its page parts as JSON for programs: what readers see, and no more.

Made of the stored stories and of the blog's own row. No queries but one a minute, for who has an
author page. Times are in UTC, addresses whole. A picture that may not leave our pages is not told.
"""

from django.conf import settings
from django.urls import reverse

from liveblog import story
from liveblog.models import Blog, Update
from liveblog.story.changes import Changes, Gap
from liveblog.story.rendering import PARTS, title_elsewhere
from media.pictures import Picture

from .authors import address_of
from .entries import tag_uri
from .shown import rendition

at = story.to_json
# What a block's story says for our own templates and the desk.
OF_THE_DESK = {"owes_alt", "stays_here"}


def whole(name: str, *args) -> str:
    """The whole address of one of the reader's pages."""
    return settings.PUBLIC_URL + reverse(f"reader:{name}", args=args)


# A blog ---------------------------------------------------------------------------------


def of_blog(
    blog: Blog, updates: list[Update], *, has_older: bool, poll_seconds: int | None
) -> dict:
    """What the live page has. `poll_seconds` is None where there is nothing to ask for any more."""
    return {
        "id": blog.pk,
        "slug": blog.slug,
        "address": settings.PUBLIC_URL + blog.get_absolute_url(),
        "language": blog.language,
        "direction": blog.direction,
        "time_zone": blog.time_zone,
        "parts": parts_of(blog),
        **page_of(blog, updates, has_older=has_older),
        **_next_poll(blog, poll_seconds),
    }


def page_of(blog: Blog, updates: list[Update], *, has_older: bool) -> dict:
    """Updates, newest first, as of a revision; and the address of those before them."""
    older = None
    if has_older:
        older = whole("json_older", blog.slug, updates[-1].first_revision)
    return {
        "revision": blog.revision,
        "updates": [of_update(update) for update in updates],
        "older": older,
    }


def of_changes(blog: Blog, changes: Changes, *, poll_seconds: int | None) -> dict:
    """What a poll brings. Of a tombstone that the reader never saw as an update: as arrived."""
    gone = [each for each in changes.corrected if each.is_withdrawn]
    corrected = [each for each in changes.corrected if not each.is_withdrawn]
    withdrawn = sorted([*gone, *changes.withdrawn], key=_first, reverse=True)
    return {
        "revision": blog.revision,
        "arrived": [of_update(each) for each in changes.arrived],
        "gap": of_gap(blog, changes.gap),
        "corrected": [of_update(each) for each in corrected],
        "withdrawn": [of_update(each) for each in withdrawn],
        "parts": parts_of(blog, changes.parts),
        **_next_poll(blog, poll_seconds),
    }


def of_gap(blog: Blog, gap: Gap | None) -> dict | None:
    """Arrivals that were left out: how many, and where they are asked for."""
    if gap is None:
        return None
    address = whole("json_gap", blog.slug, gap.since, gap.before)
    return {"count": gap.count, "address": address}


def _next_poll(blog: Blog, poll_seconds: int | None) -> dict:
    return {
        "poll": whole("json_changes", blog.slug, blog.revision),
        "poll_seconds": poll_seconds,
    }


def _first(update: Update) -> int:
    return update.first_revision  # type: ignore[return-value]  # it is public


# Page parts -----------------------------------------------------------------------------


def parts_of(blog: Blog, names=PARTS) -> dict:
    """By name, each with the revision at which it last changed."""
    return {
        name: {
            "revision": getattr(blog, f"{name}_revision"),
            **_OF_PARTS[name](blog, blog.story.get(name)),
        }
        for name in names
    }


def _headline(blog, _):
    return {"headline": blog.headline, "standfirst": blog.standfirst}


def _status(blog, neighbours):
    neighbours = neighbours or {}
    return {
        "status": blog.status,
        "went_live": at(blog.went_live_at),
        "is_silent": blog.is_silent,
        "closed": at(blog.closed_at),
        "closing_message": blog.closing_message,
        "ask": whole("ask", blog.slug) if blog.is_asked else None,
        "earlier": _neighbour(neighbours.get("earlier")),
        "next": _neighbour(neighbours.get("next")),
    }


def _neighbour(told):
    return told and {
        "headline": told["headline"],
        "language": told["language"],
        "address": whole("blog", told["slug"]),
    }


def _hero(blog, hero):
    """Of a picture that may not leave our pages not a word, which may be the video's, too."""
    hero = hero or {}
    stored, video = hero.get("picture"), hero.get("video")
    picture = stored and of_picture(Picture(**stored))
    is_told = picture or (video and not stored)
    return {
        "picture": picture,
        "video": video,
        "caption": hero["caption"] if is_told else "",
        "credit": hero["credit"] if is_told else "",
    }


def _introduction(blog, _):
    return {"words": blog.introduction, "html": blog.introduction_rich}


def _summary(blog, _):
    return {
        "words": blog.summary,
        "html": blog.summary_rich,
        "as_of": at(blog.summary_at),
    }


def _lines(blog, lines):
    told = [
        {**line, "address": whole("update", blog.slug, line["id"])}
        for line in lines or []
    ]
    return {"updates": told}


def _source(blog, _):
    return {"source": blog.source_line}


_OF_PARTS = {
    "headline": _headline,
    "status": _status,
    "hero": _hero,
    "introduction": _introduction,
    "summary": _summary,
    "key_events": _lines,
    "pinned": _lines,
    "source": _source,
}


# An update ------------------------------------------------------------------------------


def of_update(update: Update) -> dict:
    """One that is public; of a tombstone when it was withdrawn, and its notice."""
    common = {
        "id": update.pk,
        "uri": tag_uri("update", update.pk, update.published_at),
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
    return common | _words_of(update)


def _words_of(update: Update) -> dict:
    told = story.read(update.story)
    announced = told.announces
    return {
        "title": title_elsewhere(update),
        "heading": update.heading,
        "label": update.label,
        "people": [person(name) for name in update.bylines],
        "location": update.location,
        "happened": at(update.event_at),
        "changed": at(told.changed_at),
        "verification": update.verification,
        "verified": at(update.verified_at),
        "is_breaking": update.is_breaking,
        "is_key_event": update.is_key_event,
        "is_pinned": update.is_pinned,
        "announces": announced
        and {
            "id": announced.pk,
            "address": whole("update", update.blog.slug, announced.pk),
        },
        "blocks": [of_block(block) for block in told.blocks if _is_told(block)],
        "corrections": [
            {"at": at(note.at), "text": note.text} for note in told.corrections
        ],
        "html": update.feed_html,
    }


def person(byline: str) -> dict:
    """Who has written it, as readers are told, and their author page if there is one."""
    path = address_of(byline)
    return {"name": byline, "address": path and settings.PUBLIC_URL + path}


def _is_told(block: dict) -> bool:
    return not block.get("stays_here")


def of_block(block: dict) -> dict:
    """As its kind describes it (`Block.as_story`), with whole addresses of its files."""
    block = {name: value for name, value in block.items() if name not in OF_THE_DESK}
    if file := block.get("file"):
        block["file"] = {
            name: settings.PUBLIC_URL + value
            if value and name in ("address", "poster")
            else value
            for name, value in file.items()
        }
    if captions := block.get("captions"):
        block["captions"] = settings.PUBLIC_URL + captions
    picture = block.get("picture")
    return block | {"picture": of_picture(picture)} if picture else block


def of_picture(picture: Picture) -> dict | None:
    """None where it may not leave our pages."""
    if not picture.leaves_our_pages:
        return None
    return {
        "alt": picture.alt,
        "width": picture.width_px,
        "height": picture.height_px,
        "is_animated": picture.is_animated,
        "files": [
            {
                "address": rendition(picture, width_px),
                "type": "image/jpeg",
                "width": width_px,
                "height": picture.height_at(width_px),
            }
            for width_px in picture.widths_px
        ],
    }
