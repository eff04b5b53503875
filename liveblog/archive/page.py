"""The page of an archive: the whole story on one page, oldest first, without a script."""

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import BinaryIO

from django.conf import settings
from django.template.loader import get_template, render_to_string
from django.utils.translation import gettext as _

from liveblog.models import Blog, Update
from liveblog.story import live_page
from liveblog.story.rendering import list_elsewhere
from liveblog.web import site

from . import relative
from .page_files import THEME, is_static

NAME = "index.html"
# Where the updates go in the page as it is rendered without them.
UPDATES_HERE = "\0updates\0"
UPDATES_AT_ONCE = 100
# The classes of audio and video that stay on our own pages.
AT_HOME = {"block-recording", "at-home"}
LIVE_PAGE = re.compile(r"/live/[-a-zA-Z0-9_]+/")


def in_order(blog: Blog) -> Iterator[Update]:
    """What readers see in the feed, the oldest first. A query for each hundred."""
    after = 0
    while True:
        later = blog.updates.in_the_feed().between(after, blog.revision + 1)
        found = list(later.newest_first().reverse()[:UPDATES_AT_ONCE])
        for update in found:
            update.blog = blog
            yield update
        if len(found) < UPDATES_AT_ONCE:
            return
        after = found[-1].first_revision


def write_page(
    blog: Blog, into: BinaryIO, *, find: Callable[[str], str | None], context: dict
) -> None:
    """In the language of the blog, which is active. `find` is asked for each picture's path.

    And for each static file's: it returns the name in the archive, or None.
    """
    ids = _ids(blog)
    shown = {"blog": blog, "parts": _parts(blog)}
    shown |= {"here": UPDATES_HERE, "has_updates": bool(ids)}
    html = render_to_string(
        "liveblog/archive/blog.html", site.context() | shown | context
    )
    above, below = html.split(UPDATES_HERE)
    writer = Rewriter(at=NAME, find=_finder(blog, find), ids=ids)
    into.write(writer.rewrite(above).encode())
    template, day = get_template("liveblog/archive/update.html"), None
    for update in in_order(blog):
        its_day = update.published_at.astimezone(blog.zone).date()  # type: ignore[union-attr]  # it is public
        shown = {"blog": blog, "update": update, "begins_day": its_day != day}
        into.write(writer.rewrite(template.render(shown)).encode())
        day = its_day
    into.write(writer.rewrite(below).encode())


def _parts(blog: Blog) -> dict:
    """In its lists stands no word of a picture or a recording that stays on our own pages."""
    parts = live_page.parts(blog)
    for name in ("key_events", "pinned"):
        if blog.story.get(name):
            parts[name]["html"] = list_elsewhere(blog, name)
    return parts


def _ids(blog: Blog) -> set[str]:
    shown = blog.updates.in_the_feed().as_of(blog.revision)
    return {f"update-{pk}" for pk in shown.values_list("pk", flat=True)}


def _finder(blog, find):
    def of_path(path: str) -> str | None:
        if path == blog.get_absolute_url():
            return NAME
        if path == "/" or LIVE_PAGE.fullmatch(path):
            return settings.PUBLIC_URL + path
        return find(path)

    return of_path


def is_of_the_look(path: str) -> bool:
    """Whether it is a style sheet, font or icon of ours."""
    return path == THEME or is_static(path)


class Rewriter(relative.Rewriter):
    """Players become links, enlarged pictures stay, and of what is left out it is said so."""

    waiting = ""  # of a <picture>: its start, until there is one in it
    is_no_link = False  # in an <a> that is not written
    is_without = False  # in a <figure> whose picture is not in the archive

    def element(self, tag: str, attributes: dict) -> None:
        kept = self.kept(attributes)
        if tag == "figure" and set((kept.get("class") or "").split()) >= AT_HOME:
            # Nor what is said in it: a transcript is as much its owner's.
            self.write(tag, kept)
            self._say_it_is_missing(_("Audio or video not in this archive"))
            self.out.append("</figure>")
            self.dropping = "figure"
            return
        if tag in relative.PLAYERS and "src" not in kept:
            self._say_it_is_missing(_("Audio or video not in this archive"))
            self.dropping = tag
            return
        if tag == "video" and not attributes["src"].startswith("/"):
            self._link_to_video(attributes)
            return
        if tag == "figure":
            self.is_without = False
        if tag == "figcaption" and self.is_without:
            # What an agency has written about a picture that stays at home stays there, too.
            self.dropping = "figcaption"
        elif tag == "picture":
            self.waiting = "<picture>"
        elif tag == "img":
            self._image(kept)
        elif tag == "a" and "href" not in kept:
            self.is_no_link = True  # and looks like none
        elif relative.EMPTY_WITHOUT.get(tag, "") in {"", *kept}:
            self.write(tag, kept)

    def handle_endtag(self, tag: str) -> None:
        if tag == "picture" and self.waiting:
            self.waiting = ""
        elif tag == "a" and self.is_no_link and not self.dropping:
            self.is_no_link = False
        else:
            super().handle_endtag(tag)

    def address(self, address: str) -> str | None:
        """What a writer has linked stays as it was typed, but for updates on this page."""
        own = f"{settings.PUBLIC_URL}/"
        if address.startswith(own):
            path = address.removeprefix(settings.PUBLIC_URL)
            return self.anchor(path) or address
        if address.startswith("/"):
            return self.anchor(address) or self.find(address.partition("#")[0])
        return address

    def _image(self, kept):
        if "src" in kept:
            self.out.append(self.waiting)
            self.waiting = ""
            self.write("img", kept)
        else:
            self.is_without = True
            self._say_it_is_missing(_("Picture not in this archive"))

    def _say_it_is_missing(self, words):
        self.out.append(f'<span class="ended">[{escape(words)}]</span>')

    def _link_to_video(self, attributes):
        poster = self.address(attributes.get("poster") or "")
        if poster:
            self.write("img", {"src": poster, "alt": ""})
        self.write("a", {"class": "btn", "href": attributes["src"], "rel": "noopener"})
        self.out.append(f"{escape(attributes.get('aria-label') or '')}</a>")
        self.dropping = "video"
