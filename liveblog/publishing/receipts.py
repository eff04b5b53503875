"""What takes words from readers leaves a receipt: which words, and where they may still be.

Written under the blog's lock with the change itself; looking is the worker's, afterwards.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.urls import reverse
from django.utils import timezone

from liveblog import story
from liveblog.extension import copied_files, is_elsewhere, share_image
from liveblog.markup import fingerprints
from liveblog.models import Blog, Receipt, Update, widths_of
from liveblog.models.receipt import FIRST_LOOK, Look, Place
from media import crops, renditions

FORMS = ("atom", "rss", "json")
# What programs read of a blog. A stream is made of the same, and kept for a second.
FOR_PROGRAMS = ("json_blog", "ninjs")
# What a withdrawn update's own addresses answer; a picture's that nothing shows.
WITHDRAWN, NOTHING = "410", "404"
# What the permalink of one answers that is in another blog now.
MOVED = "301"


@dataclass(frozen=True)
class Before:
    """What readers had of an update, before it changes."""

    lines: list[str]
    card: str  # its path; "" without cards
    is_key_event: bool


def before(update: Update) -> Before:
    """No queries."""
    image = share_image(update)
    card = urlsplit(image.url).path if image else ""
    return Before(lines_of(update), card, update.is_key_event)


def lines_of(update: Update) -> list[str]:
    """All lines of a public update that somebody wrote; none of a tombstone."""
    told = story.read(update.story)
    figures = (block for block in told.blocks if block.get("picture"))
    alts = (block["picture"].alt for block in figures)
    around = (update.heading, update.label, update.location, *update.bylines)
    credits_ = (block.get("credit", "") for block in told.blocks)
    speakers = (block.get("speaker", "") for block in told.blocks)
    captions = (block.get("caption", "") for block in told.blocks)
    lines = (*around, *told.read_out().split("\n"), *alts, *captions)
    return list(dict.fromkeys(filter(None, (*lines, *credits_, *speakers))))


def write_receipt(update: Update, had: Before, revision: int) -> None:
    """Of this revision, which has changed it. Under the lock, once all is stored.

    One query, two where pictures went. None of what was brought into a blog that was never live.
    """
    blog, now = update.blog, timezone.now()
    if blog.takes_original_times:
        return  # no reader has had its words
    receipt = Receipt(
        blog=blog,
        update=update,
        revision=revision,
        at=now,
        fingerprints=fingerprints.of_lines(had.lines, lines_of(update)),
        not_before=now + FIRST_LOOK,
    )
    looks = [*_pages(update, had, revision), *_files(update, had), *_copies(blog)]
    if not (receipt.fingerprints or update.is_withdrawn or blog.taken_off):
        # It only adds: nothing has to go, and the poll shows that it is out.
        looks = [look for look in looks if look.place == Place.POLL]
    receipt.list_places(looks)
    receipt.save()


def _pages(update: Update, had: Before, revision: int) -> Iterable[Look]:
    slug, first = update.blog.slug, update.first_revision or 0

    def at(place, name, *args):
        return Look(place, [reverse(f"reader:{name}", args=args)])

    yield at(Place.PAGE, "blog", slug)
    yield at(Place.DATA, "blog", slug)
    yield at(Place.POLL, "changes", slug, revision - 1)
    permalink = at(Place.PERMALINK, "update", slug, update.pk)
    if update.is_withdrawn:
        permalink.proof = WITHDRAWN if update.moved_to is None else MOVED
    yield permalink
    yield at(Place.OLDER, "older_page", slug, first + 1)
    yield at(Place.OLDEST_FIRST, "after", slug, max(first - 1, 0))
    if had.is_key_event:
        yield at(Place.KEY_EVENTS, "key_events", slug)
    yield at(Place.LIGHT, "light", slug)
    yield at(Place.BOX, "blog_box", slug)
    for form in FORMS:
        yield at(Place.FEED, "blog_feed", slug, form)
    for form in FORMS:
        yield at(Place.FRONT_FEED, "front_feed", form)
    for name in FOR_PROGRAMS:
        yield at(Place.PROGRAMS, name, slug)
    yield at(Place.FRONT, "front")
    yield at(Place.CORRECTIONS, "corrections")
    yield from _topics(update.blog)


def _files(update: Update, had: Before) -> Iterable[Look]:
    if had.card:
        edition = had.card.rpartition("card-")[2].partition(".")[0]
        proof = WITHDRAWN if update.is_withdrawn else edition
        yield Look(Place.CARD, [had.card], proof)
    for name, widths_px in widths_of(update.blog.taken_off).items():
        yield Look(Place.PICTURE, addresses_of(name, widths_px), NOTHING)


# Of a whole blog --------------------------------------------------------------------------

# What is looked for of it, and whose pictures are.
NEWEST = 20
PICTURE = re.compile(r"/media/([0-9a-f]{32})/")


@dataclass(frozen=True)
class BlogBefore:
    """What readers had of a blog, before it is withdrawn."""

    lines: list[str]
    card: str
    pictures: set[str]  # all of them
    newest_pictures: set[str]
    newest: int | None  # the newest update


def before_of_blog(blog: Blog) -> BlogBefore:
    """Two queries; reads the HTML of all its updates."""
    image = share_image(blog)
    newest = list(blog.updates.published().newest_first()[:NEWEST])
    own = [blog.headline, blog.standfirst]
    lines = [line for update in newest for line in lines_of(update)[:3]]
    html = blog.updates.in_the_feed().values_list("public_html", flat=True)
    hero = set(PICTURE.findall(blog.hero_html))
    return BlogBefore(
        lines=[*own, *lines],
        card=urlsplit(image.url).path if image else "",
        pictures=hero.union(*(PICTURE.findall(each) for each in html.iterator())),
        newest_pictures=hero.union(*(PICTURE.findall(u.public_html) for u in newest)),
        newest=newest[0].pk if newest else None,
    )


def write_receipt_of_blog(blog: Blog, had: BlogBefore, revision: int) -> None:
    """Of this revision, which has withdrawn it. Under the lock. Two queries."""
    now = timezone.now()
    receipt = Receipt(
        blog=blog,
        revision=revision,
        at=now,
        fingerprints=fingerprints.of_lines(had.lines),
        not_before=now + FIRST_LOOK,
    )
    pictures = [
        Look(Place.PICTURE, addresses_of(name, widths_px), NOTHING)
        for name, widths_px in widths_of(had.newest_pictures).items()
    ]
    receipt.list_places(
        [*_places_of_blog(blog, had, revision), *pictures, *_copies(blog)]
    )
    receipt.save()


def _places_of_blog(blog: Blog, had: BlogBefore, revision: int) -> Iterable[Look]:
    """Its own addresses, which are to say that it is gone; and those that led to it."""

    def gone(place, name, *args):
        return Look(
            place, [reverse(f"reader:{name}", args=[blog.slug, *args])], WITHDRAWN
        )

    def without_it(place, name, *args):
        address = blog.get_absolute_url()
        return Look(place, [reverse(f"reader:{name}", args=args)], address)

    yield gone(Place.PAGE, "blog")
    yield without_it(Place.POLL, "changes", blog.slug, revision - 1)
    if had.newest is not None:
        yield gone(Place.PERMALINK, "update", had.newest)
    yield gone(Place.OLDER, "older_page", revision)
    yield gone(Place.OLDEST_FIRST, "oldest_first")
    yield gone(Place.LIGHT, "light")
    yield gone(Place.BOX, "blog_box")
    for form in FORMS:
        yield gone(Place.FEED, "blog_feed", form)
    for name in FOR_PROGRAMS:
        yield gone(Place.PROGRAMS, name)
    for form in FORMS:
        yield without_it(Place.FRONT_FEED, "front_feed", form)
    yield without_it(Place.FRONT, "front")
    yield without_it(Place.CORRECTIONS, "corrections")
    yield without_it(Place.SITEMAP, "sitemap")
    yield without_it(Place.SITEMAP, "news_sitemap")
    yield from _topics(blog, proof=blog.get_absolute_url())
    if had.card:
        yield Look(Place.CARD, [had.card], WITHDRAWN)


# Below both -------------------------------------------------------------------------------


def addresses_of(name: str, widths_px: Iterable[int]) -> list[str]:
    """All addresses that a picture may be kept under."""
    files = [
        reverse("reader:rendition", args=[name, width_px, extension])
        for width_px in widths_px
        for extension in renditions.CONTENT_TYPES
    ]
    cut = [reverse("reader:crop", args=[name, ratio]) for ratio in crops.RATIOS]
    return files + cut


def _topics(blog: Blog, *, proof: str = "") -> Iterable[Look]:
    """The pages and feeds of its topics, by the addresses that they have on its own page."""
    for topic in story.topics(blog):
        slug = topic["slug"]
        yield Look(Place.TOPIC, [reverse("reader:topic", args=[slug])], proof)
        for form in FORMS:
            path = reverse("reader:topic_feed", args=[slug, form])
            yield Look(Place.TOPIC, [path], proof)


def _copies(blog: Blog) -> Iterable[Look]:
    names = copied_files(blog.slug)
    if names:
        yield Look(Place.COPY, names)
    if is_elsewhere(blog):
        yield Look(Place.SERVERS, [])
