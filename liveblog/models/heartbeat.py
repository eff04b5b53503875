"""That the worker is up: what the desk looks at before it promises a time."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone

from .locks import writers_turn

BEAT_SECONDS = 5
MISSED_AFTER_SECONDS = 15


class Heartbeat(models.Model):
    """When a worker last went round. One row, whatever their number."""

    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(pk=1), name="heartbeat_is_one_row"),
        ]

    def __str__(self):
        return f"{self.at:%H:%M:%S}"

    @classmethod
    def beat(cls, now: datetime) -> None:
        """Write down that a worker is here, at most every BEAT_SECONDS. One query or two."""
        lately = now - timedelta(seconds=BEAT_SECONDS)
        if cls.objects.filter(at__gt=lately, at__lte=now).exists():
            return
        with writers_turn():
            cls.objects.update_or_create(pk=1, defaults={"at": now})


def worker_seen_at() -> datetime | None:
    """When a worker was last seen; None if it never was. One query."""
    return Heartbeat.objects.values_list("at", flat=True).first()


def is_worker_away(seen_at: datetime | None) -> bool:
    limit = timezone.now() - timedelta(seconds=MISSED_AFTER_SECONDS)
    return seen_at is None or seen_at < limit
