"""The words of an update read out of its stored HTML, where asking its blocks costs too much.

Pages that name many updates, or have spent their queries, use this. It finds what
`rendering.spoken` finds: what was said and written, without speakers and credits.
"""

from html.parser import HTMLParser

from liveblog.rendering import called_by

VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})
# Who said it, and in what words before they were translated; who took the picture; whose
# the linked page is; what a player says of itself; what covers a picture or has it move, or
# that one has gone.
SKIPPED = frozenset(
    ["cover", "credit", "ended", "from", "motion", "original", "player", "terms"]
)
BREAKS = frozenset({"br", "p", "li", "h4", "figcaption"})


def title(update):
    """What an update is called in a list, as `rendering.title`, but without a query."""
    return update.heading or called_by(spoken(update.public_html), update)


def spoken(html):
    """The words in the body of a stored update, or what its pictures show."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    words = " ".join("".join(reader.words).split())
    return words or " ".join(reader.alts)


class _Reader(HTMLParser):
    """Collects text from `.body` on, but for who said it and who took the picture."""

    def __init__(self):
        super().__init__()
        self.words, self.alts = [], []
        self.open = []  # what each open element is to us: see _kind

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag in BREAKS:
            self.words.append(" ")
        if tag == "img" and attributes.get("alt") and self._is_in_words():
            self.alts.append(attributes["alt"])
        if tag not in VOID:
            self.open.append(self._kind(tag, (attributes.get("class") or "").split()))

    def handle_endtag(self, tag):
        if tag in BREAKS:
            self.words.append(" ")
        if self.open and tag not in VOID:
            self.open.pop()

    def handle_data(self, data):
        if self._is_in_words():
            self.words.append(data)

    def _is_in_words(self):
        return "body" in self.open and "skipped" not in self.open

    def _kind(self, tag, classes):
        if "body" in classes:
            return "body"
        is_attribution = tag == "figcaption" and "said elsewhere" in self.open
        if is_attribution or SKIPPED.intersection(classes):
            return "skipped"
        is_said_elsewhere = {"block-quote", "block-embed"}.intersection(classes)
        return "said elsewhere" if is_said_elsewhere else None
