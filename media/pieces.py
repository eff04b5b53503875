"""Pictures that arrive in pieces, over any line: in the manner of tus 1.0.

What has arrived is kept under DATA_DIR/uploads/ until the picture is whole; then it
becomes an image like any other. Every piece says where it begins, so that one that is
sent twice, or whose answer was lost, does no harm.
"""

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import transaction
from django.utils import timezone

from . import allowance, decoder_slots, recordings, storage
from .models import Image, Recording, Upload
from .uploads import refuse_too_large, store_image

# More than a fast line brings in the seconds for which a device makes its pieces.
MAX_PIECE_BYTES = 4 * 1024 * 1024


class WrongOffset(Exception):
    """The piece does not begin where the upload has got to."""


class Busy(Exception):
    """Another request is bringing a piece of this upload at this moment."""


def expect(upload: Upload, size_bytes: int, *, file_name: str = "") -> None:
    """Take note of how large it will be, once its device is heard of; or refuse it.

    Of another size than it was said to be, it begins anew. Raises Busy.
    """
    with _held(upload):
        if upload.is_settled or upload.size_bytes == size_bytes:
            return
        with transaction.atomic():
            try:
                if upload.is_recording:
                    recordings.refuse_too_large(size_bytes)
                else:
                    refuse_too_large(size_bytes)
                allowance.refuse_more_open(upload, size_bytes)
            except ValidationError as error:
                upload.problem = error.messages[0]
            upload.size_bytes, upload.received_bytes = size_bytes, 0
            upload.file_name = file_name
            upload.heard_at = timezone.now()
            upload.save()


def take(upload: Upload, piece: bytes, *, offset: int) -> None:
    """Add a piece; with the last one it becomes an image or a recording, or is refused.

    Slow then (tenths of a second): call it outside any transaction. Raises WrongOffset,
    Busy, or OSError where the disk is full; what had arrived before is kept.
    """
    if allowance.is_disk_full():
        raise OSError(errno.ENOSPC, "kept free for words")
    with _held(upload) as file:
        if upload.is_settled:
            return
        is_too_much = offset + len(piece) > (upload.size_bytes or 0)
        if offset != upload.received_bytes or is_too_much:
            raise WrongOffset
        # What a request left behind that was killed before it could say so.
        file.truncate(offset)
        file.write(piece)
        file.flush()
        os.fsync(file.fileno())
        upload.received_bytes += len(piece)
        upload.heard_at = timezone.now()
        upload.save(update_fields=["received_bytes", "heard_at"])
        if upload.received_bytes == upload.size_bytes:
            _finish(upload, file)


def give_up(upload: Upload, problem: str) -> None:
    """Say why it will never be an image, unless it is one. Raises Busy."""
    with _held(upload):
        if not upload.is_settled:
            upload.problem = problem
            upload.save(update_fields=["problem"])


def forget(upload: Upload) -> None:
    """Delete the row and what has arrived; an image that it became stays. Raises Busy."""
    with _held(upload):
        upload.delete()
        _path(upload).unlink(missing_ok=True)


# Below --------------------------------------------------------------------------------


@contextmanager
def _held(upload: Upload) -> Iterator[BinaryIO]:
    """The file of this upload, locked, and its row read again under the lock.

    The kernel releases the lock if the process dies. Not waited for: who holds it may be
    opening the picture, and the device asks again anyway.
    """
    path = _path(upload)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy from None
        upload.refresh_from_db()
        # The file may have been lost where the row was not: it is sent again from there.
        there = os.fstat(file.fileno()).st_size
        upload.received_bytes = min(upload.received_bytes, there)
        yield file
        if upload.is_settled:
            path.unlink(missing_ok=True)


def _finish(upload: Upload, file: BinaryIO) -> None:
    if upload.is_recording:
        _finish_recording(upload, file)
        return
    # There already, if a request was killed between the two rows.
    image = Image.objects.filter(name=upload.name).first()
    try:
        upload.image = image or _store(upload, file)
    except decoder_slots.Busy:
        raise Busy from None  # all of it is here: its device asks again
    except ValidationError as error:
        upload.problem = error.messages[0]
    upload.save(update_fields=["image", "problem"])


def _finish_recording(upload: Upload, file: BinaryIO) -> None:
    known = Recording.objects.filter(name=upload.name).first()
    try:
        if known is None:
            storage.remove(upload.name)
            known = recordings.store(file, of=upload)
        upload.recording = known
    except ValidationError as error:
        upload.problem = error.messages[0]
    upload.save(update_fields=["recording", "problem"])


def _store(upload: Upload, file: BinaryIO) -> Image:
    # Or renditions alone, if it was killed before the first.
    storage.remove(upload.name)
    file.seek(0)
    whole = File(file, name=upload.file_name or upload.name)
    return store_image(whole, by=upload.by, name=upload.name)


def _path(upload: Upload) -> Path:
    return Path(settings.UPLOADS_DIR) / upload.name
