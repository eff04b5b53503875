"""Stored images. Knows nothing of blogs: who may see an image is theirs to say."""

import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone

from .containers import CONTENT_TYPES

NAME_LENGTH = 32  # hex digits: 128 bits that nobody can guess


def new_name() -> str:
    return secrets.token_hex(NAME_LENGTH // 2)


def first_formats() -> list[str]:
    return ["webp", "jpg"]


class Image(models.Model):
    """One picture, as renditions; what came in is kept beside them and never shown.

    The first rendition is there at once. The worker makes the others and says so by
    `finished_at`: `widths_px` and `formats` are always what is on disk.
    """

    name = models.CharField(
        max_length=NAME_LENGTH, unique=True, default=new_name, editable=False
    )
    width_px = models.PositiveIntegerField()
    height_px = models.PositiveIntegerField()
    # The widths that exist on disk, smallest first, the largest being width_px.
    widths_px = models.JSONField(default=list)
    # The endings of their files, the best first.
    formats = models.JSONField(default=first_formats)
    finished_at = models.DateTimeField(null=True, blank=True)
    # Its WebP renditions move; the JPEG ones are its first frame.
    is_animated = models.BooleanField(default=False)
    # As charts and maps are: dimmed where pages are dark.
    is_mostly_white = models.BooleanField(default=False, db_default=False)
    # Another site's, beside a link to it: in no library, and gone with its last link.
    is_of_link = models.BooleanField(default=False, db_default=False)

    # What its file said of it, or what was last said here: offered where it is used.
    file_name = models.CharField(max_length=80, blank=True)
    caption = models.CharField(max_length=500, blank=True)
    credit = models.CharField(max_length=200, blank=True)
    alt = models.CharField(max_length=500, blank=True)
    place = models.CharField(max_length=120, blank=True)
    taken_on = models.DateField(null=True, blank=True)
    instructions = models.CharField(max_length=300, blank=True)

    # Rights: on the blogs' own pages alone, not in what leaves them; and not beyond a time.
    own_pages_only = models.BooleanField(default=False)
    ends_at = models.DateTimeField(null=True, blank=True)
    # Covered until a reader asks for it; never a hero or a share picture.
    is_sensitive = models.BooleanField(default=False)
    # Then only editors uncover it.
    covered_by_editor = models.BooleanField(default=False, db_default=False)
    # The focal point, in per cent of the width from the left and of the height from the top.
    focus_x = models.PositiveSmallIntegerField(default=50)
    focus_y = models.PositiveSmallIntegerField(default=50)
    # Since when some page may not show what was last changed of it; None once all do.
    pages_behind_since = models.DateTimeField(null=True, blank=True)
    # What is then still to be done wherever it is used: its credit said, or another image
    # shown in its place; and by whose decision.
    is_credit_behind = models.BooleanField(default=False, db_default=False)
    replaced_by = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    behind_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

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
            models.CheckConstraint(
                condition=models.Q(focus_x__lte=100, focus_y__lte=100),
                name="image_has_its_focus_inside",
            ),
        ]
        indexes = [
            models.Index(
                fields=["uploaded_at"],
                condition=models.Q(finished_at__isnull=True),
                name="image_unfinished",
            ),
            models.Index(
                fields=["ends_at"],
                condition=models.Q(ends_at__isnull=False),
                name="image_ends",
            ),
            models.Index(
                fields=["uploaded_at"],
                condition=models.Q(is_of_link=True),
                name="image_of_link",
            ),
            models.Index(
                fields=["pages_behind_since"],
                condition=models.Q(pages_behind_since__isnull=False),
                name="image_pages_behind",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def leaves_our_pages(self) -> bool:
        """Whether it may be in feeds, widgets, share pictures and the like."""
        return not (self.own_pages_only or self.ends_at or self.is_sensitive)

    @property
    def has_ended(self) -> bool:
        """Whether the time is over for which it may be shown."""
        return self.ends_at is not None and self.ends_at <= timezone.now()

    def height_at(self, width_px: int) -> int:
        return max(1, round(self.height_px * width_px / self.width_px))


class Recording(models.Model):
    """An audio or video file of our own, kept and sent as it came."""

    name = models.CharField(max_length=NAME_LENGTH, unique=True, default=new_name)
    kind = models.CharField(max_length=5, choices=[(k, k) for k in ("audio", "video")])
    ending = models.CharField(max_length=4)
    size_bytes = models.PositiveBigIntegerField()
    # None where the file does not say.
    seconds = models.FloatField(null=True, blank=True)
    # Of a video; 0 where the file does not say.
    width_px = models.PositiveIntegerField(default=0)
    height_px = models.PositiveIntegerField(default=0)
    # Whether beside it there is a picture of it (recordings.POSTER).
    has_poster = models.BooleanField(default=False)
    file_name = models.CharField(max_length=80, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="recordings"
    )
    uploaded_at = models.DateTimeField(default=timezone.now, db_index=True)

    def __str__(self) -> str:
        return self.file_name or self.name

    @property
    def is_video(self) -> bool:
        return self.kind == "video"

    @property
    def content_type(self) -> str:
        return CONTENT_TYPES[self.kind, self.ending]


class UploadQuerySet(models.QuerySet):
    def under_way(self, person):
        """Those of this person of which a device has said how large they are, and not all is here."""
        return self.filter(
            by=person,
            size_bytes__isnull=False,
            image__isnull=True,
            recording__isnull=True,
            problem="",
        )


class Upload(models.Model):
    """A picture or a recording on its way to us in pieces, under the name that it will have.

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
    is_recording = models.BooleanField(default=False, db_default=False)
    recording = models.OneToOneField(
        Recording, on_delete=models.CASCADE, null=True, blank=True
    )
    # Why there will be no image: a sentence for the correspondent.
    problem = models.CharField(max_length=300, blank=True)
    # Rights that were given to it before it was here; its image gets them.
    own_pages_only = models.BooleanField(default=False)
    ends_at = models.DateTimeField(null=True, blank=True)
    # When its device last sent something. There is no limit on the time it may take.
    heard_at = models.DateTimeField(default=timezone.now)

    objects = UploadQuerySet.as_manager()

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
        """Whether it has become what it was to be, or it is said why it never will."""
        return self.has_arrived or self.problem != ""

    @property
    def has_arrived(self) -> bool:
        return self.image_id is not None or self.recording_id is not None


class SentToday(models.Model):
    """How much one person has sent on the last day on which they sent a picture (UTC).

    Counted when it is announced. Its row is also the lock under which that person's pictures
    are counted.
    """

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sent_today"
    )
    day = models.DateField(null=True)
    size_bytes = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.size_bytes} bytes on {self.day}"
