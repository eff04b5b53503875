"""A picture in other ratios, cut so that its focal point stays in it."""

import io
import threading
from contextlib import suppress

from PIL import Image as Pillow

from . import renditions, storage
from .models import Image

RATIOS = {"16x9": 16 / 9, "4x3": 4 / 3, "1x1": 1}
MOST_PX = 1280  # wide: search engines ask for 1,200
OPTIONS = {"quality": 82, "progressive": True, "optimize": True}
# A full picture is some ten megabytes in memory: one at a time.
_turn = threading.Lock()


def box(
    width: int, height: int, ratio: float, focus_x: int, focus_y: int
) -> tuple[int, int, int, int]:
    """The largest part of a picture in this ratio (width to height), as Pillow crops.

    Left, top, right, bottom, in pixels. The focal point, in per cent of the picture, is
    in its middle, or as near to it as the picture's edges allow.
    """
    if width > height * ratio:
        wide, high = max(1, round(height * ratio)), height
    else:
        wide, high = width, max(1, round(width / ratio))
    left = _start(width, wide, focus_x)
    top = _start(height, high, focus_y)
    return left, top, left + wide, top + high


def size(width: int, height: int, ratio: float) -> tuple[int, int]:
    """How large the crop of such a picture is, wherever its focal point."""
    left, top, right, bottom = box(width, height, ratio, 50, 50)
    wide = min(right - left, MOST_PX)
    return wide, max(1, round((bottom - top) * wide / (right - left)))


def cut(image: Image, name: str) -> bytes:
    """A JPEG of the image in the ratio of this name.

    Kept beside the renditions, whose files go with the image. Raises FileNotFoundError
    where there are none.
    """
    width = image.widths_px[-1]
    # By all that it depends on: the largest rendition may be a larger one tomorrow.
    kept = f"{name}-{width}-{image.focus_x}-{image.focus_y}.jpg"
    with _turn:
        with suppress(FileNotFoundError), storage.read(image.name, kept) as file:
            return file.read()
        with storage.read(image.name, f"{width}.jpg") as whole:
            content = _cut(image, whole, RATIOS[name])
        # A full disk only means that it is cut again next time.
        with suppress(OSError), renditions.new_files(image.name) as work:
            (work / kept).write_bytes(content)
        return content


def _start(whole: int, part: int, focus: int) -> int:
    return min(max(0, round(whole * focus / 100 - part / 2)), whole - part)


def _cut(image, rendition, ratio):
    file = io.BytesIO()
    with Pillow.open(rendition) as whole:
        part = whole.crop(box(*whole.size, ratio, image.focus_x, image.focus_y))
        part = part.resize(size(*whole.size, ratio), Pillow.Resampling.LANCZOS)
        part.save(file, "JPEG", exif=b"", icc_profile=None, **OPTIONS)
    return file.getvalue()
