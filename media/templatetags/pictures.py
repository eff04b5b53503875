"""The addresses of an image's renditions, as `src` and `srcset` want them."""

from django import template
from django.urls import reverse

register = template.Library()

# How wide a picture is shown in each place, as the pages' styles have it: below 48 rem
# there is no time rail, above 52.5 rem a column grows no more.
SIZES = {
    # Everything waits for it: on a telephone's fine screen three pixels of four are enough.
    "hero": "(min-width: 44rem) 42rem, (min-resolution: 1.7dppx) calc(75vw - 1.5rem), calc(100vw - 2rem)",
    "column": "(min-width: 52.5rem) 42rem, (min-width: 48rem) calc(100vw - 10.5rem), calc(100vw - 2rem)",
    # Of the front page's lead story: beside its headline on wide screens.
    "lead": "(min-width: 75.5rem) 43rem, (min-width: 64rem) 58vw, (min-width: 48rem) calc(100vw - 2rem), 100vw",
    # Beside another on wide screens, or on all.
    "half": "(min-width: 52.5rem) 21rem, (min-width: 48rem) calc(50vw - 5rem), calc(100vw - 2rem)",
    "pair": "(min-width: 52.5rem) 21rem, (min-width: 48rem) calc(50vw - 5rem), 50vw",
    "third": "(min-width: 52.5rem) 14rem, (min-width: 48rem) calc(33vw - 3rem), 40vw",
}


@register.filter
def srcset(image, extension):
    return ", ".join(
        f"{address(image, width, extension)} {width}w" for width in image.widths_px
    )


@register.filter
def src(image):
    """The middle rendition as JPEG: what a browser without srcset should get."""
    return address(image, src_width(image), "jpg")


@register.filter
def src_width(image):
    """How wide that one is, in pixels."""
    return image.widths_px[len(image.widths_px) // 2]


@register.filter
def src_height(image):
    return image.height_at(src_width(image))


@register.filter
def smallest(image):
    """The smallest rendition as JPEG: for who has asked for less data."""
    return address(image, image.widths_px[0], "jpg")


@register.filter
def largest(image):
    """The largest rendition as JPEG: for who wants to see all of it."""
    return address(image, image.widths_px[-1], "jpg")


@register.filter
def moving_src(image):
    """The middle one of those that move."""
    return address(image, image.widths_px[len(image.widths_px) // 2], "webp")


@register.filter
def better_formats(image):
    """The formats to be offered before JPEG, the best first; of what moves JPEG is still."""
    return [each for each in image.formats if each != "jpg" and not image.is_animated]


@register.filter
def sizes(place):
    return SIZES[place]


@register.filter
def focus(image):
    """The class that keeps the focal point in sight where a style crops; "" in the middle.

    One of nine, since a page may have no style of its own. Where half of a picture is in
    sight, each keeps its third in it.
    """
    across = _third(image.focus_x, "left", "centre", "right")
    down = _third(image.focus_y, "top", "middle", "bottom")
    name = f"focus-{across}-{down}"
    return "" if name == "focus-centre-middle" else name


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


def _third(per_cent, first, second, last):
    return first if per_cent < 34 else second if per_cent <= 66 else last
