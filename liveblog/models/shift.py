"""Who does what next on a blog's desk: claims, shifts, and what one shift tells the next."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from .blog import Blog

# A claim is over so long after its time, or after it was made where it has none.
AFTER_ITS_TIME = timedelta(minutes=30)
WITHOUT_A_TIME = timedelta(hours=3)
# A note is for those who come on next, not for those of tomorrow evening.
NOTE_IS_READ_FOR = timedelta(hours=24)


class ClaimQuerySet(models.QuerySet):
    def current(self, now: datetime):
        return self.filter(ends_at__gt=now).order_by(
            F("due_at").asc(nulls_last=True), "pk"
        )


class Claim(models.Model):
    """“I have the 20:15 speech”: told to colleagues, and no lock."""

    blog = models.ForeignKey(Blog, on_delete=models.CASCADE, related_name="claims")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="claims"
    )
    words = models.CharField(max_length=120)
    due_at = models.DateTimeField(null=True, blank=True)
    claimed_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField()

    objects = ClaimQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="claim_has_words"),
        ]
        indexes = [models.Index(fields=["blog", "ends_at"], name="claim_current")]

    def __str__(self):
        return self.words


class ShiftQuerySet(models.QuerySet):
    def current_or_next(self, now: datetime):
        return self.filter(ends_at__gt=now).order_by("begins_at", "pk")


class Shift(models.Model):
    """A person is on the desk of a blog from then to then."""

    blog = models.ForeignKey(Blog, on_delete=models.CASCADE, related_name="shifts")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="shifts"
    )
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    objects = ShiftQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("begins_at")),
                name="shift_ends_after_it_begins",
            ),
        ]
        indexes = [models.Index(fields=["blog", "ends_at"], name="shift_current")]

    def __str__(self):
        return f"{self.person} from {self.begins_at:%H:%M}"


class HandOverQuerySet(models.QuerySet):
    def unread_by(self, person, now: datetime):
        """What colleagues wrote and this person has still to read, newest first."""
        read = HandOverRead.objects.filter(note=OuterRef("pk"), person=person)
        recent = self.filter(at__gt=now - NOTE_IS_READ_FOR).exclude(by=person)
        unread = recent.exclude(Exists(read)).select_related("by")
        return unread.order_by("-at", "-pk")


class HandOver(models.Model):
    """What the next shift must know. Each stays until one has read it, or for a day."""

    blog = models.ForeignKey(Blog, on_delete=models.CASCADE, related_name="hand_overs")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="hand_overs"
    )
    words = models.TextField(max_length=2000)
    at = models.DateTimeField(default=timezone.now)

    objects = HandOverQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="hand_over_has_words"),
        ]
        indexes = [models.Index(fields=["blog", "-at"], name="hand_over_newest")]

    def __str__(self):
        return self.words[:60]


class HandOverRead(models.Model):
    note = models.ForeignKey(HandOver, on_delete=models.CASCADE, related_name="reads")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["note", "person"], name="hand_over_read_once"
            ),
        ]

    def __str__(self):
        return f"{self.person} at {self.at:%H:%M}"
