"""Who is told, and what became of each message. No words of the story are kept here.

Keys to the core's rows are none to the database: with the extra off, a blog can be erased.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from liveblog.models import Blog, JournalLine

from .signing import new_secret

# So long a secret that was replaced signs beside the new one.
BOTH_SIGN_FOR = timedelta(hours=24)


class EndpointQuerySet(models.QuerySet):
    def on(self):
        return self.filter(off_since=None)


class Endpoint(models.Model):
    """An address that is told of public changes."""

    class Why(models.TextChoices):
        """Why it is off."""

        BY_HAND = "by_hand", "An editor switched it off"
        FAILED = "failed", "It did not answer for two days"
        GONE = "gone", "It answered that it is gone for ever"

    url = models.URLField(max_length=500)
    name = models.CharField(max_length=80)
    # All of them, and all that come; else these. (That of one that is erased is told of none.)
    is_for_all_blogs = models.BooleanField(default=True)
    blogs = models.ManyToManyField(
        Blog, related_name="+", db_constraint=False, blank=True
    )
    tells_updates = models.BooleanField(default=True)
    tells_marks = models.BooleanField(default=False)
    tells_blogs = models.BooleanField(default=True)

    # As it is: it must sign. Whoever reads the database can sign as we do.
    secret = models.CharField(max_length=80, default=new_secret)
    former_secret = models.CharField(max_length=80, blank=True, default="")
    former_until = models.DateTimeField(null=True, blank=True)

    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        db_constraint=False,
    )
    # Of changes before it is told nothing: since it was made, or switched on again.
    told_since = models.DateTimeField(default=timezone.now)

    # How often it has failed since it last answered well, and since when.
    failures = models.PositiveIntegerField(default=0)
    failing_since = models.DateTimeField(null=True, blank=True)
    rests_until = models.DateTimeField(default=timezone.now)
    off_since = models.DateTimeField(null=True, blank=True)
    off_why = models.CharField(
        max_length=10, choices=Why.choices, blank=True, default=""
    )
    # Editors are still to be told by mail that it was switched off.
    owes_notice = models.BooleanField(default=False)

    objects = EndpointQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(off_since=None, off_why="")
                | (Q(off_since__isnull=False) & ~Q(off_why="")),
                name="endpoint_off_says_why",
            ),
            models.CheckConstraint(
                condition=Q(former_secret="", former_until=None)
                | (~Q(former_secret="") & Q(former_until__isnull=False)),
                name="endpoint_former_secret_has_its_end",
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def is_on(self) -> bool:
        return self.off_since is None

    def secrets_at(self, now: datetime) -> list[str]:
        """Those that sign, the newest first."""
        has_two = self.former_until is not None and now < self.former_until
        return [self.secret, *([self.former_secret] if has_two else [])]

    def rotate(self, now: datetime) -> None:
        """Give it another secret. Saves it."""
        self.former_secret, self.former_until = self.secret, now + BOTH_SIGN_FOR
        self.secret = new_secret()
        self.save(update_fields=["secret", "former_secret", "former_until"])

    def switch_off(self, why: str, now: datetime) -> None:
        """Saves it. What waits for it has failed."""
        self.off_since, self.off_why = now, why
        self.owes_notice = why != self.Why.BY_HAND
        self.save(update_fields=["off_since", "off_why", "owes_notice"])
        waiting = self.deliveries.waiting()
        waiting.update(state=Delivery.State.FAILED, ended_at=now)

    def switch_on(self, now: datetime) -> None:
        """Saves it. Of what happened meanwhile it is not told."""
        self.off_since, self.off_why, self.owes_notice = None, "", False
        self.told_since = self.rests_until = now
        self.failures, self.failing_since = 0, None
        self.save()


class DeliveryQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(state="waiting")

    def in_hand(self, now: datetime):
        """Those that some worker is sending for the first time; no tests."""
        return (
            self.waiting().filter(next_at__gt=now, tries_in_a_row=0).exclude(line=None)
        )

    def of_erased(self):
        """Those whose line was erased while webhooks were off."""
        there = JournalLine.objects.filter(pk=OuterRef("line_id"))
        return self.exclude(line=None).filter(~Exists(there))

    def due(self, now: datetime):
        """Those to be sent now, the longest waiting first. A test goes to one at rest, too."""
        is_ready = Q(endpoint__off_since=None, endpoint__rests_until__lte=now)
        is_ready &= Exists(JournalLine.objects.filter(pk=OuterRef("line_id")))
        due = self.waiting().filter(is_ready | Q(line=None), next_at__lte=now)
        return due.order_by("pk")


class Delivery(models.Model):
    """One message to one endpoint, however often it is sent."""

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        DELIVERED = "delivered", "Delivered"
        FAILED = "failed", "Failed"

    endpoint = models.ForeignKey(
        Endpoint, on_delete=models.CASCADE, related_name="deliveries"
    )
    # None: a test.
    line = models.ForeignKey(
        JournalLine,
        on_delete=models.CASCADE,
        null=True,
        related_name="+",
        db_constraint=False,
    )
    # The same however often it is sent: by it receivers know what they have.
    message = models.CharField(max_length=40, unique=True)
    type = models.CharField(max_length=60)
    state = models.CharField(
        max_length=10, choices=State.choices, default=State.WAITING
    )
    created_at = models.DateTimeField(default=timezone.now)
    # Not before; while one worker has it in hand, when another may.
    next_at = models.DateTimeField(default=timezone.now)
    tries = models.PositiveIntegerField(default=0)
    # Of those that count for giving up: a replay begins anew.
    tries_in_a_row = models.PositiveIntegerField(default=0)
    # Of the last try; no status where nothing was answered.
    status = models.PositiveIntegerField(null=True)
    milliseconds = models.PositiveIntegerField(null=True)
    problem = models.CharField(max_length=200, blank=True, default="")
    ended_at = models.DateTimeField(null=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["endpoint", "line"], name="delivery_one_of_a_line"
            ),
            models.CheckConstraint(
                condition=Q(state="waiting", ended_at=None)
                | (~Q(state="waiting") & Q(ended_at__isnull=False)),
                name="delivery_ended_has_its_time",
            ),
        ]
        indexes = [
            # What the worker asks twice a second.
            models.Index(
                fields=["next_at"],
                condition=Q(state="waiting"),
                name="delivery_waiting",
            ),
        ]

    def __str__(self):
        return f"{self.type} to {self.endpoint}"

    @property
    def is_first_try(self) -> bool:
        """Under way for the first time: seconds, as a rule."""
        return self.state == self.State.WAITING and self.tries_in_a_row == 0

    def send_again(self, now: datetime) -> None:
        """Saves it."""
        self.state, self.ended_at = self.State.WAITING, None
        self.next_at, self.tries_in_a_row = now, 0
        self.save(update_fields=["state", "ended_at", "next_at", "tries_in_a_row"])


class TakenLine(models.Model):
    """A line of the journal of which all deliveries are made, or none are to be."""

    line_id = models.BigIntegerField(primary_key=True)

    def __str__(self):
        return f"Line {self.line_id}"


class Bookmark(models.Model):
    """Of the lines up to this one nothing is to be looked for any more. One row."""

    line_id = models.BigIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(pk=1), name="bookmark_is_one_row"),
        ]

    def __str__(self):
        return f"Up to line {self.line_id}"
