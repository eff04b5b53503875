"""The round that forgets addresses that nobody confirmed, and those of blogs that are gone."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef

from liveblog.models import Blog, writers_turn

from .links import CONFIRMED_WITHIN
from .models import Address

# So long a withdrawn blog may be brought back.
AFTER_A_WITHDRAWAL = timedelta(days=30)


def forget(now: datetime) -> int:
    """How many were forgotten."""
    there = Blog.objects.filter(pk=OuterRef("blog_id"))
    there = there.exclude(withdrawn_at__lt=now - AFTER_A_WITHDRAWAL)
    old = Address.objects.unconfirmed().filter(asked_at__lt=now - CONFIRMED_WITHIN)
    gone = Address.objects.filter(~Exists(there))
    with writers_turn():
        return old.delete()[0] + gone.delete()[0]
