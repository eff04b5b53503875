"""Every update as a news item in ninjs 3.1, the IPTC's JSON for agencies and archives.

What was withdrawn is there as its cancellation, under the same URI and without a word but the notice.
"""

from django.conf import settings
from django.shortcuts import get_object_or_404
from django.utils import translation
from django.views.decorators.http import require_safe

from liveblog import story
from liveblog.models import Blog, Update
from liveblog.story.shapes import at

from .entries import entry_of, tag_uri
from .json_replies import tagged_data
from .json_shapes import person, topics_of
from .shown import rendition

ITEMS = 100  # the newest; and as many of the latest cancellations
STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
MOST_URGENT = 1


@require_safe
def of_blog(request, slug):
    """The newest updates, newest first, then the latest cancellations. Three queries."""
    blog = get_object_or_404(Blog.objects.public(), slug=slug)

    def data():
        updates = blog.updates.told_of(blog).as_of(blog.revision)
        newest = updates.published().newest_first()[:ITEMS]
        withdrawn = updates.withdrawn().order_by("-withdrawn_at", "-pk")[:ITEMS]
        found = [*newest, *withdrawn]
        return {"revision": blog.revision, "items": _items(blog, found)}

    facts = ("ninjs", settings.NEWSROOM_NAME, blog.pk, blog.revision)
    return tagged_data(request, facts, data, keeps=True)


@require_safe
def of_update(request, slug, pk):
    """One update, or its cancellation: no 410, since that is what is to be read. Two queries."""
    blog = get_object_or_404(Blog.objects.public(), slug=slug)
    update = get_object_or_404(blog.updates.told_of(blog), pk=pk)
    facts = ("ninjs", settings.NEWSROOM_NAME, blog.pk, blog.revision, pk)
    return tagged_data(request, facts, lambda: _items(blog, [update])[0])


def _items(blog: Blog, updates: list[Update]) -> list[dict]:
    with translation.override(blog.interface_language):
        items = []
        for update in updates:
            update.blog = blog
            items.append(cancellation(update) if update.is_withdrawn else item(update))
        return items


def item(update: Update) -> dict:
    """In the active language; needs the update's blog at hand."""
    blog, told = update.blog, story.read(update.story)
    entry = entry_of(update)
    return _known(
        {
            **_identity(update),
            "type": "text",
            "representationType": "full",
            "versionCreated": at(entry.updated),
            "pubStatus": "usable",
            "urgency": MOST_URGENT if update.is_breaking else None,
            "title": entry.title,
            "headlines": [{"value": entry.title}],
            "by": ", ".join(update.bylines),
            "people": [_creator(name) for name in update.bylines],
            "subjects": [_subject(each) for each in topics_of(blog)],
            "located": update.location,
            "bodies": [
                {"role": "main", "contentType": "text/html", "value": entry.html},
                {"contentType": "text/plain", "value": told.read_out()},
            ],
            "edNote": "\n".join(note.text for note in told.corrections),
            "infoSources": [_newsroom()],
            "associations": [_of_blog(blog), *_pictures(told.blocks)],
        }
    )


def cancellation(update: Update) -> dict:
    return _known(
        {
            **_identity(update),
            "versionCreated": at(update.withdrawn_at),
            "pubStatus": "canceled",
            "edNote": update.withdrawal_notice,
            "infoSources": [_newsroom()],
        }
    )


def _identity(update: Update) -> dict:
    address = settings.PUBLIC_URL + update.get_absolute_url()
    return {
        "uri": tag_uri("update", update.pk, update.published_at),
        "standard": STANDARD,
        "version": str(update.last_revision),
        "firstCreated": at(update.published_at),
        "language": update.blog.language,
        "altIds": [{"role": "permalink", "value": address}],
    }


def _creator(byline: str) -> dict:
    told = person(byline)
    return _known({"name": byline, "rel": "creator", "uri": told["address"]})


def _subject(topic: dict) -> dict:
    return {"name": topic["name"], "rel": "about", "uri": topic["address"]}


def _newsroom() -> dict:
    return {
        "name": settings.NEWSROOM_NAME,
        "role": "publisher",
        "uri": f"{settings.PUBLIC_URL}/",
    }


def _of_blog(blog: Blog) -> dict:
    return {
        "name": "blog",
        "rel": "isPartOf",
        "uri": tag_uri("blog", blog.pk, blog.went_live_at),
        "type": "composite",
        "title": blog.headline,
    }


def _pictures(blocks: list[dict]) -> list[dict]:
    """Those that may leave our pages, with what is said of them."""
    shown = [block for block in blocks if block.get("picture")]
    shown = [block for block in shown if block["picture"].leaves_our_pages]
    return [_picture(number, block) for number, block in enumerate(shown, start=1)]


def _picture(number: int, block: dict) -> dict:
    picture = block["picture"]
    said = {"caption": block.get("caption"), "alt": picture.alt}
    return _known(
        {
            "name": f"picture-{number}",
            "uri": rendition(picture, picture.widths_px[-1]),
            "type": "picture",
            "by": block.get("credit") or block.get("source") or block.get("host"),
            "descriptions": [
                {"role": role, "value": words} for role, words in said.items() if words
            ],
            "renditions": [
                {
                    "name": f"{width_px} px",
                    "href": rendition(picture, width_px),
                    "contentType": "image/jpeg",
                    "width": width_px,
                    "height": picture.height_at(width_px),
                }
                for width_px in picture.widths_px
            ],
        }
    )


def _known(item: dict) -> dict:
    """Without what is not known or empty: no property may be null."""
    return {name: value for name, value in item.items() if value not in (None, "", [])}
