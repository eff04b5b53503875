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


class Upload(models.Model):
    """A picture on its way to us in pieces, under the name that its image will have.

    The device chooses the name, so that an update can speak of a picture before any of
    it has arrived, and says the same of it afterwards.
    """

    name = models.CharField(max_length=NAME_LENGTH, unique=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="uploads"
    )
    file_name = models.CharField(max_length=80, blank=True)
    # None while an update has named it and its device has not been heard of.
    size_bytes = models.PositiveIntegerField(null=True, blank=True)
    received_bytes = models.PositiveIntegerField(default=0)
    image = models.OneToOneField(Image, on_delete=models.CASCADE, null=True, blank=True)
    # Why there will be no image: a sentence for the correspondent.
    problem = models.CharField(max_length=300, blank=True)
    # When its device last sent something. There is no limit on the time it may take.
    heard_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(size_bytes__isnull=True, received_bytes=0)
                | models.Q(
                    size_bytes__isnull=False,
                    size_bytes__gt=0,
                    received_bytes__lte=models.F("size_bytes"),
                ),
                name="upload_holds_no_more_than_its_size",
            ),
            models.CheckConstraint(
                condition=models.Q(image__isnull=True) | models.Q(problem=""),
                name="upload_is_an_image_or_refused",
            ),
        ]
        indexes = [models.Index(fields=["heard_at"], name="upload_heard_of")]

    def __str__(self) -> str:
        return self.file_name or self.name

    @property
    def is_settled(self) -> bool:
        """Whether it has become an image, or it is said why it never will."""
        return self.image_id is not None or self.problem != ""
