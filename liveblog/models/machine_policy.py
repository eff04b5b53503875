"""What machines may do with the public pages: what an administrator has said, and when."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class MachinePolicy(models.Model):
    """One row, once somebody has saved it; without one all is as without these fields."""

    # Groups of markup/crawlers.py, and more names of crawlers, parted by blanks.
    refused = models.JSONField(default=list, blank=True)
    more_refused = models.TextField(max_length=2000, blank=True)
    # Whether text and data mining is reserved (TDMRep), and where its conditions stand.
    is_mining_reserved = models.BooleanField(default=False)
    mining_policy_url = models.URLField(max_length=500, blank=True)
    # Lines of trust.txt.
    trust = models.TextField(max_length=8000, blank=True)
    # Of security.txt (RFC 9116): one contact a line; without one there is no such file.
    security_contacts = models.TextField(max_length=1000, blank=True)
    security_expires = models.DateField(null=True, blank=True)
    security_policy_url = models.URLField(max_length=500, blank=True)

    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(pk=1), name="machine_policy_is_one_row"),
            models.CheckConstraint(
                condition=Q(security_contacts="", security_expires=None)
                | (~Q(security_contacts="") & Q(security_expires__isnull=False)),
                name="machine_policy_security_expires",
            ),
        ]

    def __str__(self):
        return f"What machines may do, since {self.at:%Y-%m-%d}"

    @classmethod
    def current(cls) -> "MachinePolicy":
        """As it is stored, or one that says nothing. One query."""
        return cls.objects.first() or cls(pk=1)
