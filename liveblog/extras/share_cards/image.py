"""What a page says of its card: where it is, how large, and what stands on it."""

from django.conf import settings
from django.urls import reverse

from liveblog.extension import ShareImage
from liveblog.models import Blog, Update

from . import photographs
from .content import blog_edition, blog_sheet, update_edition, update_sheet
from .drawing import SIZE_PX, Sheet

# By the ending of a card's address: one with a picture is a JPEG.
CONTENT_TYPES = {"png": "image/png", "jpg": "image/jpeg"}


def share_image(shown: Blog | Update) -> ShareImage:
    """Of a public blog or a published update. No queries."""
    if isinstance(shown, Blog):
        picture, sheet = photographs.of_blog(shown), blog_sheet(shown)
        name, where = "blog_card", [shown.slug]
        edition = blog_edition(shown, picture)
    else:
        picture, sheet = photographs.of_update(shown), update_sheet(shown)
        name, where = "update_card", [shown.blog.slug, shown.pk]
        edition = update_edition(shown, picture)
    form = "jpg" if picture else "png"
    path = reverse(f"share_cards:{name}", args=[*where, edition, form])
    alt = _alt(sheet, picture.picture.alt if picture else "")
    return ShareImage(settings.PUBLIC_URL + path, alt, *SIZE_PX, CONTENT_TYPES[form])


def _alt(sheet: Sheet, picture: str) -> str:
    """The words on the card, for who cannot see it, and what its picture shows."""
    moment = f"{sheet.newsroom}, {sheet.day}, {sheet.clock} {sheet.zone}"
    return " – ".join(filter(None, [sheet.words, sheet.speaker, moment, picture]))
