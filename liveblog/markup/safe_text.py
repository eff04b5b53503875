"""Text made safe: what may come in, and the only HTML that text can become.

`mark_safe` is used here and nowhere else, always after escaping. No database.
"""

import json
import re
import unicodedata

import nh3
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
# By patterns, and not character by character in Python: every field of every form goes through.
SURROGATES = re.compile("[\ud800-\udfff]")  # each is half a character
# The last two of each plane, which Unicode promises never to use.
PLANES = range(0, 0x110000, 0x10000)
NONCHARACTERS = "".join(chr(each + 0xFFFE) + chr(each + 0xFFFF) for each in PLANES)
# With the control characters, but for tabs and the ends of lines.
JUNK = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef{NONCHARACTERS}]")
# Below U+0300 nothing is a combining mark.
MAYBE_TOWER = re.compile(f"[\u0300-\U0010ffff]{{{MAX_MARKS + 1}}}")
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")

# All that a rich text can hold; the editor in the browser knows no other. A quotation is
# a block, and a picture is one.
RICH_TAGS = frozenset({"p", "br", "strong", "em", "a", "ul", "ol", "li", "h4"})
LINK_SCHEMES = frozenset({"https", "http", "mailto"})


def plain_text(text: str) -> str:
    """What a person typed, as we keep it: NFC, newlines as \\n, no control characters.

    Raises ValidationError for NUL and lone surrogates, which no honest browser sends.
    Other control and non-characters are dropped: in a feed they would make the whole
    document unreadable for everyone. Text in which nothing can be seen becomes "".
    """
    text = storable(text).strip()
    return text if any(_is_visible(char) for char in text) else ""


def storable(text: str) -> str:
    """A part of a text, cleaned as `plain_text` does; spaces around it are left alone.

    Never of HTML: a combining stroke behind a tag's ">" would become one character with
    it, and the tag would not end. Raises ValidationError.
    """
    refuse_unstorable(text)
    text = JUNK.sub("", OTHER_LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", _without_towers(text))


def refuse_unstorable(text: str) -> None:
    if "\x00" in text or SURROGATES.search(text):
        raise ValidationError("This text has characters that cannot be stored.")


def plain_line(text: str) -> str:
    """A name, heading or caption: `plain_text` on one line, without bidi overrides."""
    # Before plain_text: what stood on both sides of a control may now be one character.
    return " ".join(plain_text(text.translate(BIDI_CONTROLS)).split())


def _without_towers(text: str) -> str:
    """Drop the combining marks of a run beyond MAX_MARKS.

    Normalising takes quadratic time in such a run: 160,000 marks took 46 seconds.
    """
    if not MAYBE_TOWER.search(text):
        return text
    kept, run = [], 0
    for char in text:
        run = run + 1 if unicodedata.combining(char) else 0
        if run <= MAX_MARKS:
            kept.append(char)
    return "".join(kept)


def _is_visible(char: str) -> bool:
    """Neither a separator nor a format character, such as a zero-width space."""
    return unicodedata.category(char) not in {"Cc", "Cf", "Zs", "Zl", "Zp"}


def in_xml(text: str) -> str:
    """Without the characters that no XML document may have.

    `plain_text` refuses them on the way in; one that got past it, such as in an import,
    would make a whole feed unreadable for everyone.
    """
    return NOT_IN_XML.sub("", text)


def lines_of(text: str) -> list[str]:
    """The lines of a text that are not empty, each with single spaces."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return [line for line in lines if line]


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a plain text: a blank line stands between two."""
    return [part for part in BLANK_LINE.split(text.strip()) if part]


def unbroken(text: str) -> str:
    """A plain text with each paragraph on one line."""
    return "\n".join(" ".join(part.split()) for part in paragraphs(text))


def from_plain(text: str) -> SafeString:
    """Plain text as HTML paragraphs; a single newline becomes a line break.

    Each finds its own direction: an Arabic sentence in an English update reads right.
    """
    lines = (escape(part).replace("\n", "<br>") for part in paragraphs(text))
    html = "".join(f'<p dir="auto">{line}</p>' for line in lines)
    return mark_safe(html)  # noqa: S308 every paragraph was escaped


def cleaner(
    tags=RICH_TAGS, *, link_rel: str | None = None, finds_direction=(), drops=()
) -> nh3.Cleaner:
    """A sanitiser for these elements: no attributes but a link's address to the web.

    `drops` are left out with all that is in them, besides script and style.
    """
    return nh3.Cleaner(
        tags=tags,
        clean_content_tags={"script", "style", *drops},
        # The library's own would let `title` and `lang` through, on all of them.
        attributes={"*": set(), "a": {"href"}},
        url_schemes=LINK_SCHEMES,
        url_relative="deny",
        link_rel=link_rel,
        set_tag_attribute_values={tag: {"dir": "auto"} for tag in finds_direction},
    )


_SOURCE = cleaner()
# The items of a list take its direction, which their first words decide.
_SHOWN = cleaner(link_rel="noopener", finds_direction=("p", "h4", "ul", "ol"))
_ELSEWHERE = cleaner(finds_direction=("p", "h4", "ul", "ol"))


def sanitised(html: str) -> str:
    """The source of a rich text, as it may be stored: RICH_TAGS, and links to the web.

    For what `rich.read` has written: its time grows with the square of the nesting.
    """
    return _SOURCE.clean(html)


def from_rich(html: str, heading: str = "h4") -> SafeString:
    """The stored source of a rich text as readers get it; each part finds its direction.

    Sanitised once more: what was stored under another policy is held to today's when it
    is rendered again. `heading` is what a sub-heading is where the text stands.
    """
    return _with_headings(_SHOWN.clean(html), heading)


def rich_elsewhere(html: str, heading: str = "h4") -> SafeString:
    """The same for feeds: a link's `rel` would say something about our page."""
    return _with_headings(_ELSEWHERE.clean(html), heading)


def _with_headings(clean: str, heading: str) -> SafeString:
    if heading != "h4":
        # In words there is no "<" any more.
        clean = clean.replace("<h4 ", f"<{heading} ").replace("</h4>", f"</{heading}>")
    return mark_safe(clean)  # noqa: S308 the policies above are strict


def json_ld(data: dict) -> SafeString:
    """A script element of structured data, which no words in it can end or escape.

    A browser does not run it, so the content security policy has nothing to allow.
    """
    text = json.dumps(data, ensure_ascii=False).translate(JSON_ESCAPES)
    html = f'<script type="application/ld+json">{text}</script>'
    return mark_safe(html)  # noqa: S308 no <, > or & is left in it


DOT = "·"
LETTERS_OF_A_WORD = 20  # at most, on average: German is at 6


def excerpt(text: str, *, words: int) -> str:
    """The first so many words on one line, with an ellipsis where any are left out.

    Where a line ends without a stop, as items of lists do, a dot stands between it and
    the next.
    """
    found = _words_of(text)
    line = " ".join(found[:words])
    # Not every script parts its words, and nothing parts an address.
    most = words * LETTERS_OF_A_WORD
    is_cut = len(found) > words or len(line) > most
    return line[:most].rstrip(f" {DOT}") + "…" if is_cut else line


def _words_of(text: str) -> list[str]:
    """All words; with the last one of a line its dot, which counts for none."""
    lines = [line.split() for line in lines_of(text)]
    for line in lines[:-1]:
        if not unicodedata.category(line[-1][-1]).startswith("P"):
            line[-1] += f" {DOT}"
    return [word for line in lines for word in line]
