"""The live page: what it is made of, for readers, and for the desk before they see it."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from django.conf import settings
from django.db.models import Q, QuerySet

from liveblog.models import Blog, CardBlock, Correction, FigureBlock, Update, Words
from media.models import Image

from .rendering import PART_IDS, PARTS, render, render_part, stored_title

# The parts of the page that show something of an update as soon as it is public.
PARTS_OF_NEWS = ("status", "pinned", "key_events")
# Of a blog that is not live yet: it has one page.
MOST_IN_PREVIEW = 500
PICTURE = re.compile(r"/media/([0-9a-f]{32})/")


def newest_first(blog, *, before=None):
    """What readers see in the feed, from the top or from below a revision."""
    # One upper bound, not two: SQLite seeks by the first and reads past the other, which
    # took 29 ms for the oldest page of 100,000 updates.
    return blog.updates.in_the_feed().older_than(below(blog, before)).newest_first()


def below(blog, before=None):
    """What a page has, came before this revision: before the next of the blog, as it was read."""
    top = blog.revision + 1
    return top if before is None else min(before, top)


def one_page(blog, updates, *, limit=None):
    """The first of these updates, and whether there are more. One query.

    `limit` is UPDATES_PER_PAGE where none is given.
    """
    limit = limit or settings.UPDATES_PER_PAGE
    found = list(updates[: limit + 1])
    for update in found:
        update.blog = blog
    return found[:limit], len(found) > limit


class Latest(NamedTuple):
    update: Update
    title: str


def latest_of(updates: Iterable[Update]) -> Latest | None:
    """The first of these that has not been withdrawn, and what it is called. No query."""
    for update in updates:
        if not update.is_withdrawn:
            return Latest(update, stored_title(update))
    return None


def parts(blog, names=tuple(PART_IDS)):
    """The page parts by name: their element's id, revision and stored HTML."""
    return {
        name: {
            "id": PART_IDS[name],
            "revision": getattr(blog, f"{name}_revision"),
            "html": getattr(blog, f"{name}_html"),
        }
        for name in names
    }


def pictures_of(blog: Blog) -> QuerySet[Image]:
    """Of a blog that is not live yet: at its top, where nobody could be asked first, and in its
    public updates."""
    public = blog.updates.published()
    figures = FigureBlock.objects.filter(update__in=public, has_ended=False)
    cards = CardBlock.objects.filter(update__in=public, picture__isnull=False)
    in_updates = Q(pk__in=figures.values("image")) | Q(pk__in=cards.values("picture"))
    return Image.objects.filter(
        in_updates | Q(pk=blog.hero_image_id, is_sensitive=False)
    )


def names_of_pictures(blog: Blog, html: str) -> set[str]:
    """Of these those that stand in this HTML. One query where any picture does."""
    found = set(PICTURE.findall(html))
    if not found:
        return found
    its = pictures_of(blog).filter(name__in=found)
    return set(its.values_list("name", flat=True))


def preview_blog(blog: Blog, *, at: datetime) -> dict:
    """What the live page of a prepared blog would be made of if it went live now.

    Saves nothing; `blog`, which is changed with it, must not be saved afterwards.
    """
    _go_live_in_memory(blog, at)
    updates, _has_older = one_page(blog, newest_first(blog), limit=MOST_IN_PREVIEW)
    return {
        "parts": parts(blog),
        "updates": updates,
        "latest": latest_of(updates),
        "has_older": False,  # nothing is at the address of an older page yet
    }


def preview(
    update: Update,
    words: Words,
    *,
    at: datetime,
    note: str = "",
    is_minor: bool = False,
) -> dict:
    """What the live page would be made of if these words went live now. Saves nothing.

    For a new update or a draft with its marks set, or for a public one: then the words
    are a correction if there is a note, and otherwise an addition, unless the change is
    minor. `update`, whose blog is changed with it, must not be saved afterwards.
    """
    blog, corrections = update.blog, []
    if is_prepared := blog.is_prepared:
        _go_live_in_memory(blog, at)
    update.hold(words)
    if update.is_published:
        corrections = list(update.corrections.all())
        if note:
            corrections.append(Correction(note=note, at=at))
        elif not is_minor:
            update.added_to_at = at
    else:
        _publish_in_memory(update, at)
    update.public_html = render(update, corrections=corrections).public_html
    shown = parts(blog)
    for part in PARTS_OF_NEWS:
        shown[part]["html"] = render_part(blog, part, preview=update)
    updates, has_older = _page_with(update)
    return {
        "parts": shown,
        "updates": updates,
        "latest": latest_of(updates),
        "has_older": has_older and not is_prepared,
    }


def preview_settings(blog: Blog, fields: dict, *, at: datetime) -> dict:
    """What the live page would be made of if these fields of its blog were set now.

    `topics` are given by name. Saves nothing; `blog`, which is changed with it, must not be saved
    afterwards.
    """
    language = blog.language
    for name, value in fields.items():
        if name == "topics":
            blog.hold_topics(value)
        else:
            setattr(blog, name, value)
    if "summary" in fields:
        blog.summary_at = at if blog.summary else None
    if blog.hero_image and blog.hero_image.has_ended:
        blog.hero_image = None  # as `edit_blog` leaves it
    if is_prepared := blog.is_prepared:
        _set_live_in_memory(blog, at)
    for part in PARTS:
        setattr(blog, f"{part}_html", render_part(blog, part))
    updates, has_older = one_page(blog, newest_first(blog))
    if blog.language != language:
        for update in updates:
            update.public_html = render(update).public_html
    return {
        "parts": parts(blog),
        "updates": updates,
        "latest": latest_of(updates),
        "has_older": has_older and not is_prepared,
    }


def _go_live_in_memory(blog: Blog, at: datetime) -> None:
    """With all its parts, of which none may be stored yet: nothing of it is public."""
    _set_live_in_memory(blog, at)
    for part in PARTS:
        setattr(blog, f"{part}_html", render_part(blog, part))


def _set_live_in_memory(blog: Blog, at: datetime) -> None:
    if blog.takes_original_times:
        blog.began_at = blog.last_published_at  # no preview says when exactly it began
    blog.status, blog.went_live_at = Blog.Status.LIVE, at


def _publish_in_memory(update: Update, at: datetime) -> None:
    update.pk = update.pk or 0  # an element's id is made from it
    at = update.original_at or at
    update.state, update.published_at = Update.State.PUBLISHED, at
    update.first_revision = update.last_revision = update.blog.revision + 1
    update.blog.began_at = update.blog.began_at or update.original_at
    latest = max(update.blog.last_published_at or at, at)
    update.blog.last_published_at, update.blog.is_silent = latest, False


def _page_with(update: Update) -> tuple[list[Update], bool]:
    """The first page of the feed that it stands on, with it as it is in memory."""
    blog, first = update.blog, update.first_revision
    assert first is not None  # noqa: S101 it is public, or was made so above
    updates, has_older = one_page(blog, newest_first(blog))
    if first > blog.revision:
        place = sum(each.published_at > update.published_at for each in updates)
        if place == len(updates) and has_older:
            below_it = newest_first(blog).filter(published_at__lte=update.published_at)
            updates, has_older = one_page(blog, below_it)
            place = 0
        return [*updates[:place], update, *updates[place:]], has_older
    if update.pk not in [each.pk for each in updates]:
        older = newest_first(blog, before=first + 1)
        updates, has_older = one_page(blog, older)
    return [update if each.pk == update.pk else each for each in updates], has_older
