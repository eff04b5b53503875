"""The queue: what waits, and whether anybody is there to send it on its way."""

import hashlib

from liveblog.models import Review, is_worker_away, worker_seen_at

from .asked import waiting_count
from .review import told_to

DRAFTS_SHOWN = 20
PEOPLE = ("author", "scheduled_by", "submitted_by")


def queue_context(request, blog):
    """What is submitted and scheduled, soonest first, and the newest drafts. Four queries.

    And how many questions of readers wait, by one more query where they may ask. `queue_state`
    changes whenever the queue looks different: the desk asks with it.
    """
    drafts = blog.updates.drafts().writable_by(request.user)
    waiting = (drafts.scheduled() | drafts.submitted()).select_related(*PEOPLE)
    waiting = list(waiting.order_by("due_at", "submitted_at", "pk"))
    scheduled = [draft for draft in waiting if not draft.is_submitted]
    submitted = [draft for draft in waiting if draft.is_submitted]
    told = told_to(request.user)
    others = (
        drafts.not_scheduled()
        .exclude(review=Review.SUBMITTED)
        .select_related("author")
        .order_by("-saved_at")
    )
    others = list(others[:DRAFTS_SHOWN])
    seen_at = worker_seen_at()
    is_away = is_worker_away(seen_at)
    asked_count = waiting_count(blog)
    drafts_shown = [*scheduled, *submitted, *others]
    state = _state(drafts_shown, told, is_away=is_away, asked_count=asked_count)
    return {
        "scheduled": scheduled,
        "submitted_drafts": submitted,
        "told_steps": told,
        "asks_often": any(d.submitted_by_id == request.user.pk for d in submitted),
        "drafts": others,
        "waiting_count": len(drafts_shown),
        "worker_seen_at": seen_at,
        "is_worker_away": is_away,
        "asked_count": asked_count,
        "queue_state": state,
    }


def _state(drafts, told, *, is_away, asked_count):
    shown = [
        (d.pk, d.saved_at, d.due_at, d.missed_because, d.is_late, d.review)
        for d in drafts
    ]
    seen = (shown, [step.pk for step in told], is_away, asked_count)
    return hashlib.sha256(repr(seen).encode()).hexdigest()[:12]
