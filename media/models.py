"""Stored images. Knows nothing of blogs: who may see an image is theirs to say."""

import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone

NAME_LENGTH = 32  # hex digits: 128 bits that nobody can guess


def new_name() -> str:
    return secrets.token_hex(NAME_LENGTH // 2)


class Image(models.Model):
    """One picture, kept as renditions only: the file that came in is thrown away."""

    name = models.CharField(
        max_length=NAME_LENGTH, unique=True, default=new_name, editable=False
    )
    width_px = models.PositiveIntegerField()
    height_px = models.PositiveIntegerField()
    # The widths that exist on disk, smallest first, the largest being width_px.
    widths_px = models.JSONField(default=list)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="images"
    )
    uploaded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(width_px__gt=0, height_px__gt=0),
                name="image_has_an_area",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def height_at(self, width_px: int) -> int:
        return max(1, round(self.height_px * width_px / self.width_px))
