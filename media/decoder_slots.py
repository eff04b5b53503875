"""Who may be in the image decoder: two at a time on the whole machine.

One picture may take a gigabyte of memory and all of a processor. A slot is a locked file
under DATA_DIR, which the process that works there holds open too: it is free again when
both are gone, whoever died first.
"""

import fcntl
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

FOR_ALL = (0, 1)
FOR_THE_WORKER = (1,)
LONGEST_WAIT_SECONDS = 20
LOOKS_AGAIN_SECONDS = 0.05


def most_waiting(threads: int) -> int:
    """Of so many threads that Django has: with all of them here, words would wait, too."""
    return max(1, threads // 2 - 1)


_may_wait = threading.BoundedSemaphore(most_waiting(settings.THREADS))


class Busy(ValidationError):
    """All slots are taken for longer than anybody shall wait."""


@contextmanager
def taken(slots: tuple[int, ...]) -> Iterator[int]:
    """One of these slots, held to the end of the block; yields its file's descriptor.

    Raises Busy: soon where many of this process wait already.
    """
    if not _may_wait.acquire(blocking=False):
        raise _busy()
    try:
        with ExitStack() as open_files:
            folder = Path(settings.DATA_DIR)
            files = [
                open_files.enter_context((folder / f"decoder-{n}.lock").open("w"))
                for n in slots
            ]
            yield _first_free(files).fileno()
    finally:
        _may_wait.release()


def _first_free(files):
    """Asked for again and again: nothing can wait for one of two locks."""
    until = time.monotonic() + LONGEST_WAIT_SECONDS
    while time.monotonic() < until:
        for file in files:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue
            return file
        time.sleep(LOOKS_AGAIN_SECONDS)
    raise _busy()


def _busy() -> Busy:
    return Busy(_("Many pictures arrive at this moment. Add it again in a minute."))
