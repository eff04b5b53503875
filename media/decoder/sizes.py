"""How large renditions are, and how large a picture may be. No Pillow in here."""

WIDTHS_PX = (320, 640, 960, 1280, 1920)
FIRST_PX = 640  # made while the correspondent waits; the worker makes the others
MOVING_PX = 640  # the widest of an animation: its size in bytes grows with its frames
MAX_HEIGHT_PX = 16_383  # the most that a WebP can have

MAX_SIDE_PX = 20_000
# A JPEG is decoded at a reduced size: 120 megapixels take 150 MB, or 400 if progressive.
# The other formats are decoded whole: of 24 megapixels a PNG takes 300 MB, a transparent
# WebP 500.
MAX_PIXELS_OF_JPEG = 120_000_000
MAX_PIXELS = 24_000_000
# What iPhones call 24 megapixels are 24.5 million; one such takes 200 MB.
MAX_PIXELS_OF_HEIC = 25_000_000
MAX_PIXELS_OF_FRAMES = 48_000_000
# Encoding AVIF takes 20 bytes a pixel and ten times the time of JPEG. A telephone held
# upright has 6.6 megapixels at 1920; what is larger is an endless screenshot or a chart,
# for which WebP does as well.
MAX_PIXELS_OF_AVIF = 8_000_000


def largest(width: int, height: int, most: int = WIDTHS_PX[-1]) -> tuple[int, int]:
    """The size of the largest rendition; of a tall strip its height decides.

    One that is still too tall when it is one pixel wide keeps its height.
    """
    own = min(width, most)
    if height * own > MAX_HEIGHT_PX * width:
        own = max(1, MAX_HEIGHT_PX * width // height)
    return own, max(1, round(height * own / width))


def widths_for(own: int) -> list[int]:
    """The standard widths below the largest rendition's, then its own."""
    return [width for width in WIDTHS_PX if width < own] + [own]


def first_width(own: int) -> int:
    return min(own, FIRST_PX)
