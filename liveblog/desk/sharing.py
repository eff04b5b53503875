"""What somebody shares into a blog from another page or app: a link, and what was marked there.

It comes in an address, by which the composer opens with it. Nothing is saved before its person does.
Pictures are kept on the device by the service worker until then: here they have a name, and no more.
"""

import re
from dataclasses import asdict, dataclass, replace
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.db.models import OuterRef, Subquery

from accounts.models import User
from liveblog.markup import embeds, rich, safe_text
from liveblog.models import Blog, Update

from .composer import Composition, blank_block

# Apps that share a link often have it in the text.
LINK_AT_THE_END = re.compile(r"(?:\A|\s)(https?://\S+)\s*\Z")
MOST_LETTERS, MOST_IN_TITLE = 20_000, 200
# Bytes, as in the service worker: more is refused on its way (deploy/nginx.conf).
LONGEST_QUERY = 6000
PICTURES = re.compile("[0-9a-f]{32}")


@dataclass(frozen=True)
class Shared:
    """By the names of a share target (W3C Web Share Target). All of it may be empty."""

    title: str = ""
    text: str = ""
    url: str = ""
    pictures: str = ""

    @classmethod
    def of(cls, asked) -> "Shared":
        """Cleaned; what is no web address is left where somebody can read it."""
        text = _clean(asked.get("text", ""))[:MOST_LETTERS]
        url = rich.address(_clean(asked.get("url", "")))
        found = LINK_AT_THE_END.search(text)
        if not url and found and (url := rich.address(found[1])):
            text = text[: found.start()].strip()
        title = " ".join(_clean(asked.get("title", "")).split())[:MOST_IN_TITLE]
        if text in (title, url):
            text = ""
        pictures = PICTURES.fullmatch(asked.get("pictures", ""))
        its = {"pictures": pictures[0]} if pictures else {}
        return cls(title, text, url if url.startswith("http") else "", **its)

    @property
    def is_empty(self) -> bool:
        return not any(asdict(self).values())

    @property
    def query(self) -> str:
        return urlencode({name: value for name, value in asdict(self).items() if value})

    def cut(self) -> "Shared":
        """With as much of the text as can stand in an address."""
        shared = self
        while shared.text and len(shared.query) > LONGEST_QUERY:
            shared = replace(shared, text=shared.text[: len(shared.text) * 9 // 10])
        return shared


def composition_of(shared: Shared, *, person: User, blog: Blog) -> Composition:
    """A new update with the text, and the link as an embed where it can be one, else as a card."""
    composition = Composition.blank(person=person, blog=blog)
    its = {"person": person, "blog": blog}
    text = shared.text or ("" if shared.url else shared.title)
    blocks = [blank_block("text", words=text, **its)] if text else []
    if shared.url:
        kind = "embed" if _is_embeddable(shared.url) else "card"
        blocks.append(blank_block(kind, url=shared.url, title=shared.title, **its))
    composition.blocks = blocks or composition.blocks
    return composition


def blogs_to_share_into(person: User) -> list[Blog]:
    """Live ones first, and of these where this person has written last. None that has closed."""
    own = Update.objects.filter(blog=OuterRef("pk"), author=person)
    last = Subquery(own.order_by("-created_at").values("created_at")[:1])
    blogs = Blog.objects.writable_by(person).exclude(status=Blog.Status.CLOSED)
    found = list(blogs.annotate(written_at=last).order_by("-pk")[:100])
    return sorted(found, key=_nearness, reverse=True)


def the_one(blogs: list[Blog], slug: str) -> Blog | None:
    """The one that was asked for; without one, that which alone is live."""
    if slug:
        return next((blog for blog in blogs if blog.slug == slug), None)
    live = [blog for blog in blogs if blog.is_live and not blog.is_rehearsal]
    return live[0] if len(live) == 1 else None


def _nearness(blog: Blog) -> tuple:
    written_at = blog.written_at  # type: ignore[attr-defined]  # annotated
    is_live = blog.is_live and not blog.is_rehearsal
    return is_live, written_at.timestamp() if written_at else 0.0


def _is_embeddable(url: str) -> bool:
    try:
        embeds.read(url)
    except embeds.NotEmbeddable:
        return False
    return True


def _clean(text: str) -> str:
    try:
        return safe_text.plain_text(text.replace("\x00", ""))
    except ValidationError:
        return ""
