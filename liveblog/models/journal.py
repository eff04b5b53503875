"""Who did what, when, and to which revision. Written by `Blog.next_revision` alone."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class JournalLine(models.Model):
    blog = models.ForeignKey(
        "liveblog.Blog", on_delete=models.CASCADE, related_name="journal"
    )
    revision = models.PositiveBigIntegerField()
    verb = models.CharField(max_length=30)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        help_text="Empty: the house itself.",
    )
    update = models.ForeignKey(
        "liveblog.Update", on_delete=models.CASCADE, null=True, related_name="journal"
    )
    at = models.DateTimeField(default=timezone.now)
    relayed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["blog_id", "revision"]
        constraints = [
            models.UniqueConstraint(
                fields=["blog", "revision"], name="journal_one_line_a_revision"
            ),
        ]

    def __str__(self):
        return f"{self.revision}: {self.verb} by {self.by or 'the house'}"
