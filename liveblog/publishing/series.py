"""Which series a blog belongs to. Readers see nothing of it but where its address leads."""

from django.db import IntegrityError, transaction

from accounts.models import User
from liveblog.models import Blog, Series, writers_turn

from . import revisions
from .refusals import AddressTaken
from .rehearsing import refuse_a_rehearsal


def put_in_series(blog: Blog, series: Series | None, *, by: User) -> None:
    """With None it belongs to none any more. Raises NotAllowed, also of a rehearsal."""
    with writers_turn(), transaction.atomic():
        revisions.require_editor(by)
        if series is not None:
            refuse_a_rehearsal(blog)
        Blog.objects.filter(pk=blog.pk).update(series=series)


def begin_series(blog: Blog, *, name: str, slug: str, by: User) -> Series:
    """Make one with this blog in it. Raises AddressTaken, or NotAllowed, also of a rehearsal."""
    try:
        with writers_turn(), transaction.atomic():
            revisions.require_editor(by)
            refuse_a_rehearsal(blog)
            series = Series.objects.create(name=name, slug=slug)
            Blog.objects.filter(pk=blog.pk).update(series=series)
    except IntegrityError:
        if not Series.objects.filter(slug=slug).exists():
            raise
        raise AddressTaken(slug) from None
    return series
