"""Ogg with Vorbis or Opus. With a film in it, it is none that browsers still play."""

from typing import BinaryIO

from .found import Found, NotPlayable

BEGINNING, END = 4096, 65_536
OPUS_RATE = 48_000
UNKNOWN = (1 << 64) - 1


def read(file: BinaryIO, size: int) -> Found | None:
    beginning = file.read(BEGINNING)
    if not beginning.startswith(b"OggS"):
        return None
    if b"\x80theora" in beginning:
        raise NotPlayable
    if (at := beginning.find(b"\x01vorbis")) >= 0:
        rate = int.from_bytes(beginning[at + 12 : at + 16], "little")
    elif b"OpusHead" in beginning:
        rate = OPUS_RATE
    else:
        raise NotPlayable
    file.seek(max(0, size - END))
    end = file.read(END)
    last = end.rfind(b"OggS")
    samples = int.from_bytes(end[last + 6 : last + 14], "little") if last >= 0 else 0
    known = rate and samples not in {0, UNKNOWN}
    return Found("audio", "ogg", samples / rate if known else None)
