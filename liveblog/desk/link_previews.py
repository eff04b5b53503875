"""What a page of another site says of itself, for who links to it: title, words, and its picture.

Asked of that site once, by the guarded client. The picture becomes a small one of ours; a site that
tells search engines to show none has none here.
"""

import codecs
import re
from dataclasses import dataclass, field
from html import unescape
from threading import BoundedSemaphore
from urllib.parse import urldefrag, urljoin, urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError

from accounts.models import User
from liveblog.markup import safe_text
from liveblog.outgoing.client import Connection, NoReply, NotAllowed, Reply, Trusted
from media import link_pictures
from media.models import Image

# For the page, and once more for its picture.
SECONDS = 5
# Of a page, in which what we look for stands at the beginning.
LONGEST_HEAD_BYTES = 400_000
MOST_AT_ONCE = 2
AGENT = "liveblog-links/1"
OK = 200
NOBODY = Trusted()
HTML = ("text/html", "application/xhtml+xml")
# Each piece has a limit, so that a page made for it costs no more than its length.
META = re.compile(
    r"""<meta\b((?:[^<>"']|"[^"]{0,4000}"|'[^']{0,4000}'){1,9000})>""", re.I
)
ATTRIBUTE = re.compile(
    r"""([a-z:-]{1,30})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I
)
TITLE = re.compile(r"<title\b[^<>]{0,300}>([^<]{1,1000})</title", re.I)
END_OF_HEAD = re.compile(r"</head\b|<body\b", re.I)
CHARSET = re.compile(rb"""charset\s{0,9}=\s{0,9}["']?([a-zA-Z0-9_-]{1,40})""", re.I)
# Python's own: punycode takes ten seconds for so many bytes, utf-7 makes what cannot be stored.
NOT_OF_THE_WEB = {
    *("idna", "punycode", "undefined", "utf-7"),
    *("unicode-escape", "raw-unicode-escape"),
}
_asking = BoundedSemaphore(MOST_AT_ONCE)


class NothingSaid(Exception):
    """The site has not answered, or not with anything to keep."""


@dataclass(frozen=True)
class Preview:
    title: str
    teaser: str
    source: str
    picture: Image | None = None


@dataclass
class _Page:
    """What its head says: by the names of its meta tags, in lower case, the first of each."""

    address: str
    said: dict[str, str] = field(default_factory=dict)
    title: str = ""
    robots: str = ""

    def first(self, *names: str) -> str:
        return next((self.said[name] for name in names if self.said.get(name)), "")

    @property
    def shows_picture(self) -> bool:
        return not re.search(r"noimageindex|max-image-preview:\s*none", self.robots)

    @property
    def shows_words(self) -> bool:
        return not re.search(r"nosnippet|max-snippet:\s*0\b", self.robots)


def taken(url: str, *, by: User, trusted: Trusted = NOBODY) -> Preview:
    """Asks the site, at most twice SECONDS long; stores its picture. Raises NothingSaid."""
    if not _asking.acquire(blocking=False):
        raise NothingSaid
    try:
        page = _page(url, trusted)
        preview = Preview(
            title=_line(page.first("og:title", "twitter:title") or page.title, 200),
            teaser=_teaser(page),
            source=_line(page.first("og:site_name"), 120),
            picture=_picture(page, by, trusted) if settings.LINK_PICTURES else None,
        )
    except (NoReply, NotAllowed, ValueError):
        raise NothingSaid from None
    finally:
        _asking.release()
    if not (preview.title or preview.teaser or preview.picture):
        raise NothingSaid
    return preview


# Below ----------------------------------------------------------------------------------


def _page(url: str, trusted: Trusted) -> _Page:
    with Connection(_plain(url), trusted=trusted) as line:
        reply = _asked(line, url, ", ".join(HTML))
        kind = (reply.headers.get("Content-Type") or "").partition(";")
        if kind[0].strip().lower() not in HTML:
            raise NoReply("it is no page")
        robots = " ".join(reply.headers.get_all("X-Robots-Tag") or [])
        content = reply.read(longest=LONGEST_HEAD_BYTES, is_cut=True)
    page = _read(url, _text(content, kind[2]))
    page.robots = f"{robots} {page.robots}".lower()
    return page


def _read(url: str, text: str) -> _Page:
    end = END_OF_HEAD.search(text)
    head, page = text[: end.start()] if end else text, _Page(url)
    for tag in META.finditer(head):
        its = {
            found[1].lower(): unescape(found[2] or found[3] or found[4] or "")
            for found in ATTRIBUTE.finditer(tag[1])
        }
        name = (its.get("property") or its.get("name") or "").strip().lower()
        if name in {"robots", "googlebot"}:
            page.robots += f" {its.get('content', '')}"
        elif name:
            page.said.setdefault(name, its.get("content", "").strip())
    title = TITLE.search(head)
    page.title = unescape(title[1]) if title else ""
    return page


def _teaser(page: _Page) -> str:
    if not page.shows_words:
        return ""
    names = ("og:description", "twitter:description", "description")
    return _line(page.first(*names), 300)


def _picture(page: _Page, by: User, trusted: Trusted) -> Image | None:
    """None where there is none, or the site does not let us have it."""
    names = ("og:image:secure_url", "og:image", "og:image:url")
    told = page.first(*names, "twitter:image", "twitter:image:src")
    if not told or not page.shows_picture:
        return None
    try:
        url = urldefrag(urljoin(page.address, told)).url
        with Connection(_plain(url), trusted=trusted) as line:
            reply = _asked(line, url, "image/webp,image/jpeg,image/png")
            if not (reply.headers.get("Content-Type") or "").startswith("image/"):
                return None
            robots = " ".join(reply.headers.get_all("X-Robots-Tag") or [])
            if not _Page(url, robots=robots.lower()).shows_picture:
                return None
            content = reply.read(longest=link_pictures.MOST_BYTES)
        return link_pictures.store(content, by=by)
    except (NoReply, NotAllowed, ValueError, ValidationError, OSError):
        return None


def _asked(line: Connection, url: str, accepts: str) -> Reply:
    parts = urlsplit(url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {"Accept": accepts, "User-Agent": AGENT}
    reply = line.send("GET", path, headers=headers, seconds=SECONDS)
    if reply.status != OK:
        raise NoReply(f"it answers {reply.status}")
    return reply


def _plain(url: str) -> str:
    return urldefrag(url).url


def _text(content: bytes, kind: str) -> str:
    """Whatever cannot be read is a question mark: what is found is checked by a person."""
    said = CHARSET.search(kind.encode()) or CHARSET.search(content[:2048])
    try:
        name = codecs.lookup(said[1].decode() if said else "utf-8").name
        name = "utf-8" if name in NOT_OF_THE_WEB else name
        return content.decode(name, "replace")
    except LookupError:
        return content.decode("utf-8", "replace")


def _line(words: str, most: int) -> str:
    """On one line, at the end of a word where it is too long; "" where it cannot be stored."""
    try:
        line = safe_text.plain_line(words)
    except ValidationError:
        return ""
    if len(line) <= most:
        return line
    return line[: most - 1].rpartition(" ")[0] + "…"
