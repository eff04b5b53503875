"""What an update said before, and what readers are told about that."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class Version(models.Model):
    """A stored past state of an update: its words until a revision replaced them."""

    update = models.ForeignKey(
        "liveblog.Update", on_delete=models.CASCADE, related_name="versions"
    )
    # The last at which readers saw these words, and the one that replaced them.
    revision = models.PositiveBigIntegerField()
    until_revision = models.PositiveBigIntegerField(null=True, blank=True)
    words = models.JSONField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Who replaced these words.",
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["update_id", "revision"]

    def __str__(self):
        return f"{self.update_id} until {self.at:%H:%M:%S}"


class Correction(models.Model):
    """A public note: what was wrong, and what is right."""

    update = models.ForeignKey(
        "liveblog.Update", on_delete=models.CASCADE, related_name="corrections"
    )
    note = models.CharField(max_length=500)
    # The change that it speaks of.
    revision = models.PositiveBigIntegerField(null=True, blank=True)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["-at", "-id"], name="correction_by_time")]
        constraints = [
            models.CheckConstraint(condition=~Q(note=""), name="correction_has_a_note"),
        ]

    def __str__(self):
        return self.note
