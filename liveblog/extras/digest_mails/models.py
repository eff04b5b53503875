"""Addresses to which one mail is to go when a blog has closed, and those that want none.

An address is kept until that mail has been sent. Who wants none is kept as a digest with our secret:
whoever reads the table learns no address.
"""

import secrets

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import salted_hmac

from liveblog.models import Blog

MAX_ADDRESS = 254


def digest_of(address: str) -> str:
    """The same however the address is capitalised."""
    wanted = address.strip().lower()
    return salted_hmac("digest mails", wanted, algorithm="sha256").hexdigest()


def new_key() -> str:
    return secrets.token_hex(16)


class AddressQuerySet(models.QuerySet):
    def unconfirmed(self):
        return self.filter(confirmed_at=None)

    def confirmed(self):
        return self.exclude(confirmed_at=None)


class Address(models.Model):
    """Of one reader, for one blog. Deleted once its mail is sent."""

    blog = models.ForeignKey(
        Blog, on_delete=models.CASCADE, related_name="+", db_constraint=False
    )
    address = models.EmailField(max_length=MAX_ADDRESS)
    digest = models.CharField(max_length=64, db_index=True)
    # By which a link names it.
    key = models.CharField(max_length=32, unique=True, default=new_key)
    asked_at = models.DateTimeField(default=timezone.now)
    # The question whether they have asked for it has been sent; and was answered.
    question_sent_at = models.DateTimeField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    # Not before: a mail has just failed, or a worker has it in hand.
    due_at = models.DateTimeField(default=timezone.now)
    tries = models.PositiveSmallIntegerField(default=0)

    objects = AddressQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["blog", "digest"], name="digest_address_once"
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at=None) | Q(question_sent_at__isnull=False),
                name="digest_address_was_asked",
            ),
        ]
        indexes = [
            # What the worker asks every other second.
            models.Index(
                fields=["due_at"],
                condition=Q(question_sent_at=None),
                name="digest_question_due",
            ),
        ]

    def __str__(self):
        return f"Address {self.pk}"


class Refusal(models.Model):
    """Somebody wants no such mails, of whatever blog."""

    digest = models.CharField(max_length=64, primary_key=True)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self):
        return "An address that wants no mails"
