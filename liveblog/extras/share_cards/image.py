"""What a page says of its card: where it is, how large, and what stands on it."""

from django.conf import settings
from django.urls import reverse

from liveblog.extension import ShareImage
from liveblog.models import Blog, Update

from .content import blog_edition, blog_sheet, update_edition, update_sheet
from .drawing import SIZE_PX, Sheet


def share_image(shown: Blog | Update) -> ShareImage:
    """Of a public blog or a published update. No queries."""
    if isinstance(shown, Blog):
        where, edition = ("blog_card", shown.slug), blog_edition(shown)
        sheet = blog_sheet(shown)
    else:
        where, edition = (
            ("update_card", shown.blog.slug, shown.pk),
            update_edition(shown),
        )
        sheet = update_sheet(shown)
    name, *arguments = where
    path = reverse(f"share_cards:{name}", args=[*arguments, edition])
    return ShareImage(settings.PUBLIC_URL + path, _alt(sheet), *SIZE_PX)


def _alt(sheet: Sheet) -> str:
    """The words on the picture, for who cannot see it."""
    moment = f"{sheet.newsroom}, {sheet.day}, {sheet.clock} {sheet.zone}"
    return " – ".join(filter(None, [sheet.words, sheet.speaker, moment]))
