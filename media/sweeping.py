"""Files that no row speaks of: what a process left behind that was killed, or a deletion
that it did not live to finish. Swept by the worker, once they are a day old.
"""

import logging
import shutil
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from django.conf import settings

from . import storage
from .models import Image, Recording, Upload

logger = logging.getLogger(__name__)

# Longer than any picture takes from its first file to its row.
LEFT_BEHIND_AFTER = timedelta(hours=24)
# Rows asked for at once: SQLite takes no more than some hundreds of names.
AT_ONCE = 500
# So many of them, and more than a tenth of all: then it is the rows that are missing. The
# database is another one, or an older one than the files.
SUSPICIOUS, OF_ALL = 20, 10


def sweep(now: datetime) -> int:
    """Remove what was left behind; returns how many pictures and pieces that was."""
    before = now - LEFT_BEHIND_AFTER
    return _sweep_pictures(before) + _sweep_work(before) + _sweep_uploads(before)


def _sweep_pictures(before: datetime) -> int:
    orphans, count = [], 0
    for names in _batches(storage.names(before=before)):
        known = {
            name
            for model in (Image, Recording)
            for name in model.objects.filter(name__in=names).values_list(
                "name", flat=True
            )
        }
        orphans += [name for name in names if name not in known]
        count += len(names)
    if len(orphans) > SUSPICIOUS and len(orphans) * OF_ALL > count:
        logger.warning(
            "%d of %d pictures have no row in the database, so none was removed. "
            "Is it the database that belongs to these files?",
            len(orphans),
            count,
        )
        return 0
    for name in orphans:
        storage.remove(name)
    return len(orphans)


def _sweep_work(before: datetime) -> int:
    """Folders in which a picture was being made, also where the rest is in a bucket."""
    works = Path(settings.PICTURES_DIR).glob(f"{storage.UNFINISHED}*")
    left = [work for work in works if storage.is_older(work, before)]
    for work in left:
        shutil.rmtree(work, ignore_errors=True)
    return len(left)


def _sweep_uploads(before: datetime) -> int:
    paths = [
        path
        for path in Path(settings.UPLOADS_DIR).glob("*")
        if storage.NAME.fullmatch(path.name) and storage.is_older(path, before)
    ]
    count = 0
    for batch in _batches(paths):
        names = [path.name for path in batch]
        rows = Upload.objects.filter(name__in=names)
        known = set(rows.values_list("name", flat=True))
        for path in batch:
            if path.name not in known:
                path.unlink(missing_ok=True)
                count += 1
    return count


def _batches(things: Iterable) -> Iterator[list]:
    rest = iter(things)
    while batch := list(islice(rest, AT_ONCE)):
        yield batch
