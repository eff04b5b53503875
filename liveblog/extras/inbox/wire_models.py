"""A wire that is asked for its items: where, for whom, and how it has answered."""

from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from liveblog.models import Blog

LEAST_SECONDS, MOST_SECONDS = 60, 3600


class WireQuerySet(models.QuerySet):
    def due(self, now: datetime):
        """Those to be asked now, the longest waiting first: on, and bound by their person."""
        bound = self.filter(off_since=None, bound_at__isnull=False, next_at__lte=now)
        return bound.select_related("person", "blog").order_by("next_at", "pk")


class Wire(models.Model):
    """The address of a wire's listing, in ninjs. What comes is drafts of its person, in its blog."""

    class Why(models.TextChoices):
        """Why it is not asked."""

        BY_HAND = "by_hand", _("Switched off by an administrator.")
        GONE = "gone", _("Switched off: it answered that it is gone for ever.")
        NOWHERE = (
            "nowhere",
            _("Switched off: its blog has closed, or its person may not write there."),
        )

    name = models.CharField(max_length=80)
    url = models.URLField(max_length=500)
    # The header with which it is asked, as it is: whoever reads the database can ask as we do.
    authorization = models.CharField(max_length=500, blank=True, default="")
    every_seconds = models.PositiveIntegerField(default=LEAST_SECONDS)
    # What comes waits for the editors, whoever its person is.
    submits = models.BooleanField(default=False)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        db_constraint=False,
    )
    # Since then they want it: nothing is written in anybody's name who has not said so.
    bound_at = models.DateTimeField(null=True, blank=True)
    blog = models.ForeignKey(
        Blog,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        db_constraint=False,
    )
    # Or since when this address is asked.
    created_at = models.DateTimeField(default=timezone.now)

    next_at = models.DateTimeField(default=timezone.now)
    asked_at = models.DateTimeField(null=True, blank=True)
    # When it last answered with a listing, how many items that had, and when one was new.
    listed_at = models.DateTimeField(null=True, blank=True)
    listed_count = models.PositiveIntegerField(default=0)
    taken_at = models.DateTimeField(null=True, blank=True)
    etag = models.CharField(max_length=200, blank=True, default="")
    last_modified = models.CharField(max_length=60, blank=True, default="")
    # Of the last time, in English where it is the HTTP client's.
    problem = models.CharField(max_length=200, blank=True, default="")
    failures = models.PositiveIntegerField(default=0)
    failing_since = models.DateTimeField(null=True, blank=True)
    # Those who answer for it are still to be told by mail; and were told of this failure.
    owes_notice = models.BooleanField(default=False)
    told_at = models.DateTimeField(null=True, blank=True)
    off_since = models.DateTimeField(null=True, blank=True)
    off_why = models.CharField(
        max_length=10, choices=Why.choices, blank=True, default=""
    )

    objects = WireQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(off_since=None, off_why="")
                | (Q(off_since__isnull=False) & ~Q(off_why="")),
                name="wire_off_says_why",
            ),
            models.CheckConstraint(
                condition=Q(every_seconds__gte=LEAST_SECONDS),
                name="wire_is_not_asked_all_the_time",
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def is_on(self) -> bool:
        return self.off_since is None

    @property
    def begins_at(self) -> datetime:
        """What was made well before is not taken: whose drafts it would be had not said yes to it."""
        return max(self.created_at, self.bound_at or self.created_at)

    @property
    def host(self) -> str:
        return urlsplit(self.url).netloc

    def switch_on(self, now: datetime) -> None:
        """Saves it. Its next turn is now."""
        self.off_since, self.off_why, self.owes_notice = None, "", False
        self.failures, self.failing_since, self.told_at = 0, None, None
        self.problem, self.next_at = "", now
        self.save()

    def switch_off(self, now: datetime) -> None:
        """By hand. Saves it."""
        self.off_since, self.off_why = now, self.Why.BY_HAND
        self.save(update_fields=["off_since", "off_why"])
