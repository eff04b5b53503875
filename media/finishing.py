"""The other renditions of an image, made when nobody waits for them."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from django.utils import timezone

from . import developing, renditions
from .models import Image

AVIF_SPEED = 8  # in the darkroom's words: 0 is slow and small, 10 quick


def finish(image: Image, *, avif_speed: int = AVIF_SPEED) -> None:
    """Make all renditions, and say of the image that they are there.

    Safe to do twice, at once with another process, or to be killed at. Takes seconds:
    call it outside any transaction. Raises what `developing.rest` does; the first
    rendition stands then as it did.
    """
    if not renditions.original(image.name).exists():
        give_up(image)  # from before originals were kept, or its folder is lost
        return
    with _alone(image):
        image.refresh_from_db()
        if image.finished_at is not None:
            return
        with renditions.more_files(image.name) as work:
            made = developing.rest(
                renditions.original(image.name),
                work,
                size=(image.width_px, image.height_px),
                moves=image.is_animated,
                avif_speed=avif_speed,
            )
        _say(image, **made, finished_at=timezone.now())


def give_up(image: Image) -> None:
    """Leave it at the renditions that there are."""
    _say(image, finished_at=timezone.now())


def _say(image: Image, **facts) -> None:
    """In the row too, if it is still there: it may have been deleted meanwhile."""
    for name, fact in facts.items():
        setattr(image, name, fact)
    Image.objects.filter(pk=image.pk).update(**facts)


@contextmanager
def _alone(image: Image) -> Iterator[None]:
    """With the original locked; the kernel lets go of it if the process dies."""
    with renditions.original(image.name).open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
