"""The round that forgets: who follows what is long over, and what became of old pushes."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef

from liveblog.models import Blog, writers_turn

from .models import REPLACEABLE_FOR, Delivery, Push, Subscription

# So long a closed blog may still be opened again.
AFTER_THE_END = timedelta(days=30)


def forget(now: datetime) -> int:
    """How many subscriptions were forgotten."""
    long_ago = now - AFTER_THE_END
    its = Blog.objects.filter(pk=OuterRef("blog_id"))
    goes_on = its.exclude(closed_at__lt=long_ago).exclude(withdrawn_at__lt=long_ago)
    with writers_turn():
        # Nobody is told anything in their place any more.
        old = Push.objects.filter(expires_at__lt=now, at__lt=now - REPLACEABLE_FOR)
        Delivery.objects.filter(push__in=old.values("pk")).delete()
        # Of those that were erased while this extra was off, too.
        Push.objects.filter(~Exists(its)).delete()
        over = Subscription.objects.filter(~Exists(goes_on))
        count = over.count()
        over.delete()
    return count
