"""MP3 (MPEG audio, layer III), with or without a tag before it."""

from typing import BinaryIO

from .found import Found, NotPlayable

BEGINNING = 4096
SYNC = 0xFFE
LAYER_3 = 1
RATES = {
    3: (44_100, 48_000, 32_000),
    2: (22_050, 24_000, 16_000),
    0: (11_025, 12_000, 8000),
}
# In kilobits a second, by their four bits; of MPEG 1, and of the others.
OF_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
OF_OTHERS = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
TAG_HEADER = 10


def read(file: BinaryIO, size: int) -> Found | None:
    tag = file.read(TAG_HEADER)
    begins = 0
    if tag[:3] == b"ID3" and len(tag) == TAG_HEADER:
        # Seven bits of each byte.
        length = sum(
            (byte & 0x7F) << shift
            for byte, shift in zip(tag[6:], (21, 14, 7, 0), strict=True)
        )
        begins = TAG_HEADER + length
    file.seek(begins)
    frames = file.read(BEGINNING)
    if begins:
        frames = frames.lstrip(b"\0")
    if (frame := _frame(frames)) is None:
        if begins:
            raise NotPlayable
        return None
    return Found("audio", "mp3", _seconds(frames, frame, size - begins))


def _frame(read: bytes) -> tuple[int, int, int] | None:
    """Version, kilobits a second and samples a second of the first frame."""
    if len(read) < 4 or (read[0] << 4 | read[1] >> 4) & SYNC != SYNC:
        return None
    version, layer = read[1] >> 3 & 3, read[1] >> 1 & 3
    bits, rate = read[2] >> 4, read[2] >> 2 & 3
    if layer != LAYER_3 or version not in RATES or bits in {0, 15} or rate == 3:
        return None
    kilobits = (OF_1 if version == 3 else OF_OTHERS)[bits]
    return version, kilobits, RATES[version][rate]


def _seconds(read: bytes, frame: tuple[int, int, int], size: int) -> float:
    version, kilobits, rate = frame
    for mark in (b"Xing", b"Info"):
        at = read.find(mark, 0, 256)
        if 0 <= at <= len(read) - 12 and read[at + 7] & 1:
            frames = int.from_bytes(read[at + 8 : at + 12], "big")
            return frames * (1152 if version == 3 else 576) / rate
    return size * 8 / (kilobits * 1000)
