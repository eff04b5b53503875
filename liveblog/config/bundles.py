"""Styles of the live page and of the desk: small files, fetched as one.

A finder of static files, so that bundles are served, hashed and compressed like any other.
"""

import re
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.files.storage import FileSystemStorage


def _reader(*names):
    return [f"liveblog/reader/{name}.css" for name in names]


def _desk(*names):
    return [f"liveblog/desk/{name}.css" for name in names]


# Beside the bundle, or without url(): an address in them is relative to the file.
READER = [
    *("liveblog/tokens.css", "liveblog/update.css", "liveblog/players.css"),
    *_reader(
        "page", "masthead", "comfort", "buttons", "status", "parts", "folds", "slim"
    ),
    *_reader("bar", "tools", "not_following", "returning", "feed", "light_offer"),
    *("liveblog/names.css", "liveblog/foot.css"),
    *_reader("print"),
]
BUNDLES = {
    "liveblog/light.css": ["liveblog/reader/light.css"],
    "liveblog/comfort_menu.css": ["liveblog/reader/comfort_menu.css"],
    "liveblog/push.css": ["liveblog/reader/push.css"],
    "liveblog/desk_push.css": ["liveblog/desk/push.css"],
    # One file: nothing of it is laid out before all of it is there.
    "liveblog/widget.css": [*READER, "liveblog/reader/widget.css"],
    "liveblog/enlarged.css": ["liveblog/reader/enlarged.css"],
    "liveblog/retouch.css": ["liveblog/desk/retouch.css"],
    "liveblog/history.css": ["liveblog/desk/history.css"],
    "liveblog/receipts.css": [*_desk("history", "receipts")],
    "liveblog/settings.css": ["liveblog/desk/settings.css"],
    "liveblog/documentation.css": [
        "liveblog/tokens.css",
        *_desk("page", "documentation"),
    ],
    "liveblog/review.css": ["liveblog/desk/history.css", "liveblog/desk/review.css"],
    "liveblog/reader.css": READER,
    "liveblog/desk.css": [
        "liveblog/tokens.css",
        *_desk("page", "controls", "frame", "blogs", "strip", "dialogs", "forms"),
        *("liveblog/update.css", "liveblog/names.css", "liveblog/players.css"),
        "liveblog/seldom.css",
        *_desk("blog", "composer", "tables", "side", "columns", "updates", "narrow"),
        *_desk("keyboard_up", "media", "preview", "editor", "options", "pictures"),
        *_desk(
            "known",
            "library",
            "search",
            "device",
            "asked",
            "people",
            "conflict",
            "editions",
            "shift",
        ),
        "liveblog/rehearsal.css",
    ],
}
# Comments on lines of their own, but licences (/*!): a quarter of what would be sent.
COMMENT = re.compile(r"^ *(?://[^\n]*|/\*(?!!).*?\*/) *\n", re.M | re.S)
# Spaces, semicolons and zeros that say nothing. No string of ours has them.
SPACES = [
    (re.compile(r"^( *[\w-]+): ", re.M), r"\1:"),
    (re.compile(r" {$", re.M), "{"),
    (re.compile(r"(?<=[\s(:,])0(?=[.]\d)"), ""),
    (re.compile(r", "), ","),
    (re.compile(r" ([>~]) "), r"\1"),  # but not "+", which calc() needs room for
    (re.compile(r"(\([\w-]+): "), r"\1:"),
]
LAST_SEMICOLON = re.compile(r";\n *}")
# Line ends that say nothing, with the indentation after them. No string goes over a line.
LINE_END = re.compile(r"(?<=[{};,])\n\s*")
INDENTED = re.compile(r"\n\s+")  # what is left: within a value, where one blank will do


def as_sent(css):
    """A style sheet without what was written for people alone."""
    css = COMMENT.sub("", css)
    for spaces, kept in SPACES:
        css = spaces.sub(kept, css)
    return INDENTED.sub(" ", LINE_END.sub("", LAST_SEMICOLON.sub("}", css))).strip()


class Bundles(finders.BaseStorageFinder):
    """Joins the files anew, into DATA_DIR/bundles, whenever a bundle is asked for."""

    storage = FileSystemStorage(settings.DATA_DIR / "bundles")

    def check(self, **kwargs):
        return []

    def find(self, path, find_all=False, **kwargs):  # noqa: FBT002 as Django calls it
        if path in BUNDLES:
            self._join(path)
        return super().find(path, find_all=find_all, **kwargs)

    def list(self, ignore_patterns):
        for path in BUNDLES:
            self._join(path)
            yield path, self.storage

    def _join(self, path):
        files = [Path(finders.find(name) or name) for name in BUNDLES[path]]
        joined = "".join(as_sent(file.read_text()) for file in files)
        target = Path(self.storage.path(path))
        target.parent.mkdir(parents=True, exist_ok=True)
        # Several server processes start at the same moment: none may see half a file.
        with NamedTemporaryFile("w", dir=target.parent, delete=False) as half:
            half.write(joined)
        Path(half.name).chmod(0o644)
        Path(half.name).replace(target)
