"""A page of ours with addresses that hold wherever it is put: relative, or none.

Read and written tag by tag, since stored HTML is part of it; text goes through as it is.
"""

import posixpath
import re
from collections.abc import Callable, Container
from html import escape
from html.parser import HTMLParser

from django.conf import settings

UPDATE = re.compile(r"/live/[-a-zA-Z0-9_]+/updates/([0-9]+)/")
# What a script would be for, and what a copy does not hold: other formats and widths.
DROPPED_TAGS = {"source", "script"}
# Of the pages that a status line links to, a copy has none.
NOT_COPIED = re.compile(r"/live/[-a-zA-Z0-9_]+/(?:light|ask)/")
DROPPED_ATTRIBUTES = ("srcset", "sizes", "data-", "hx-")
WITH_AN_ADDRESS = {"href", "src", "poster"}
EMPTY_WITHOUT = {"img": "src", "link": "href", "track": "src"}
# Without its file all of it goes, to its end.
PLAYERS = {"audio", "video"}


def relative(html: str, *, at: str, find: Callable[[str], str | None]) -> str:
    """This page with every address of ours made relative to the file name `at`.

    `find` gets the path of one and returns a file name beside it, or None where there is no
    such thing: then a link is no link, and a picture is not there.
    """
    ids = set(re.findall(r'\bid="(update-[0-9]+)"', html))
    return Rewriter(at=at, find=find, ids=ids).rewrite(html)


def _leads_nowhere(attributes: dict) -> bool:
    """Whether a link is for sharing, or leads to what no copy has."""
    address = attributes.get("href") or ""
    return "data-share" in attributes or NOT_COPIED.fullmatch(address) is not None


class Rewriter(HTMLParser):
    """Rewrites pieces of one page; `ids` are those of the updates on all of it."""

    def __init__(
        self, *, at: str, find: Callable[[str], str | None], ids: Container[str]
    ):
        super().__init__(convert_charrefs=False)
        self.at, self.find, self.ids = at, find, ids
        self.out: list[str] = []
        self.dropping = ""  # the tag of what is left out, to its end

    def rewrite(self, html: str) -> str:
        """A piece that begins and ends between two tags."""
        self.feed(html)
        self.close()
        written, self.out = "".join(self.out), []
        self.reset()
        return written

    def handle_starttag(self, tag, attrs):
        if self.dropping:
            return
        attributes = dict(attrs)
        if tag in DROPPED_TAGS:
            self.dropping = "script" if tag == "script" else ""
        elif tag == "a" and _leads_nowhere(attributes):
            self.dropping = "a"
        else:
            self.element(tag, attributes)

    def element(self, tag: str, attributes: dict) -> None:
        """Write the start of one that is kept."""
        if "data-enlarge" in attributes:
            del attributes["href"]  # a larger picture, which is not there
        kept = self.kept(attributes)
        if tag in PLAYERS and "src" not in kept:
            self.dropping = tag
        elif EMPTY_WITHOUT.get(tag, "") in {"", *kept}:
            self.write(tag, kept)

    def handle_endtag(self, tag):
        if not self.dropping:
            self.out.append(f"</{tag}>")
        elif tag == self.dropping:
            self.dropping = ""

    def handle_data(self, data):
        self._text(data)

    def handle_entityref(self, name):
        self._text(f"&{name};")

    def handle_charref(self, name):
        self._text(f"&#{name};")

    def handle_decl(self, decl):
        self.out.append(f"<!{decl}>")

    def _text(self, text):
        if not self.dropping:
            self.out.append(text)

    def write(self, tag: str, attributes: dict) -> None:
        words = "".join(
            f" {name}" if value is None else f' {name}="{escape(value)}"'
            for name, value in attributes.items()
        )
        self.out.append(f"<{tag}{words}>")

    def kept(self, attributes: dict) -> dict:
        """Its attributes, with the addresses that they have in the copy."""
        return dict(self._kept(attributes))

    def _kept(self, attributes):
        for name, value in attributes.items():
            if name.startswith(DROPPED_ATTRIBUTES):
                continue
            if name not in WITH_AN_ADDRESS:
                yield name, value
            elif (address := self.address(value or "")) is not None:
                yield name, address

    def address(self, address: str) -> str | None:
        """What stands for this address in the copy; None where it has no such thing."""
        if address.startswith(f"{settings.PUBLIC_URL}/"):
            address = address.removeprefix(settings.PUBLIC_URL)
        if not address.startswith("/"):
            return address  # elsewhere, or on this page
        if anchor := self.anchor(address):
            return anchor
        file_name = self.find(address.partition("#")[0])
        if file_name is None:
            return None
        return posixpath.relpath(file_name, posixpath.dirname(self.at) or ".")

    def anchor(self, address: str) -> str | None:
        """The place of an update on this page that a path of ours names."""
        path, _hash, fragment = address.partition("#")
        update = UPDATE.fullmatch(path)
        fragment = f"update-{update[1]}" if update else fragment
        return f"#{fragment}" if fragment in self.ids else None
