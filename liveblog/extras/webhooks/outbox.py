"""The rounds that read the journal: each of its lines becomes one delivery for each endpoint.

Lines become visible in the order of commits, not of their keys. So each that was read is written
down, and the bookmark moves on over what is so old that no transaction can still bring one.
"""

import uuid
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max, Min

from liveblog.models import Blog, JournalLine, Verb, writers_turn

from .events import groups_told, name_of
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
    made = [_delivery(each, line) for line in found for each in endpoints]
    wanted = [each for each in made if each is not None]
    with writers_turn(), transaction.atomic():
        # Another worker may have read the same at this moment.
        Delivery.objects.bulk_create(wanted, ignore_conflicts=True)
        TakenLine.objects.bulk_create(
            [TakenLine(line_id=line.pk) for line in found], ignore_conflicts=True
        )
    return len(wanted)


def _bookmark() -> Bookmark:
    """Without one, that is the first time, at the end of the journal."""
    found = Bookmark.objects.first()
    if found is None:
        last = JournalLine.objects.filter(at__lt=_first_told()).aggregate(Max("pk"))
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
    taken = TakenLine.objects.values("line_id")
    return lines.filter(pk__gt=bookmark.line_id).exclude(pk__in=taken)


def _move_on(bookmark: Bookmark, now: datetime) -> None:
    """Over all that was there LOOKS_BACK ago: nothing of it is left to be read."""
    old = JournalLine.objects.filter(pk__gt=bookmark.line_id, at__lt=now - LOOKS_BACK)
    last = old.aggregate(pk=Max("pk"))["pk"]
    if last is None:
        return
    with writers_turn(), transaction.atomic():
        Bookmark.objects.filter(line_id__lt=last).update(line_id=last)
        TakenLine.objects.filter(line_id__lte=last).delete()


def _delivery(endpoint: Endpoint, line: JournalLine) -> Delivery | None:
    """None where this endpoint is not told."""
    told = {group for group in groups_told(line) if getattr(endpoint, f"tells_{group}")}
    chosen = {each.pk for each in endpoint.blogs.all()}
    is_of_it = endpoint.is_for_all_blogs or line.blog_id in chosen
    is_new = line.at >= endpoint.told_since
    if not (told and is_of_it and is_new and _is_public(line.blog, line)):
        return None
    return new_delivery(endpoint, type_=name_of(line), line=line)


def _is_public(blog: Blog, line: JournalLine) -> bool:
    """What readers see, or have just been able to see."""
    if blog.is_rehearsal:
        return False
    return not blog.is_prepared or (
        blog.is_withdrawn and line.verb == Verb.WITHDRAW_BLOG
    )


def new_delivery(endpoint: Endpoint, *, type_: str, line=None) -> Delivery:
    """Not saved."""
    message = f"msg_{uuid.uuid4().hex}"
    return Delivery(endpoint=endpoint, line=line, type=type_, message=message)


def forget_old(now: datetime) -> int:
    """Of what has ended a week ago nothing is kept. Returns how many deliveries that were."""
    with writers_turn():
        ended = Delivery.objects.filter(ended_at__lt=now - KEPT_FOR)
        count, _by_model = ended.delete()
    return count
