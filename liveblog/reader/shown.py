"""The whole addresses of pictures, for what leaves our pages."""

from django.conf import settings
from django.urls import reverse

from media.pictures import Picture


def largest(picture: Picture) -> str:
    """Of its largest rendition, as JPEG."""
    return rendition(picture, picture.widths_px[-1])


def rendition(picture: Picture, width_px: int) -> str:
    """Of the rendition of this width, as JPEG."""
    where = [picture.name, width_px, "jpg"]
    return settings.PUBLIC_URL + reverse("reader:rendition", args=where)


def crop(picture: Picture, ratio: str) -> str:
    """Cut to one of `media.crops.RATIOS`."""
    return settings.PUBLIC_URL + reverse("reader:crop", args=[picture.name, ratio])
