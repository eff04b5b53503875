"""The round that forgets: codes that are over, what was brought in long ago, and whoever is erased."""

from datetime import datetime, timedelta

from liveblog.models import writers_turn

from .models import Code, Message, Sender
from .wire_models import Wire

# So long a message is followed, and known when it is sent again.
FOLLOWED_FOR = timedelta(days=30)
# So long the signature of a mail is good: after that it could be sent again, and nobody would know it.
# A day less, for the clock of who has signed it.
SIGNED_FOR = FOLLOWED_FOR - timedelta(days=1)


def forget(now: datetime) -> int:
    """How many rows were forgotten."""
    old = Message.objects.filter(seen_at__lt=now - FOLLOWED_FOR)
    over = Code.objects.filter(expires_at__lt=now)
    theirs = [
        model.objects.filter(person__erased_at__isnull=False)
        for model in (Sender, Code, Message, Wire)
    ]
    with writers_turn():
        return sum(rows.delete()[0] for rows in (old, over, *theirs))
