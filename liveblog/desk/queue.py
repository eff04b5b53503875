"""The queue: what waits, and whether anybody is there to send it on its way."""

import hashlib

from liveblog.models import Pause, is_worker_away, worker_seen_at

from .asked import waiting_count

DRAFTS_SHOWN = 20


def queue_context(request, blog):
    """What is scheduled, soonest first, and the newest drafts. Four queries.

    And how many questions of readers wait, by one more query where they may ask. `queue_state`
    changes whenever the queue looks different: the desk asks with it.
    """
    drafts = blog.updates.drafts().writable_by(request.user)
    scheduled = list(
        drafts.scheduled()
        .select_related("author", "scheduled_by")
        .order_by("due_at", "pk")
    )
    others = drafts.not_scheduled().select_related("author").order_by("-saved_at")
    others = list(others[:DRAFTS_SHOWN])
    seen_at = worker_seen_at()
    is_away = is_worker_away(seen_at)
    asked_count = waiting_count(blog)
    pauses = list(Pause.objects.of(blog).select_related("by", "blog"))
    told = (is_away, asked_count, [pause.pk for pause in pauses])
    state = _state([*scheduled, *others], told)
    return {
        "scheduled": scheduled,
        "drafts": others,
        "waiting_count": len(scheduled) + len(others),
        "worker_seen_at": seen_at,
        "is_worker_away": is_away,
        "asked_count": asked_count,
        "pauses": pauses,
        "queue_state": state,
    }


def _state(drafts, told):
    shown = [(d.pk, d.saved_at, d.due_at, d.missed_because, d.is_late) for d in drafts]
    return hashlib.sha256(repr((shown, told)).encode()).hexdigest()[:12]
