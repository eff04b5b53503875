"""How late this process hears of what was committed: measured where it hears of it."""

from django.db import Error
from django.db.models import F
from django.utils import timezone

from liveblog.models import JournalLine
from liveblog.web import metrics


def note(before: dict[str, int], after: dict[str, int]) -> None:
    """Count how old the changes are that came between two looks. One query, or none.

    By the clocks of the machine that wrote them and of this one.
    """
    changed = [slug for slug in after if before.get(slug, after[slug]) < after[slug]]
    if not changed:
        return
    newest = JournalLine.objects.filter(revision=F("blog__revision"))
    try:
        times = list(newest.filter(blog__slug__in=changed).values_list("at", flat=True))
    except Error:
        return  # to be told by whoever needs the database
    now = timezone.now()
    for at in times:
        metrics.counts["change_delay_seconds"] += max(0.0, (now - at).total_seconds())
        metrics.counts["change_delay_count"] += 1
