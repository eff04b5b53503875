"""The rounds that read the journal: each of its lines becomes one delivery for each endpoint.

Lines become visible in the order of commits, not of their keys. So each that was read is written
down, and the bookmark moves on over what is so old that no transaction can still bring one. What
was brought into a blog before it was live comes with the line of its going live; what was imported is
not told by itself.
"""

import uuid
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Max, Min, Q

from liveblog.models import Blog, JournalLine, Verb, writers_turn

from .events import OF_ITS_UPDATES, groups_told, name_of
from .models import Bookmark, Delivery, Endpoint, TakenLine

AT_ONCE = 500
# Longer than any transaction is under way, and than an update may be taken back.
LOOKS_BACK = timedelta(minutes=10)
KEPT_FOR = timedelta(days=7)


def read_the_journal(now: datetime) -> int:
    """One round; returns how many deliveries were made. One query without endpoints.

    Safe to do twice, and for two workers at once.
    """
    endpoints = list(Endpoint.objects.on().prefetch_related("blogs"))
    if not endpoints:
        return 0
    bookmark = _bookmark()
    lines = _new_lines(bookmark, endpoints, now)
    found = list(lines.select_related("blog").order_by("pk")[:AT_ONCE])
    if not found:
        _move_on(bookmark, now)
        return 0
    seen_since = _seen_since(found, now)
    with writers_turn(), transaction.atomic():
        # Those that nobody has switched off or removed meanwhile, and nobody can before the end.
        on = Endpoint.objects.on().select_for_update().prefetch_related("blogs")
        endpoints = list(on.order_by("pk"))
        made = [
            _delivery(endpoint, line, since)
            for line, since in seen_since.items()
            for endpoint in endpoints
        ]
        wanted = [each for each in made if each is not None]
        # Another worker may have read the same at this moment.
        Delivery.objects.bulk_create(wanted, ignore_conflicts=True)
        TakenLine.objects.bulk_create(
            [TakenLine(line_id=line.pk) for line in seen_since], ignore_conflicts=True
        )
    return len(wanted)


def _seen_since(found: list[JournalLine], now: datetime) -> dict[JournalLine, datetime]:
    """These and what came before readers with them, each with when that was."""
    seen_since: dict[JournalLine, datetime] = {}
    for line in found:
        seen_since.setdefault(line, line.at)
        if line.verb == Verb.GO_LIVE:
            seen_since |= dict.fromkeys(_brought_in_before(line, now), line.at)
    return seen_since


def _brought_in_before(live: JournalLine, now: datetime):
    """Lines of updates from before this blog went live: some may be older than the bookmark."""
    lines = JournalLine.objects.ready_to_leave(now).filter(update__isnull=False)
    its = lines.filter(blog=live.blog_id, revision__lt=live.revision)
    return _without_imported(its).select_related("blog").order_by("pk")


def _bookmark() -> Bookmark:
    """Without one, that is the first time, at the end of the journal."""
    found = Bookmark.objects.first()
    if found is None:
        long_before = _first_told() - LOOKS_BACK
        last = JournalLine.objects.filter(at__lt=long_before).aggregate(Max("pk"))
        with writers_turn():
            found, _ = Bookmark.objects.get_or_create(
                pk=1, defaults={"line_id": last["pk__max"] or 0}
            )
    return found


def _first_told() -> datetime:
    return Endpoint.objects.on().aggregate(at=Min("told_since"))["at"]


def _new_lines(bookmark: Bookmark, endpoints: list[Endpoint], now: datetime):
    since = min(each.told_since for each in endpoints)
    lines = JournalLine.objects.ready_to_leave(now).filter(at__gte=since)
    lines = _without_imported(lines)
    taken = TakenLine.objects.values("line_id")
    return lines.filter(pk__gt=bookmark.line_id).exclude(pk__in=taken)


def _without_imported(lines):
    """What came from a file before its blog was live: a story of 20,000 updates would be so many
    messages at once, of what is no news, and news would wait behind them.
    """
    was_not_live = Q(blog__went_live_at=None) | Q(at__lt=F("blog__went_live_at"))
    return lines.exclude(was_not_live, update__imported__isnull=False)


def _move_on(bookmark: Bookmark, now: datetime) -> None:
    """Over all that was there LOOKS_BACK ago: nothing of it is left to be read."""
    old = JournalLine.objects.filter(pk__gt=bookmark.line_id, at__lt=now - LOOKS_BACK)
    last = old.aggregate(pk=Max("pk"))["pk"]
    if last is None:
        return
    with writers_turn(), transaction.atomic():
        Bookmark.objects.filter(line_id__lt=last).update(line_id=last)
        TakenLine.objects.filter(line_id__lte=last).delete()


def _delivery(
    endpoint: Endpoint, line: JournalLine, since: datetime
) -> Delivery | None:
    """None where this endpoint is not told of what readers see since then."""
    told = {group for group in groups_told(line) if getattr(endpoint, f"tells_{group}")}
    chosen = {each.pk for each in endpoint.blogs.all()}
    is_of_it = endpoint.is_for_all_blogs or line.blog_id in chosen
    is_new = since >= endpoint.told_since
    if not (told and is_of_it and is_new and _is_public(line.blog, line)):
        return None
    return new_delivery(endpoint, type_=name_of(line), line=line)


def _is_public(blog: Blog, line: JournalLine) -> bool:
    """What readers see. In a withdrawn blog what its updates lose is told too, without words:
    whoever brings it back must not bring back what was withdrawn or corrected meanwhile.
    """
    if blog.is_rehearsal:
        return False
    is_of_updates = line.update_id is not None or line.verb in OF_ITS_UPDATES
    return not blog.is_prepared or (
        blog.is_withdrawn and (is_of_updates or line.verb == Verb.WITHDRAW_BLOG)
    )


def new_delivery(endpoint: Endpoint, *, type_: str, line=None) -> Delivery:
    """Not saved."""
    message = f"msg_{uuid.uuid4().hex}"
    return Delivery(endpoint=endpoint, line=line, type=type_, message=message)


def forget_old(now: datetime) -> int:
    """Of what has ended a week ago, or was erased, nothing is kept. Returns how many that were."""
    with writers_turn():
        ended, _ = Delivery.objects.filter(ended_at__lt=now - KEPT_FOR).delete()
        erased, _ = Delivery.objects.of_erased().delete()
    return ended + erased
