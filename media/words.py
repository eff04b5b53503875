"""Lines that a file says of itself, cleaned before they are kept.

`liveblog.markup.safe_text.plain_line` is the house's rule; it lies above this app. A test holds that
both make the same of a line, but that this one drops what that one refuses: nobody has
typed it, and the picture is welcome all the same.
"""

import re
import unicodedata
from pathlib import PurePosixPath

# Marks that turn the reading direction of what follows.
BIDI_CONTROLS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
LINE_ENDS = re.compile("[\n\r\v\f\x85\u2028\u2029]")
MAX_MARKS = 10  # on one letter: normalising a long run takes quadratic time
MOST_READ = 10_000  # characters; no field keeps as many


def line(text: str, most: int) -> str:
    """One line of at most so many characters; "" if nothing in it can be seen."""
    text = LINE_ENDS.sub(" ", text[:MOST_READ].translate(BIDI_CONTROLS))
    kept = "".join(char for char in _without_towers(text) if not _is_junk(char))
    plain = " ".join(unicodedata.normalize("NFC", kept).split())
    if len(plain) > most:
        plain = plain[: most - 1].rstrip() + "…"
    return plain if any(_is_visible(char) for char in plain) else ""


def file_name(name: str, most: int) -> str:
    """The last part of a path of any system; what is too long loses its middle."""
    base = line(PurePosixPath(name.replace("\\", "/")).name, 1000)
    if len(base) <= most:
        return base
    half = (most - 1) // 2
    return f"{base[:half]}…{base[-half:]}"


def _without_towers(text: str) -> str:
    kept, run = [], 0
    for char in text:
        run = run + 1 if unicodedata.combining(char) else 0
        if run <= MAX_MARKS:
            kept.append(char)
    return "".join(kept)


def _is_junk(char: str) -> bool:
    code = ord(char)
    return (unicodedata.category(char) in {"Cc", "Cs"} and char != "\t") or (
        code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    )


def _is_visible(char: str) -> bool:
    return unicodedata.category(char) not in {"Cc", "Cf", "Zs", "Zl", "Zp"}
