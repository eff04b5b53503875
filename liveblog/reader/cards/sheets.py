"""What stands on a blog's card and on an update's, and which edition of it that is.

An edition is a digest of all that is drawn: in the picture's address, its ETag and its
file's name. It is made without a query, since every page names its card's address.
"""

from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import PIL
from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from liveblog.markup import excerpt
from liveblog.models import Blog, QuoteBlock, Update
from liveblog.reader.replies import etag
from liveblog.rendering import title

from .drawing import ENDED, GOES_ON, KEY_EVENT, PLAIN, Badge, Sheet
from .paper import CLOSED, KEY, LIVE

QUOTE_WORDS = 80


def _design():
    """A digest of this code and its fonts: settings.RELEASE need not change with them."""
    digest = sha256(PIL.__version__.encode())
    for file in sorted(Path(__file__).parent.rglob("*.*")):
        if file.suffix in {".py", ".woff2"}:
            digest.update(file.read_bytes())
    return digest.hexdigest()


DESIGN = _design()


def blog_sheet(blog: Blog) -> Sheet:
    return replace(
        _frame(blog, shown_moment(blog)),
        words=blog.headline,
        standfirst=blog.standfirst,
        mark=ENDED if blog.is_closed else GOES_ON,
    )


def update_sheet(update: Update) -> Sheet:
    """A published update's heading, or its quotation, or its first words. Queries blocks."""
    blocks = [] if update.heading else update.blocks()
    quote = next((block for block in blocks if isinstance(block, QuoteBlock)), None)
    if quote is None:
        with translation.override(update.blog.language):
            return replace(_update_frame(update), words=title(update))
    return replace(
        _update_frame(update),
        words=excerpt(quote.words, words=QUOTE_WORDS),
        speaker=", ".join(filter(None, [quote.speaker, quote.role])),
    )


def shown_moment(blog: Blog) -> datetime:
    """The time that stands on a public blog's card: that of its status line."""
    return blog.closed_at or blog.last_published_at or blog.went_live_at  # type: ignore[return-value]


def blog_edition(blog: Blog) -> str:
    return _edition(blog_sheet(blog))


def update_edition(update: Update) -> str:
    """Its words are in it by their revision; the time tells apart restored databases."""
    words = (update.pk, update.last_revision, update.published_at)
    return _edition(_update_frame(update), *words)


def _edition(*facts):
    return etag(DESIGN, *facts).strip('"')


def _update_frame(update):
    """An update's sheet without its words."""
    mark, badge = PLAIN, None
    frame = _frame(update.blog, update.published_at)
    if update.is_key_event:
        with translation.override(update.blog.language):
            badge = Badge(_("Key event"), KEY, is_filled=False)
        mark = KEY_EVENT
    return replace(frame, blog=update.blog.headline, mark=mark, badge=badge)


def _frame(blog, moment):
    local = moment.astimezone(blog.zone)
    name = local.tzname()
    with translation.override(blog.language):
        return Sheet(
            newsroom=settings.NEWSROOM_NAME,
            state=Badge(_("Closed"), CLOSED)
            if blog.is_closed
            else Badge(_("Live"), LIVE, has_dot=True),
            clock=f"{local:%H:%M}",
            # Zones without a name call themselves "+03".
            zone=name if name.isalpha() else f"UTC{name}",
            day=date_format(local, "j M Y"),
            words="",
            is_rtl=blog.direction == Blog.Direction.RIGHT_TO_LEFT,
        )
