"""HTML of other systems as blocks: text, pictures, and what they have embedded.

It goes through the sanitiser first: what reads it then meets sound HTML alone. The words of a text
are sanitised once more, as any that are typed here (`rich.read`).
"""

import re
from html import escape, unescape
from html.parser import HTMLParser
from urllib.parse import urlsplit

import nh3
from django.core.exceptions import ValidationError

from liveblog.markup import embeds, rich

from . import shape

POSTS = ("twitter-", "instagram-", "tiktok-", "bluesky-", "mastodon-", "fb-", "reddit-")
ADDRESSES = {"src", "href", "cite"}
PICTURE_PARTS = {"figure", "figcaption"}
WORDS = {
    *(rich.PARTS - PICTURE_PARTS),
    *rich.STRONG,
    *rich.EMPHASIS,
    *("a", "br"),
}
# Of words that may be plain: a tag of HTML, or a character that is written as its name.
OTHERS = ("span", "u", "s", "small", "sub", "sup", "font", "img", "iframe", "script")
_TAG = re.compile(
    rf"</?(?:{'|'.join(sorted(WORDS | PICTURE_PARTS | {*OTHERS}))})(?:[\s/][^<>]*)?>",
    re.IGNORECASE,
)
_LINE_TAG = re.compile(
    rf"</?(?:{'|'.join(sorted(rich.PARTS | {'br'}))})[\s/>]", re.IGNORECASE
)
_REFERENCE = re.compile(r"&(?:[a-z][a-z0-9]{1,30}|#[0-9]{1,7}|#x[0-9a-f]{1,6});", re.I)
_SOUND = nh3.Cleaner(
    tags={*WORDS, *PICTURE_PARTS, "img", "iframe"},
    clean_content_tags={"script", "style", "template", "noscript"},
    attributes={
        "*": set(),
        "a": {"href"},
        "img": {"src", "alt"},
        "iframe": {"src"},
        "blockquote": {"class", "cite"},
    },
    url_schemes={"http", "https", "mailto"},
    url_relative="pass_through",
    link_rel=None,
)


def blocks_of(html: str, *, credit: str, page: str) -> list[dict]:
    """In their order. Pictures have their address for a key, and this credit.

    Addresses are read as in this page; where it is "", what is only a path stays one, and is told
    of as left out.
    """
    reader = _Reader(credit, page)
    reader.feed(_SOUND.clean(html))
    reader.close()
    reader.end_text()
    return reader.blocks


def blocks_of_either(said: str, *, credit: str, page: str) -> list[dict]:
    """The same of words of which nobody says whether they are HTML or plain."""
    if not _TAG.search(said):
        return [plain(_REFERENCE.sub(lambda found: unescape(found[0]), said))]
    if not _LINE_TAG.search(said):
        # Bold words and links alone: its lines are those of the text.
        said = said.strip().replace("\n", "<br>")
    return blocks_of(said, credit=credit, page=page)


def pictures_of(blocks: list[dict]) -> dict[str, dict]:
    """The part `pictures` of the shape, of blocks that name them by their addresses."""
    named = [block["image"] for block in blocks if block["kind"] == "figure"]
    return {url: {"url": url} for url in named}


def text(html: str) -> dict | None:
    """A block; None where nothing is said in it."""
    try:
        said = rich.read(html)
    except ValidationError:
        return {"kind": "text", "html": html}  # it is said why, when it is examined
    return {"kind": "text", **said._asdict()} if said.words else None


def plain(words: str) -> dict:
    return {"kind": "text", "words": words, "html": ""}


def figure(url: str, *, alt: str, caption: str = "", credit: str) -> dict:
    return {
        "kind": "figure",
        "image": url,
        "alt": alt[:500],
        "caption": caption[:500],
        "credit": credit[:200] or "–",
        "is_decorative": False,
    }


def embed(url: str, *, title: str = "", author: str = "", words: str = "") -> dict:
    """What cannot be embedded here becomes a link, by its kind's own rule."""
    return {
        "kind": "embed",
        "url": url,
        "title": title[:200] or (urlsplit(url).hostname or url)[:200],
        "author": author[:120],
        "words": words,
    }


class _Reader(HTMLParser):
    def __init__(self, credit: str, page: str):
        super().__init__(convert_charrefs=True)
        self.blocks: list[dict] = []
        self._credit, self._page, self._out = credit, page, list[str]()
        self._caption: list[str] | None = None
        self._last_figure: dict | None = None
        # Of a post that was embedded as a quotation: what it says, and where it leads.
        self._post: list[str] | None = None
        self._links: list[str] = []

    def handle_starttag(self, tag, attrs):
        given = {name: value or "" for name, value in attrs}
        for name in given.keys() & ADDRESSES:
            given[name] = shape.whole_address(given[name], self._page)
        if tag == "img" and given.get("src"):
            self.end_text()
            alt = " ".join(given.get("alt", "").split())
            self._last_figure = figure(given["src"], alt=alt, credit=self._credit)
            self.blocks.append(self._last_figure)
        elif tag == "iframe" and given.get("src"):
            self.end_text()
            self.blocks.append(embed(given["src"]))
        elif tag == "figcaption" and self._last_figure:
            self._caption = []
        elif tag == "blockquote" and given.get("class", "").startswith(POSTS):
            self.end_text()
            self._post, self._links = [], [given["cite"]] if "cite" in given else []
        elif tag == "a" and self._post is not None:
            self._links.append(given.get("href", ""))
        elif tag in WORDS and self._caption is None and self._post is None:
            is_link = tag == "a" and "href" in given
            href = f' href="{escape(given["href"])}"' if is_link else ""
            self._out.append(f"<{tag}{href}>")

    def handle_endtag(self, tag):
        if tag == "figcaption" and self._caption is not None:
            words = " ".join("".join(self._caption).split())
            if self._last_figure:
                self._last_figure["caption"] = words[:500]
            self._caption = None
        elif tag == "figure":
            self._last_figure = None
        elif tag == "blockquote" and self._post is not None:
            self._end_post()
        elif tag in WORDS and self._caption is None and self._post is None:
            self._out.append(f"</{tag}>")

    def handle_data(self, data):
        if self._caption is not None:
            self._caption.append(data)
        elif self._post is not None:
            self._post.append(data)
        else:
            self._out.append(escape(data))

    def end_text(self) -> None:
        html, self._out = "".join(self._out), []
        if html.strip() and (block := text(html)):
            self.blocks.append(block)

    def _end_post(self) -> None:
        words, self._post = "".join(self._post or []).strip(), None
        found = next((url for url in reversed(self._links) if embeds.find(url)), "")
        if found:
            self.blocks.append(embed(found, words=words))
        elif words:
            self.blocks.append(plain(words))
