"""Who follows which story on a device, what was sent to them, and what became of it.

Of a reader nothing is kept but what the browser gives for this: no name, no network address.
Keys to the core's rows are none to the database: with the extra off, a blog can be erased.
"""

import secrets
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from liveblog.models import Blog, Update

MAX_WORDS = 120
MAX_ENDPOINT = 1000
# So long a push is worth being shown on a device that was off; so long it can be replaced.
GOOD_FOR, REPLACEABLE_FOR = timedelta(hours=4), timedelta(hours=48)
# An editor is asked before there is a second one so soon.
ONE_IN = timedelta(minutes=10)


def new_tag() -> str:
    return secrets.token_urlsafe(18)


class Subscription(models.Model):
    """One device that follows one blog."""

    blog = models.ForeignKey(
        Blog, on_delete=models.CASCADE, related_name="+", db_constraint=False
    )
    # Where its push service takes what is for it. Whoever knows it and our key can send there.
    endpoint = models.CharField(max_length=MAX_ENDPOINT)
    # What is sent is encrypted with: base64url.
    p256dh = models.CharField(max_length=90)
    auth = models.CharField(max_length=24)
    # The hours of the day, there, in which it gets nothing new.
    quiet_from = models.PositiveSmallIntegerField(null=True, blank=True)
    quiet_until = models.PositiveSmallIntegerField(null=True, blank=True)
    time_zone = models.CharField(max_length=64, default="UTC")
    created_at = models.DateTimeField(default=timezone.now)
    # How many pushes in a row its push service has refused.
    refusals = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["blog", "endpoint"], name="subscription_once"
            ),
            models.CheckConstraint(
                condition=Q(quiet_from=None, quiet_until=None)
                | Q(quiet_from__lt=24, quiet_until__lt=24),
                name="subscription_quiet_hours_are_two",
            ),
        ]

    def __str__(self):
        return f"Subscription {self.pk}"

    def is_quiet(self, now: datetime) -> bool:
        return is_quiet(self.quiet_from, self.quiet_until, self.time_zone, now)


def is_quiet(begins: int | None, ends: int | None, zone: str, now: datetime) -> bool:
    """Whether an hour of the day is among these: from 22 until 7, say, or from 13 until 15."""
    if begins is None or ends is None:
        return False
    hour = now.astimezone(ZoneInfo(zone)).hour
    return begins <= hour < ends if begins < ends else hour >= begins or hour < ends


class PushQuerySet(models.QuerySet):
    def standing(self):
        """The last of each: neither a withdrawal, nor replaced by another."""
        return self.exclude(kind=Push.Kind.WITHDRAWAL).filter(replaced_by=None)


class Push(models.Model):
    """What an editor has sent to those who follow, or the house in place of that."""

    class Kind(models.TextChoices):
        NEWS = "news", "News"
        CORRECTION = "correction", "Correction"
        WITHDRAWAL = "withdrawal", "Withdrawal"

    blog = models.ForeignKey(
        Blog, on_delete=models.CASCADE, related_name="+", db_constraint=False
    )
    # What it leads to; None: the live page.
    update_shown = models.ForeignKey(
        Update,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        db_constraint=False,
    )
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.NEWS)
    words = models.CharField(max_length=MAX_WORDS, blank=True, default="")
    # None: the house itself.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        db_constraint=False,
    )
    at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    # A device shows one notification of a tag, and a push service keeps one: the last.
    tag = models.CharField(max_length=32, default=new_tag)
    replaces = models.OneToOneField(
        "self", on_delete=models.CASCADE, null=True, related_name="replaced_by"
    )
    # Up to this subscription each has its delivery; and that all have theirs.
    spread_to = models.BigIntegerField(default=0)
    is_spread = models.BooleanField(default=False)
    # How many have it, were in their quiet hours, have gone, could not be reached.
    sent = models.PositiveIntegerField(default=0)
    quiet = models.PositiveIntegerField(default=0)
    gone = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)

    objects = PushQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="withdrawal") | ~Q(words=""),
                name="push_says_something",
            ),
            models.CheckConstraint(
                condition=Q(kind="news", replaces=None)
                | (~Q(kind="news") & Q(replaces__isnull=False)),
                name="push_replaces_where_it_is_no_news",
            ),
        ]
        indexes = [
            models.Index(
                fields=["id"], condition=Q(is_spread=False), name="push_not_spread"
            ),
            models.Index(fields=["blog", "-at"], name="push_of_blog"),
        ]

    def __str__(self):
        return self.words or f"{self.kind} of {self.replaces_id}"

    @property
    def is_replaceable(self) -> bool:
        """Whether those who have it can still be told something in its place."""
        is_last = self.kind != self.Kind.WITHDRAWAL and not hasattr(self, "replaced_by")
        return is_last and timezone.now() < self.at + REPLACEABLE_FOR

    def is_still_true(self) -> bool:
        """Whether readers see what it speaks of. Needs its blog and its update with that one's blog,
        which is another where it was moved."""
        shown = self.update_shown
        is_public = not (self.blog.is_prepared or self.blog.is_rehearsal)
        if shown is None or not is_public:
            return is_public
        return shown.is_published and not shown.blog.is_prepared


class Delivery(models.Model):
    """One push to one device."""

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        IN_HAND = "in_hand", "In hand"
        SENT = "sent", "Sent"
        FAILED = "failed", "Failed"

    push = models.ForeignKey(Push, on_delete=models.CASCADE, related_name="deliveries")
    subscription = models.ForeignKey(
        Subscription, on_delete=models.CASCADE, related_name="deliveries"
    )
    state = models.CharField(
        max_length=10, choices=State.choices, default=State.WAITING
    )
    # Not before; while one worker has it in hand, when another may.
    next_at = models.DateTimeField(default=timezone.now)
    tries = models.PositiveSmallIntegerField(default=0)
    # In the device's quiet hours: what replaces something comes without a sound.
    is_silent = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["push", "subscription"], name="push_once_to_each"
            ),
        ]
        indexes = [
            # What the worker asks four times a second.
            models.Index(
                fields=["next_at"],
                condition=Q(state__in=["waiting", "in_hand"]),
                name="push_waiting",
            ),
        ]

    def __str__(self):
        return f"Push {self.push_id} to {self.subscription_id}"
