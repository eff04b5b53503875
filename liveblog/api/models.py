"""Tokens, by which programs act for a person; and what they have sent under a key."""

import hashlib
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from liveblog.models import Blog

# So that whoever finds one lying about, scanners of code too, knows what it is.
PREFIX = "lbt_"
SECRET_BYTES = 32
SHOWN_LETTERS = 4
MOST_DAYS = 365
# When it was last used is noted so often at most: each note is a write.
NOTED_EVERY = timedelta(minutes=5)


class Scope(models.TextChoices):
    """What a token may be used for. What is stored stays: one may be added, not renamed."""

    READ = "read", _("Read blogs, updates, drafts, pictures and the review queue")
    WRITE = "write", _("Write drafts, send them to the editors, and add pictures")
    PUBLISH = "publish", _("Publish, correct, withdraw and mark updates")
    REVIEW = "review", _("Approve what was submitted, or send it back")
    RUN = "run", _("Run blogs: prepare, set live, close, pause, and change their words")


def digest_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


class TokenQuerySet(models.QuerySet):
    def usable(self, now: datetime):
        """Neither ended nor over, and of somebody who may enter the desk."""
        return self.filter(ended_at=None, expires_at__gt=now, person__is_active=True)

    def not_ended(self):
        return self.filter(ended_at=None)


class Token(models.Model):
    """It acts as its person, with the rights that they have at that moment, or with fewer.

    The secret itself is stored nowhere: with 256 random bits, its digest needs no salt.
    """

    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    # Its first letters, by which its person knows it again.
    start = models.CharField(max_length=12, editable=False)
    scopes = models.JSONField(default=list)
    is_for_all_blogs = models.BooleanField(default=True)
    # Else for these alone; for none, once they are gone.
    blogs = models.ManyToManyField(Blog, blank=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )

    objects = TokenQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="token_has_a_name"),
            models.CheckConstraint(
                condition=Q(expires_at__gt=models.F("created_at")),
                name="token_ends_after_it_began",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None)
                | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="token_ended_by_somebody",
            ),
        ]

    def __str__(self):
        return self.name

    @classmethod
    def make(
        cls,
        person: User,
        *,
        name: str,
        scopes: Iterable[str],
        days: int,
        blogs: Iterable[Blog] = (),
    ) -> tuple["Token", str]:
        """A new one, and its secret, which nobody can be shown a second time."""
        secret = PREFIX + secrets.token_urlsafe(SECRET_BYTES)
        blogs, now = list(blogs), timezone.now()
        made = cls.objects.create(
            person=person,
            name=name,
            digest=digest_of(secret),
            start=secret[: len(PREFIX) + SHOWN_LETTERS],
            scopes=[str(scope) for scope in scopes],
            is_for_all_blogs=not blogs,
            created_at=now,
            expires_at=now + timedelta(days=days),
        )
        made.blogs.set(blogs)
        return made, secret

    @property
    def is_over(self) -> bool:
        return self.expires_at <= timezone.now()

    @property
    def scope_names(self) -> list[str]:
        return [str(scope.label) for scope in Scope if scope in self.scopes]

    def narrow(self, blogs):
        """Those of these blogs that it is for."""
        return blogs if self.is_for_all_blogs else blogs.filter(pk__in=self._keys())

    def _keys(self):
        return self.blogs.values("pk")


class Sending(models.Model):
    """A request with an Idempotency-Key: what it was, and once it is answered, about what.

    No words stand here: what was removed from an update must be gone. Sent again, it is answered
    by that update, blog or picture as it is then, as far as its person may read it.
    """

    class About(models.TextChoices):
        NOTHING = "", "Nothing"
        UPDATE = "update", "An update"
        BLOG = "blog", "A blog"
        PICTURE = "picture", "A picture"

    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)
    # Of method, address and body: the same key for something else is refused.
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)
    status = models.PositiveSmallIntegerField(null=True, blank=True)
    about = models.CharField(
        max_length=10, choices=About.choices, blank=True, default=""
    )
    number = models.BigIntegerField(null=True, blank=True)  # its key

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "key"], name="sending_key_used_once"
            ),
        ]
        indexes = [models.Index(fields=["at"], name="sending_by_time")]

    def __str__(self):
        return f"{self.key} at {self.at}"
