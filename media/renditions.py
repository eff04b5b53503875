"""Where the files of an image lie: under DATA_DIR/pictures/, in a folder of its own."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

# The ending of a rendition's file, and as what it is sent; the best first.
CONTENT_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}
# What came in, beside the renditions. It has what they have lost: never to be sent.
ORIGINAL = "original"


def folder(name: str) -> Path:
    # Two levels, so that no folder holds more than some thousands of entries.
    return Path(settings.PICTURES_DIR) / name[:2] / name


def path(name: str, width_px: int, extension: str) -> Path:
    return folder(name) / f"{width_px}.{extension}"


def original(name: str) -> Path:
    return folder(name) / ORIGINAL


@contextmanager
def new_folder(name: str) -> Iterator[Path]:
    """A folder to be filled, which becomes the image's at the end, whole or not at all."""
    target, everything = folder(name), Path(settings.PICTURES_DIR)
    everything.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=".new-", dir=everything))
    try:
        yield work
        work.chmod(0o755)
        _sync(work)
        target.parent.mkdir(exist_ok=True)
        work.rename(target)
        _sync(target.parent)
    except BaseException:
        shutil.rmtree(work, ignore_errors=True)
        raise


@contextmanager
def more_files(name: str) -> Iterator[Path]:
    """A folder to be filled, whose files stand beside the image's at the end.

    Each at once and whole, in the place of one that has its name. What an earlier one
    left behind that was killed is swept: hold a lock.
    """
    target = folder(name)
    for left_behind in target.glob(".more-*"):
        shutil.rmtree(left_behind, ignore_errors=True)
    work = Path(tempfile.mkdtemp(prefix=".more-", dir=target))
    try:
        yield work
        for file in sorted(work.iterdir()):
            file.replace(target / file.name)
        _sync(target)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def remove(name: str) -> None:
    shutil.rmtree(folder(name), ignore_errors=True)


def _sync(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
