"""An animation as a WebP that moves, if that is small enough for a reader's telephone."""

import io
import os
from collections.abc import Iterator
from pathlib import Path

from PIL import Image as Pillow

from . import colours, printing
from .opening import Opened

MAX_BYTES = 2_000_000
# Encoding takes a second for each eight megapixels, and there are ten seconds.
MAX_PIXELS_TO_ENCODE = 32_000_000
# What browsers make of a frame that says it is shown for no time.
NO_TIME_MS, INSTEAD_MS = 10, 100
# Method 4 is as long again, for a twentieth fewer bytes.
OPTIONS = {"quality": 70, "method": 2, "kmin": 9, "kmax": 30}


def can_move(opened: Opened, size: tuple[int, int]) -> bool:
    return opened.moves and opened.frames * size[0] * size[1] <= MAX_PIXELS_TO_ENCODE


def write(opened: Opened, folder: Path, size: tuple[int, int]) -> bool:
    """One rendition that moves, named by its width; False if it would be too large."""
    durations: list[int] = []
    frames = list(_frames(opened, size, durations))
    content = io.BytesIO()
    frames[0].save(
        content,
        "WEBP",
        save_all=True,
        append_images=frames[1:],
        duration=durations,
        # 0 is for ever; a GIF that says nothing of it is shown once.
        loop=_times(opened),
        **OPTIONS,
    )
    if content.tell() > MAX_BYTES:
        return False
    with (folder / f"{size[0]}.webp").open("wb") as file:
        file.write(content.getbuffer())
        file.flush()
        os.fsync(file.fileno())
    return True


def _frames(opened, size, durations) -> Iterator[Pillow.Image]:
    profile = opened.file.info.get("icc_profile")
    for number in range(opened.file.n_frames):
        opened.file.seek(number)
        opened.file.load()
        asked = opened.file.info.get("duration", INSTEAD_MS)
        durations.append(round(asked) if asked > NO_TIME_MS else INSTEAD_MS)
        frame = opened.upright(colours.plain(opened.file.copy()))
        yield colours.to_srgb(printing.reduced(frame, size), profile)


def _times(opened) -> int:
    times = opened.file.info.get("loop", 1)
    return times if isinstance(times, int) and 0 <= times < 65_536 else 0
