"""The round that reads the journal, and tells caches what they may no longer serve.

A picture is kept by shared caches for ten minutes, a feed for half a minute, a card for ten
seconds. Once nothing that readers see uses the picture any more, and once words were withdrawn
or corrected, each cache is told, within two seconds of the change; until all of them have
understood, the line in the journal is not relayed.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from liveblog.models import JournalLine, Receipt, is_public_image, writers_turn
from liveblog.models.receipt import Place
from media import crops, renditions
from media.models import Image

from . import caches

# Of lines that take nothing away, and of the others: those mean requests.
AT_ONCE, TOLD_AT_ONCE = 500, 20
# Of these the journal's line says more than the receipt; a poll is another one each time; and
# no cache of ours has the copies.
NOT_PAGES = {Place.PICTURE, Place.POLL, Place.COPY, Place.SERVERS}
# So long a line is one worker's. If that one dies over it, another begins anew.
IN_HAND = timedelta(seconds=20)
# After a failure, until the line is twice as old, within these.
SHORTEST_PAUSE, LONGEST_PAUSE = timedelta(seconds=2), timedelta(seconds=60)


def relay_the_journal(now: datetime) -> int:
    """One round; returns how many lines were relayed. One query when nothing is new.

    Safe to do twice: what a cache has forgotten it forgets again. Nothing is locked while
    a cache is spoken to.
    """
    lines = list(JournalLine.objects.to_relay(now)[:AT_ONCE])
    pages = _pages_of(lines) if settings.CACHES_TO_PURGE else {}
    telling = [
        line
        for line in lines
        if settings.CACHES_TO_PURGE and (line.taken_off or pages.get(line.pk))
    ]
    # First: a cache that is slow shall not hold them up.
    count = _relayed([line for line in lines if line not in telling])
    # The newest first: with a cache that is away for days, old ones pile up in vain.
    newest = telling[: -TOLD_AT_ONCE - 1 : -1]
    mine = [line for line in newest if _take_in_hand(line, now)]
    return count + _tell_all(mine, pages)


def _pages_of(lines: list[JournalLine]) -> dict[int, set[str]]:
    """By a line's key, the pages, feeds and cards whose words it took away. One query, or none."""
    if not lines:
        return {}
    by_revision = {(line.blog_id, line.revision): line.pk for line in lines}
    receipts = Receipt.objects.filter(
        blog__in={blog for blog, _ in by_revision},
        revision__in={revision for _, revision in by_revision},
    )
    return {
        by_revision[key]: {
            path
            for look in each.looks
            if look.place not in NOT_PAGES
            for path in look.paths
        }
        for each in receipts
        if (key := (each.blog_id, each.revision)) in by_revision
    }


def _take_in_hand(line: JournalLine, now: datetime) -> bool:
    """Whether it is this worker's: of two that ask at once one gets it."""
    with writers_turn():
        free = JournalLine.objects.to_relay(now).order_by().filter(pk=line.pk)
        return free.update(not_before=now + IN_HAND) == 1


def _tell_all(lines: list[JournalLine], pages: dict[int, set[str]]) -> int:
    gone = {line: _gone(line) | pages.get(line.pk, set()) for line in lines}
    left = set().union(*gone.values())
    may_be_served: set[str] = set()
    # One after the other: what is nearer to us first, or the next would ask it again.
    for kind, address in settings.CACHES_TO_PURGE if left else ():
        may_be_served |= caches.forget(kind, address, left)
    done = [line for line in lines if gone[line].isdisjoint(may_be_served)]
    for line in lines:
        if line not in done:
            _let_rest(line)
    return _relayed(done)


def _gone(line: JournalLine) -> set[str]:
    """The addresses of what it took off something that nobody may be served now.

    It may still be shown elsewhere, or be back. At most three queries for each picture.
    """
    paths: set[str] = set()
    for name, widths_px in line.taken_off.items():
        image = Image.objects.filter(name=name).first()
        is_public = image is not None and is_public_image(image)
        if not is_public:
            # By now it may have more than it had.
            known = {*widths_px, *(image.widths_px if image else ())}
            paths |= _renditions(name, known)
        if not (is_public and image.leaves_our_pages):
            paths |= {
                reverse("reader:crop", args=[name, each]) for each in crops.RATIOS
            }
    return paths


def _renditions(name: str, widths_px: set[int]) -> set[str]:
    return {
        reverse("reader:rendition", args=[name, width_px, extension])
        for width_px in widths_px
        for extension in renditions.CONTENT_TYPES
    }


def _let_rest(line: JournalLine) -> None:
    now = timezone.now()
    pause = min(max(now - line.at, SHORTEST_PAUSE), LONGEST_PAUSE)
    with writers_turn():
        JournalLine.objects.filter(pk=line.pk).update(not_before=now + pause)


def _relayed(lines: list[JournalLine]) -> int:
    if not lines:
        return 0
    with writers_turn():
        mine = JournalLine.objects.not_relayed().filter(pk__in=[x.pk for x in lines])
        return mine.update(relayed_at=timezone.now())
