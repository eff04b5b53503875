"""What public pages are made of: a blog, a page of its updates, its page parts."""

from django.conf import settings
from django.shortcuts import get_object_or_404

from liveblog.models import Blog
from liveblog.rendering import PART_IDS


def public_blog(slug):
    """The blog that readers know by this slug; Http404 where there is none. One query."""
    return get_object_or_404(Blog.objects.public(), slug=slug)


def newest_first(blog, *, before=None):
    """What readers see in the feed, from the top or from below a revision."""
    updates = blog.updates.in_the_feed().as_of(blog.revision).newest_first()
    return updates if before is None else updates.older_than(before)


def oldest_first(blog, *, after=0):
    """What readers see in the feed, from the beginning or from above a revision."""
    updates = blog.updates.in_the_feed().between(after, blog.revision + 1)
    return updates.newest_first().reverse()


def one_page(blog, updates, *, limit=None):
    """The first of these updates, and whether there are more. One query.

    `limit` is UPDATES_PER_PAGE where none is given.
    """
    limit = limit or settings.UPDATES_PER_PAGE
    found = list(updates[: limit + 1])
    for update in found:
        update.blog = blog
    return found[:limit], len(found) > limit


def with_days(updates, *, since=None):
    """Pairs of an update and whether a day begins with it, in its blog's time zone.

    `since` is the time of the update that stands before them, where one does.
    """
    last = None
    for update in updates:
        zone = update.blog.zone
        last = last or (since and since.astimezone(zone).date())
        day = update.published_at.astimezone(zone).date()
        yield update, day != last
        last = day


def first_beyond(updates):
    """The first revision of the update that follows on a page of these; or None.

    One query. It is where the page on the other side of a cursor begins.
    """
    size = settings.UPDATES_PER_PAGE
    found = updates.values_list("first_revision", flat=True)[size : size + 1]
    return next(iter(found), None)


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
