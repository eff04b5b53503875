"""What social networks read in a page's head: Open Graph, and the card's address."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from liveblog import story
from liveblog.markup import excerpt, unbroken
from liveblog.models import Blog, Update
from liveblog.rendering import stored_title

from .drawing import SIZE_PX, Sheet
from .sheets import (
    blog_edition,
    blog_sheet,
    update_edition,
    update_sheet,
)

DESCRIPTION_WORDS = 35
# Open Graph wants a territory with every language; a blog's language may have none.
TERRITORIES = {"en": "en_GB", "de": "de_DE", "fr": "fr_FR", "ar": "ar_AR"}


@dataclass(frozen=True)
class Card:
    """A page as others show it. Addresses are absolute; times are in the blog's zone."""

    title: str
    description: str
    url: str
    image_url: str
    alt: str
    locale: str
    published_at: datetime
    modified_at: datetime
    width_px: int = SIZE_PX[0]
    height_px: int = SIZE_PX[1]


def blog_card_meta(blog: Blog) -> Card:
    """A public blog's card. No queries."""
    introduction = excerpt(unbroken(blog.introduction), words=DESCRIPTION_WORDS)
    return Card(
        title=blog.headline,
        description=blog.standfirst or introduction,
        url=settings.PUBLIC_URL + blog.get_absolute_url(),
        image_url=_image_url("blog_card", blog.slug, blog_edition(blog)),
        alt=_alt(blog_sheet(blog)),
        locale=_locale(blog),
        published_at=_local(blog.went_live_at, blog),
        modified_at=_local(blog.news_at, blog),
    )


def update_card_meta(update: Update) -> Card:
    """A published update's card. No queries."""
    blog = update.blog
    # Without a heading its first words are the title already.
    words = update.text if update.heading else ""
    told = excerpt(words, words=DESCRIPTION_WORDS)
    changed_at = story.read(update.story).changed_at
    changes = (update.published_at, update.marked_at, changed_at)
    edition = update_edition(update)
    with translation.override(blog.language):
        name = update.named(stored_title(update))
    return Card(
        title=name,
        description=told or blog.headline,
        url=settings.PUBLIC_URL + update.get_absolute_url(),
        image_url=_image_url("update_card", blog.slug, update.pk, edition),
        alt=_alt(update_sheet(update)),
        locale=_locale(blog),
        published_at=_local(update.published_at, blog),
        modified_at=_local(max(filter(None, changes)), blog),
    )


def _image_url(name, *where):
    return settings.PUBLIC_URL + reverse(f"reader:{name}", args=where)


def _alt(sheet: Sheet) -> str:
    """The words on the picture, for who cannot see it."""
    moment = f"{sheet.newsroom}, {sheet.day}, {sheet.clock} {sheet.zone}"
    return " – ".join(filter(None, [sheet.words, sheet.speaker, moment]))


def _local(moment, blog):
    return moment.astimezone(blog.zone).replace(microsecond=0)


def _locale(blog):
    locale = translation.to_locale(blog.language)
    return TERRITORIES.get(locale, locale if "_" in locale else "")
