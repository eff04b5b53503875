"""What stands on a blog's card and on an update's, and which edition of it that is.

An edition is a digest of all that is drawn: in the picture's address, its ETag and its
file's name. It is made without a query, since every page names its card's address.
"""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import PIL
from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from liveblog import story
from liveblog.markup import zones
from liveblog.markup.safe_text import excerpt, unbroken
from liveblog.models import Blog, Update
from liveblog.reader.replies import etag
from liveblog.story.rendering import title_elsewhere

from .canvas import CLOSED, KEY, LIVE
from .drawing import ENDED, GOES_ON, KEY_EVENT, PLAIN, Badge, Sheet
from .photographs import Credited

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
        _frame(blog, blog.news_at),
        words=blog.headline,
        standfirst=blog.standfirst,
        mark=ENDED if blog.is_closed else GOES_ON,
    )


def update_sheet(update: Update) -> Sheet:
    """A published update's heading, or its quotation, or its first words. No queries."""
    quote = None if update.heading else story.read(update.story).quote
    if quote is None:
        with translation.override(update.blog.interface_language):
            return replace(_update_frame(update), words=title_elsewhere(update))
    return replace(
        _update_frame(update),
        words=excerpt(unbroken(quote["words"]), words=QUOTE_WORDS),
        speaker=", ".join(filter(None, [quote["speaker"], quote["role"]])),
    )


def blog_edition(blog: Blog, shown: Credited | None) -> str:
    return _edition(blog_sheet(blog), *_facts(shown))


def update_edition(update: Update, shown: Credited | None) -> str:
    """Its words are in it by their revision; the time tells apart restored databases."""
    words = (update.pk, update.last_revision, update.published_at)
    return _edition(_update_frame(update), *words, *_facts(shown))


def _facts(shown):
    return shown.facts if shown else ()


def _edition(*facts):
    return etag(DESIGN, *facts).strip('"')


def _update_frame(update):
    """An update's sheet without its words."""
    frame = _frame(update.blog, update.published_at)
    with translation.override(update.blog.interface_language):
        mark, badge = _mark_and_badge(update)
    return replace(frame, blog=update.blog.headline, mark=mark, badge=badge)


def _mark_and_badge(update):
    """The one mark that a card has room for: what matters most to whoever sees it alone."""
    if update.is_unconfirmed or update.is_wrong:
        word = update.verification_word
        return PLAIN, Badge(word, CLOSED, is_filled=update.is_wrong)
    if update.is_breaking:
        return GOES_ON, Badge(_("Breaking"), LIVE)
    if update.is_key_event:
        return KEY_EVENT, Badge(_("Key event"), KEY, is_filled=False)
    return PLAIN, None


def _frame(blog, moment):
    local = moment.astimezone(blog.zone)
    with translation.override(blog.interface_language):
        return Sheet(
            newsroom=settings.NEWSROOM_NAME,
            state=Badge(_("Closed"), CLOSED)
            if blog.is_closed
            else Badge(_("Live"), LIVE, has_dot=True),
            clock=f"{local:%H:%M}",
            zone=zones.name(local),
            day=date_format(local, pgettext("a day on a card", "j M Y")),
            words="",
            is_rtl=blog.direction == Blog.Direction.RIGHT_TO_LEFT,
        )
