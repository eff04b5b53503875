"""Pictures are opened in the image decoder, and never in this process.

A decoder is 200,000 lines of C that reads what strangers send: it may crash, or ask for
all memory there is. It does so in a process of its own, whose limits the kernel holds;
what comes back is a short answer, or word of its death. See `media.decoder`.
"""

import json
import logging
import os
import signal
import socket
from contextlib import suppress
from pathlib import Path

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from . import decoder_slots
from .decoder_process import DecoderProcess

logger = logging.getLogger(__name__)

# While somebody waits: a picture of 24 megapixels takes half a second of these.
FIRST = {"cpu_seconds": 10, "wall_seconds": 15, "nice": 5}
# All renditions of one that has been opened once within the limits above. AVIF takes long.
REST = {"cpu_seconds": 40, "wall_seconds": 120, "nice": 10}
MAX_BYTES_OF_AN_ANSWER = 256 * 1024
OUT_OF_TIME = {-signal.SIGXCPU, -signal.SIGALRM}

_decoder = DecoderProcess()


class TakesTooLong(ValidationError):
    """It came to no end within its limits; on a busy machine it may, another time."""


def first(source: Path, folder: Path, *, file_name: str) -> dict:
    """Make the first rendition of a file that nobody has looked at, into this folder.

    Returns what `decoder.tasks.first` says. Raises ValidationError with a sentence for
    the correspondent, decoder_slots.Busy (which is one), or OSError where the disk is full.
    """
    arguments = {"source": str(source), "folder": str(folder)}
    with decoder_slots.taken(decoder_slots.FOR_ALL) as slot:
        return _ask(slot, "first", FIRST, arguments, file_name)


def rest(source: Path, folder: Path, *, size, moves: bool, avif_speed: int) -> dict:
    """Make all renditions; `size` is that of the largest. Raises as `first` does."""
    arguments = {
        "source": str(source),
        "folder": str(folder),
        "size": list(size),
        "moves": moves,
        "avif_speed": avif_speed,
    }
    # Never the last slot: somebody may be waiting for a first rendition.
    with decoder_slots.taken(decoder_slots.FOR_THE_WORKER) as slot:
        return _ask(slot, "rest", REST, arguments, "")


# Below --------------------------------------------------------------------------------


def _ask(slot: int, task: str, limits: dict, arguments: dict, file_name: str) -> dict:
    request = {"task": task, "limits": limits, "with": arguments}
    # Twice: the image decoder may have been killed with this request on its way.
    for _attempt in range(2):
        answer, ended = _exchange(request, slot, limits["wall_seconds"])
        if answer or ended is not None:
            break
    return _good(answer, ended, file_name)


def _good(answer: dict, ended: int | None, file_name: str) -> dict:
    """The answer, if it is a good one; raises what any other means to who asked."""
    if not answer and (ended is None or ended in OUT_OF_TIME):
        raise TakesTooLong(
            _("This picture takes too long to open. Save it as JPEG and add it again.")
        )
    if "failed" in answer:
        raise OSError(answer["failed"], os.strerror(answer["failed"]))
    if "refused" in answer:
        logger.info("Refused a picture: %s", answer)
        raise ValidationError(_sentence(answer["refused"], answer["facts"], file_name))
    if not answer:
        logger.warning("The image decoder's process ended with %s on a picture.", ended)
        raise ValidationError(_unreadable(file_name))
    return answer


def _exchange(request: dict, slot: int, seconds: float) -> tuple[dict, int | None]:
    """What it answers, and how its process ended: {} and None where neither was heard."""
    here, there = socket.socketpair()
    with here:
        # The kernel ends its process at that time; this is for a machine that stands still.
        here.settimeout(seconds + 10)
        with there:
            _decoder.send_in(there, slot)
        try:
            with suppress(BrokenPipeError):  # dead already: what it said is still heard
                here.sendall(json.dumps(request).encode() + b"\n")
            with here.makefile("rb") as lines:
                return _read(lines.readline(MAX_BYTES_OF_AN_ANSWER), lines)
        except OSError:
            return {}, None


def _read(line: bytes, more) -> tuple[dict, int | None]:
    heard: dict = {}
    while line:
        try:
            told = json.loads(line)
        except ValueError:
            told = {}  # it died while it spoke
        if isinstance(told, dict) and "ended" in told:
            return heard, told["ended"]
        heard = told if isinstance(told, dict) else {}
        line = more.readline(MAX_BYTES_OF_AN_ANSWER)
    return {}, None


def _sentence(why: str, facts: dict, file_name: str) -> str:
    if why in {"huge", "frames"}:
        size = {name: f"{number:,}" for name, number in facts.items()}
        if why == "frames":
            return (
                _(
                    "%(frames)s pictures of %(width)s × %(height)s pixels in one file are "
                    "more than we can open. Make it shorter and add it again."
                )
                % size
            )
        return (
            _(
                "%(width)s × %(height)s pixels is more than we can open. "
                "Make it smaller and add it again."
            )
            % size
        )
    sentences = {
        "too_large": _("That picture is too large for us to open."),
        "unusual": _("This picture is saved in an unusual way. Save it as JPEG again."),
        "heic": _(
            "We cannot open pictures in Apple’s HEIC format. Save it as JPEG and add it "
            "again, or set the iPhone’s camera to “Most Compatible”."
        ),
    }
    return sentences.get(why) or _unreadable(file_name)


def _unreadable(file_name: str) -> str:
    kind = Path(file_name).suffix[1:6].upper()
    if kind in {"JPG", "JPEG", "PNG", "WEBP"}:
        sentence = _("This picture is damaged, or not what its name says.")
    else:
        named = f" ({kind})" if kind.isalnum() else ""
        sentence = _("Not a picture we can read%(kind)s.") % {"kind": named}
    way_on = _("Save it as JPEG and add it again.")
    return f"{sentence} {way_on}"
