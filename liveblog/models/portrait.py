"""The picture of somebody of the newsroom, for their author page and for colleagues."""

from django.conf import settings
from django.db import models

from media.models import Image


class Portrait(models.Model):
    """Where the image is deleted, for whatever reason, there is none any more."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="portrait",
    )
    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="portraits")

    def __str__(self) -> str:
        return f"Portrait of {self.person_id}"

    @property
    def width_px(self) -> int:
        """Of the smallest rendition that is still sharp at 96 CSS pixels."""
        wide = [width for width in self.image.widths_px if width >= 192]
        return min(wide, default=self.image.widths_px[-1])
