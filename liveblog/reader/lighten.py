"""Stored HTML for a thin line: the same words, pictures and players as links.

Rewritten rather than rendered from blocks, which would cost a query for each kind. Safe
whatever comes in: it writes allowed tags and attributes alone, and escapes all text.
"""

import re
from html import escape
from html.parser import HTMLParser

from django.utils.translation import gettext as _

from .stored import VOID

KEPT = frozenset(
    [
        "a",
        "b",
        "bdi",
        "blockquote",
        "br",
        "em",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "li",
        "ol",
        "p",
        "span",
        "strong",
        "time",
        "ul",
    ]
)
# What light.css has a rule for.
CLASSES = frozenset({"badge", "by", "corr", "label", "meta", "notice", "state", "vh"})
# Left out with all that is in them: what needs a script, and the way to the light page.
DROPPED = frozenset({"button", "form", "object", "script", "style", "svg", "template"})
# And what uncovers a picture, which is a link here, or has it move.
DROPPED_CLASSES = frozenset({"light", "share", "show", "hide", "motion"})
PLAYERS = frozenset({"audio", "embed", "iframe", "video"})
# Not \s: a space that may not break the line is part of the words.
SPACES = re.compile(r"[ \t\n\r\f]+")
SCHEMES = ("https://", "http://", "mailto:", "/", "#")


def lighten(html, *, here=frozenset()):
    """This stored HTML in its light form. Call it in the blog's language.

    `here` are the ids on the page: a link with `data-goto` to one of them stays on it.
    """
    rewriter = _Rewriter(here)
    rewriter.feed(html)
    rewriter.close()
    return rewriter.result()


class _Rewriter(HTMLParser):
    def __init__(self, here):
        super().__init__()
        self.here = here
        self.out = []
        self.open = []  # of each open element: its tag where it was written, else ""
        self.dropped = 0  # how many of the open elements are inside a dropped one

    def result(self):
        closing = [f"</{tag}>" for tag in reversed(self.open) if tag]
        return SPACES.sub(" ", "".join(self.out + closing)).strip()

    def handle_starttag(self, tag, attrs):
        attributes = {name: value or "" for name, value in attrs}
        if self.dropped or _is_dropped(tag, attributes):
            self.dropped += tag not in VOID
        elif tag == "img":
            self._link_to_picture(attributes)
        elif tag in PLAYERS:
            name = attributes.get("title") or attributes.get("aria-label") or _("Play")
            self._link(attributes.get("src"), name)
            self.dropped += tag not in VOID
        elif tag in VOID:
            self.out.append("<br>" if tag == "br" else "")
        else:
            self._open(tag, attributes)

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if self.dropped:
            self.dropped -= 1
        elif self.open:
            written = self.open.pop()
            self.out.append(f"</{written}>" if written else "")

    def handle_data(self, data):
        if not self.dropped:
            self.out.append(escape(data, quote=False))

    def _open(self, tag, attributes):
        kept = "".join(self._kept(tag, attributes))
        self.open.append(tag if tag in KEPT else "")
        # A space, so that the words of two boxes do not become one.
        self.out.append(f"<{tag}{kept}>" if tag in KEPT else " ")

    def _kept(self, tag, attributes):
        classes = [c for c in attributes.get("class", "").split() if c in CLASSES]
        if classes:
            yield f' class="{" ".join(classes)}"'
        names = {"a": ("href",), "time": ("datetime",)}.get(tag, ())
        for name in (*names, "dir", "lang"):
            if value := self._value(name, attributes):
                yield f' {name}="{escape(value)}"'

    def _value(self, name, attributes):
        if name != "href":
            return attributes.get(name)
        if attributes.get("data-goto") in self.here:
            return f"#{attributes['data-goto']}"
        return _address(attributes.get("href"))

    def _link_to_picture(self, attributes):
        alt = attributes.get("alt", "")
        # The first of a srcset is the smallest.
        first = attributes.get("srcset", "").split(" ")[0]
        words = _("Show picture: %(alt)s") % {"alt": alt} if alt else _("Show picture")
        self._link(first or attributes.get("src"), words)

    def _link(self, address, words):
        words = escape(words, quote=False)
        # A link inside a link cannot be: the outer one is what was meant.
        if (href := _address(address)) and "a" not in self.open:
            words = f'<a href="{escape(href)}">{words}</a>'
        self.out.append(words)


def _is_dropped(tag, attributes):
    classes = set(attributes.get("class", "").split())
    return tag in DROPPED or "hidden" in attributes or classes & DROPPED_CLASSES


def _address(address):
    """This address where a plain link may have it; a browser would read //a as a host."""
    if (
        address
        and address.startswith(SCHEMES)
        and not address.startswith(("//", "/\\"))
    ):
        return address
    return None
