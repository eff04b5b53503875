"""Simulated colleagues in a rehearsal: how far they have come, until they go home by themselves."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone


class ColleaguesQuerySet(models.QuerySet):
    def due(self, now: datetime):
        return self.filter(next_at__lte=now).order_by("next_at", "pk")


class Colleagues(models.Model):
    """One row while they are at work in a blog. It goes with their last step, or the blog."""

    blog = models.OneToOneField(
        "liveblog.Blog", on_delete=models.CASCADE, related_name="colleagues"
    )
    # The editor who called them: in this person's name, and by their rights, they write.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    # Of this time; what they publish is known again by it.
    key = models.CharField(max_length=32)
    step = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(default=timezone.now, db_index=True)

    objects = ColleaguesQuerySet.as_manager()

    def __str__(self):
        return f"Step {self.step} in {self.blog_id}"
