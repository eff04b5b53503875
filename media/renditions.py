"""The files of an image, and the folders in which they are made before they are kept."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from . import storage

# The ending of a rendition's file, and as what it is sent; the best first.
CONTENT_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}
# What came in, beside the renditions. It has what they have lost: never to be sent.
ORIGINAL = "original"


@contextmanager
def new_files(name: str) -> Iterator[Path]:
    """A folder to be filled, whose files become the image's at the end.

    A new image's appear on the disk whole or not at all. Each stands in the place of one
    that has its name.
    """
    everything = Path(settings.PICTURES_DIR)
    everything.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=storage.UNFINISHED, dir=everything))
    try:
        yield work
        storage.sync(work)
        storage.keep(name, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)


@contextmanager
def original(name: str) -> Iterator[Path | None]:
    """What came in, at hand on this disk until the end of the block; None without one."""
    on_disk = storage.folder(name) / ORIGINAL
    if on_disk.exists():
        yield on_disk
    elif ORIGINAL not in storage.files(name):
        yield None
    else:
        with tempfile.NamedTemporaryFile() as copy:
            with storage.read(name, ORIGINAL) as there:
                shutil.copyfileobj(there, copy)
            copy.flush()
            yield Path(copy.name)
