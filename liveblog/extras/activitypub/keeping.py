"""The round that forgets: what was received, what ended long ago, accounts of blogs that were erased."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef

from liveblog.models import Blog, writers_turn

from .models import Account, Copy, Inbox, Received
from .signing import GOOD_FOR

# As long as the same could be sent again.
SIGNATURE_KEPT_FOR = 3 * GOOD_FOR
# So long a blog may be brought back to those who had it.
COPY_KEPT_FOR = timedelta(days=30)


def forget(now: datetime) -> int:
    """How many copies were forgotten. (Notes stay: a number is not used twice.)"""
    with writers_turn():
        Received.objects.filter(done_at__lt=now - SIGNATURE_KEPT_FOR).delete()
        long_ago = Copy.objects.filter(note__gone_at__lt=now - COPY_KEPT_FOR)
        count, _ = long_ago.filter(is_settled=True).delete()
        of_blog = Blog.objects.filter(pk=OuterRef("blog_id"))
        waiting = Copy.objects.filter(note__account=OuterRef("pk"), is_settled=False)
        Account.objects.filter(~Exists(of_blog), ~Exists(waiting)).delete()
        used = Copy.objects.filter(inbox=OuterRef("pk"))
        Inbox.objects.filter(~Exists(used), followers=None).delete()
    return count
