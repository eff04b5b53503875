"""What the modules of other systems share: values that may be anything, as ours."""

from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

from django.utils.text import Truncator

LONGEST_HEADING = 200


def string(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def listed(value: object) -> list:
    """A list, or one thing where a list could be."""
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def dicts(value: object) -> list[dict]:
    return [each for each in listed(value) if isinstance(each, dict)]


def first(found: dict, *names: str) -> str:
    """The first of these that says something."""
    return next((said for name in names if (said := string(found.get(name)))), "")


def from_seconds(value: object) -> str | None:
    """Of seconds since 1970, a number or written as one."""
    try:
        return datetime.fromtimestamp(int(str(value)), UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        return None


def host_of(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def whole_address(url: str, page: str) -> str:
    """This address as it is meant in that page; as it is where nobody knows."""
    try:
        return urljoin(page, url.strip()) if page else url
    except ValueError:
        return url


def origin_of(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def cut(words: str, most: int) -> str:
    return Truncator(words).chars(most)
