"""Whose an address of a chat or a mailbox is, and what has come from it; which wires are asked.

Of senders nobody knows nothing is kept but how many messages came. What a message says is kept until
it is a draft. Keys to the core's rows are none to the database: with the extra off, a blog can be erased.
"""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from liveblog.models import Blog, Update
from media.models import Image

from .wire_models import Wire  # noqa: F401  Django looks for it here

# Nobody mistakes one of these letters for another, in whatever script they are read out.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
CODE_LENGTH, CODE_LASTS = 8, timedelta(minutes=15)
# It stands in an address for as long as it is used, and is guessed by mails alone.
SECRET_LENGTH = 16
EXCERPT = 100  # characters


class Channel(models.TextChoices):
    """By what it came. What is stored stays: one may be added, not renamed."""

    MAIL = "mail", _("e-mail")
    WHATSAPP = "whatsapp", "WhatsApp"
    SLACK = "slack", "Slack"
    TELEGRAM = "telegram", "Telegram"
    WIRE = "wire", _("the wire")


def digest_of(secret: str) -> str:
    """Of what is typed by hand: capitals are as small letters."""
    return hashlib.sha256(secret.strip().lower().encode()).hexdigest()


def _random(length: int) -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(length))


def _key(told: str) -> str:
    return "inbox-" + hashlib.sha256(told.encode()).hexdigest()[:40]


class Own(models.Model):
    """Something of one person."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        db_constraint=False,
    )
    channel = models.CharField(max_length=10, choices=Channel.choices)

    class Meta:
        abstract = True


class SenderQuerySet(models.QuerySet):
    def usable(self):
        """Of those who may enter the desk."""
        return self.filter(person__is_active=True).select_related("person", "blog")


class Sender(Own):
    """From where somebody writes: an address of theirs, or an address to which they alone write."""

    # As the channel has it; "" where it is the secret in ours that says who writes.
    address = models.CharField(max_length=254, blank=True, default="")
    digest = models.CharField(max_length=64, blank=True, default="")
    # Where it goes, if no message says otherwise.
    blog = models.ForeignKey(
        Blog,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        db_constraint=False,
    )
    created_at = models.DateTimeField(default=timezone.now)
    last_at = models.DateTimeField(null=True, blank=True)
    # When something was not taken, since too much of theirs waits (`room`).
    refused_at = models.DateTimeField(null=True, blank=True)

    objects = SenderQuerySet.as_manager()

    class Meta:
        ordering = ["channel", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["channel", "address"],
                condition=~Q(address=""),
                name="sender_address_is_one_persons",
            ),
            models.UniqueConstraint(
                fields=["digest"],
                condition=~Q(digest=""),
                name="sender_secret_is_one_persons",
            ),
            models.CheckConstraint(
                condition=Q(address="") ^ Q(digest=""), name="sender_is_known_by_one"
            ),
        ]

    def __str__(self):
        return f"{self.channel} {self.pk}"  # no address: this may stand in a log

    @property
    def is_full(self) -> bool:
        """What came last was not taken: too much of theirs waits."""
        refused, taken = self.refused_at, self.last_at
        return refused is not None and (taken is None or taken < refused)

    @classmethod
    def make_secret(cls, person: User, blog: Blog) -> tuple["Sender", str]:
        """For mails to this blog; and its secret, which nobody can be shown a second time."""
        secret = _random(SECRET_LENGTH)
        its = {"person": person, "channel": Channel.MAIL, "blog": blog}
        return cls.objects.create(digest=digest_of(secret), **its), secret


class Code(Own):
    """Shown at the desk, and sent from a chat: whose chat it is, is known by that. Used once."""

    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()

    def __str__(self):
        return f"Code {self.pk}"

    @classmethod
    def make(cls, person: User, channel: str) -> str:
        """A new one in the place of theirs before."""
        cls.objects.filter(person=person, channel=channel).delete()
        code, until = _random(CODE_LENGTH), timezone.now() + CODE_LASTS
        its = {"person": person, "channel": channel, "expires_at": until}
        cls.objects.create(digest=digest_of(code), **its)
        return code


class MessageQuerySet(models.QuerySet):
    def due(self, now: datetime):
        return self.filter(state="waiting", next_at__lte=now)

    def stuck_of(self, person: User):
        """What is no draft of theirs, and does not become one by itself."""
        return self.filter(person=person, state__in=["asked", "failed"])

    def of_album(self, message: "Message"):
        """It, and the others of its album."""
        if not message.album:
            return self.filter(pk=message.pk)
        its = {"person": message.person_id, "channel": message.channel}
        return self.filter(album=message.album, **its)


class Message(Own):
    """What somebody has sent, as it is at the sender's now, and which draft it has become."""

    class State(models.TextChoices):
        WAITING = "waiting", "The worker is to look at it"
        ASKED = "asked", "Its person must say for which blog it is"
        DONE = "done", "There is a draft, or was"
        FAILED = "failed", "It could not become one"

    # At the sender's; of an edit that of the message that was edited.
    number = models.CharField(max_length=255)
    # Of messages that are one album there; "" of all others.
    album = models.CharField(max_length=100, blank=True, default="", db_default="")
    # Of two edits the one that counts: larger is later.
    version = models.BigIntegerField(default=0)
    # Words and pictures (`incoming.Incoming`), until they are in a draft.
    content = models.JSONField(default=dict, blank=True)
    # By what its channel fetches a picture, the name of the image: an edit brings it again.
    fetched = models.JSONField(default=dict, blank=True)
    is_deleted = models.BooleanField(default=False)
    # Chosen by its person, or by who has set up the wire.
    blog = models.ForeignKey(
        Blog,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        db_constraint=False,
    )
    sender = models.ForeignKey(
        Sender, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    update_made = models.ForeignKey(
        Update,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        db_constraint=False,
    )
    # When the draft was last saved by us: since then somebody may have.
    saved_at = models.DateTimeField(null=True, blank=True)
    # Somebody's own words are in the draft, too: it is not thrown away any more.
    is_shared = models.BooleanField(default=False)
    state = models.CharField(
        max_length=10, choices=State.choices, default=State.WAITING
    )
    problem = models.CharField(max_length=300, blank=True, default="")
    came_at = models.DateTimeField(default=timezone.now)
    # Or when it was last seen among what a wire has: so long it is known, and a while longer.
    seen_at = models.DateTimeField(default=timezone.now, db_default=Now())
    next_at = models.DateTimeField(default=timezone.now)
    tries = models.PositiveSmallIntegerField(default=0)

    # Its images, while it is being brought in.
    images: Sequence[Image] = ()

    objects = MessageQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "channel", "number"], name="message_comes_once"
            ),
        ]
        indexes = [
            # What the worker asks every second.
            models.Index(
                fields=["next_at"], condition=Q(state="waiting"), name="message_due"
            ),
        ]

    def __str__(self):
        return f"Message {self.pk}"

    @property
    def excerpt(self) -> str:
        """For its person, while it is no draft."""
        said = self.content.get("heading") or self.content.get("words") or ""
        return " ".join(said[:EXCERPT].split())

    @property
    def key(self) -> str:
        """The draft's: made once, whoever brings it in, and however often."""
        return _key(f"{self.channel} {self.number}")

    @property
    def album_key(self) -> str:
        """That of the one draft of an album."""
        return _key(f"{self.channel} album {self.album}")


class Strangers(models.Model):
    """How many messages came by this channel from senders whom nobody has bound."""

    channel = models.CharField(max_length=10, choices=Channel.choices, primary_key=True)
    count = models.PositiveBigIntegerField(default=0)

    def __str__(self):
        return f"{self.count} by {self.channel}"
