"""Accounts, who follows them, and what each server has of each update.

No words of the story are kept here. Keys to the core's rows are none to the database, and nothing goes
with them: with the extra off, a blog can be erased.
"""

from datetime import datetime

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from liveblog.models import Blog

MAX_ADDRESS = 500


class AccountQuerySet(models.QuerySet):
    def shown(self):
        """Those whose blog readers see."""
        return self.filter(blog__in=Blog.objects.public())

    def to_look_at(self):
        """Those of whose blog something has changed since it was looked at."""
        is_shown = Q(blog__is_rehearsal=False) & ~Q(blog__status="prepared")
        has_changed = Q(blog__revision__gt=F("read_to")) | Q(was_shown=False)
        return self.filter((is_shown & has_changed) | (~is_shown & Q(was_shown=True)))


class Account(models.Model):
    """A blog, as other servers know it."""

    blog = models.OneToOneField(
        Blog, on_delete=models.DO_NOTHING, related_name="+", db_constraint=False
    )
    # What stands before the @ of its host. It stays: with another one it is another account.
    name = models.CharField(max_length=100, unique=True)
    # As it is, PEM: it must sign.
    private_key = models.TextField()
    public_key = models.TextField()
    made_at = models.DateTimeField(default=timezone.now)
    # Off: nothing new is sent, nobody can follow. What was sent is still corrected and withdrawn.
    is_on = models.BooleanField(default=True)
    # Up to this revision of the blog the notes are right; whether readers saw it then.
    read_to = models.PositiveBigIntegerField(default=0)
    was_shown = models.BooleanField(default=False)

    objects = AccountQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(private_key="") & ~Q(public_key=""),
                name="account_has_its_keys",
            ),
        ]

    def __str__(self):
        return self.name


class Inbox(models.Model):
    """Where a server takes what is for all of its people; or one of them."""

    url = models.CharField(max_length=MAX_ADDRESS, unique=True)
    # How often it has failed since it last answered well, and since when.
    failures = models.PositiveIntegerField(default=0)
    failing_since = models.DateTimeField(null=True)
    problem = models.CharField(max_length=200, default="", blank=True)
    # It is left alone until then: after a failure; or since a worker is sending there.
    rests_until = models.DateTimeField(default=timezone.now)
    in_hand_until = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "inboxes"

    def __str__(self):
        return self.url


class FollowerQuerySet(models.QuerySet):
    def following(self):
        """Without those who are to be told that they do not."""
        return self.exclude(owed="reject")

    def due(self, now: datetime):
        return self.exclude(owed="").filter(next_at__lte=now)


class Follower(models.Model):
    """Somebody on another server who follows an account."""

    class Owed(models.TextChoices):
        """What is still to be answered."""

        NOTHING = "", "Nothing"
        ACCEPT = "accept", "That they follow"
        REJECT = "reject", "That they do not"

    account = models.ForeignKey(
        Account, on_delete=models.CASCADE, related_name="followers"
    )
    inbox = models.ForeignKey(Inbox, on_delete=models.CASCADE, related_name="followers")
    # Their id.
    actor = models.CharField(max_length=MAX_ADDRESS)
    # The id of what they have asked us with.
    follow = models.CharField(max_length=MAX_ADDRESS)
    since = models.DateTimeField(default=timezone.now)
    owed = models.CharField(
        max_length=6, choices=Owed.choices, default=Owed.ACCEPT, blank=True
    )
    tries = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(default=timezone.now)

    objects = FollowerQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "actor"], name="follower_once_of_an_account"
            ),
        ]
        indexes = [
            # What the worker asks four times a second.
            models.Index(
                fields=["inbox"], condition=~Q(owed=""), name="follower_is_owed"
            ),
            models.Index(fields=["actor"], name="follower_by_actor"),
        ]

    def __str__(self):
        return f"{self.actor} of {self.account}"


class NoteQuerySet(models.QuerySet):
    def standing(self):
        """Those of updates that readers see."""
        return self.filter(gone_at=None, update_id__isnull=False)


class Note(models.Model):
    """One update, as other servers know it; one that was brought back is another.

    Or the account itself, of which they know the headline.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="notes")
    # None: the account itself.
    update_id = models.BigIntegerField(null=True)
    number = models.PositiveSmallIntegerField(default=1)
    made_at = models.DateTimeField(default=timezone.now)
    # Counts what others are to be told of it: 1 as it was made, then each change, then its end.
    edition = models.PositiveIntegerField(default=1)
    # Of all that it says.
    digest = models.CharField(max_length=64, default="", blank=True)
    changed_at = models.DateTimeField(null=True)
    gone_at = models.DateTimeField(null=True)

    objects = NoteQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["update_id", "number"], name="note_number_once"
            ),
            models.UniqueConstraint(
                fields=["update_id"],
                condition=Q(gone_at=None),
                name="note_one_stands_of_an_update",
            ),
            models.UniqueConstraint(
                fields=["account"],
                condition=Q(update_id=None),
                name="note_one_of_an_account_itself",
            ),
        ]

    def __str__(self):
        return f"Note {self.number} of {self.update_id or self.account}"

    @property
    def is_gone(self) -> bool:
        return self.gone_at is not None


class CopyQuerySet(models.QuerySet):
    def due(self, now: datetime):
        return self.filter(is_settled=False, next_at__lte=now)

    def behind(self):
        """Those of servers that have not taken what they are to be told."""
        return self.filter(edition__lt=F("note__edition"))


class Copy(models.Model):
    """What one server has of one note. It is sent whatever brings it up to date."""

    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="copies")
    inbox = models.ForeignKey(Inbox, on_delete=models.CASCADE, related_name="copies")
    # Which of the note's it has taken; 0: none. And whether something was sent, taken or not.
    edition = models.PositiveIntegerField(default=0)
    was_tried = models.BooleanField(default=False)
    # Nothing is to be sent: it has the last, or was given up.
    is_settled = models.BooleanField(default=False)
    tries = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(default=timezone.now)

    objects = CopyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "copies"
        constraints = [
            models.UniqueConstraint(
                fields=["note", "inbox"], name="copy_one_of_a_server"
            ),
        ]
        indexes = [
            # What the worker asks four times a second.
            models.Index(
                fields=["inbox", "next_at"],
                condition=Q(is_settled=False),
                name="copy_not_settled",
            ),
        ]

    def __str__(self):
        return f"{self.note} at {self.inbox}"


class ReceivedQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(done_at=None)

    def due(self, now: datetime):
        """The oldest of each of those who sent them."""
        earlier = self.model._default_manager.waiting()
        earlier = earlier.filter(actor=OuterRef("actor"), pk__lt=OuterRef("pk"))
        waiting = self.waiting().filter(~Exists(earlier), next_at__lte=now)
        return waiting.order_by("pk")


class Received(models.Model):
    """What somebody has sent us, of which it is not known yet whether they did.

    It stays for some hours: what is sent again under its signature is no other.
    """

    class Act(models.TextChoices):
        FOLLOW = "follow", "Wants to follow"
        STOP = "stop", "Follows no longer"
        DELETED = "deleted", "Is no more"

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    act = models.CharField(max_length=8, choices=Act.choices)
    actor = models.CharField(max_length=MAX_ADDRESS)
    # Of what they follow with.
    follow = models.CharField(max_length=MAX_ADDRESS, default="", blank=True)
    # By whose key it says to be signed, what was signed, and the signature, in base64.
    key = models.CharField(max_length=MAX_ADDRESS)
    signed = models.TextField()
    signature = models.CharField(max_length=1100)
    digest = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField(default=timezone.now)
    tries = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True)

    objects = ReceivedQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "received"
        indexes = [
            models.Index(
                fields=["next_at"], condition=Q(done_at=None), name="received_waits"
            ),
            models.Index(fields=["actor"], name="received_by_actor"),
        ]

    def __str__(self):
        return f"{self.act} by {self.actor}"
