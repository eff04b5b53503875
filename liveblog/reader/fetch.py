"""What other pages than the live one are made of: its blog, and its updates in order."""

from django.conf import settings
from django.shortcuts import get_object_or_404

from liveblog.models import Blog, named_pace


def public_blog(slug):
    """The blog that readers know by this slug; Http404 where there is none. One query.

    With the pace of all readers as `poll_seconds`.
    """
    return get_object_or_404(_paced(), slug=slug)


def blog_of_poll(slug):
    """The same for pages that are open: one that was withdrawn, too, for they must hear of it."""
    known = Blog.objects.public() | Blog.objects.withdrawn()
    return get_object_or_404(_with_pace(known), slug=slug)


def public_standing(slug):
    """The same with what its live page is known by, and no more: a third of the time."""
    standing = _paced().only("revision", "status", "closed_at")
    return get_object_or_404(standing, slug=slug)


def _paced():
    return _with_pace(Blog.objects.public())


def _with_pace(blogs):
    return blogs.annotate(poll_seconds=named_pace())


def oldest_first(blog, *, after=0):
    """What readers see in the feed, from the beginning or from above a revision."""
    updates = blog.updates.in_the_feed().between(after, blog.revision + 1)
    return updates.newest_first().reverse()


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
