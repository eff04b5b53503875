"""An image at the widths that pages ask for, on disk under DATA_DIR/pictures/."""

import os
import shutil
import tempfile
from pathlib import Path

from PIL import Image as Pillow

from . import storage

WIDTHS_PX = (480, 960, 1600)
FORMATS = {
    "webp": ("image/webp", {"quality": 78, "method": 4}),
    "jpg": ("image/jpeg", {"quality": 82, "progressive": True, "optimize": True}),
}


def folder(name: str) -> Path:
    return storage.folder(name)


def path(name: str, width_px: int, extension: str) -> Path:
    return folder(name) / f"{width_px}.{extension}"


def widths_for(width_px: int) -> list[int]:
    """The standard widths below the image's own, then its own (at most the largest)."""
    largest = min(width_px, WIDTHS_PX[-1])
    return [width for width in WIDTHS_PX if width < largest] + [largest]


def write_all(picture: Pillow.Image, name: str) -> list[int]:
    """Write every rendition of an upright RGB picture; return their widths in pixels.

    Each is made from the next larger one, which is several times quicker than from
    the original (docs: performance); heights follow from the largest, as
    `Image.height_at` has them. The folder appears whole or not at all: files
    are written and synced beside it and the folder is renamed into place.
    """
    target = folder(name)
    target.parent.mkdir(parents=True, exist_ok=True)
    widths = widths_for(picture.width)
    largest = widths[-1]
    full_height = max(1, round(picture.height * largest / picture.width))
    profile = picture.info.get("icc_profile")
    work = Path(tempfile.mkdtemp(prefix=".new-", dir=target.parent))
    try:
        for width in reversed(widths):
            if width < picture.width:
                height = max(1, round(full_height * width / largest))
                picture = picture.resize((width, height), Pillow.Resampling.LANCZOS)
            for extension, (_, options) in FORMATS.items():
                _write(picture, work / f"{width}.{extension}", options, profile)
        storage.keep(name, work)
    except BaseException:
        shutil.rmtree(work, ignore_errors=True)
        raise
    return widths


def _write(picture, target, options, profile):
    format_name = {"webp": "WEBP", "jpg": "JPEG"}[target.suffix[1:]]
    with target.open("wb") as file:
        # Nothing of the upload but the colour profile: no EXIF, so no place.
        picture.save(file, format_name, icc_profile=profile, exif=b"", **options)
        file.flush()
        os.fsync(file.fileno())
