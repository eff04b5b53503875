"""Who did what, when, and to which revision. Written by `Blog.next_revision` alone."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

# So long after it went live an update can be taken back as if nothing had been; who
# presses at the last moment gets the slack, for the way to us.
UNDO_SECONDS, UNDO_SLACK_SECONDS = 10, 2
# What an editor does to a picture wherever it is used: one line a blog, of no one update.
PICTURE_VERBS = ("correct_credit", "replace_picture", "delete_picture")


class JournalQuerySet(models.QuerySet):
    def ready_to_leave(self, now: datetime):
        """Lines that subscribers may be told of, in their order.

        Of an update that may still be taken back nothing leaves yet, and of one that was,
        nothing ever does. What is said of other updates does not wait for it.
        """
        settled = now - timedelta(seconds=UNDO_SECONDS + UNDO_SLACK_SECONDS)
        waiting = self.filter(relayed_at__isnull=True)
        return waiting.exclude(update__published_at__gt=settled).exclude(
            update__is_taken_back=True
        )


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

    objects = JournalQuerySet.as_manager()

    class Meta:
        ordering = ["blog_id", "revision"]
        constraints = [
            models.UniqueConstraint(
                fields=["blog", "revision"], name="journal_one_line_a_revision"
            ),
        ]

    def __str__(self):
        return f"{self.revision}: {self.verb} by {self.by or 'the house'}"
