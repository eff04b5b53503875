"""What the image decoder can be asked for. Paths and answers are JSON's: texts and numbers."""

from pathlib import Path

from PIL import Image as Pillow

from . import brightness, colours, metadata, moving, printing, sizes
from .opening import Opened


def first(source: str, folder: str) -> dict:
    """The first rendition, into this folder; what will exist; and what the file says."""
    opened, target = Opened(Path(source)), Path(folder)
    says = metadata.read(opened.file)
    still = sizes.largest(*opened.size)
    small = sizes.largest(*opened.size, most=sizes.MOVING_PX)
    moves = moving.can_move(opened, small) and moving.write(opened, target, small)
    full = small if moves else still
    width = sizes.first_width(full[0])
    picture = _developed(opened, (width, _height(full, width)))
    printing.write(picture, target, "jpg")
    if not moves:
        printing.write(picture, target, "webp")
    return {
        "width_px": full[0],
        "height_px": full[1],
        "widths_px": [width],
        "formats": ["webp", "jpg"],
        "is_animated": moves,
        "is_mostly_white": brightness.is_mostly_white(picture),
        "says": says,
    }


def rest(
    source: str, folder: str, size: list[int], *, moves: bool, avif_speed: int
) -> dict:
    """All renditions up to this size, into this folder: nothing of what `first` found
    is found anew, so that what pages say of the picture stays true."""
    opened, target = Opened(Path(source)), Path(folder)
    full = (size[0], size[1])
    widths = sizes.widths_for(full[0])
    formats = ["webp", "jpg"]
    if moves:
        for width in widths[:-1]:  # its own is there since the first
            moving.write(opened, target, (width, _height(full, width)))
    elif full[0] * full[1] <= sizes.MAX_PIXELS_OF_AVIF:
        formats.insert(0, "avif")
    picture = _developed(opened, full)
    for width in reversed(widths):
        picture = printing.reduced(picture, (width, _height(full, width)))
        for extension in formats:
            if not (moves and extension == "webp"):
                special = {"speed": avif_speed} if extension == "avif" else {}
                printing.write(picture, target, extension, **special)
    return {"widths_px": widths, "formats": formats}


def _height(full: tuple[int, int], width: int) -> int:
    """As `Image.height_at` has it."""
    return max(1, round(full[1] * width / full[0]))


def _developed(opened: Opened, size: tuple[int, int]) -> Pillow.Image:
    """The picture, or its first frame, decoded, upright, of this size and in sRGB."""
    if opened.moves:
        opened.file.seek(0)
    profile = opened.file.info.get("icc_profile")
    opened.draft(size[0])
    opened.file.load()
    picture = opened.upright(colours.plain(opened.file))
    return colours.to_srgb(printing.reduced(picture, size), profile)
