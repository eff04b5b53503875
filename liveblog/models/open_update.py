"""Who has which update or draft open on the desk: one row for each open composer."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

from .blog import Blog
from .update import Update

# An open composer says so this often; one that was silent for longer has gone.
SAID_EVERY = timedelta(seconds=10)
SILENT = timedelta(seconds=25)


class OpenUpdateQuerySet(models.QuerySet):
    def now(self, at: datetime | None = None):
        return self.filter(seen_at__gt=(at or timezone.now()) - SILENT)

    def gone(self, at: datetime):
        return self.filter(seen_at__lte=at - SILENT)

    def of_others(self, person):
        return self.exclude(person=person)


class OpenUpdate(models.Model):
    """A person writes here: in a public update or a draft, or with None in a new update.

    Nobody is locked out by it: what two have written is put together (decision 0044).
    """

    blog = models.ForeignKey(
        Blog, on_delete=models.CASCADE, related_name="open_updates"
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="open_updates"
    )
    update = models.ForeignKey(
        Update,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="open_updates",
    )
    # Made by the open page for each of its composers.
    composer = models.CharField(max_length=36)
    since = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now)

    objects = OpenUpdateQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "composer"], name="open_update_once_a_composer"
            ),
        ]
        indexes = [
            models.Index(fields=["blog", "seen_at"], name="open_update_of_a_blog"),
            models.Index(fields=["seen_at"], name="open_update_seen"),
        ]

    def __str__(self):
        return f"{self.person} since {self.since:%H:%M:%S}"
