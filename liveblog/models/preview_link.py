"""A link by which anybody reads a prepared blog, until it is taken back."""

import secrets

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone


def new_token() -> str:
    """128 bits in hex, as an image's name."""
    return secrets.token_hex(16)


class PreviewLinkQuerySet(models.QuerySet):
    def active(self):
        return self.filter(revoked_at=None)


class PreviewLink(models.Model):
    """Rows stay: they say who let others read, and until when."""

    blog = models.ForeignKey(
        "liveblog.Blog", on_delete=models.CASCADE, related_name="preview_links"
    )
    token = models.CharField(max_length=32, unique=True, default=new_token)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    revoked_at = models.DateTimeField(null=True)

    objects = PreviewLinkQuerySet.as_manager()

    def __str__(self):
        return f"{self.blog} since {self.at:%Y-%m-%d %H:%M}"

    def get_absolute_url(self):
        return reverse("reader:preview", args=[self.token])
