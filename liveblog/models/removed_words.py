"""What was removed at once: the words as they were, which Legal alone may read."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class RemovedWords(models.Model):
    """One state of an update before something was removed from it; of each of its states one."""

    update = models.ForeignKey(
        "liveblog.Update", on_delete=models.CASCADE, related_name="removed_words"
    )
    # Of the journal's line.
    revision = models.PositiveBigIntegerField()
    words = models.JSONField()  # as in a Version
    reason = models.CharField(max_length=500)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-revision", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="removed_for_a_reason")
        ]

    def __str__(self):
        return f"Removed from {self.update_id}, revision {self.revision}"
