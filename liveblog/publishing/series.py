"""Which series a blog belongs to. Readers see nothing of it but where its address leads."""

from collections.abc import Mapping

from django.db import IntegrityError, transaction

from accounts.models import User
from liveblog.models import Blog, Series, writers_turn

from . import revisions
from .refusals import AddressTaken, Overtaken
from .rehearsing import refuse_a_rehearsal


def put_in_series(
    blog: Blog,
    series: Series | None,
    *,
    by: User,
    seen: Mapping[str, object] | None = None,
) -> None:
    """With None it belongs to none any more.

    Raises Overtaken where its series is not as it was `seen`, or NotAllowed, also of a rehearsal.
    """
    with writers_turn(), transaction.atomic():
        revisions.require_editor(by)
        if series is not None:
            refuse_a_rehearsal(blog)
        _put(blog, series, seen)


def begin_series(
    blog: Blog,
    *,
    name: str,
    slug: str,
    by: User,
    seen: Mapping[str, object] | None = None,
) -> Series:
    """Make one with this blog in it. Raises AddressTaken, and as above."""
    try:
        with writers_turn(), transaction.atomic():
            revisions.require_editor(by)
            refuse_a_rehearsal(blog)
            series = Series.objects.create(name=name, slug=slug)
            _put(blog, series, seen)
    except IntegrityError:
        if not Series.objects.filter(slug=slug).exists():
            raise
        raise AddressTaken(slug) from None
    return series


def _put(blog: Blog, series: Series | None, seen: Mapping[str, object] | None) -> None:
    as_seen = Blog.objects.filter(pk=blog.pk, **(seen or {}))
    if not as_seen.update(series=series) and seen:
        raise Overtaken
