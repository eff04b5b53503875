"""Another site's picture goes when no link shows it any more."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Q

from liveblog.models import JournalLine, link_pictures

from .kept_words import is_named, words_to_come
from .pictures.deleting import delete_unused

# So long one is kept that was fetched and stands in nothing that we know of.
UNUSED_FOR = timedelta(days=1)
# The worker may have been away for as long.
LOOKED_BACK = timedelta(days=2)
AT_ONCE = 100


def forget_link_pictures(now: datetime) -> int:
    """Delete the files of what was taken off, or was never used; returns how many.

    Versions do not keep one, as they keep a picture of ours: what is withdrawn is gone. Two
    queries where there is none, else three more for each.
    """
    taken_off = JournalLine.objects.filter(at__gte=now - LOOKED_BACK)
    lines = taken_off.exclude(taken_off={}).values_list("taken_off", flat=True)
    names = {name for line in lines for name in line}
    is_due = Q(uploaded_at__lt=now - UNUSED_FOR) | Q(name__in=names)
    unused = link_pictures().filter(is_due, cards=None, figures=None)
    gone = 0
    for image in unused.order_by("pk")[:AT_ONCE]:
        if not is_named(image.name, words_to_come()):
            gone += delete_unused(image)
    return gone


def erase_link_pictures(names: Iterable[str]) -> None:
    """Those that no link shows, whatever names them: they were removed at once."""
    for image in link_pictures().filter(name__in=list(names), cards=None):
        delete_unused(image)
