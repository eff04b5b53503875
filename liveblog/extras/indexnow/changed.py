"""Which public addresses have changed, arrived or gone since a search engine was told of a blog."""

from datetime import datetime, timedelta
from typing import NamedTuple

from django.conf import settings
from django.db.models import Q
from django.urls import reverse

from liveblog.models import Blog, Update

# Of one blog at a time; of a blog with more, the newest.
MOST_UPDATES = 1000
# A worker that starts does not know what it had told before: so far back it tells what is gone.
GONE_WITHIN = timedelta(days=1)


class Told(NamedTuple):
    """What search engines may know of a blog."""

    slug: str
    revision: int


def public_blogs() -> dict[int, Told]:
    """By key, as readers see them now. One query."""
    rows = Blog.objects.public().values_list("pk", "slug", "revision")
    return {pk: Told(slug, revision) for pk, slug, revision in rows}


def at_the_start(now: datetime) -> dict[int, Told]:
    """What is told by a worker that starts: of live blogs, and of what was withdrawn lately.

    Of all that is withdrawn nothing but the addresses. Two queries.
    """
    since = now - GONE_WITHIN
    taken = Update.objects.filter(withdrawn_at__gte=since, is_taken_back=False)
    blogs = Blog.objects.filter(is_rehearsal=False, went_live_at__isnull=False)
    found = blogs.filter(
        Q(status="live") | Q(withdrawn_at__gte=since) | Q(pk__in=taken.values("blog"))
    )
    # Of what was withdrawn within a live blog, that is the first thing to say.
    firsts = dict(taken.order_by("-last_revision").values_list("blog", "last_revision"))
    return {
        pk: Told(slug, firsts.get(pk, revision + 1) - 1)
        for pk, slug, revision in found.values_list("pk", "slug", "revision")
    }


def addresses(pk: int, told: Told) -> list[str]:
    """Whole ones: the blog's page, at its old address too, and its updates since then.

    Of a blog that is withdrawn, those of all its updates. At most two queries.
    """
    blogs = Blog.objects.filter(is_rehearsal=False, went_live_at__isnull=False)
    blog = blogs.filter(pk=pk).first()
    if blog is None:
        return [_page(told.slug)]
    pages = dict.fromkeys([_page(blog.slug), _page(told.slug)])
    since = 0 if blog.is_withdrawn else told.revision
    updates = blog.updates.told_of(blog).exclude(is_taken_back=True)
    latest = updates.changed_since(since).order_by("-last_revision")
    keys = latest.values_list("pk", flat=True)[:MOST_UPDATES]
    return [*pages, *(_permalink(blog.slug, key) for key in keys)]


def _page(slug: str) -> str:
    return settings.PUBLIC_URL + reverse("reader:blog", args=[slug])


def _permalink(slug: str, pk: int) -> str:
    return settings.PUBLIC_URL + reverse("reader:update", args=[slug, pk])
