"""WebM: EBML elements in elements, as far as its first cluster. Another Matroska is none."""

import struct
from typing import BinaryIO

from .found import Found, NotPlayable, exactly, number

EBML, DOC_TYPE = 0x1A45DFA3, 0x4282
SEGMENT, CLUSTER, INFO, TRACKS = 0x18538067, 0x1F43B675, 0x1549A966, 0x1654AE6B
SCALE, DURATION = 0x2AD7B1, 0x4489
TRACK, TRACK_TYPE, VIDEO, WIDTH, HEIGHT = 0xAE, 0x83, 0xE0, 0xB0, 0xBA
INTO = {EBML, SEGMENT, INFO, TRACKS, TRACK, VIDEO}
NUMBERS = {SCALE, TRACK_TYPE, WIDTH, HEIGHT}
IS_VIDEO, IS_AUDIO = 1, 2
MOST_ELEMENTS = 4000
MOST_BYTES = 4096  # of one whose value is read
LONGEST_NUMBER = 8


def read(file: BinaryIO, size: int) -> Found | None:
    if number(file.read(4)) != EBML:
        return None
    file.seek(0)
    said = _said(file, size)
    if said.get(DOC_TYPE, [b""])[0].rstrip(b"\0") != b"webm":
        raise NotPlayable
    kinds = said.get(TRACK_TYPE, [])
    seconds = None
    if DURATION in said:
        scale = said.get(SCALE, [1_000_000])[0]  # nanoseconds
        seconds = _float(said[DURATION][0]) * scale / 1e9
    if IS_VIDEO in kinds:
        [width, *_], [height, *_] = said.get(WIDTH, [0]), said.get(HEIGHT, [0])
        return Found("video", "webm", seconds, width, height)
    if IS_AUDIO in kinds:
        return Found("audio", "webm", seconds)
    raise NotPlayable


def _said(file: BinaryIO, size: int) -> dict[int, list]:
    """The values of those elements that we know, as they come."""
    said: dict[int, list] = {}
    for _ in range(MOST_ELEMENTS):
        if file.tell() >= size:
            break
        element, length = _number(file, keeps_mark=True), _number(file)
        if element == CLUSTER:
            break
        if element in INTO:
            continue
        if element in NUMBERS and length <= LONGEST_NUMBER:
            said.setdefault(element, []).append(number(exactly(file, length)))
        elif element in {DOC_TYPE, DURATION} and length <= MOST_BYTES:
            said.setdefault(element, []).append(exactly(file, length))
        else:
            # No further than it has bytes: of 2^56 a disk would say that it is no place.
            file.seek(min(file.tell() + length, size))
    return said


def _number(file: BinaryIO, *, keeps_mark: bool = False) -> int:
    """As long as the zeros before its first bit say."""
    first = exactly(file, 1)[0]
    if first == 0:
        raise NotPlayable
    more = 8 - first.bit_length()
    mark = 1 << (7 - more)
    own = first if keeps_mark else first - mark
    return (own << (8 * more)) | number(exactly(file, more))


def _float(read: bytes) -> float:
    return struct.unpack(">f" if len(read) == 4 else ">d", read)[0]
