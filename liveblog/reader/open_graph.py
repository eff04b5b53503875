"""What social networks read in a page's head: Open Graph."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils import translation

from liveblog import story
from liveblog.extension import ShareImage, alternates, share_image
from liveblog.markup.safe_text import excerpt, unbroken
from liveblog.models import Blog, Update
from liveblog.story.rendering import title_elsewhere, words_elsewhere

DESCRIPTION_WORDS = 35
# Open Graph wants a territory with every language; a blog's language may have none.
TERRITORIES = {
    "en": "en_GB",
    "ar": "ar_AR",
    "de": "de_DE",
    "es": "es_ES",
    "fr": "fr_FR",
    "pt": "pt_PT",
    "ru": "ru_RU",
    "tr": "tr_TR",
    "uk": "uk_UA",
    "zh_Hans": "zh_CN",
}


@dataclass(frozen=True)
class OpenGraph:
    """A page as others show it. Addresses are absolute; times are in the blog's zone."""

    title: str
    description: str
    url: str
    image: ShareImage | None
    locale: str
    published_at: datetime
    modified_at: datetime
    # Media types, and the addresses of the same in them.
    alternates: list[tuple[str, str]]


def of_blog(blog: Blog) -> OpenGraph:
    """Of a public blog. No queries."""
    introduction = excerpt(unbroken(blog.introduction), words=DESCRIPTION_WORDS)
    return OpenGraph(
        title=blog.headline,
        description=blog.standfirst or introduction,
        url=settings.PUBLIC_URL + blog.get_absolute_url(),
        image=share_image(blog),
        locale=_locale(blog),
        published_at=_local(blog.first_public_at, blog),
        modified_at=_local(blog.news_at, blog),
        alternates=alternates(blog),
    )


def of_update(update: Update) -> OpenGraph:
    """Of a published update. No queries."""
    blog = update.blog
    # Without a heading its first words are the title already.
    words = words_elsewhere(update, update.text) if update.heading else ""
    told = excerpt(words, words=DESCRIPTION_WORDS)
    changed_at = story.read(update.story).changed_at
    changes = (update.published_at, update.marked_at, changed_at)
    with translation.override(blog.interface_language):
        name = update.named(title_elsewhere(update))
    return OpenGraph(
        title=name,
        description=told or blog.headline,
        url=settings.PUBLIC_URL + update.get_absolute_url(),
        image=share_image(update),
        locale=_locale(blog),
        published_at=_local(update.published_at, blog),
        modified_at=_local(max(filter(None, changes)), blog),
        alternates=alternates(update),
    )


def _local(moment, blog):
    return moment.astimezone(blog.zone).replace(microsecond=0)


def _locale(blog):
    locale = translation.to_locale(blog.language)
    return TERRITORIES.get(locale, locale if "_" in locale else "")
