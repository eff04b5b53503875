"""One value of a file, as it may be stored here; or why that cannot be."""

from datetime import UTC, datetime
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from liveblog.markup import safe_text

from .refusals import Left

LONGEST_PATH = 500
LONGEST_TEXT = 60_000
# As at the desk: outside of them zones have no time that a page could show.
EARLIEST_YEAR, LATEST_YEAR = 1970, 9000
# What our own server answers by itself, and no old address takes from it.
OURS = (
    "/desk/",
    "/accounts/",
    "/media/",
    "/static/",
    "/preview/",
    "/metrics",
    "/readyz",
)


def part(found: object, name: str) -> dict:
    """The dict by this name; an empty one where there is none."""
    value = found.get(name) if isinstance(found, dict) else None
    return value if isinstance(value, dict) else {}


def items(found: object, name: str) -> list:
    value = found.get(name) if isinstance(found, dict) else None
    return value if isinstance(value, list) else []


def string(value: object) -> str:
    """ "" for what is none; a number as it is written. Raises Left."""
    if value is None or isinstance(value, bool | dict | list | float):
        return ""
    text = str(value)
    if len(text) > LONGEST_TEXT:
        raise Left(_("a text of %(n)s characters is too long") % {"n": len(text)})
    return text


def line(value: object, most: int, what: str) -> str:
    """On one line. Raises Left where it is longer than that."""
    found = _storable(safe_text.plain_line, string(value))
    if len(found) > most:
        raise Left(
            _("%(what)s is longer than %(most)s characters")
            % {"what": what, "most": most}
        )
    return found


def text(value: object) -> str:
    return _storable(safe_text.plain_text, string(value))


def spaced(value: object) -> str:
    """Tabs, and blanks around it, stay: its kind reads something in them."""
    return _storable(safe_text.storable, string(value))


def html(value: object) -> str:
    """Not sanitised yet: `rich.read` does that."""
    found = string(value)
    _storable(safe_text.refuse_unstorable, found)
    return found


def moment(value: object) -> datetime | None:
    """Of ISO 8601; without an offset it is UTC. Raises Left where it is none."""
    if value is None or value == "":
        return None
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        found = None
    if found is None or not EARLIEST_YEAR <= found.year <= LATEST_YEAR:
        raise Left(_("“%(value)s” is no time") % {"value": str(value)[:40]})
    try:
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except OverflowError:
        raise Left(_("“%(value)s” is no time") % {"value": str(value)[:40]}) from None


def web_address(value: object) -> str:
    """ "" for what is none."""
    found = string(value).strip()
    try:
        parts = urlsplit(found)
        is_one = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return ""
    is_plain = found.isprintable() and " " not in found
    return found if is_one and is_plain and len(found) <= LONGEST_PATH else ""


def old_path(address: str) -> str:
    """The path of an address on our own host, which readers may still have; else "".

    None with a query: a page of ours is one path.
    """
    parts = urlsplit(address) if web_address(address) else None
    if parts is None or parts.query:
        return ""
    is_ours = parts.hostname == urlsplit(settings.PUBLIC_URL).hostname
    path = unquote(parts.path)  # as a request has it
    if not path.isprintable():
        return ""
    is_free = path not in {"", "/"} and not f"{path}/".startswith(OURS)
    return path if is_ours and is_free else ""


def _storable(clean, value: str):
    try:
        return clean(value)
    except ValidationError as refusal:
        raise Left(" ".join(refusal.messages)) from None
