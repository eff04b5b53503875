"""How much one person may send, and how full the disk may become.

None of it is met by a correspondent on election night; it bounds what a stolen or careless
account can fill.
"""

import shutil
import time
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from .models import SentToday, Upload

MB = 1_000_000
# Asking the disk takes microseconds, but not where it is a network file system.
SPACE_IS_KNOWN_SECONDS = 1
_known: dict[Path, tuple[float, int]] = {}


def refuse_more(person, size_bytes: int) -> None:
    """Count a picture of this size as sent today, unless it is too much.

    Call it before the picture is stored. Raises ValidationError with a sentence for the
    correspondent. Two at once are counted one after the other.
    """
    refuse_on_full_disk()
    with transaction.atomic():
        _count(_locked(person), size_bytes)


def refuse_more_open(upload: Upload, size_bytes: int) -> None:
    """The same for one that is to come in pieces, of which so many may be under way.

    In a transaction that also saves the upload's size: its person's row stays locked.
    """
    refuse_on_full_disk()
    sent = _locked(upload.by)
    others = Upload.objects.under_way(upload.by).exclude(pk=upload.pk)
    most = settings.UPLOADS_PER_PERSON
    if others.count() >= most:
        raise ValidationError(
            _(
                "%(most)s of your pictures are still on their way. "
                "Add this one when some of them are here."
            )
            % {"most": most}
        )
    _count(sent, size_bytes)


def refuse_on_full_disk() -> None:
    """Raises ValidationError where less is free than what is kept for words."""
    if is_disk_full():
        raise ValidationError(
            _(
                "The server has no room for pictures at this moment. Words still go out. "
                "Tell an editor, and add it again later."
            )
        )


def is_disk_full() -> bool:
    """Whether less is free than is kept for words; known for a second."""
    folder = Path(settings.DATA_DIR)
    known_at, free = _known.get(folder, (float("-inf"), 0))
    if time.monotonic() - known_at > SPACE_IS_KNOWN_SECONDS:
        free = shutil.disk_usage(folder).free
        _known[folder] = time.monotonic(), free
    return free < settings.FREE_DISK_MB * MB


def _locked(person) -> SentToday:
    SentToday.objects.get_or_create(person=person)
    sent = SentToday.objects.select_for_update().get(person=person)
    today = timezone.now().date()
    if sent.day != today:
        sent.day, sent.size_bytes = today, 0
        sent.save()
    return sent


def _count(sent: SentToday, size_bytes: int) -> None:
    most = settings.UPLOAD_MB_PER_DAY
    if sent.size_bytes + size_bytes > most * MB:
        raise ValidationError(
            _(
                "With this picture it would be more than the %(most)s MB a day that we take."
            )
            % {"most": most}
        )
    rows = SentToday.objects.filter(pk=sent.pk)
    rows.update(size_bytes=F("size_bytes") + size_bytes)
