"""The whole addresses of pictures, for what leaves our pages."""

from django.conf import settings
from django.urls import reverse

from media.pictures import Picture


def largest(picture: Picture) -> str:
    """Of its largest rendition, as JPEG."""
    where = [picture.name, picture.widths_px[-1], "jpg"]
    return settings.PUBLIC_URL + reverse("reader:rendition", args=where)


def crop(picture: Picture, ratio: str) -> str:
    """Cut to one of `media.crops.RATIOS`."""
    return settings.PUBLIC_URL + reverse("reader:crop", args=[picture.name, ratio])
