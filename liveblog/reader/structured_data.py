"""What search engines are told of a live page: schema.org's LiveBlogPosting.

One query a minute, for who has an author page: all else is on the blog's row and the updates'
rows, in their stories.
"""

from datetime import datetime

from django.conf import settings
from django.templatetags.static import static
from django.utils import translation

from liveblog import story
from liveblog.extension import ShareImage
from liveblog.markup.safe_text import excerpt, json_ld, unbroken
from liveblog.models import Blog, Update
from liveblog.story import Story
from liveblog.web import site
from media import crops
from media.pictures import Picture

from .authors import address_of
from .json_shapes import topics_of
from .shown import crop

LOGO = "liveblog/icon-512.png"
DESCRIPTION_WORDS = 30
# Of one update, so that the page's words are not all sent twice; a long read has 10,000.
MOST_LETTERS = 2_000
# What a newsroom's paywall would hide, where it has one (docs/theming.md).
PAYWALLED = "#feed"


def structured_data(
    blog: Blog, updates: list[Update], *, image: ShareImage | None = None
):
    """A script element about this page and these updates of it, newest first.

    `image` is the blog's share picture, if there is one. Tombstones are left
    out. The end of coverage is told when it is known: once the blog is closed, or to be.
    """
    told = [
        (update, story.read(update.story))
        for update in updates
        if not update.is_withdrawn
    ]
    page = _address(blog)
    data = {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "@id": page,
        "url": page,
        "mainEntityOfPage": page,
        "headline": blog.headline,
        "description": blog.standfirst
        or excerpt(unbroken(blog.introduction), words=DESCRIPTION_WORDS),
        "image": _images_of(blog, image),
        "datePublished": _at(blog.first_public_at, blog),
        "dateModified": _at(_last_change(blog, told), blog),
        "author": _authors(update for update, _ in told),
        "publisher": _newsroom() | {"logo": _logo()},
        "inLanguage": blog.language,
        **_access(),
        "coverageStartTime": _at(blog.began_at or blog.first_public_at, blog),
        "coverageEndTime": _at(blog.closed_at or blog.closes_at, blog),
        **_subjects(blog),
        "liveBlogUpdate": [_posting(blog, update, its) for update, its in told],
    }
    return json_ld(_known(data))


def _posting(blog: Blog, update: Update, its: Story) -> dict:
    address = f"{_address(blog)}#update-{update.pk}"
    heading = f"{update.label}: {update.heading}" if update.label else update.heading
    with translation.override(blog.interface_language):
        headline = update.named(heading) if update.heading else blog.headline
        words = its.read_out()
    return _known(
        {
            "@type": "BlogPosting",
            "@id": address,
            "url": address,
            "headline": headline,
            # An update that is only a heading says it all there.
            "articleBody": words[:MOST_LETTERS] or headline,
            "datePublished": _at(update.published_at, blog),
            "dateModified": _at(_changed_at(update, its), blog),
            "author": _one_or_more(_authors([update])),
            "publisher": {"@id": _newsroom()["@id"]},
            "image": _crops_of(its.pictures),
            "locationCreated": _place(update.location),
            "correction": [
                _known(
                    {
                        "@type": "CorrectionComment",
                        "text": note.text,
                        "datePublished": _at(note.at, blog),
                    }
                )
                for note in its.corrections
            ],
        }
    )


def _last_change(blog: Blog, told: list[tuple[Update, Story]]) -> datetime | None:
    """Of what came in closed when it ended, or what was corrected since: bringing it in is no news."""
    if not blog.ended_elsewhere:
        return blog.changed_at or blog.went_live_at
    return max([blog.closed_at, *(_changed_at(update, its) for update, its in told)])


def _changed_at(update: Update, its: Story) -> datetime:
    changes = (update.published_at, update.marked_at, its.changed_at)
    return max(filter(None, changes))


def _known(data: dict) -> dict:
    """Without what is not known: an empty property says that there is none."""
    return {name: value for name, value in data.items() if value not in (None, "", [])}


def _address(blog: Blog) -> str:
    return settings.PUBLIC_URL + blog.get_absolute_url()


def _at(moment: datetime | None, blog: Blog) -> str | None:
    return moment and moment.astimezone(blog.zone).isoformat(timespec="seconds")


def _subjects(blog: Blog) -> dict:
    """Its topics; of a blog without any, what its headline says."""
    topics = topics_of(blog)
    if not topics:
        return {"about": {"@type": "Thing", "name": blog.headline}}
    things = [
        {"@type": "Thing", "name": each["name"], "url": each["address"]}
        for each in topics
    ]
    return {"about": things, "keywords": [each["name"] for each in topics]}


def _access() -> dict:
    """Whether all may read it; else which part of the page is for subscribers.

    As Google asks of paywalled content: what is not told so would be taken for cloaking.
    """
    if settings.ACCESSIBLE_FOR_FREE:
        return {"isAccessibleForFree": True}
    part = {
        "@type": "WebPageElement",
        "isAccessibleForFree": False,
        "cssSelector": PAYWALLED,
    }
    return {"isAccessibleForFree": False, "hasPart": part}


# Who ----------------------------------------------------------------------------------


def _newsroom() -> dict:
    return {
        "@type": "Organization",
        "@id": f"{settings.PUBLIC_URL}/#newsroom",
        "name": settings.NEWSROOM_NAME,
        "url": f"{settings.PUBLIC_URL}/",
    }


def _logo() -> dict:
    own = site.logo()
    path = (
        own["url"] if own else static(LOGO)
    )  # a whole address where STATIC_URL is one
    url = settings.PUBLIC_URL + path if path.startswith("/") else path
    return {"@type": "ImageObject", "url": url}


def _author(byline: str) -> dict:
    """The person, where there is a byline; else the newsroom.

    Of who has no author page (a guest; who is gone) the newsroom's is where they can be found.
    """
    newsroom = _newsroom()
    if not byline:
        return newsroom
    return {
        "@type": "Person",
        "name": byline,
        "url": _page_of(byline) or newsroom["url"],
        "affiliation": {"@id": newsroom["@id"]},
    }


def _page_of(byline: str) -> str | None:
    path = address_of(byline)
    return path and settings.PUBLIC_URL + path


def _authors(updates) -> list[dict]:
    names = dict.fromkeys(name for update in updates for name in update.bylines)
    return [_author(name) for name in names] or [_author("")]


def _one_or_more(authors: list[dict]) -> dict | list[dict]:
    return authors[0] if len(authors) == 1 else authors


def _place(location: str) -> dict | None:
    return {"@type": "Place", "name": location} if location else None


# Pictures -----------------------------------------------------------------------------


def _images_of(blog: Blog, image: ShareImage | None) -> list:
    images = _crops_of(story.hero_pictures(blog))
    return [*images, image.url] if image else images


def _crops_of(pictures: list[Picture]) -> list:
    """Of pictures that may leave our pages, in the ratios that search engines ask for."""
    return [_image(each, name) for each in pictures for name in crops.RATIOS]


def _image(picture: Picture, name: str) -> dict:
    width, height = crops.size(picture.width_px, picture.height_px, crops.RATIOS[name])
    return _known(
        {
            "@type": "ImageObject",
            "url": crop(picture, name),
            "width": width,
            "height": height,
            "caption": picture.alt,
        }
    )
