"""Audio and video of our own: taken in as they came, and sent to who plays them."""

import shutil
import tempfile
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import User

from . import allowance, decoding, ranges, renditions, replies, storage, words
from .containers import NotPlayable, look_into
from .models import Recording, Upload, new_name

POSTER = "poster.jpg"
MAX_POSTER_BYTES = 2 * 1024 * 1024
MB = 1_000_000


def file_of(recording: Recording) -> str:
    """The name of its file, among its files in the storage."""
    return f"recording.{recording.ending}"


def refuse_too_large(size_bytes: int) -> None:
    """Before it is sent. Raises ValidationError."""
    if size_bytes > settings.RECORDING_MB * MB:
        raise ValidationError(
            _("%(size)s MB is more than the %(most)s MB we take of audio and video.")
            % {"size": f"{size_bytes / MB:.0f}", "most": settings.RECORDING_MB}
        )


def store(file: BinaryIO, *, of: Upload) -> Recording:
    """Keep the file of an upload that is here as a whole, and what it says of itself.

    Copies it: seconds for a large one, so outside any transaction. Raises ValidationError with
    a sentence for the correspondent where no browser would play it.
    """
    size_bytes = of.size_bytes or 0
    try:
        found = look_into(file, size_bytes)
    except NotPlayable:
        raise ValidationError(
            _("Browsers cannot play this file. Save it as MP3, M4A, Ogg, MP4 or WebM.")
        ) from None
    recording = Recording(
        name=of.name,
        uploaded_by=of.by,
        file_name=words.file_name(of.file_name, 80),
        size_bytes=size_bytes,
        **vars(found),
    )
    with renditions.new_files(of.name) as work:
        file.seek(0)
        with (work / file_of(recording)).open("wb") as kept:
            shutil.copyfileobj(file, kept)
    try:
        recording.save()
    except BaseException:
        storage.remove(of.name)
        raise
    return recording


def store_whole(file: BinaryIO, size_bytes: int, *, by: User) -> Recording:
    """One that comes at once, with nothing known of it: counted as sent today, then as `store`.

    Raises ValidationError, also where it is too large or its person has sent too much.
    """
    refuse_too_large(size_bytes)
    allowance.refuse_more(by, size_bytes)
    return store(file, of=Upload(name=new_name(), by=by, size_bytes=size_bytes))


def add_poster(recording: Recording, picture: BinaryIO) -> None:
    """A picture of it, which a device has taken from the film. Slow, as any picture is.

    Written anew by the image decoder. Raises ValidationError, as `decoding.first` does.
    """
    with (
        renditions.new_files(recording.name) as work,
        tempfile.TemporaryDirectory() as made,
    ):
        came = Path(made) / "came"
        came.write_bytes(picture.read(MAX_POSTER_BYTES))
        found = decoding.first(came, Path(made), file_name="poster.jpg")
        shutil.copyfile(Path(made) / f"{found['widths_px'][-1]}.jpg", work / POSTER)
    recording.has_poster = True
    recording.save(update_fields=["has_poster"])


def reply(request, recording: Recording, file_name: str, *, headers: dict):
    """One of its files, or the part of it that is asked for; None where it has no such file."""
    kinds = {file_of(recording): recording.content_type}
    if recording.has_poster:
        kinds[POSTER] = "image/jpeg"
    if file_name not in kinds:
        return None
    try:
        file = storage.read(recording.name, file_name)
    except FileNotFoundError:
        return None
    size = recording.size_bytes if file_name != POSTER else file.seek(0, SEEK_END)
    file.seek(0)
    return ranges.reply(
        request,
        file,
        size,
        content_type=kinds[file_name],
        etag=f'"{recording.name}-{file_name}"',
        headers=replies.HEADERS | headers,
    )


def erase(recording: Recording) -> None:
    """The row, then the files. Raises ProtectedError where something shows it."""
    recording.delete()
    storage.remove(recording.name)
