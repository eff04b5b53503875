"""What came in from a file: which blog and update is which of the source's, and as what it came.

By it the same file changes nothing the second time, and a newer one changes only what nobody has
changed here. And the addresses that all of it had before, where these are paths on our own host.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

MOST_KEY = 300


class ImportedBlog(models.Model):
    """A blog that came in. Source and key are the file's own words for where from and which."""

    blog = models.OneToOneField(
        "liveblog.Blog", on_delete=models.CASCADE, related_name="imported"
    )
    source = models.CharField(max_length=MOST_KEY)
    key = models.CharField(max_length=MOST_KEY)
    # Digests of the blog's own words: as the file said them, and as they then stood here.
    there = models.CharField(max_length=64, blank=True)
    here = models.CharField(max_length=64, blank=True)
    # By the source's key of a picture: the name of our image of it.
    pictures = models.JSONField(default=dict, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source", "key"], name="imported_blog_once"
            ),
        ]

    def __str__(self):
        return f"{self.key} of {self.source}"


class ImportedUpdate(models.Model):
    """The same of an update."""

    imported = models.ForeignKey(
        ImportedBlog, on_delete=models.CASCADE, related_name="updates"
    )
    key = models.CharField(max_length=MOST_KEY)
    update = models.OneToOneField(
        "liveblog.Update", on_delete=models.CASCADE, related_name="imported"
    )
    there = models.CharField(max_length=64)
    here = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["imported", "key"], name="imported_update_once"
            ),
        ]

    def __str__(self):
        return self.key


class OldAddress(models.Model):
    """A path on our host at which readers found something that has been imported."""

    path = models.CharField(max_length=500, unique=True)
    blog = models.ForeignKey(
        "liveblog.Blog", on_delete=models.CASCADE, related_name="old_addresses"
    )
    # Empty: it leads to the blog.
    update = models.ForeignKey(
        "liveblog.Update",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="old_addresses",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(path__startswith="/"), name="old_address_is_a_path"
            ),
        ]

    def __str__(self):
        return self.path
