"""A reader's open page, played by an HTML parser: what reader.js and htmx do in a browser."""

import re
from functools import cached_property
from html import unescape

VOID = {
    "base",
    "br",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "hr",
    "path",
    "use",
    "circle",
}


# A comment, or a tag: its name, and its attributes as they stand. In the three megabytes of
# some pages, Python's own parser takes a second for what this takes a tenth of.
MARKUP = re.compile(
    r"""<!--.*?-->|<(?P<ends>/?)(?P<tag>[a-z][^\s/>]*)(?P<rest>(?:"[^"]*"|'[^']*'|[^"'>])*)>""",
    re.DOTALL | re.IGNORECASE,
)
ATTRIBUTE = re.compile(r"""([^\s=/"'>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
# Their content is no markup.
RAW = {tag: re.compile(rf"</{tag}\s*>", re.IGNORECASE) for tag in ("script", "style")}


class Element:
    """One element of a page: `source` is the whole page, in which its content has a place."""

    def __init__(self, tag, attributes_as_written, source, begin):
        self.tag = tag
        self.attributes_as_written = attributes_as_written
        self.source, self.begin, self.end = source, begin, len(source)
        self.children = []

    @cached_property
    def attributes(self):
        """By name; None for one that is only named."""
        found = ATTRIBUTE.findall(self.attributes_as_written)
        return {name.lower(): _value(written) for name, written in found}

    @property
    def inner_html(self):
        return self.source[self.begin : self.end]

    @property
    def id(self):
        return self.attributes.get("id")

    @property
    def revision(self):
        return int(self.attributes.get("data-revision", 0))

    def find_all(self, condition):
        waiting = self.children[::-1]
        while waiting:
            element = waiting.pop()
            if condition(element):
                yield element
            waiting += reversed(element.children)

    @property
    def text(self):
        """What is read of it, on one line."""
        return " ".join(unescape(re.sub(r"<[^>]*>", "", self.inner_html)).split())

    def find(self, tag):
        return next(self.find_all(lambda element: element.tag == tag), None)

    def by_id(self, wanted):
        return next(self.find_all(lambda element: element.id == wanted), None)


def _value(written):
    if not written:
        return None
    quoted = written[0] in "\"'"
    return unescape(written[1:-1] if quoted else written)


def parse(text):
    """The elements of a page or a fragment; each must be closed where it was opened."""
    root = Element("root", "", text, 0)
    opened, position = [root], 0
    while markup := MARKUP.search(text, position):
        position = markup.end()
        tag = (markup["tag"] or "").lower()
        if not tag or (tag in VOID and markup["ends"]):
            continue
        if markup["ends"]:
            element = opened.pop()
            assert element.tag == tag, f"<{element.tag}> closed by </{tag}>"
            element.end = markup.start()
            continue
        element = Element(tag, markup["rest"], text, position)
        opened[-1].children.append(element)
        if tag in VOID or markup["rest"].endswith("/"):
            element.end = position
            continue
        opened.append(element)
        if tag in RAW:
            position = RAW[tag].search(text, position).start()
    return root


def form_values(form):
    """What a browser would send of a form that nobody has touched: lists by name."""
    values = {}
    for element in form.find_all(lambda e: e.attributes.get("name")):
        name, kind = element.attributes["name"], element.attributes.get("type")
        if kind in {"checkbox", "radio"} and "checked" not in element.attributes:
            continue
        if kind == "file":
            continue
        unnamed = "on" if kind == "checkbox" else element.inner_html.strip()
        value = element.attributes.get("value", unnamed)
        if element.tag == "select":
            chosen = element.find_all(lambda e: "selected" in e.attributes)
            value = next(chosen).attributes["value"]
        values.setdefault(name, []).append(value)
    return values


def texts(html, test_id):
    """The inner HTML of all elements with this data-testid."""
    found = parse(html).find_all(lambda e: e.attributes.get("data-testid") == test_id)
    return [element.inner_html for element in found]


class OpenPage:
    """Opens a blog's page and keeps it up to date by polling."""

    def __init__(self, client, slug):
        self.client, self.slug = client, slug
        page = parse(client.get(f"/live/{slug}/").content.decode())
        self.feed = [e for e in page.by_id("feed").children if e.tag == "article"]
        self.parts = {
            e.id: e
            for e in page.find_all(lambda e: "part" in e.attributes.get("class", ""))
        }
        self.since = int(page.by_id("poll").attributes["data-since"])
        self.delivered = []  # (id, revision) of every arrival, as often as it came
        self.polls = 0

    def poll(self):
        """Ask once. False if there was nothing new."""
        self.polls += 1
        response = self.client.get(f"/live/{self.slug}/since/{self.since}/")
        if response.status_code == 204:
            assert response.content == b""
            return False
        assert response.status_code == 200
        for element in parse(response.content.decode()).children:
            self._apply(element)
        return True

    def _apply(self, element):
        swap = element.attributes.pop("hx-swap-oob")
        if swap == "afterbegin:#held":
            self.feed[:0] = self._arrivals(element)
        elif swap == "delete":
            self.feed = [update for update in self.feed if update.id != element.id]
        elif element.id == "poll":
            self.since = max(self.since, int(element.attributes["data-since"]))
        elif element.tag == "article":
            self.feed = [
                element if u.id == element.id and element.revision >= u.revision else u
                for u in self.feed
            ]
        elif element.revision >= self.parts[element.id].revision:
            self.parts[element.id] = element

    def _arrivals(self, held):
        known = {update.id for update in self.feed}
        arrived = []
        for element in held.children:
            if element.tag == "article":
                self.delivered.append((element.id, element.revision))
                if element.id not in known:
                    arrived.append(element)
            else:
                arrived += self._gap(element)
        return arrived

    def _gap(self, gap):
        link = next(gap.find_all(lambda element: element.tag == "a"))
        answer = self.client.get(link.attributes["hx-get"])
        found = []
        for element in parse(answer.content.decode()).children:
            found += [element] if element.tag == "article" else self._gap(element)
        return found

    def shown(self):
        """What the reader sees: each update's id, revision and words, newest first."""
        return [(u.id, u.revision, u.inner_html.strip()) for u in self.feed]

    def shown_parts(self):
        return {name: (p.revision, p.inner_html) for name, p in self.parts.items()}


def right_page(blog):
    """What every reader who has opened the page before the first update must see."""
    blog.refresh_from_db()
    updates = blog.updates.in_the_feed().newest_first()
    return [(f"update-{u.pk}", u.last_revision, u.public_html.strip()) for u in updates]


def right_parts(blog):
    from liveblog.story.rendering import PART_IDS

    blog.refresh_from_db()
    return {
        PART_IDS[name]: (
            getattr(blog, f"{name}_revision"),
            getattr(blog, f"{name}_html"),
        )
        for name in PART_IDS
    }
