"""What is known of an audio or video file."""

import struct
from dataclasses import dataclass
from typing import BinaryIO

# By the kind and the ending that its file gets.
CONTENT_TYPES = {
    ("audio", "mp3"): "audio/mpeg",
    ("audio", "m4a"): "audio/mp4",
    ("audio", "ogg"): "audio/ogg",
    ("audio", "webm"): "audio/webm",
    ("video", "mp4"): "video/mp4",
    ("video", "webm"): "video/webm",
}
LONGEST_SECONDS = 7 * 24 * 3600
LARGEST_PX = 16_384


class NotPlayable(Exception):
    """No browser plays it, or not all of it is there."""


@dataclass(frozen=True)
class Found:
    """`seconds` are None where the file does not say; a video has a size in px, or 0 × 0."""

    kind: str
    ending: str
    seconds: float | None = None
    width_px: int = 0
    height_px: int = 0

    def __post_init__(self):
        if (self.kind, self.ending) not in CONTENT_TYPES:
            raise ValueError
        if self.seconds is not None and not 0 < self.seconds <= LONGEST_SECONDS:
            object.__setattr__(self, "seconds", None)
        if max(self.width_px, self.height_px) > LARGEST_PX:
            raise ValueError


def exactly(file: BinaryIO, count: int) -> bytes:
    """So many bytes. Raises EOFError."""
    read = file.read(count)
    if len(read) < count:
        raise EOFError
    return read


def number(read: bytes) -> int:
    """The larger end first."""
    return int.from_bytes(read, "big")


def unpacked(form: str, file: BinaryIO) -> tuple:
    return struct.unpack(form, exactly(file, struct.calcsize(form)))
