"""Rich text read from what an editor, a clipboard or a program sends. No database.

Whatever comes in becomes a list of lines, each a paragraph, a sub-heading or an item of a
list, whose runs of text are bold, italic or links. The HTML is written anew from these,
so that the same words always have the same source: nothing empty, nothing for nothing,
nothing inside itself but lists. `markup.sanitised` has the last word.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from itertools import groupby, pairwise, takewhile
from typing import NamedTuple
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from . import safe_text

MAX_LETTERS = 32_768  # of HTML; MAX_WORDS of the text form is below it
MAX_LISTS = 6  # inside one another; what lies deeper becomes part of the deepest

SPACES = re.compile(
    r"[ \t\n\r\f]+"
)  # not the no-break space, which is somebody's words
MORE_SPACES = re.compile("  +")
BREAK = re.compile(r" *\n[ \n]*")
STRONG, EMPHASIS = ("strong", "b"), ("em", "i")
LISTS, HEADINGS = {"ul", "ol"}, {"h1", "h2", "h3", "h4", "h5", "h6"}
# Where one of these begins or ends, so does a line; of others only the words stay.
PARTS = {
    *("address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt"),
    *("figcaption", "figure", "footer", "form", "header", "hr", "li", "main", "nav"),
    *("p", "pre", "section", "summary", "table", "td", "th", "tr"),
    *(LISTS | HEADINGS),
}
# Reads HTML as a browser does, whatever is wrong with it, and hands on what is sound:
# Python's own reader takes nine seconds for 30,000 letters of "<a <a <a".
READABLE = safe_text.cleaner(
    {*PARTS, *STRONG, *EMPHASIS, "a", "br"},
    drops=(
        *("audio", "button", "canvas", "iframe", "math", "noscript", "object"),
        *("select", "svg", "template", "textarea", "title", "video"),
    ),
)


class Rich(NamedTuple):
    """`html` is "" where nothing is marked up: then `words` say it all.

    In the words a blank line stands between paragraphs and a newline between items.
    """

    html: str
    words: str


def read(html: str) -> Rich:
    """This HTML as we keep it, and its words as plain text.

    Raises ValidationError if it is too long, or has what cannot be stored.
    """
    safe_text.refuse_unstorable(html)
    return written(lines_of(_of_a_length(html)))


def written(lines: "list[Line]") -> Rich:
    """These lines as we keep them. Raises ValidationError if they are too long."""
    words = safe_text.plain_text(_words(lines))
    if not words or not any(line.is_marked_up for line in lines):
        return Rich("", words)
    # What is stored comes back to be changed: then it must not be too long.
    return Rich(_of_a_length(safe_text.sanitised(_of_a_length(_html(lines)))), words)


def links(html: str) -> list[str]:
    """The addresses of the links in it, in their order."""
    if "<a" not in html:
        return []
    runs = (run for line in lines_of(html) for run in line.runs)
    return [href for href, _alike in groupby(runs, key=lambda run: run.href) if href]


def address(href: str) -> str:
    """This address as a link may have it: of the web, with a host, or of a mailbox. Or ""."""
    href = safe_text.plain_line(href).replace(" ", "%20")
    try:
        parts = urlsplit(href)
        has_host = bool(parts.hostname) and parts.port != 0
    except ValueError:  # as of https://[ or https://example.org:port
        return ""
    # A browser reads a backslash as a slash, and so finds another host than we do.
    if parts.scheme not in safe_text.LINK_SCHEMES or "\\" in href:
        return ""
    is_whole = parts.path if parts.scheme == "mailto" else has_host
    return parts.geturl() if is_whole else ""


def _of_a_length(html: str) -> str:
    if len(html) > MAX_LETTERS:
        raise ValidationError(
            _("This is too long for one block: put the rest into another.")
        )
    return html


# The lines ------------------------------------------------------------------------------


class Run(NamedTuple):
    """A text in one style. A newline in it is a line break."""

    text: str
    href: str = ""
    is_strong: bool = False
    is_emphasis: bool = False

    @property
    def style(self) -> tuple:
        return self[1:]


@dataclass
class Line:
    """`lists` are the lists around it, by tag and number, the outermost first."""

    tag: str
    lists: list[tuple[str, int]]
    item: int
    runs: list[Run]

    @property
    def words(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def is_marked_up(self) -> bool:
        return self.tag != "p" or any(any(run.style) for run in self.runs)


@dataclass
class _List:
    """A list that is open, and the number of its item that is."""

    tag: str
    number: int
    item: int


def lines_of(html: str) -> list[Line]:
    """What this HTML says, line by line: none is empty."""
    reader = _Reader()
    reader.feed(READABLE.clean(html))
    reader.close()
    reader.end_line()
    return [line for line in reader.lines if safe_text.plain_text(line.words)]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self.runs: list[Run] = []  # of the line that is being read
        self.lists: list[_List] = []
        self.count = 0  # of lists and their items
        self.open: Counter[str] = Counter()
        self.href, self.is_heading = "", False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in PARTS:
            self.end_line()
            self._begin(tag)
        elif tag == "br":
            self._break_line()
        elif tag == "a":
            self.href = address(dict(attrs).get("href") or "")
        else:
            self.open[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in PARTS:
            self.end_line()
            self._end(tag)
        elif tag == "a":
            self.href = ""
        else:
            self.open[tag] -= 1

    def handle_data(self, data: str) -> None:
        self._add(SPACES.sub(" ", data))

    def end_line(self) -> None:
        runs, self.runs = _tidy(self.runs), []
        if not runs:
            return
        if not self.lists:
            tag = "h4" if self.is_heading else "p"
            self.lines.append(Line(tag, [], 0, runs))
            return
        around = [(each.tag, each.number) for each in self.lists[:MAX_LISTS]]
        line = Line("li", around, self.lists[-1].item, runs)
        if self.lines and self.lines[-1].item == line.item:
            # Paragraphs of one item.
            self.lines[-1].runs += [Run("\n"), *runs]
        else:
            self.lines.append(line)

    def _begin(self, tag: str) -> None:
        self.count += 1
        if tag in LISTS:
            self.lists.append(_List(tag, self.count, item=self.count))
        elif tag == "li" and self.lists:
            self.lists[-1].item = self.count
        elif tag in HEADINGS:
            self.is_heading = True

    def _end(self, tag: str) -> None:
        if tag in LISTS:
            self.lists.pop()
        elif tag in HEADINGS:
            self.is_heading = False

    def _break_line(self) -> None:
        before = next((run.text for run in reversed(self.runs) if run.text != " "), "")
        if before.endswith("\n") and not self.lists:
            # Two in a row: so do clipboards part paragraphs.
            self.end_line()
        else:
            self._add("\n")

    def _add(self, text: str) -> None:
        is_strong = any(self.open[tag] for tag in STRONG)
        is_emphasis = any(self.open[tag] for tag in EMPHASIS)
        self.runs.append(Run(text, self.href, is_strong, is_emphasis))


def _tidy(runs: list[Run]) -> list[Run]:
    """Each run as long as its style, with clean text and single spaces and breaks."""
    tidy: list[Run] = []
    before = "\n"  # a line begins with no space
    for style, alike in groupby(runs, key=lambda run: run.style):
        text = safe_text.storable("".join(run.text for run in alike))
        text = BREAK.sub("\n", MORE_SPACES.sub(" ", text))
        text = text.lstrip({" ": " ", "\n": " \n"}.get(before, ""))
        if text:
            before = text[-1]
            # A space is not bold, and links to nothing.
            tidy.append(Run(text, *(style if text.strip(" \n") else ())))
    while tidy and not (text := tidy[-1].text.rstrip(" \n")):
        tidy.pop()
    return [*tidy[:-1], tidy[-1]._replace(text=text)] if tidy else []


# Written anew ---------------------------------------------------------------------------


def _words(lines: list[Line]) -> str:
    parts = [lines[0].words] if lines else []
    for above, line in pairwise(lines):
        is_same_list = line.lists[:1] and line.lists[:1] == above.lists[:1]
        parts += ["\n" if is_same_list else "\n\n", line.words]
    return "".join(parts)


def _html(lines: list[Line]) -> str:
    out: list[str] = []
    open_lists: list[tuple[str, int]] = []
    for line in lines:
        shared = _shared(open_lists, line.lists)
        out += [f"</li></{tag}>" for tag, _number in reversed(open_lists[shared:])]
        begun = [f"<{tag}>" for tag, _number in line.lists[shared:]]
        if line.lists:
            # A list inside a list is inside an item of it, which may have no words.
            out.append("<li>".join([*begun, ""]) if begun else "</li><li>")
        inside = _inside(line.runs)
        out.append(inside if line.lists else f"<{line.tag}>{inside}</{line.tag}>")
        open_lists = line.lists
    out += [f"</li></{tag}>" for tag, _number in reversed(open_lists)]
    return "".join(out)


def _shared(some: list, others: list) -> int:
    """How many they begin with alike."""
    pairs = zip(some, others, strict=False)
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _inside(runs: list[Run]) -> str:
    return "".join(
        f'<a href="{escape(href)}">{_styled(alike)}</a>' if href else _styled(alike)
        for href, alike in groupby(runs, key=lambda run: run.href)
    )


def _styled(runs: Iterable[Run]) -> str:
    return "".join(
        f"<strong>{_emphasised(alike)}</strong>" if is_strong else _emphasised(alike)
        for is_strong, alike in groupby(runs, key=lambda run: run.is_strong)
    )


def _emphasised(runs: Iterable[Run]) -> str:
    texts = ((escape(r.text).replace("\n", "<br>"), r.is_emphasis) for r in runs)
    return "".join(f"<em>{text}</em>" if is_em else text for text, is_em in texts)
