"""Items of a wire in ninjs, the IPTC's JSON: of 1.x, 2.x and 3.x, which write the same names otherwise.

Words and who wrote them are read. Pictures are not taken: what may be done with them is not said in a
way that a program could keep.
"""

import hashlib
from datetime import UTC, datetime

from django.utils.translation import gettext as _

from .channels.asking import objects, path
from .incoming import Content, Incoming
from .models import Channel

GONE = {"canceled", "cancelled", "withheld"}
# Characters, as of a mail; blocks and the heading take less.
MOST_LETTERS, MOST_IN_HEADING = 400_000, 1_000
PLAIN, HTML = "text/plain", "text/html"


def read(item: dict, *, submits: bool = False) -> Incoming | None:
    """None of what names no item."""
    item = _by_small_letters(item)
    uri = path(item, "uri") or path(item, "guid")
    if not uri:
        return None
    is_gone = path(item, "pubstatus").lower() in GONE
    number = uri if len(uri) <= 255 else hashlib.sha256(uri.encode()).hexdigest()
    return Incoming(
        channel=Channel.WIRE,
        number=number,
        address="",
        content=Content() if is_gone else _content(item, submits=submits),
        version=_version(item),
        is_deleted=is_gone,
    )


def items_of(told) -> list[dict]:
    """Of a list, of a listing with `items`, or the one item that it is."""
    if isinstance(told, list):
        return [each for each in told if isinstance(each, dict)]
    if isinstance(told, dict) and isinstance(told.get("items"), list):
        return objects(told, "items")
    return [told] if isinstance(told, dict) else []


def made_at(item: dict) -> datetime | None:
    """When this version was made, or else the item; None where it does not say."""
    item = _by_small_letters(item, depth=1)
    return _moment(path(item, "versioncreated")) or _moment(path(item, "firstcreated"))


def _content(item: dict, *, submits: bool) -> Content:
    plain, html = _bodies(item)
    headline = path(item, "headline") or _value_of(objects(item, "headlines"))
    headline = headline or path(item, "title")
    named = [path(each, "name") for each in objects(item, "infosources")]
    source = path(item, "source") or next(filter(None, named), "")
    embargo = path(item, "embargoed")
    notes = [
        _("The wire’s embargo: until %(time)s") % {"time": embargo} if embargo else "",
        _("Source: %(name)s") % {"name": source} if source else "",
        path(item, "ednote"),
    ]
    return Content(
        heading=headline[:MOST_IN_HEADING],
        words="" if html else plain[:MOST_LETTERS],
        html=html[:MOST_LETTERS],
        notes=[" ".join(note.split())[:300] for note in notes if note],
        byline=path(item, "byline") or path(item, "by") or source,
        submits=submits,
    )


def _bodies(item: dict) -> tuple[str, str]:
    """(plain text, HTML): of several of a sort the first, or that whose role is `main`."""
    found = {PLAIN: path(item, "body_text"), HTML: path(item, "body_html")}
    bodies = objects(item, "bodies")
    bodies.sort(key=lambda body: path(body, "role") != "main")
    for body in bodies:
        kind = (path(body, "contenttype") or PLAIN).partition(";")[0].strip().lower()
        if found.get(kind) == "":
            found[kind] = path(body, "value")
    return found[PLAIN], found[HTML]


def _value_of(named: list[dict]) -> str:
    named.sort(key=lambda each: path(each, "role") not in {"", "main"})
    return path(named[0], "value") if named else ""


def _version(item: dict) -> int:
    """A number as it stands; else when the version was made, in milliseconds."""
    said = item.get("version")
    told = str(said) if isinstance(said, int) else path(item, "version")
    if told.isdecimal() and told.isascii() and len(told) < 16:
        return int(told)
    at = _moment(path(item, "versioncreated"))
    return max(0, _in_ms(at)) if at else 0


def _in_ms(at: datetime) -> int:
    return int(at.timestamp() * 1000)


def _moment(said: str) -> datetime | None:
    """As ISO 8601 has it; without a zone it is UTC."""
    try:
        at = datetime.fromisoformat(said)
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _by_small_letters(told, depth: int = 4):
    """The same with the names of all that is in it by small letters, not too far down."""
    if isinstance(told, list) and depth:
        return [_by_small_letters(each, depth - 1) for each in told]
    if not (isinstance(told, dict) and depth):
        return told
    return {
        str(name).lower(): _by_small_letters(value, depth - 1)
        for name, value in told.items()
    }
