"""Words set in lines: as large as the room allows, broken where Unicode says (UAX 14, uniseg)."""

import re
from bisect import bisect
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from uniseg.linebreak import line_break_units

from .glyphs import Face, width_px

# By Unicode a line might end before a dash.
BEFORE_DASH = re.compile(r" (?=[–—]+ )")


@dataclass(frozen=True)
class Lines:
    texts: tuple[str, ...]
    size_px: int
    leading_px: int

    @property
    def height_px(self) -> int:
        return len(self.texts) * self.leading_px


@dataclass(frozen=True)
class Ruler:
    """How wide words are in one face at one size."""

    face: Face
    size_px: int
    is_rtl: bool = False

    def measure(self, text: str) -> float:
        return width_px(text, self.face, self.size_px, is_rtl=self.is_rtl)

    def widest(self, pieces) -> float:
        return max((self.measure(piece.strip(" ")) for piece in pieces), default=0)


def fit(text, face, *, width, height, sizes, leading, is_rtl=False) -> Lines:
    """Set a text in the largest of these sizes (px, largest first) that fits the box.

    `leading` is the height of a line in sizes. Several sizes make a headline: its lines
    come out about equally long. What does not fit in the smallest size ends in an
    ellipsis; only there is a word that is wider than the box broken between letters.
    """
    pieces = _pieces(text)
    for size in sizes:
        ruler, leading_px = Ruler(face, size, is_rtl), round(size * leading)
        room = max(1, int(height // leading_px))
        texts = _wrap(pieces, ruler, width)
        if len(texts) <= room and ruler.widest(pieces) <= width:
            if len(sizes) > 1:
                texts = _even(pieces, ruler, width, count=len(texts))
            return Lines(texts, size, leading_px)
    texts = _wrap(_broken(pieces, ruler, width), ruler, width)
    return Lines(_cut(texts, room, ruler, width), size, leading_px)


def one_line(text, face, size_px, *, width, is_rtl=False) -> str:
    """The text, cut to the width with an ellipsis."""
    ruler = Ruler(face, size_px, is_rtl)
    lines = _wrap(_broken(_pieces(text), ruler, width), ruler, width)
    return "".join(_cut(lines, 1, ruler, width))


@lru_cache(
    maxsize=256
)  # uniseg takes 0.2 ms a letter; names and days are on every card
def _pieces(text):
    """What may stand on a line of its own; what follows a space begins with it.

    A dash stays with the word before it, and so does what a no-break space binds.
    """
    pieces, space = [], ""
    for unit in line_break_units(BEFORE_DASH.sub("\N{NO-BREAK SPACE}", text)):
        pieces.append(space + unit.rstrip(" "))
        space = " " if unit.endswith(" ") else ""
    return tuple(pieces)


def _wrap(pieces, ruler, width):
    """Greedily: as many pieces on a line as it holds, and at least one."""
    lines: list[str] = []
    used = 0.0
    for piece in pieces:
        wide = ruler.measure(piece)
        if lines and used + wide <= width:
            lines[-1] += piece
            used += wide
        else:
            lines.append(piece.lstrip(" "))
            used = ruler.measure(piece.lstrip(" "))
    return tuple(lines)


def _even(pieces, ruler, width, *, count):
    """So many lines whose lengths differ the least, by the squares of the differences."""
    widths = [ruler.measure(piece) for piece in pieces]
    ideal, space = sum(widths) / max(1, count), ruler.measure(" ")
    ways = {0: (0.0, (0,))}  # after so many pieces: how uneven, and where lines began
    for _ in range(count):
        longer: dict[int, tuple] = {}
        for start, (uneven, starts) in ways.items():
            used = -space if pieces[start:] and pieces[start][0] == " " else 0
            for end in range(start + 1, len(pieces) + 1):
                used += widths[end - 1]
                if used > width:
                    break
                way = uneven + (used - ideal) ** 2, (*starts, end)
                longer[end] = min(way, longer.get(end, way))
        ways = longer
    _, ends = ways[len(pieces)]
    return tuple("".join(pieces[a:b]).lstrip(" ") for a, b in pairwise(ends))


def _broken(pieces, ruler, width):
    """The pieces, those that are wider than a line cut between letters."""
    found = []
    for piece in pieces:
        while ruler.measure(piece.strip(" ")) > width and len(piece) > 1:
            end = _letters_in(piece, ruler, width)
            found.append(piece[:end])
            piece = piece[end:]
        found.append(piece)
    return found


def _letters_in(piece, ruler, width):
    """How many letters of a piece go into the width, at least one.

    Marks have no width of their own: of equally long beginnings the last has them all.
    """
    lengths = range(1, len(piece) + 1)
    end = bisect(lengths, width, key=lambda length: ruler.measure(piece[:length]))
    return max(end, 1 + piece.startswith(" "))


def _cut(lines, room, ruler, width):
    if len(lines) <= room:
        return lines
    last = lines[room - 1]
    while last and ruler.measure(last + "…") > width:
        last = last.rpartition(" ")[0] or last[:-1]
    return (*lines[: room - 1], last.rstrip(" ,;:–—-") + "…")
