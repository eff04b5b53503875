"""Cards that have been drawn, on disk under DATA_DIR/cards/.

Each blog and each update has a folder, which holds one edition: the newest that was asked
for, a file named by its digest and its form. All of it may be deleted at any time; a card is
drawn again when it is asked for.
"""

import os
import shutil
import tempfile
import threading
from collections.abc import Callable
from contextlib import contextmanager, suppress
from pathlib import Path

from django.conf import settings

from liveblog.models import Blog, Update

# Fonts are not safe to share, and one drawing at a time leaves a process's other threads
# to the readers. In so many seconds a hundred cards are drawn.
_turn = threading.Lock()
WAIT_SECONDS = 2


class Busy(Exception):
    """More cards are asked for than are drawn in WAIT_SECONDS."""


def find(thing: Blog | Update, name: str) -> bytes | None:
    with suppress(FileNotFoundError):
        return _path(thing, name).read_bytes()
    return None


def make(thing: Blog | Update, name: str, draw: Callable[[], bytes]) -> bytes:
    """Draw this edition and keep it in place of others, once for all who ask meanwhile.

    Raises Busy. A full disk only means that the card is drawn again next time.
    """
    with _my_turn():
        if picture := find(thing, name):
            return picture
        picture = draw()
        with suppress(OSError):
            _keep(_path(thing, name), picture)
        return picture


def clear(thing: Blog | Update) -> None:
    shutil.rmtree(_folder(thing), ignore_errors=True)


@contextmanager
def _my_turn():
    if not _turn.acquire(timeout=WAIT_SECONDS):
        raise Busy
    try:
        yield
    finally:
        _turn.release()


def _keep(path, picture):
    """Whole or not at all: a file is written and synced beside its place, then renamed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, work = tempfile.mkstemp(prefix=".new-", dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(picture)
        file.flush()
        os.fsync(file.fileno())
    Path(work).rename(path)
    for other in path.parent.iterdir():
        if other != path:
            other.unlink(missing_ok=True)


def _path(thing, name):
    return _folder(thing) / name


def _folder(thing):
    cards = Path(settings.DATA_DIR) / "cards"
    if isinstance(thing, Blog):
        return cards / str(thing.pk) / "blog"
    return cards / str(thing.blog_id) / str(thing.pk)
