"""How much of one person may wait: a program that has gone wrong fills nobody's queue."""

from django.db.models import Q

from accounts.models import User
from liveblog.models import Update

from .incoming import Full
from .models import Message

# Of one person by one way in: messages that are no draft yet, and drafts that nobody has published or
# thrown away.
MOST_WAITING = 200
RETRY_AFTER_SECONDS = 600


class Room:
    """What is left of it. One query, with the first message that is new."""

    def __init__(self, person: User, channel: str):
        self.person, self.channel = person, channel
        self._left: int | None = None

    def enter(self) -> None:
        """For one more. Raises Full."""
        if self._left is None:
            self._left = MOST_WAITING - self._waiting()
        if self._left <= 0:
            raise Full
        self._left -= 1

    def _waiting(self) -> int:
        """At most MOST_WAITING."""
        its = Message.objects.filter(person=self.person, channel=self.channel)
        is_draft = Q(update_made__state=Update.State.DRAFT)
        waiting = its.filter(~Q(state=Message.State.DONE) | is_draft)
        return waiting.order_by().values("pk")[:MOST_WAITING].count()
