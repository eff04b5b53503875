"""The shape of a picture, which decides how it stands on a page."""

from .models import Image
from .pictures import Picture

# Narrower than a column: shown at its own size. No first rendition is narrower than this
# but that of a picture which is so itself.
SMALL_PX = 640
PANORAMA = 2  # wider than so many times its height


def shape_of(image: Image | Picture) -> str:
    if image.width_px < SMALL_PX:
        return "small"
    if image.width_px > PANORAMA * image.height_px:
        return "panorama"
    # A square stands with portraits: heads are what squares are mostly cut for.
    return "portrait" if image.height_px >= image.width_px else "landscape"
