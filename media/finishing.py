"""The other renditions of an image, made when nobody waits for them."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from . import decoding, renditions, storage
from .models import Image

AVIF_SPEED = 8  # in the image decoder's words: 0 is slow and small, 10 quick


def finish(
    image: Image, *, avif_speed: int = AVIF_SPEED, is_shown: bool = False
) -> None:
    """Make all renditions, and say of the image that they are there.

    Where it `is_shown`, pages are behind from then on, until they have followed. Safe to
    do twice, at once with another process, or to be killed at. Takes seconds: call it
    outside any transaction. Raises what `developing.rest` does; the first rendition
    stands then as it did.
    """
    with renditions.original(image.name) as original:
        if original is None:
            give_up(image)  # its files are lost
        else:
            _finish(image, original, avif_speed, is_shown=is_shown)


def give_up(image: Image) -> None:
    """Leave it at the renditions that there are."""
    _say(image, finished_at=timezone.now())


# Below --------------------------------------------------------------------------------


def _finish(image: Image, original: Path, avif_speed: int, *, is_shown: bool) -> None:
    with _alone(original):
        image.refresh_from_db()
        if image.finished_at is not None:
            return
        with renditions.new_files(image.name) as work:
            made = decoding.rest(
                original,
                work,
                size=(image.width_px, image.height_px),
                moves=image.is_animated,
                avif_speed=avif_speed,
            )
        now = timezone.now()
        with transaction.atomic():
            is_there = _say(image, **made, finished_at=now)
            if is_shown:
                up_to_date = Image.objects.filter(pages_behind_since__isnull=True)
                up_to_date.filter(pk=image.pk).update(pages_behind_since=now)
        if not is_there:
            storage.remove(image.name)  # deleted meanwhile: nothing of it stays


def _say(image: Image, **facts) -> bool:
    """In the row too; False if that is not there any more."""
    for name, fact in facts.items():
        setattr(image, name, fact)
    return bool(Image.objects.filter(pk=image.pk).update(**facts))


@contextmanager
def _alone(original: Path) -> Iterator[None]:
    """With the original locked; the kernel lets go of it if the process dies."""
    with original.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
