"""Fonts: which of them shows a letter, how wide a text is, and how it is drawn.

A family is several files, one per script, as they come from npm. FreeType's faces are
not safe to share between threads: draw one card at a time (card_files.py sees to it).
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from PIL import ImageFont

from .bidi import in_order, levels

FONTS = Path(__file__).parent / "fonts"
SERVED = Path(__file__).parents[2] / "static/vendor"  # what the page itself uses
SCRIPTS = ("latin-ext", "greek", "cyrillic", "vietnamese")
# Spaces that bind: French has a narrow one before a colon, which our fonts have not.
NARROW, WIDE = "\u202f", "\u00a0"
SPACES = re.compile(rf"[^\S{WIDE}]+")
JOINERS = "\u200c\u200d"  # Persian and Arabic spell with them
MAX_LETTERS = 600  # more never fit on a card
MAX_MARKS = 2  # on one letter; a tower of them would be drawn across the card
NO_CHARACTER = "\U000fffff"


@dataclass(frozen=True)
class Face:
    """A family at one weight: its files, the first that has a letter shows it."""

    files: tuple[Path, ...]


def _face(family: str, weight: int, *, latin: Path = FONTS) -> Face:
    def file(folder, family, script):
        return folder / family / f"{family}-{script}-{weight}-normal.woff2"

    own = [file(FONTS, family, script) for script in SCRIPTS]
    arabic = file(FONTS, "noto-naskh-arabic", "arabic")
    hebrew = file(FONTS, "frank-ruhl-libre", "hebrew")
    return Face((file(latin, family, "latin"), *own, arabic, hebrew))


SERIF = _face("source-serif-4", 400, latin=SERVED)
SERIF_BOLD = _face("source-serif-4", 600, latin=SERVED)
SANS = _face("source-sans-3", 400)
SANS_BOLD = _face("source-sans-3", 600)


@dataclass(frozen=True)
class Run:
    """Letters of one font and one direction."""

    text: str
    file: Path
    level: int

    @property
    def direction(self) -> str:
        return "rtl" if self.level % 2 else "ltr"


def legible(text: str, face: Face) -> str:
    """The text on one line as our fonts can show it, "" where they cannot.

    Emoji are left out. A word with letters that no font of ours has becomes an ellipsis:
    to leave it out in silence would change what was said. If that happens to more than a
    quarter of the letters, nothing is left: the picture then does without words.
    """
    shown: list[str] = []
    lost = kept = 0
    for word in SPACES.split(text[:MAX_LETTERS].replace(NARROW, WIDE)):
        spelled = _spelled(word, face)
        if spelled is None:
            lost += len(word)
            shown += [] if shown[-1:] == ["…"] else ["…"]
        elif spelled:
            kept += len(spelled)
            shown.append(spelled)
    return " ".join(shown) if kept >= 3 * lost else ""


def _spelled(word, face):
    """A word without emoji and format characters; None if it would lack a letter."""
    kept, marks = "", 0
    for char in word:
        known = _file_of(char, face)
        # What we have no letter for may be a variant of one that we have: ₂ is 2.
        for part in char if known else unicodedata.normalize("NFKC", char):
            kind = unicodedata.category(part)
            marks = marks + 1 if kind[0] == "M" else 0
            if part in JOINERS or (_file_of(part, face) and kind[0] != "C"):
                kept += part if marks <= MAX_MARKS else ""
            elif kind[0] in "LN":
                return None
    return kept if kept.strip(JOINERS + WIDE) else ""


@lru_cache(maxsize=8192)
def _file_of(char: str, face: Face) -> Path | None:
    return next((file for file in face.files if _has(file, char)), None)


def _has(file, char):
    """Whether a font has a letter. Pillow does not say, but all that it lacks looks alike."""
    return _look(file, char) != _nothing(file)


def _look(file, char):
    return bytes(_font(file, 16, ImageFont.Layout.BASIC).getmask(char))


@lru_cache
def _nothing(file):
    return _look(file, NO_CHARACTER)


@lru_cache(maxsize=64)  # each takes up to 200 KB
def _font(file: Path, size_px: int, engine=ImageFont.Layout.RAQM):
    # Naskh has small letters: larger, they are level with the digits beside them.
    scale = 1.1 if "arabic" in file.name else 1
    return ImageFont.truetype(file, size_px * scale, layout_engine=engine)


def _runs(text: str, face: Face, *, is_rtl: bool) -> list[Run]:
    """The runs of one line, in the order in which they stand from left to right."""
    files: list[Path] = []
    for char in text:
        # Spaces and marks stay with what they follow, so that it is shaped as one.
        stays = unicodedata.category(char) in {"Mn", "Mc", "Me", "Cf", "Zs"}
        if not (files and stays and _has(files[-1], char)):
            files.append(_file_of(char, face) or face.files[0])
        else:
            files.append(files[-1])
    facts = zip(text, files, levels(text, is_rtl=is_rtl), strict=True)
    runs = [
        Run("".join(char for char, _, _ in group), file, level)
        for (file, level), group in groupby(facts, key=lambda fact: fact[1:])
    ]
    return in_order(runs, lambda run: run.level)


def width_px(text: str, face: Face, size_px: int, *, is_rtl: bool = False) -> float:
    return _width(text, face, is_rtl) * size_px


@lru_cache(maxsize=8192)
def _width(text, face, is_rtl):
    """In sizes: widths grow with the size, to within 0.02 % (measured)."""
    size = 100
    return sum(
        _font(run.file, size).getlength(run.text, direction=run.direction) / size
        for run in _runs(text, face, is_rtl=is_rtl)
    )


def draw_line(draw, left, baseline, text, face, size_px, colour, *, is_rtl=False):
    """Draw a line of text from its left end, whatever its direction."""
    for run in _runs(text, face, is_rtl=is_rtl):
        font, way = _font(run.file, size_px), run.direction
        draw.text((left, baseline), run.text, colour, font, anchor="ls", direction=way)
        left += font.getlength(run.text, direction=way)
