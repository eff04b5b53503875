"""A blog, its updates and its page parts as JSON for programs: what readers see, and no more.

`story.shapes`, with whole addresses, and with what a program asks for next. No queries but one a
minute, for who has an author page. A picture that may not leave our pages is not told.
"""

from django.conf import settings
from django.urls import reverse

from liveblog import story
from liveblog.models import Blog, Update
from liveblog.story import shapes
from liveblog.story.changes import Changes, Gap
from liveblog.story.rendering import PARTS
from media.pictures import Picture

from .authors import address_of
from .entries import tag_uri
from .shown import rendition


def whole(name: str, *args) -> str:
    """The whole address of one of the reader's pages."""
    return settings.PUBLIC_URL + reverse(f"reader:{name}", args=args)


# A blog ---------------------------------------------------------------------------------


def of_blog(
    blog: Blog, updates: list[Update], *, has_older: bool, poll_seconds: int | None
) -> dict:
    """What the live page has. `poll_seconds` is None where there is nothing to ask for any more."""
    return {
        **shapes.of_blog(blog),
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
    parts = shapes.of_parts(blog, names, tell=TELL)
    return {
        name: {
            "revision": getattr(blog, f"{name}_revision"),
            **part,
            **_only_here(blog, name, part),
        }
        for name, part in parts.items()
    }


def _only_here(blog: Blog, name: str, part: dict) -> dict:
    """What an archive would not tell: what goes on, and addresses that lead on."""
    if name == "status":
        ask = whole("ask", blog.slug) if blog.is_asked else None
        return {"is_silent": blog.is_silent, "ask": ask}
    if name == "about":
        return {"topics": topics_of(blog)}
    if "updates" in part:
        lines = part["updates"]
        told = [
            {**line, "address": whole("update", blog.slug, line["id"])}
            for line in lines
        ]
        return {"updates": told}
    return {}


def topics_of(blog: Blog) -> list[dict]:
    return [
        {"name": each["name"], "address": whole("topic", each["slug"])}
        for each in story.topics(blog)
    ]


# An update ------------------------------------------------------------------------------


def of_update(update: Update) -> dict:
    """One that is public; of a tombstone when it was withdrawn, and its notice."""
    told = shapes.of_update(update, tell=TELL)
    told["uri"] = tag_uri("update", update.pk, update.published_at)
    if update.is_withdrawn:
        return told
    told["people"] = [person(name) for name in update.bylines]
    if announced := told["announces"]:
        address = whole("update", update.blog.slug, announced["id"])
        announced["address"] = address
    return told | {"html": update.feed_html}


def person(byline: str) -> dict:
    """Who has written it, as readers are told, and their author page if there is one."""
    path = address_of(byline)
    return {"name": byline, "address": path and settings.PUBLIC_URL + path}


def _recording(block: dict) -> dict:
    """Its file and its captions, by whole addresses."""
    file = {
        name: settings.PUBLIC_URL + value
        if value and name in ("address", "poster")
        else value
        for name, value in block["file"].items()
    }
    captions = block.get("captions")
    return {
        "file": file,
        "captions": captions and settings.PUBLIC_URL + captions,
    }


def of_picture(picture: Picture) -> dict | None:
    """None where it may not leave our pages."""
    if not picture.leaves_our_pages:
        return None
    return {
        **shapes.of_picture(picture),
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


TELL = shapes.Tell(of_picture, _recording)
