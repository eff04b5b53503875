"""The round that withdraws a push with what it speaks of: the update, or the whole blog."""

from contextlib import suppress
from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from liveblog.models import Update

from .models import REPLACEABLE_FOR, Push
from .pushes import Replaced, withdraw


def withdraw_what_is_gone(now: datetime) -> int:
    """One round; how many there were. One query when there are none."""
    recent = Push.objects.standing().filter(at__gt=now - REPLACEABLE_FOR)
    shown = Update.objects.filter(pk=OuterRef("update_shown"), state="published")
    is_gone = Q(update_shown__isnull=False) & ~Exists(shown)
    gone = recent.filter(is_gone | Q(blog__status="prepared"))
    count = 0
    for push in gone.select_related("blog", "update_shown").order_by("pk"):
        with suppress(Replaced):
            withdraw(push)
            count += 1
    return count
