"""Who has which blog's desk open now, as the open desks themselves have said."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models

# A desk that is looked at asks for news every few seconds, and this is written down at most
# every STAMP_EVERY: two of them may be late before somebody counts as gone.
STAMP_EVERY = timedelta(seconds=20)
SEEN_WITHIN = timedelta(seconds=60)
KEPT = timedelta(minutes=10)


class AtDeskQuerySet(models.QuerySet):
    def here(self, now: datetime):
        """Those seen within a minute, whose access has not been ended since."""
        since = now - SEEN_WITHIN
        return self.filter(seen_at__gt=since, person__is_active=True)

    def long_gone(self, now: datetime):
        return self.filter(seen_at__lte=now - KEPT)


class AtDesk(models.Model):
    """One person at one blog's desk. One row, however many tabs and devices they have open.

    A tab that nobody looks at says nothing: who has eight desks open is at the one in front.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    blog = models.ForeignKey(
        "liveblog.Blog", on_delete=models.CASCADE, related_name="at_desk"
    )
    seen_at = models.DateTimeField(db_index=True)

    objects = AtDeskQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["blog", "person"], name="at_desk_once_a_blog"
            ),
        ]

    def __str__(self):
        return f"{self.person} at {self.blog_id}, {self.seen_at:%H:%M:%S}"
