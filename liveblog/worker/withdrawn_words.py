"""The round that looks whether withdrawn words are gone: at each place, through the cache.

A place is ticked with the time at which it was fetched and the words were not there; the others
stay as they are, and are looked at again: after 1, 2, 4 … seconds, at last every ten minutes,
for a week. Nothing is asked where RECEIPT_URL is empty.
"""

import logging
import re
import time
from datetime import datetime
from itertools import chain

from django.conf import settings
from django.utils import timezone

from liveblog.extension import read_copies, still_elsewhere
from liveblog.markup import fingerprints
from liveblog.models import Receipt, is_public_image
from liveblog.models.receipt import Look, Place, Seen
from media.models import Image

from .public_address import Answer, NoAnswer, ask
from .said_now import said_now

logger = logging.getLogger(__name__)

AT_ONCE = 20
# For all that is looked at in one round; the rest has its turn in the next.
PATIENCE_SECONDS = 30
CURSOR = re.compile(r'id="poll"\s+data-since="([0-9]{1,15})"')
STRUCTURED_DATA = re.compile(
    r'<script type="application/ld\+json">(.*?)</script>', re.S
)
# Pages of the blog that say as of which revision they are.
HAVE_CURSOR = {
    *(Place.PAGE, Place.DATA, Place.POLL, Place.PERMALINK),
    *(Place.OLDER, Place.OLDEST_FIRST),
}
# What a poll says that is asked for more changes than are kept: load the page again.
OUTDATED = '<p id="outdated"'
NO_MORE = {404, 410}
# Of an answer of ours that does not name our address: a poll, or a sitemap without pages.
MARKS = ('id="poll"', "<urlset")


def look_where_words_were(now: datetime) -> int:
    """One round; returns how many places were ticked. One query when nothing is due."""
    if not settings.RECEIPT_URL:
        return 0
    due = list(Receipt.objects.due(now).select_related("blog")[:AT_ONCE])
    public = PublicPlaces()
    return sum(
        _look_at(each, public)
        for each in due
        if public.has_time and each.take_in_hand(now)
    )


class PublicPlaces:
    """What is served now: each address is asked once in a round, and none that is away."""

    def __init__(self) -> None:
        self.deadline = time.monotonic() + PATIENCE_SECONDS
        self.answers: dict[str, Answer | NoAnswer] = {}
        self.is_away = False

    @property
    def has_time(self) -> bool:
        return time.monotonic() < self.deadline

    def answer(self, path: str) -> Answer:
        """Raises NoAnswer."""
        if path not in self.answers:
            self.answers[path] = self._ask(path)
        found = self.answers[path]
        if isinstance(found, NoAnswer):
            raise found
        return found

    def _ask(self, path: str) -> Answer | NoAnswer:
        if self.is_away:
            return NoAnswer(f"{settings.RECEIPT_URL} does not answer")
        try:
            return ask(path)
        except NoAnswer as failure:
            # Whatever it was of, asking for twenty others would take as long for each.
            self.is_away = True
            return failure


def _look_at(receipt: Receipt, public: PublicPlaces) -> int:
    looks = receipt.looks
    ticked = 0
    for look in looks:
        if look.is_settled or not public.has_time:
            continue
        try:
            seen, why = _seen(look, receipt, public)
        except NoAnswer as failure:
            seen, why = Seen.FAILED, str(failure)
        look.note(seen, timezone.now(), why[:200])
        ticked += look.is_settled
    receipt.store(looks, timezone.now())
    return ticked


def _seen(look: Look, receipt: Receipt, public: PublicPlaces) -> tuple[Seen, str]:
    if look.place == Place.COPY:
        return _seen_in_copies(receipt)
    if look.place == Place.SERVERS:
        hosts = still_elsewhere(receipt)
        return (Seen.THERE, ", ".join(hosts)) if hosts else (Seen.GONE, "")
    answers = [public.answer(path) for path in look.paths]
    if look.proof and not look.proof.startswith("/"):
        return _seen_by_proof(look, answers)
    return _seen_in(look, receipt, answers[0])


def _seen_by_proof(look: Look, answers: list[Answer]) -> tuple[Seen, str]:
    statuses = {answer.status for answer in answers}
    if look.place == Place.PICTURE:
        if statuses <= NO_MORE:
            return Seen.GONE, ""
        if 200 in statuses and _is_shown_elsewhere(look):
            return Seen.ELSEWHERE, ""
    elif look.place == Place.CARD and not look.proof.isdecimal():
        return _seen_of_card(look, answers[0])
    elif statuses == {int(look.proof)}:
        return Seen.GONE, ""
    if 200 in statuses:
        return Seen.THERE, ""
    return (
        Seen.FAILED,
        f"HTTP {', '.join(map(str, sorted(statuses - NO_MORE) or statuses))}",
    )


def _seen_of_card(look: Look, answer: Answer) -> tuple[Seen, str]:
    """Of a card that was drawn anew: no picture can be read, but each edition has a name."""
    if answer.status == 410 or (answer.etag and look.proof not in answer.etag):
        return Seen.GONE, ""
    if look.proof in answer.etag:
        return Seen.THERE, ""
    return Seen.FAILED, f"HTTP {answer.status}"


def _is_shown_elsewhere(look: Look) -> bool:
    name = look.paths[0].split("/")[2]
    image = Image.objects.filter(name=name).first()
    return image is not None and is_public_image(image)


def _seen_in(look: Look, receipt: Receipt, answer: Answer) -> tuple[Seen, str]:
    """Whether the words stand in this answer, which must be ours and no older than the change."""
    if answer.status == 410 or (answer.status == 404 and look.place == Place.TOPIC):
        return Seen.GONE, ""
    if answer.status != 200:
        # Of a poll 204 says that there is no news: made before the change.
        is_early = look.place == Place.POLL and answer.status == 204
        return (Seen.OLDER, "") if is_early else (Seen.FAILED, f"HTTP {answer.status}")
    if look.place == Place.POLL and OUTDATED in answer.text:
        return Seen.GONE, ""  # it has no words, but the blog's address
    try:
        texts = _texts_of(look.place, look.paths[0], answer.text)
    except ValueError:
        return Seen.FAILED, "not ours"
    leads_to_it = bool(look.proof) and look.proof in answer.text
    if leads_to_it or _are_there(texts, receipt):
        return Seen.THERE, ""
    if look.place in HAVE_CURSOR:
        return _by_cursor(receipt, answer)
    return Seen.GONE, ""


def _by_cursor(receipt: Receipt, answer: Answer) -> tuple[Seen, str]:
    cursor = CURSOR.search(answer.text)
    if cursor is None:
        return Seen.FAILED, "not ours"
    is_older = int(cursor[1]) < receipt.revision
    return (Seen.OLDER, "") if is_older else (Seen.GONE, "")


def _texts_of(place: Place, path: str, text: str) -> list[str]:
    """The words of such an answer. Raises ValueError where it is none of ours."""
    if path.endswith(".json"):
        return fingerprints.said_in_json(text)
    if place == Place.DATA:
        found = STRUCTURED_DATA.findall(text)
        return list(chain.from_iterable(map(fingerprints.said_in_json, found)))
    if not any(mark in text for mark in (settings.PUBLIC_URL, *MARKS)):
        raise ValueError  # a sign-in page, a captive portal: that it answers proves nothing
    return fingerprints.said_in_markup(text)


def _are_there(texts: list[str], receipt: Receipt) -> bool:
    wanted = [tuple(each) for each in receipt.fingerprints]
    found = fingerprints.found_in(texts, wanted)  # type: ignore[arg-type]
    return bool(found and found - said_now(receipt.blog, found))


def _seen_in_copies(receipt: Receipt) -> tuple[Seen, str]:
    """Read where they are written: the copy may have any public address, or several."""
    try:
        copies = read_copies(receipt.blog.slug)
    except Exception as failure:
        logger.warning("The copies of %s cannot be read", receipt.blog, exc_info=True)
        return Seen.FAILED, repr(failure)
    texts = (
        fingerprints.said_in_markup(each.decode(errors="replace")) for each in copies
    )
    there = any(_are_there(each, receipt) for each in texts)
    return (Seen.THERE, "") if there else (Seen.GONE, "")
