"""A blog as a zip from which another newsroom, or this one, can make it again (docs/archive.md).

What an archive is for readers, an export is for an importer: the words as they were written, not as
they are shown. Public all the same: of updates that readers see, or will see when the blog is live,
what they see. No old words, no notes of colleagues, no account.
"""

import json
import tempfile
from collections.abc import Container, Iterable, Iterator
from datetime import UTC, datetime
from itertools import groupby, islice
from typing import BinaryIO

from django.conf import settings

from liveblog.models import BLOCK_MODELS, Block, Blog, Correction, Update
from media import storage
from media.models import Image, Recording

from . import recording_files
from .freezing import ChangedMeanwhile, last_change
from .page import UPDATES_AT_ONCE, in_order
from .pictures import images_of, may_be_kept
from .zip_file import ZipFile

NAME = "data.json"
FORMAT, VERSION = "liveblog-export", 1
MOVES, STANDS = "webp", "jpg"


def may_be_exported(blog: Blog) -> bool:
    """Not what was only rehearsed, nor what was withdrawn as a whole."""
    return not (blog.is_rehearsal or blog.is_withdrawn)


def export(blog: Blog, into: BinaryIO) -> None:
    """Write the zip into this file, which can seek.

    The same blog at the same revision gives the same bytes. Raises ChangedMeanwhile. It is in no
    transaction. A query for each kind of block and two more for each hundred updates, which are all
    of it that is in memory.
    """
    images = images_of(blog)
    if any(image.pages_behind_since for image in images):
        raise ChangedMeanwhile
    kept = {image.name: image for image in images if _is_there(image)}
    recordings = recording_files.kept_of(blog)
    zipped = ZipFile(into, at=last_change(blog) or blog.created_at)
    with tempfile.TemporaryFile() as file:
        _write(blog, file, kept, recordings)
        file.seek(0)
        zipped.add(NAME, file)
    for image in kept.values():
        with storage.read(image.name, _file_of(image)) as picture:
            zipped.add(_in_zip(image), picture, packed=False)
    for recording in recordings.values():
        recording_files.add(recording, zipped)
    zipped.finish()
    if not Blog.objects.filter(pk=blog.pk, revision=blog.revision).exists():
        raise ChangedMeanwhile


def _write(
    blog: Blog,
    file: BinaryIO,
    kept: dict[str, Image],
    recordings: dict[str, Recording],
) -> None:
    """One update a line: two exports can be compared by `diff`."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "source": settings.PUBLIC_URL,
        "blog": of_blog(blog, kept),
    }
    file.write(f'{_dumps(head).removesuffix("}")}, "updates": ['.encode())
    between = ""
    for told in _updates(blog, {*kept, *recordings}):
        file.write(f"{between}\n{_dumps(told)}".encode())
        between = ","
    files = {
        "pictures": {name: of_picture(image) for name, image in kept.items()},
        "recordings": {
            name: recording_files.described(each) for name, each in recordings.items()
        },
    }
    file.write(f"\n], {_dumps(files).removeprefix('{')}\n".encode())


def _updates(blog: Blog, kept: Container[str]) -> Iterator[dict]:
    updates = in_order(blog)
    while some := list(islice(updates, UPDATES_AT_ONCE)):
        yield from of_updates(some, kept)


def of_blog(blog: Blog, kept: Container[str]) -> dict:
    return {
        "key": str(blog.pk),
        "address": settings.PUBLIC_URL + blog.get_absolute_url(),
        "slug": blog.slug,
        "language": blog.language,
        "direction": blog.direction,
        "time_zone": blog.time_zone,
        "status": blog.status,
        "closed": at(blog.closed_at),
        "closing_message": blog.closing_message,
        "headline": blog.headline,
        "standfirst": blog.standfirst,
        "introduction": {"words": blog.introduction, "html": blog.introduction_rich},
        "summary": {
            "words": blog.summary,
            "html": blog.summary_rich,
            "as_of": at(blog.summary_at),
        },
        "hero": _hero(blog, kept),
        "source_line": blog.source_line,
        "topics": [topic.name for topic in blog.shown_topics()],
        "related": [
            {"title": each.title, "address": each.url} for each in blog.related
        ],
        "sponsor": {"name": blog.sponsor_name, "address": blog.sponsor_url},
        "newsletter": {"words": blog.newsletter_words, "address": blog.newsletter_url},
    }


def of_updates(updates: Iterable[Update], kept: Container[str]) -> Iterator[dict]:
    """Public ones and tombstones, in their order. Two queries, and one for each kind of block."""
    updates = list(updates)
    keys = [update.pk for update in updates]
    blocks, notes = _blocks_of(keys), _corrections_of(keys)
    for update in updates:
        common = {
            "key": str(update.pk),
            "address": settings.PUBLIC_URL + update.get_absolute_url(),
            "state": update.state,
            "published": at(update.published_at),
        }
        if update.is_withdrawn:
            own = {
                "withdrawn": at(update.withdrawn_at),
                "notice": update.withdrawal_notice,
            }
        else:
            its = blocks.get(update.pk, []), notes.get(update.pk, [])
            own = _words_of(update, *its, kept)
        yield common | own


def _words_of(update, blocks, corrections, kept):
    told = (_block(block, kept) for block in blocks)
    return {
        "heading": update.heading,
        "label": update.label,
        "bylines": update.bylines,
        "location": update.location,
        "happened": at(update.event_at),
        "added_to": at(update.added_to_at),
        "verification": update.verification,
        "verified": at(update.verified_at),
        "is_key_event": update.is_key_event,
        "is_pinned": update.is_pinned,
        "announces": update.announces_id and str(update.announces_id),
        "blocks": [block for block in told if block],
        "corrections": [{"at": at(note.at), "text": note.note} for note in corrections],
    }


def _block(block: Block, kept: Container[str]) -> dict | None:
    """None where its file may not leave us, or is still to come: its words stay with it.

    `kept` are the names of pictures, audio and video that go along.
    """
    told = block.as_export()
    key = block.picture_key or block.file_key
    if told is None or not key or told[key] in kept:
        return told
    return told | {block.picture_key: ""} if block.stands_without_picture else None


def _blocks_of(keys: list[int]) -> dict[int, list[Block]]:
    found: dict[int, list[Block]] = {}
    for model in BLOCK_MODELS.values():
        rows = model._default_manager.filter(update__in=keys)
        for block in rows.select_related(*(model.relations or [None])):
            found.setdefault(block.update_id, []).append(block)
    return {
        key: sorted(its, key=lambda block: block.position) for key, its in found.items()
    }


def _corrections_of(keys: list[int]) -> dict[int, list[Correction]]:
    rows = Correction.objects.filter(update__in=keys).order_by("update_id", "at", "pk")
    return {key: list(its) for key, its in groupby(rows, lambda each: each.update_id)}


def _hero(blog: Blog, kept: Container[str]) -> dict:
    image = blog.hero_image
    is_told = image is None or image.name in kept
    return {
        "image": image.name if image and is_told else None,
        "caption": blog.hero_caption if is_told else "",
        "credit": blog.hero_credit if is_told else "",
        "alt": blog.hero_alt if is_told else "",
        "video": blog.hero_video_url,
    }


# Pictures -------------------------------------------------------------------------------


def of_picture(image: Image) -> dict:
    return {
        "file": _in_zip(image),
        "width": (width := image.widths_px[-1]),
        "height": image.height_at(width),
        "is_sensitive": image.is_sensitive,
        "focus": [image.focus_x, image.focus_y],
    }


def _is_there(image: Image) -> bool:
    return may_be_kept(image) and _file_of(image) in storage.files(image.name)


def _file_of(image: Image) -> str:
    """The largest that readers get. What was uploaded says where and by whom it was made."""
    ending = MOVES if image.is_animated and MOVES in image.formats else STANDS
    return f"{image.widths_px[-1]}.{ending}"


def _in_zip(image: Image) -> str:
    return f"pictures/{image.name}.{_file_of(image).partition('.')[2]}"


def at(moment: datetime | None) -> str | None:
    """To the microsecond: the order of two updates may hang by it."""
    return moment.astimezone(UTC).isoformat() if moment else None


def _dumps(data) -> str:
    return json.dumps(data, ensure_ascii=False)
