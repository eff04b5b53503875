"""Text made safe: what may come in, and the only HTML that text can become.

`mark_safe` is used here and nowhere else, always after escaping. No database.
"""

import json
import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

# Marks that turn the reading direction of what follows: a name or a headline that
# carries one would rearrange the page around it.
BIDI_CONTROLS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
# What word processors and PDFs put where a line ends.
OTHER_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Inside a script element, where HTML has no escapes but JSON has its own.
JSON_ESCAPES = {ord(char): f"\\u{ord(char):04X}" for char in "<>&\u2028\u2029"}
MAX_MARKS = 10  # on one letter; no language writes more than a few
BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")


def plain_text(text: str) -> str:
    """What a person typed, as we keep it: NFC, newlines as \\n, no control characters.

    Raises ValidationError for NUL and lone surrogates, which no honest browser sends.
    Other control and non-characters are dropped: in a feed they would make the whole
    document unreadable for everyone. Text in which nothing can be seen becomes "".
    """
    if "\x00" in text or any("\ud800" <= char <= "\udfff" for char in text):
        raise ValidationError("This text has characters that cannot be stored.")
    text = OTHER_LINE_ENDS.sub("\n", text)
    kept = (char for char in text if char in "\n\t" or not _is_junk(char))
    text = unicodedata.normalize("NFC", _without_towers("".join(kept))).strip()
    return text if any(_is_visible(char) for char in text) else ""


def plain_line(text: str) -> str:
    """A name, heading or caption: `plain_text` on one line, without bidi overrides."""
    # Before plain_text: what stood on both sides of a control may now be one character.
    return " ".join(plain_text(text.translate(BIDI_CONTROLS)).split())


def _without_towers(text: str) -> str:
    """Drop the combining marks of a run beyond MAX_MARKS.

    Normalising takes quadratic time in such a run: 160,000 marks took 46 seconds.
    """
    kept, run = [], 0
    for char in text:
        run = run + 1 if unicodedata.combining(char) else 0
        if run <= MAX_MARKS:
            kept.append(char)
    return "".join(kept)


def _is_visible(char: str) -> bool:
    """Neither a separator nor a format character, such as a zero-width space."""
    return unicodedata.category(char) not in {"Cc", "Cf", "Zs", "Zl", "Zp"}


def _is_junk(char: str) -> bool:
    code = ord(char)
    return unicodedata.category(char) == "Cc" or (
        code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    )


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a plain text: a blank line stands between two."""
    return [part for part in BLANK_LINE.split(text.strip()) if part]


def from_plain(text: str) -> SafeString:
    """Plain text as HTML paragraphs; a single newline becomes a line break.

    Each finds its own direction: an Arabic sentence in an English update reads right.
    """
    lines = (escape(part).replace("\n", "<br>") for part in paragraphs(text))
    html = "".join(f'<p dir="auto">{line}</p>' for line in lines)
    return mark_safe(html)  # noqa: S308 every paragraph was escaped


def json_ld(data: dict) -> SafeString:
    """A script element of structured data, which no words in it can end or escape.

    A browser does not run it, so the content security policy has nothing to allow.
    """
    text = json.dumps(data, ensure_ascii=False).translate(JSON_ESCAPES)
    html = f'<script type="application/ld+json">{text}</script>'
    return mark_safe(html)  # noqa: S308 no <, > or & is left in it


def excerpt(text: str, *, words: int) -> str:
    """The first so many words on one line, with an ellipsis where any are left out."""
    found = text.split()
    return " ".join(found[:words]) + ("…" if len(found) > words else "")
