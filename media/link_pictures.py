"""The small picture beside a link to another site: a copy of ours, made of that site's own.

One rendition, and nothing else: what came is not kept.
"""

import tempfile
from pathlib import Path

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User

from . import decoding, renditions, storage
from .models import Image, new_name

MOST_BYTES = 8 * 1024 * 1024
# What is smaller is an icon, or counts visits.
LEAST_PX = 120
FORMATS = ["webp", "jpg"]


def store(content: bytes, *, by: User) -> Image:
    """Slow, tenths of a second: outside any transaction.

    Raises ValidationError where it is no picture, too small or too large, or all are busy.
    """
    if len(content) > MOST_BYTES:
        raise ValidationError(_("That picture is too large for us to open."))
    name = new_name()
    with renditions.new_files(name) as work, tempfile.TemporaryDirectory() as came:
        source = Path(came) / "came"
        source.write_bytes(content)
        found = decoding.first(source, work, file_name="")
        image = _image(name, found, by)
        if image.is_animated:  # it does not move beside a link
            (work / f"{image.width_px}.webp").unlink()
            image.is_animated, image.formats = False, ["jpg"]
    try:
        image.save()
    except BaseException:
        storage.remove(name)
        raise
    return image


def _image(name: str, found: dict, by: User) -> Image:
    [width] = found["widths_px"]
    height = max(1, round(found["height_px"] * width / found["width_px"]))
    if min(width, height) < LEAST_PX:
        raise ValidationError(_("That picture is too small."))
    return Image(
        name=name,
        uploaded_by=by,
        width_px=width,
        height_px=height,
        widths_px=[width],
        formats=list(FORMATS),
        is_animated=found["is_animated"],
        is_mostly_white=found["is_mostly_white"],
        is_of_link=True,
        finished_at=timezone.now(),
    )
