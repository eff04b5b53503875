"""The share picture: a page of a printed chronology, 1200 × 630 px.

The newsroom's name and the state above a rule; the time beside a rail, and on the rail a
mark whose shape says what kind of update it is; then the words, as large as they can be.
Beside a photograph, which has the other side of the card to its edges, the time is above
the words, as on a phone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PIL import Image as Pillow

from .bidi import starts_rtl
from .canvas import CLOSED, FIELD, INK, KEY, LINE, LIVE, ON_FILL, PAPER, SOFT, Paper
from .glyphs import SANS, SANS_BOLD, SERIF, SERIF_BOLD, Face, legible, width_px
from .line_breaking import Lines, fit, one_line

SIZE_PX = (1200, 630)
MARGIN = 64
END = SIZE_PX[0] - MARGIN
RULE = 118  # below the newsroom's name
TOP = 170  # of the words
BOTTOM = 590
FOOT = 536  # the rule above the name of an update's blog
BADGE_HEIGHT = 44

PHOTOGRAPH_PX = (520, SIZE_PX[1])

SMALLEST_ROOM = 30  # for an ellipsis
SMALL_HEADLINE = 60  # a smaller one leaves no room for the standfirst
BESIDE_RAIL = {"sizes": range(27, 17, -1), "leading": 1.3}
CAPITAL = 0.67  # height of the serif's capitals, in sizes
ALEF = 0.8  # of an alef with its hamza
DIGIT = 0.65  # height of the sans serif's digits


@dataclass(frozen=True)
class Columns:
    """Where things stand, in px from the side where reading starts."""

    rail: int
    words: int
    end: int
    sizes: range  # of a headline


ALONE = Columns(rail=262, words=308, end=END, sizes=range(120, 43, -4))
BESIDE_PHOTOGRAPH = Columns(
    rail=MARGIN + 14,
    words=MARGIN + 54,
    end=SIZE_PX[0] - PHOTOGRAPH_PX[0] - 40,
    sizes=range(72, 31, -4),
)


@dataclass(frozen=True)
class Badge:
    word: str
    colour: str
    is_filled: bool = True
    has_dot: bool = False


@dataclass(frozen=True)
class Mark:
    """What stands on the rail, as on the page: the shape tells the kind."""

    shape: str
    colour: str
    size: int
    hollow: int = 0


PLAIN = Mark("disc", FIELD, 28, hollow=5)
KEY_EVENT = Mark("diamond", KEY, 38)
GOES_ON = Mark("disc", LIVE, 30)
ENDED = Mark("box", CLOSED, 26)


@dataclass(frozen=True)
class Sheet:
    """All that stands on a card; every word of it public."""

    newsroom: str
    state: Badge
    clock: str
    zone: str
    day: str
    words: str
    mark: Mark = PLAIN
    badge: Badge | None = None
    speaker: str = ""  # of the words, which are a quotation then
    standfirst: str = ""
    blog: str = ""  # the headline of an update's blog
    is_rtl: bool = False
    photograph: Pillow.Image | None = None  # of PHOTOGRAPH_PX
    credit: str = ""  # of the photograph

    @property
    def columns(self) -> Columns:
        return BESIDE_PHOTOGRAPH if self.photograph else ALONE


@dataclass(frozen=True)
class Style:
    """How words are set: the sizes that they may have, and a line's height in sizes."""

    face: Face
    sizes: Sequence[int]
    leading: float
    colour: str


HEADLINE = Style(SERIF_BOLD, [], 1.12, INK)  # in the sizes of its columns
QUOTATION = Style(SERIF, range(68, 35, -4), 1.25, INK)
SPEAKER = Style(SANS_BOLD, [31], 1.3, SOFT)
STANDFIRST = Style(SERIF, [33], 1.3, SOFT)
BLOG = Style(SANS, [29], 1.3, SOFT)


@dataclass(frozen=True)
class Passage:
    """Words set in lines, in their own direction, which may not be the sheet's."""

    lines: Lines
    style: Style
    is_rtl: bool
    columns: Columns

    @property
    def height(self):
        return self.lines.height_px


def draw(sheet: Sheet) -> bytes:
    """A card as a PNG, or as a JPEG with a photograph. Tens of milliseconds, whatever the words
    are; one at a time."""
    if not legible(sheet.words, SERIF):
        # In a script that we have no letters for: the newsroom's name alone.
        sheet = replace(sheet, words=sheet.newsroom, speaker="")
    paper = Paper(SIZE_PX, is_rtl=sheet.is_rtl)
    bottom = _foot(paper, sheet)
    top = _above_words(paper, sheet)
    words, below = _passages(sheet, bottom - top)
    middle = _beside_mark(sheet, top + _capital(words) // 2)
    _masthead(paper, sheet)
    _rail(paper, sheet, middle)
    if sheet.photograph:
        _moment_above(paper, sheet, middle)
        _photograph(paper, sheet, sheet.photograph)
    else:
        _moment(paper, sheet, middle)
    _write(paper, words, top)
    if below:
        _write(paper, below, top + words.height + 20)
    return paper.jpeg() if sheet.photograph else paper.png()


def _beside_mark(sheet, first_line):
    """The middle of what stands beside the mark: the time, a badge or the first line of words."""
    if sheet.photograph or sheet.badge:
        return TOP + BADGE_HEIGHT // 2
    return first_line


def _masthead(paper, sheet):
    end = sheet.columns.end
    start = _badge(paper, sheet.state, end, 51, ends=True)
    width = min(760, start - MARGIN - 24)
    name = one_line(legible(sheet.newsroom, SANS_BOLD), SANS_BOLD, 34, width=width)
    paper.line(name, MARGIN, 86, SANS_BOLD, 34, INK)
    paper.bar(MARGIN, RULE, end - MARGIN, 2, INK)


def _badge(paper, badge, start, top, *, ends=False):
    """Where it starts, of one that `ends` there."""
    word, dot = legible(badge.word, SANS_BOLD), 26 * badge.has_dot
    wide = round(width_px(word, SANS_BOLD, 27, is_rtl=paper.is_rtl)) + 32 + dot
    if ends:
        start -= wide
    box = (wide, BADGE_HEIGHT)
    hollow = 0 if badge.is_filled else 3
    colour = ON_FILL if badge.is_filled else badge.colour
    paper.shape("box", start, top, box, badge.colour, radius=6, hollow=hollow)
    if dot:
        paper.shape("disc", start + 16, top + 15, (15, 15), colour)
    baseline = top + (30 if paper.is_rtl else 32)
    paper.line(word, start + 16 + dot, baseline, SANS_BOLD, 27, colour)
    return start


def _rail(paper, sheet, middle):
    """The story goes on below the card, unless it is over."""
    rail, mark = sheet.columns.rail, sheet.mark
    ends = middle if mark is ENDED else SIZE_PX[1]
    paper.bar(rail - 1, RULE + 2, 3, ends - RULE - 2, LINE)
    clear = mark.size + 14
    for size, colour, hollow in [
        (clear, PAPER, 0),
        (mark.size, mark.colour, mark.hollow),
    ]:
        start, top = rail - size // 2, middle - size // 2
        paper.shape(mark.shape, start, top, (size, size), colour, hollow=hollow)


def _moment(paper, sheet, middle):
    """The time, its zone and the day, in the column beside the rail."""
    end = sheet.columns.rail - 36
    baseline = middle + round(54 * DIGIT / 2)
    paper.line(sheet.clock, end, baseline, SANS_BOLD, 54, INK, ends=True)
    for text in (sheet.zone, sheet.day):
        baseline += 38
        text = legible(text, SANS)
        found = fit(text, SANS, width=end - MARGIN, height=40, **BESIDE_RAIL)
        for line in found.texts:
            paper.line(line, end, baseline, SANS, found.size_px, SOFT, ends=True)


def _moment_above(paper, sheet, middle):
    """The time, and smaller its zone and the day, on the line above the words.

    Each by itself: in one line a Latin zone would take the day's number along in Arabic.
    """
    start, end = sheet.columns.words, sheet.columns.end
    baseline = middle + round(38 * DIGIT / 2)
    start += paper.line(sheet.clock, start, baseline, SANS_BOLD, 38, INK) + 14
    for text in (sheet.zone, "·", sheet.day):
        if end - start < SMALLEST_ROOM:
            break
        text = legible(text, SANS)
        shown = one_line(text, SANS, 26, width=end - start, is_rtl=sheet.is_rtl)
        start += paper.line(shown, start, baseline, SANS, 26, SOFT) + 8


def _photograph(paper, sheet, photograph):
    """To the card's edges, its credit on its foot."""
    start = SIZE_PX[0] - photograph.width
    paper.photograph(photograph, start)
    width = photograph.width - 2 * 18
    credit = one_line(
        legible(sheet.credit, SANS), SANS, 22, width=width, is_rtl=sheet.is_rtl
    )
    if credit:
        wide = round(width_px(credit, SANS, 22, is_rtl=sheet.is_rtl)) + 24
        paper.bar(END + MARGIN - wide, SIZE_PX[1] - 42, wide, 42, PAPER)
        paper.line(credit, SIZE_PX[0] - 12, SIZE_PX[1] - 14, SANS, 22, SOFT, ends=True)


def _above_words(paper, sheet):
    """The room of the time, a badge, or the bar above a quotation; where the words begin."""
    start = sheet.columns.words
    top = TOP + BADGE_HEIGHT + 20 if sheet.photograph else TOP
    if sheet.badge:
        _badge(paper, sheet.badge, start, top)
        return top + BADGE_HEIGHT + 24
    if sheet.speaker:
        paper.bar(start, top, 84, 7, KEY)
        return top + 36
    return top


def _foot(paper, sheet):
    """The headline of an update's blog; where the words must end."""
    name = _passage(sheet, sheet.blog, BLOG, 40)
    if not name.lines.texts:
        return BOTTOM
    start, end = sheet.columns.words, sheet.columns.end
    paper.bar(start, FOOT, end - start, 2, LINE)
    _write(paper, name, FOOT + 22)
    return FOOT - 22


def _passages(sheet, height):
    """The words, and what stands below them: a speaker, a standfirst or nothing."""
    words = sheet.words
    if sheet.speaker:
        speaker = _passage(sheet, sheet.speaker, SPEAKER, 40)
        room = height - speaker.height - 20
        return _passage(sheet, words, QUOTATION, room), speaker
    standfirst = _passage(sheet, sheet.standfirst, STANDFIRST, 132)
    if standfirst.lines.texts:
        room = height - standfirst.height - 20
        headline = _passage(sheet, words, _headline(sheet), room)
        if headline.lines.size_px >= min(SMALL_HEADLINE, sheet.columns.sizes[0] - 20):
            return headline, standfirst
    return _passage(sheet, words, _headline(sheet), height), None


def _headline(sheet):
    return replace(HEADLINE, sizes=sheet.columns.sizes)


def _passage(sheet, text, style, height):
    text = legible(text, style.face)
    is_rtl = starts_rtl(text, default=sheet.is_rtl)
    lines = fit(
        text,
        style.face,
        width=sheet.columns.end - sheet.columns.words,
        height=height,
        sizes=style.sizes,
        # Arabic and Hebrew have more above and below the line.
        leading=style.leading * (1.2 if is_rtl else 1),
        is_rtl=is_rtl,
    )
    return Passage(lines, style, is_rtl, sheet.columns)


def _write(paper, passage, top):
    """Lines from the top of the first one's capitals, aligned as they are read."""
    lines = passage.lines
    baseline = top + _capital(passage)
    turned = passage.is_rtl != paper.is_rtl
    for text in lines.texts:
        paper.line(
            text,
            passage.columns.end if turned else passage.columns.words,
            baseline,
            passage.style.face,
            lines.size_px,
            passage.style.colour,
            ends=turned,
            is_rtl=passage.is_rtl,
        )
        baseline += lines.leading_px


def _capital(passage):
    """From the top of the first line to its baseline."""
    return round(passage.lines.size_px * (ALEF if passage.is_rtl else CAPITAL))
