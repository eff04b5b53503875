"""Whether a colleague has just posted the same: told to who publishes, and nothing more."""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from django.utils.translation import gettext as _
from rapidfuzz import fuzz

from liveblog.markup import rich
from liveblog.models import Update

# So long after another, and among so many of the newest, the same is likely to be a mistake.
WITHIN = timedelta(hours=1)
MOST_LOOKED_AT = 50
# Of headings shorter than this many letters two are alike by chance.
SHORTEST = 12
ALIKE = 88  # of 100, whatever the order of the words
FOLLOWS_READERS = re.compile(r"utm_\w+|fbclid|gclid|at_\w+")


class Double(NamedTuple):
    sentence: str
    other: Update


def double_of(update: Update) -> Double | None:
    """Who else has posted this link, or nearly this heading, in the last hour. One query."""
    since = update.published_at - WITHIN
    others = (
        update.blog.updates.published()
        .filter(published_at__gte=since, first_revision__lt=update.first_revision)
        .exclude(author=update.author)
        .select_related("author")
        .newest_first()[:MOST_LOOKED_AT]
    )
    links, heading = set(_links(update)), _plain(update.heading)
    for other in others:
        if links & set(_links(other)):
            return Double(
                _("%(name)s posted the same link") % {"name": other.author}, other
            )
        if _is_nearly(heading, _plain(other.heading)):
            sentence = _("%(name)s posted nearly the same heading")
            return Double(sentence % {"name": other.author}, other)
    return None


def _is_nearly(heading: str, other: str) -> bool:
    if min(len(heading), len(other)) < SHORTEST:
        return False
    return fuzz.token_sort_ratio(heading, other) >= ALIKE


def _plain(heading: str) -> str:
    return " ".join(re.findall(r"\w+", heading.casefold()))


def _links(update: Update) -> Iterator[str]:
    """Where its blocks lead, as it stands in its story: no query."""
    for block in update.story.get("blocks", []):
        found: Iterable[str] = rich.links(block.get("html") or "")
        for address in filter(None, [block.get("url"), *found]):
            yield _same_place(address)


def _same_place(address: str) -> str:
    """Equal for two addresses of one page: without what only follows readers around."""
    parts = urlsplit(address)
    kept = [
        pair
        for pair in parse_qsl(parts.query)
        if not FOLLOWS_READERS.fullmatch(pair[0])
    ]
    host = parts.netloc.casefold().removeprefix("www.").removeprefix("m.")
    return f"{host}{parts.path.rstrip('/')}?{urlencode(sorted(kept))}"
