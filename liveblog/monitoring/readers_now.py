"""How many are reading now. Behind a cache nobody else can tell: the pages say it.

What they say is counted in memory and written down every few seconds by each process
(liveblog/monitoring/background.py), so that a hundred thousand open pages cost the database no more
than ten do. Counts that a dying process takes along are one in twelve of a minute's.
"""

from datetime import datetime
from threading import Lock

from django.conf import settings
from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from liveblog.models import Blog, FormerAddress, OpenPages, writers_turn

# Of names that may be anybody's invention, no more are kept until they are looked up.
MOST_NAMES = 500

_said: dict[str, int] = {}
_lock = Lock()


def say_here(slug: str) -> None:
    """Count one page, without a query: what is no live blog is left out later."""
    with _lock:
        if slug in _said or len(_said) < MOST_NAMES:
            _said[slug] = _said.get(slug, 0) + 1


def write_down(now: datetime) -> int:
    """Write what was said since the last time; returns how many rows. Three queries.

    One more where a name is no live blog's; none where nothing was said.
    """
    with _lock:
        said = {slug: count for slug, count in _said.items() if count}
        _said.clear()
    if not said:
        return 0
    live = _live_among(said)
    with _lock:
        # They have their place, however many names are invented in the next seconds.
        _said.update({slug: _said.get(slug, 0) for slug in live})
    rows = [
        OpenPages(blog_id=pk, at=now, count=said[slug] * settings.READER_SAMPLE)
        for slug, pk in live.items()
    ]
    with writers_turn(), transaction.atomic():
        OpenPages.objects.too_old(now).delete()
        OpenPages.objects.bulk_create(rows)
    return len(rows)


def _live_among(slugs) -> dict[str, int]:
    """Keys of live blogs, by these slugs: also by those that they had when a page was opened."""
    blogs = Blog.objects.public().live()
    live = dict(blogs.filter(slug__in=slugs).values_list("slug", "pk"))
    if others := slugs.keys() - live.keys():
        former = FormerAddress.objects.filter(slug__in=others, blog__in=blogs)
        live |= dict(former.values_list("slug", "blog"))
    return live


def readers_now(blog: Blog) -> int | None:
    """About how many have its live page open. One query at most.

    None where no page is asked: it is not live or a rehearsal, or READER_SAMPLE is 0.
    """
    if not (settings.READER_SAMPLE and blog.is_live) or blog.is_rehearsal:
        return None
    said = blog.open_pages.lately(timezone.now()).aggregate(pages=Sum("count"))
    return about(said["pages"])


def about(pages: int | None) -> int:
    """Two digits: an estimate that looks exact would be believed."""
    pages = pages or 0
    step = 10 ** max(0, len(str(pages)) - 2)
    return round(pages / step) * step
