"""How an update goes out: scheduled for a time, live and seen to be so, or taken back."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from .journal import UNDO_SECONDS, UNDO_SLACK_SECONDS
from .locks import writers_turn

# Due for so long, and not out: the worker is promised to take two seconds at most.
LATE_AFTER_SECONDS = 10
# What nobody has seen at the public address by then, nobody looks for any more.
LOOK_FOR_MINUTES = 10

IS_WAITING = Q(review="submitted") | Q(due_at__isnull=False, missed_because="")


class GoingOutQuerySet(models.QuerySet):
    def scheduled(self):
        """Drafts that the worker is to publish at their time: none that waits for an editor."""
        found = self.filter(state="draft", due_at__isnull=False, missed_because="")
        return found.exclude(review="submitted")

    def waiting(self):
        """Drafts for which somebody waits: scheduled ones, and those in review."""
        return self.filter(IS_WAITING, state="draft")

    def not_waiting(self):
        """The other drafts: also those whose time came and that could not go out."""
        return self.filter(~IS_WAITING, state="draft")

    def due(self, now: datetime):
        return self.scheduled().filter(due_at__lte=now).order_by("due_at", "pk")

    def not_seen_yet(self, now: datetime):
        """What went live a moment ago and has no receipt, oldest first."""
        lately = now - timedelta(minutes=LOOK_FOR_MINUTES)
        fresh = self.filter(state="published", published_at__gt=lately)
        fresh = fresh.filter(original_at=None)  # that went live with its blog
        fresh = fresh.filter(blog__is_rehearsal=False)  # that has no public address
        return fresh.filter(seen_at__isnull=True).order_by("published_at", "pk")


class GoingOut(models.Model):
    """The part of an update that says so. No reader sees any of it."""

    class Missed(models.TextChoices):
        """Why a scheduled update is not, or not as it was meant to be, before readers."""

        NOTHING = "", "Nothing was missed"
        CLOSED = "closed", "The blog was closed"
        PREPARED = "prepared", "The blog was not live yet"
        RIGHTS = "rights", "Who scheduled it may no longer publish it"
        FAILED = "failed", "It could not be published"
        PAUSED = "paused", "Publishing was paused"
        DRAFT = "draft", "An older draft of the same was there"
        PIN = "pin", "It is live, but three others were pinned already"

    # Kept when it is live: by whose decision, and for when. Later than it went live: what was
    # under an embargo was released early by a person.
    due_at = models.DateTimeField(null=True, blank=True)
    scheduled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    # When it was first published, elsewhere: given by an editor in a blog that has never been
    # live (publishing/original_times.py). Of a draft the time that it gets when it is published.
    original_at = models.DateTimeField(null=True, blank=True)
    missed_because = models.CharField(
        max_length=10, choices=Missed.choices, blank=True, default=""
    )
    # When the worker first saw it at the public address, through the cache.
    seen_at = models.DateTimeField(null=True, blank=True)
    # Undone a moment after it went live.
    is_taken_back = models.BooleanField(default=False)
    # The draft that was made of its words when it was taken back, or put back once withdrawn;
    # it may be public by now.
    became = models.ForeignKey(
        "liveblog.Update",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        abstract = True

    @property
    def is_scheduled(self):
        is_to_go_out = self.due_at is not None and not self.missed_because
        is_to_go_out = is_to_go_out and self.review != "submitted"  # type: ignore[attr-defined]
        return self.state == "draft" and is_to_go_out  # type: ignore[attr-defined]

    def is_due(self, now: datetime) -> bool:
        return self.is_scheduled and self.due_at is not None and self.due_at <= now

    @property
    def is_late(self):
        """Still to go out, and its time was a while ago. The worker goes on trying."""
        late = timezone.now() - timedelta(seconds=LATE_AFTER_SECONDS)
        return self.is_due(late)

    @property
    def is_released_early(self):
        """By a person, from an embargo on which somebody was named; a query where it may be."""
        live_at = self.published_at  # type: ignore[attr-defined]
        if not (self.due_at and live_at and self.due_at > live_at):
            return False
        return self.people_named.exists()  # type: ignore[attr-defined]

    @property
    def seconds_until_seen(self):
        """From going live to being seen by the worker; None without a receipt."""
        live_at = self.published_at  # type: ignore[attr-defined]
        if self.seen_at is None or live_at is None:
            return None
        return max(0, round((self.seen_at - live_at).total_seconds()))

    @property
    def undo_seconds_left(self):
        """For how long Undo is still offered; 0 when it is not."""
        if self.state != "published" or self.original_at:  # type: ignore[attr-defined]
            return 0
        return max(0, UNDO_SECONDS - int(self._seconds_live()))

    def can_be_taken_back(self) -> bool:
        """With a slack: who pressed in time must not lose to the way here."""
        if self.original_at is not None:
            return False  # its time says nothing of when it was published here
        return self._seconds_live() <= UNDO_SECONDS + UNDO_SLACK_SECONDS

    def _seconds_live(self) -> float:
        live_at = self.published_at  # type: ignore[attr-defined]
        return (timezone.now() - live_at).total_seconds()

    def see(self, at: datetime) -> None:
        """Keep when it was first seen. No revision: no reader sees that."""
        with writers_turn():
            unseen = type(self)._default_manager.filter(pk=self.pk, seen_at=None)
            unseen.update(seen_at=at)

    def schedule(self, at: datetime, *, by) -> None:
        self.due_at, self.scheduled_by, self.missed_because = at, by, ""

    def unschedule(self) -> None:
        self.due_at = self.scheduled_by = None
        self.missed_because = ""


CONSTRAINTS = [
    models.CheckConstraint(
        condition=Q(due_at__isnull=True, scheduled_by__isnull=True)
        | Q(due_at__isnull=False, scheduled_by__isnull=False),
        name="update_due_by_somebodys_decision",
    ),
    models.CheckConstraint(
        condition=Q(missed_because="")
        | Q(missed_because="pin", due_at__isnull=False)
        | Q(
            missed_because__in=[
                *("closed", "prepared", "rights", "failed", "paused", "draft"),
            ],
            state="draft",
            due_at__isnull=False,
        ),
        name="update_missed_for_a_reason",
    ),
    models.CheckConstraint(
        condition=Q(seen_at__isnull=True) | ~Q(state="draft"),
        name="update_seen_is_public",
    ),
    models.CheckConstraint(
        condition=Q(is_taken_back=False, became__isnull=True)
        | Q(is_taken_back=False, state="withdrawn")
        | Q(is_taken_back=True, state="withdrawn", withdrawal_notice=""),
        name="update_taken_back_without_a_notice",
    ),
]
INDEXES = [
    # What the worker asks twice a second, and once a second.
    models.Index(
        fields=["due_at"],
        condition=Q(state="draft", due_at__isnull=False, missed_because=""),
        name="update_is_scheduled",
    ),
    models.Index(
        fields=["published_at"],
        condition=Q(state="published", seen_at__isnull=True),
        name="update_not_seen_yet",
    ),
]
