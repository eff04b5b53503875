"""Captions of a film as WebVTT: checked line by line, so that a player shows all of them."""

import re

CUE = re.compile(r"(\S+)[ \t]+-->[ \t]+(\S+)(?:[ \t].*)?")
# No number that is too long to be read as one.
TIME = re.compile(r"(?:(\d{2,6}):)?([0-5]\d):([0-5]\d)[.,](\d{3})")
FIRST = "WEBVTT"


class NotCaptions(ValueError):
    """`line` is the number of the first line that is wrong; 0 where there is no cue at all."""

    def __init__(self, line: int):
        super().__init__(f"Line {line} is no WebVTT")
        self.line = line


def read(text: str) -> str:
    """The same as WebVTT; from SRT too, which has commas in its times and no first line.

    Raises NotCaptions.
    """
    lines = (
        text.removeprefix("\ufeff")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .strip()
        .split("\n")
    )
    is_web_vtt = bool(re.fullmatch(rf"{FIRST}(?:[ \t].*)?", lines[0]))
    made, cues, began = ([] if is_web_vtt else [FIRST, ""]), 0, 0.0
    for number, line in enumerate(lines, 1):
        if "-->" not in line:
            made.append(line)
            continue
        found = CUE.fullmatch(line.strip())
        times = [TIME.fullmatch(each) for each in found.groups()] if found else [None]
        if not all(times):
            raise NotCaptions(number)
        start, end = (_seconds(each) for each in times if each)
        if end <= start or start < began:
            raise NotCaptions(number)
        began, cues = start, cues + 1
        made.append(_written(line.strip()))
    if not cues:
        raise NotCaptions(0)
    return "\n".join(made)


def words_of(captions: str) -> str:
    """What is said in them, a line for each: for search, and for who reads it."""
    said, is_cue = [], False
    for line in captions.split("\n"):
        if "-->" in line:
            is_cue = True
        elif not line.strip():
            is_cue = False
        elif is_cue:
            said.append(re.sub(r"<[^<>]*>", "", line).strip())
    return "\n".join(filter(None, said))


def _seconds(time: re.Match) -> float:
    hours, minutes, seconds, rest = time.groups()
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(rest) / 1000


def _written(line: str) -> str:
    return re.sub(r"(:[0-5]\d),(\d{3})", r"\1.\2", line)
