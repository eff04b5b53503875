"""The addresses of an image's renditions, as `src` and `srcset` want them."""

from django import template
from django.urls import reverse

register = template.Library()


@register.filter
def srcset(image, extension):
    return ", ".join(
        f"{address(image, width, extension)} {width}w" for width in image.widths_px
    )


@register.filter
def src(image):
    """The middle rendition as JPEG: what a browser without srcset should get."""
    return address(image, image.widths_px[len(image.widths_px) // 2], "jpg")


@register.filter
def thumbnail(image):
    """The smallest rendition at the desk's address: for those who may see drafts."""
    return address(image, image.widths_px[0], "jpg", place="desk:rendition")


@register.filter
def preview(image):
    """The middle one there, to be looked at."""
    width = image.widths_px[len(image.widths_px) // 2]
    return address(image, width, "jpg", place="desk:rendition")


def address(image, width_px, extension, place="reader:rendition"):
    return reverse(place, args=[image.name, width_px, extension])
