"""What an audio or video file is, told by its bytes and never by its name.

Only what every browser plays without a plug-in, and only as much of a file is read as says what
it is: no sound or picture is decoded here. Imports no Django.
"""

import struct
from typing import BinaryIO

from . import mp3, mp4, ogg, webm
from .found import CONTENT_TYPES, Found, NotPlayable

READERS = (mp4.read, webm.read, ogg.read, mp3.read)


def look_into(file: BinaryIO, size: int) -> Found:
    """Raises NotPlayable: it is none of these, or broken."""
    for read in READERS:
        file.seek(0)
        try:
            found = read(file, size)
        except (EOFError, ValueError, OverflowError, ZeroDivisionError, struct.error):
            raise NotPlayable from None
        if found is not None:
            return found
    raise NotPlayable


__all__ = ["CONTENT_TYPES", "Found", "NotPlayable", "look_into"]
