"""A zip that is made while somebody waits for it, and sent by the server's own threads."""

import tempfile
import threading
from collections.abc import Callable
from typing import BinaryIO

from django.http import FileResponse

# It takes some seconds of one thread: one at a time in each process, the others go on.
_making = threading.Lock()


class Busy(Exception):
    """Another one is being made."""


def zip_reply(make: Callable[[BinaryIO], None], *, name: str) -> FileResponse:
    """What `make` writes, as a download. It is made first: its size can be told, and nothing is
    half sent. Raises Busy, and what `make` does.
    """
    if not _making.acquire(blocking=False):
        raise Busy
    file = tempfile.TemporaryFile()  # noqa: SIM115  the response closes it
    try:
        make(file)
    except BaseException:
        file.close()
        raise
    finally:
        _making.release()
    file.seek(0)
    return FileResponse(
        file, as_attachment=True, filename=name, content_type="application/zip"
    )
