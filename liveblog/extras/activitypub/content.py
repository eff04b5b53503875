"""What a note says: made of the story's data, of any kind of block alike. No queries.

As HTML, of elements that every server shows: paragraphs, links, lists, what is strong. Pictures and
recordings stand beside it.
"""

from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from liveblog import story
from liveblog.markup.safe_text import in_xml
from liveblog.models import BLOCK_MODELS, Block, Update
from liveblog.reader.shown import largest
from liveblog.story import Story
from media.pictures import Picture

TEMPLATE = "liveblog/activitypub/content.html"


@dataclass(frozen=True)
class Part:
    """One block: rich text as it is stored, or the lines that it would be read out by; a link."""

    html: str
    lines: list[str]
    url: str


def content_of(update: Update) -> str:
    """Our own words as around it on its pages. It needs its blog at hand."""
    told = story.read(update.story)
    with translation.override(update.blog.interface_language):
        context = {
            "blog": update.blog,
            "update": update,
            "head": _head(update),
            "parts": [part for part in map(_part, told.blocks) if part is not None],
            "corrections": told.corrections,
            # Not the headline: whoever has it would have to be told each time it changes.
            "address": settings.PUBLIC_URL + update.get_absolute_url(),
        }
        return in_xml(render_to_string(TEMPLATE, context)).strip()


def _head(update: Update) -> str:
    """Never without saying that it is unconfirmed or wrong."""
    words = ": ".join(filter(None, (update.label, update.heading)))
    return update.named(words).strip()


def _part(block: dict) -> Part | None:
    """None of what may not leave our pages."""
    if block.get("stays_here"):
        return None
    if block.get("html"):
        return Part(block["html"], [], "")
    lines = BLOCK_MODELS.get(block["kind"], Block).read_out(block)
    if block.get("picture") and block.get("credit"):
        lines = [*lines[:-1], " ".join([*lines[-1:], f"[{block['credit']}]"])]
    return Part("", lines, block.get("url") or "")


def attachments_of(told: Story) -> list[dict]:
    """Pictures with their alt texts, and recordings of our own."""
    files = [_recording(file) for file in told.files]
    return [*(_picture(each) for each in told.pictures), *files]


def _picture(picture: Picture) -> dict:
    return {
        "type": "Image",
        "mediaType": "image/jpeg",
        "url": largest(picture),
        "name": picture.alt or None,
        "width": (width_px := picture.widths_px[-1]),
        "height": picture.height_at(width_px),
        # From -1 to 1, up and to the right; ours are per cent, down and to the right.
        "focalPoint": [picture.focus_x / 50 - 1, 1 - picture.focus_y / 50],
    }


def _recording(file: dict) -> dict:
    return {
        "type": "Video" if file["type"].startswith("video/") else "Audio",
        "mediaType": file["type"],
        "url": settings.PUBLIC_URL + file["address"],
        "name": None,
    }
