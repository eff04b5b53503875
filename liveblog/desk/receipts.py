"""The list of places at which words were, for the desk: what was looked at, and what was seen."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from liveblog.models import Blog, JournalLine, Receipt, is_worker_away, worker_seen_at

from . import verb_names
from .place_names import name_of

# Of an update that was changed for days the oldest are in the journal.
MOST = 20
# Between two looks of an open list at the desk; the older it is, the less often.
SOONEST_SECONDS, LATEST_SECONDS = 2, 30


@dataclass(frozen=True)
class Listed:
    """One change that took words away, and its places."""

    receipt: Receipt
    line: JournalLine | None

    @property
    def name(self) -> str:
        return verb_names.done(self.line) if self.line else ""

    @property
    def places(self):
        return [(name_of(look), look) for look in self.receipt.looks]


def list_context(blog: Blog, its: QuerySet[Receipt]) -> dict:
    """What the list of these receipts shows. Three queries."""
    receipts = list(its.order_by("-revision")[:MOST])
    lines = blog.journal.filter(revision__in=[r.revision for r in receipts])
    by_revision = {line.revision: line for line in lines.select_related("by")}
    listed = [Listed(each, by_revision.get(each.revision)) for each in receipts]
    return {
        "listed": listed,
        "is_looked_for": bool(settings.RECEIPT_URL),
        "is_worker_away": is_worker_away(worker_seen_at()),
        "again_seconds": _again_seconds(receipts),
    }


def _again_seconds(receipts: list[Receipt]) -> int:
    """When the page is to ask again; 0 where nothing will change by itself."""
    waiting = [r for r in receipts if r.gone_at is None and not r.is_given_up]
    if not (waiting and settings.RECEIPT_URL):
        return 0
    age = (timezone.now() - waiting[0].at).total_seconds()
    return max(SOONEST_SECONDS, min(LATEST_SECONDS, int(age / 10)))
