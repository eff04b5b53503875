"""What an update's stored HTML becomes outside of our pages: HTML for feeds, or text.

Everything that readers see of an update is in its stored HTML, so nothing here asks the
database. What leaves is an allow-list: whatever a later template adds for our own pages
(hooks of htmx, buttons, data for scripts) stays at home unless it is named here.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder

from django.utils.html import escape

VOID = {"br", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

# Elements that leave, and their attributes; all of them may say a language or direction.
# The words of any other element leave without it.
KEPT = {
    "a": ("href",),
    "bdi": (),
    "blockquote": ("cite",),
    "br": (),
    "em": (),
    "figcaption": (),
    "figure": (),
    "h4": (),
    "img": ("src", "width", "height", "alt"),
    "li": (),
    "ol": (),
    "p": (),
    "strong": (),
    "time": ("datetime",),
    "ul": (),
}
ON_ALL = ("dir", "lang")
ADDRESSES = {"cite", "href", "src"}

# The heading and the label are the entry's title; a control does nothing elsewhere.
LEFT_OUT = {
    *("audio", "button", "form", "h3", "iframe", "noscript", "object", "script"),
    *("select", "style", "svg", "template", "textarea", "video"),
}
# The entry has its time and address; a pin is a place on our page; what is hidden from
# the eye is there for our layout.
LEFT_OUT_CLASSES = {"when", "share", "b-pin", "label", "vh"}

# On figures: see media.Image.leaves_our_pages. What moves has its still beside it.
AT_HOME = {"at-home", "motion"}

BREAKS = {"blockquote", "br", "div", "figcaption", "figure", "h4", "li", "p"}
BLANKS = re.compile("[ \t\n]+")  # not the no-break space, which is somebody's words
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Picture:
    url: str
    width_px: int
    height_px: int
    alt: str


@dataclass(frozen=True)
class Note:
    """A correction, as it is shown."""

    at: datetime | None
    text: str


@dataclass(frozen=True)
class Stored:
    """`html` has absolute addresses only.

    `text` is the body's, a line for each paragraph, without the credits of pictures.
    """

    html: str
    text: str
    changed_at: datetime | None
    pictures: tuple[Picture, ...]
    corrections: tuple[Note, ...]


# A feed has a hundred updates and most of them were in it half a minute ago. At some 10 kB
# each this is a few megabytes; the words of a correction are another key.
@lru_cache(maxsize=500)
def read(public_html: str, site: str) -> Stored:
    """Take stored HTML apart. `site` is the address that its own addresses begin with."""
    tree = _tree(in_xml(public_html))
    _drop_what_stays_at_home(tree)
    found = list(tree.iter())
    bodies = [each for each in found if "body" in _classes(each)]
    changes = [each for each in found if "changed" in _classes(each)]
    return Stored(
        html=BLANKS.sub(" ", _inside(tree, site)).strip(),
        text="\n".join(_text(body) for body in bodies),
        changed_at=_moment(changes[0]) if changes else None,
        pictures=tuple(_largest(each, site) for each in found if each.tag == "img"),
        corrections=tuple(_note(each) for each in found if "corr" in _classes(each)),
    )


def _drop_what_stays_at_home(tree: Element) -> None:
    """Without the figures whose pictures may be on our own pages alone, with their words;
    and without what moves, which needs our styles to stand still."""
    for parent in list(tree.iter()):
        for child in list(parent):
            if not AT_HOME.isdisjoint(_classes(child)):
                # What is behind it is white space, as in all of our templates.
                parent.remove(child)


def in_xml(text: str) -> str:
    """Without the characters that no XML document may have.

    `markup.plain_text` refuses them on the way in; one that got past it, such as in an
    import, would make the whole feed unreadable for everyone.
    """
    return NOT_IN_XML.sub("", text)


class _Tree(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.builder, self.open = TreeBuilder(), ["div"]
        self.builder.start("div", {})

    def handle_starttag(self, tag, attrs):
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self.builder.end(tag)
        else:
            self.open.append(tag)

    def handle_endtag(self, tag):
        while tag in self.open[1:]:
            self.builder.end(closed := self.open.pop())
            if closed == tag:
                return

    def handle_data(self, data):
        self.builder.data(data)


def _tree(html: str) -> Element:
    parser = _Tree()
    parser.feed(html)
    parser.close()
    while parser.open:
        parser.builder.end(parser.open.pop())
    return parser.builder.close()


def _classes(element: Element) -> set[str]:
    return set(element.get("class", "").split())


def _is_left_out(element: Element) -> bool:
    return element.tag in LEFT_OUT or not LEFT_OUT_CLASSES.isdisjoint(_classes(element))


# As HTML ------------------------------------------------------------------------------


def _outside(element: Element, site: str) -> str:
    if _is_left_out(element):
        return ""
    tag = "strong" if "badge" in _classes(element) else element.tag
    inside = _inside(element, site)
    inside = inside.strip() if tag in BREAKS else inside
    if tag not in KEPT or (tag == "p" and not inside):
        return inside
    if tag == "img":
        element = _with_its_own_size(element)
    start = f"<{tag}{_attributes(element, KEPT[tag] + ON_ALL, site)}>"
    return start if tag in VOID else f"{start}{inside}</{tag}>"


def _inside(element: Element, site: str) -> str:
    children = (_outside(child, site) + escape(child.tail or "") for child in element)
    return escape(element.text or "") + "".join(children)


def _attributes(element: Element, names: tuple[str, ...], site: str) -> str:
    values = {name: element.get(name) for name in names}
    for name in ADDRESSES & set(values):
        values[name] = _absolute(values[name], site)
    return "".join(
        f' {name}="{escape(value)}"'
        for name, value in values.items()
        if value is not None
    )


def _absolute(address: str | None, site: str) -> str | None:
    """None for what is no address of ours and none of the web or of a mailbox."""
    if address is None or address.startswith(("https://", "http://", "mailto:")):
        return address
    is_ours = address.startswith("/") and not address.startswith("//")
    return site + address if is_ours else None


# As text ------------------------------------------------------------------------------


def _text(element: Element) -> str:
    lines = (" ".join(line.split()) for line in _running(element).split("\f"))
    return "\n".join(line for line in lines if line)


def _running(element: Element) -> str:
    """The words in one run, with a form feed (which no text of ours has) at each break."""
    if _is_left_out(element) or "credit" in _classes(element):
        return ""
    parts = [element.text or ""]
    for child in element:
        parts += [_running(child), child.tail or ""]
    around = "\f" if element.tag in BREAKS else ""
    return around + "".join(parts) + around


# Pictures, notes and times --------------------------------------------------------------


def _renditions(img: Element) -> dict[str, int]:
    """Each file's width in pixels, as `srcset` has them."""
    pairs = (each.split() for each in img.get("srcset", "").split(","))
    return {pair[0]: int(pair[1][:-1]) for pair in pairs if len(pair) == 2}


def _with_its_own_size(img: Element) -> Element:
    """The picture with the size of the file it names: the page's is that of the largest."""
    width = _renditions(img).get(img.get("src", ""))
    sized = Element("img", img.attrib)
    if width:
        height = int(img.get("height", 0)) * width / int(img.get("width", width))
        sized.attrib |= {"width": str(width), "height": str(max(1, round(height)))}
    return sized


def _largest(img: Element, site: str) -> Picture:
    renditions = _renditions(img)
    address = max(renditions, key=lambda each: renditions[each], default=img.get("src"))
    return Picture(
        url=_absolute(address, site) or "",
        width_px=int(img.get("width", 0)),
        height_px=int(img.get("height", 0)),
        alt=img.get("alt", ""),
    )


def _moment(element: Element) -> datetime | None:
    time = element.find(".//time")
    return None if time is None else datetime.fromisoformat(time.get("datetime", ""))


def _note(element: Element) -> Note:
    """The note stands behind the badge and the time."""
    time = element.find(".//time")
    words = _text(element) if time is None else time.tail or ""
    # Behind the time the template puts a full stop; the note may begin with one too.
    return Note(at=_moment(element), text=words.strip().removeprefix(".").strip())
