"""How often all readers' pages ask: what an editor has set for an evening, and by whom."""

from django.conf import settings
from django.db import models
from django.db.models import Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

# What the desk offers, beside what POLL_SECONDS says. Longer than a minute is no live page.
PACES = (5, 10, 20, 30, 60)


class Pace(models.Model):
    """The pace of all live pages, whatever the blog. One row, once somebody has set it.

    A state in the database, so that every process of every machine has it at once.
    """

    seconds = models.PositiveSmallIntegerField(
        null=True, help_text="Empty: the usual pace, which POLL_SECONDS says."
    )
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(pk=1), name="pace_is_one_row"),
            models.CheckConstraint(
                condition=Q(seconds=None) | Q(seconds__in=PACES), name="pace_is_offered"
            ),
        ]

    def __str__(self):
        return f"{self.poll_seconds} s"

    @property
    def poll_seconds(self) -> int:
        return self.seconds or settings.POLL_SECONDS

    @property
    def is_slow(self) -> bool:
        return self.poll_seconds > settings.POLL_SECONDS


def named_pace():
    """To annotate blogs with: the pace that holds now, in the query that is made anyway."""
    return Coalesce(
        Subquery(Pace.objects.values("seconds")[:1]),
        settings.POLL_SECONDS,
        output_field=models.IntegerField(),
    )
