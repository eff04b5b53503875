"""MP4 and M4A (ISO 14496-12): boxes in boxes. A QuickTime film is none."""

from collections.abc import Iterator
from typing import BinaryIO

from .found import Found, NotPlayable, exactly, number, unpacked

# Far more than a film has above its samples.
MOST_BOXES = 4000
QUICKTIME = b"qt  "
HEADER, LARGE_HEADER = 8, 16
SHORTEST_TKHD = 80


def read(file: BinaryIO, size: int) -> Found | None:
    if file.read(HEADER)[4:] != b"ftyp":
        return None
    if exactly(file, 4) == QUICKTIME:
        raise NotPlayable
    boxes = _Boxes(file)
    top = dict(boxes.within(0, size))
    if b"moov" not in top or b"mdat" not in top:
        raise NotPlayable  # cut off, or a film in pieces of its own
    seconds, width, height, kinds = None, 0, 0, set()
    for kind, place in boxes.within(*top[b"moov"]):
        if kind == b"mvhd":
            seconds = _seconds(file, place)
        elif kind == b"trak":
            handler, size_px = _track(boxes, place)
            kinds.add(handler)
            if handler == b"vide":
                width, height = size_px
    if b"vide" in kinds:
        return Found("video", "mp4", seconds, width, height)
    if b"soun" in kinds:
        return Found("audio", "m4a", seconds)
    raise NotPlayable


class _Boxes:
    """All boxes that are looked at count, so that nothing keeps us busy."""

    def __init__(self, file: BinaryIO):
        self.file, self.left = file, MOST_BOXES

    def within(self, begin: int, end: int) -> Iterator[tuple[bytes, tuple[int, int]]]:
        """Each box's type, and where what is in it begins and ends."""
        while begin + HEADER <= end:
            self.left -= 1
            if self.left < 0:
                raise NotPlayable
            self.file.seek(begin)
            length, kind = unpacked(">I4s", self.file)
            header = HEADER
            if length == 1:
                header, length = LARGE_HEADER, number(exactly(self.file, 8))
            length = length or end - begin  # 0: to the end
            if length < header or begin + length > end:
                raise NotPlayable
            yield kind, (begin + header, begin + length)
            begin += length


def _track(boxes: _Boxes, place: tuple[int, int]) -> tuple[bytes, tuple[int, int]]:
    """What kind it is, and how large it is shown."""
    handler, size_px = b"", (0, 0)
    for kind, inner in boxes.within(*place):
        if kind == b"tkhd":
            size_px = _size(boxes.file, inner)
        elif kind == b"mdia":
            for what, (begin, _end) in boxes.within(*inner):
                if what == b"hdlr":
                    boxes.file.seek(begin + 8)
                    handler = exactly(boxes.file, 4)
    return handler, size_px


def _seconds(file: BinaryIO, place: tuple[int, int]) -> float:
    file.seek(place[0])
    is_long = number(exactly(file, 4)[:1]) == 1
    exactly(file, 16 if is_long else 8)
    scale, length = unpacked(">IQ" if is_long else ">II", file)
    return length / scale


def _size(file: BinaryIO, place: tuple[int, int]) -> tuple[int, int]:
    """The last eight bytes, in 65,536ths; a film made upright is turned by its matrix."""
    if place[1] - place[0] < SHORTEST_TKHD:
        raise NotPlayable
    file.seek(place[1] - 44)
    matrix = unpacked(">9i", file)
    width, height = (each >> 16 for each in unpacked(">II", file))
    is_turned = matrix[0] == 0 and matrix[1] != 0
    return (height, width) if is_turned else (width, height)
