"""The rounds that make the other renditions of pictures, and show them to readers."""

import logging
from datetime import datetime, timedelta

from django.core.exceptions import ObjectDoesNotExist, ValidationError

from liveblog import publishing
from media import decoder_slots, finishing
from media.models import Image

from .each import each_of

logger = logging.getLogger(__name__)

# After a failure, and twice as long after each further one: a disk may be full for an hour.
FIRST_PAUSE = timedelta(seconds=15)
# Of a picture that cannot be finished within the image decoder's limits, as often as this is
# enough: its first rendition stands.
MOST_TRIES = 4
# Longer than it takes to show a change of a picture in every blog that has it.
MAY_BE_BEHIND = timedelta(minutes=1)


def show_what_is_behind(now: datetime) -> int:
    """One round: pages follow a picture that changed while a process died. One query."""
    behind = publishing.images_behind(now - MAY_BE_BEHIND).order_by("pk")
    return each_of(behind, publishing.catch_up, "Some pages could not be shown again")


class Finisher:
    """Remembers which pictures have failed, and lets them rest. One for each worker.

    Not in the database: a worker that starts again, perhaps with more memory or with
    room on its disk, may try at once.
    """

    def __init__(self) -> None:
        self._tries: dict[int, int] = {}
        self._rests_until: dict[int, datetime] = {}
        # What the log has been told: of each picture, and of the disk for all of them.
        self._told: dict[int | None, str] = {}

    def finish_pictures(self, now: datetime) -> int:
        """One round, which finishes one picture: the oldest of those that can be.

        One query when nothing is due. No more than one, so that a worker that is told to
        stop does so within seconds. Returns how many were finished.
        """
        resting = [pk for pk, until in self._rests_until.items() if until > now]
        due = Image.objects.filter(finished_at__isnull=True).exclude(pk__in=resting)
        try:
            images = due.order_by("uploaded_at", "pk")
            return int(any(self._finish(image, now) for image in images))
        except decoder_slots.Busy:
            return 0  # first renditions come first

    def _finish(self, image: Image, now: datetime) -> bool:
        try:
            finishing.finish(image, is_shown=True)
        except decoder_slots.Busy:
            raise
        except ObjectDoesNotExist:
            return False  # deleted a moment ago
        except Exception as failure:
            self._let_rest(image, failure, now)
            return False
        self._forget(image)
        publishing.refresh_image(image)
        return True

    def _let_rest(self, image, failure, now):
        tries = self._tries[image.pk] = self._tries.get(image.pk, 0) + 1
        self._tell(image, failure)
        if isinstance(failure, ValidationError) and tries >= MOST_TRIES:
            finishing.give_up(image)
            self._forget(image)
            return
        self._rests_until[image.pk] = now + FIRST_PAUSE * 2 ** min(tries - 1, 8)

    def _tell(self, image, failure):
        """Once, and again when it is something else: hundreds may wait for a full disk."""
        is_of_the_disk = isinstance(failure, OSError)
        about, what = None if is_of_the_disk else image.pk, repr(failure)
        if self._told.get(about) == what:
            return
        self._told[about] = what
        more = ", nor may others until it can" if is_of_the_disk else ""
        logger.warning("Picture %s could not be finished%s: %s", image, more, what)

    def _forget(self, image):
        self._tries.pop(image.pk, None)
        self._rests_until.pop(image.pk, None)
        self._told.pop(image.pk, None)
        self._told.pop(None, None)  # the disk takes files again
