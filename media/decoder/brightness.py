"""Whether a picture is white paper: a chart, a map or a document. In dark colours it would glare."""

from PIL import Image as Pillow

# Of three colours, each at least so light; and so much of the picture. Charts and maps on white
# are white for a half to three quarters, photographs for a twentieth at most; snow or fog that
# is as white as paper glares as paper does.
NEARLY_WHITE = 225
SHARE = 0.4
# So small a copy is looked at, with its long side of so many pixels.
LOOKED_AT_PX = 128


def is_mostly_white(picture: Pillow.Image) -> bool:
    """Of a picture in sRGB. A millisecond; the picture stays as it is."""
    small = picture.copy()
    small.thumbnail((LOOKED_AT_PX, LOOKED_AT_PX))
    darkest = [
        min(colours)
        for colours in zip(*(c.tobytes() for c in small.split()), strict=True)
    ]
    return sum(value >= NEARLY_WHITE for value in darkest) >= SHARE * len(darkest)
