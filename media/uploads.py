"""A picture from a browser: kept as it came, and its first rendition made."""

import os
from datetime import date
from pathlib import Path

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from . import allowance, decoding, renditions, rights, storage, words
from .models import Image, new_name

MAX_UPLOAD_BYTES = 40 * 1024 * 1024
FOUND = (
    "width_px",
    "height_px",
    "widths_px",
    "formats",
    "is_animated",
    "is_mostly_white",
)
TEXTS = ("caption", "credit", "alt", "place", "instructions")
BYTES_AT_ONCE = 256 * 1024


def store_image(file, *, by, name: str | None = None) -> Image:
    """Keep an uploaded picture, with its first rendition and what it says of itself.

    The worker makes the other renditions (`media.finishing`). `file` is an open binary
    file with a `size`. Slow (tenths of a second): call it outside any transaction.
    Raises ValidationError with a sentence for the correspondent if it is too large, or
    no picture, or all are busy (places.Busy), or the sender has sent too much today
    (`media.allowance`); nothing is left on disk then.
    """
    refuse_too_large(file.size)
    if name is None:  # else it came in pieces, and was counted when it was announced
        allowance.refuse_more(by, file.size)
    name, called = name or new_name(), str(getattr(file, "name", None) or "")
    with renditions.new_files(name) as work:
        _keep(file, work / renditions.ORIGINAL)
        found = decoding.first(
            work / renditions.ORIGINAL, work, file_name=called.lower()
        )
    image = Image(
        name=name, uploaded_by=by, file_name=words.file_name(called, _most("file_name"))
    )
    _fill(image, found)
    try:
        image.save()
    except BaseException:
        storage.remove(name)
        raise
    return image


def refuse_too_large(size_bytes: int) -> None:
    """Before it is sent, where its size is known. Raises ValidationError."""
    if size_bytes > MAX_UPLOAD_BYTES:
        raise ValidationError(
            _("%(size)s MB is more than the %(most)s MB we take.")
            % {
                "size": f"{size_bytes / 1e6:.0f}",
                "most": MAX_UPLOAD_BYTES // 2**20,
            }
        )


def _keep(file, path: Path) -> None:
    """The bytes as they came, for nobody but us."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as kept:
        file.seek(0)
        while piece := file.read(BYTES_AT_ONCE):
            kept.write(piece)
        kept.flush()
        os.fsync(kept.fileno())


def _fill(image: Image, found: dict) -> None:
    for fact in FOUND:
        setattr(image, fact, found[fact])
    says = found["says"]
    for text in TEXTS:
        setattr(image, text, words.line(says[text], _most(text)))
    image.taken_on = date.fromisoformat(says["taken_on"]) if says["taken_on"] else None
    # Of the whole text, not of what fits: what forbids it may stand at its end.
    image.own_pages_only = rights.forbid_passing_on(says["instructions"])


def _most(field: str) -> int:
    return getattr(Image._meta.get_field(field), "max_length", None) or 0
