"""The queue: what waits, and whether anybody is there to send it on its way."""

import hashlib

from django.db.models import Count, OuterRef, Prefetch, Subquery
from django.db.models.functions import Coalesce

from liveblog.models import Blog, Pause, Review, Update, is_worker_away, worker_seen_at

from .asked import waiting_count
from .editions import editions_context, state_of
from .embargo import secrets
from .review import told_to

DRAFTS_SHOWN = 20
PEOPLE = ("author", "scheduled_by", "submitted_by")


def queue_context(request, blog):
    """What is submitted and scheduled, soonest first, and the newest drafts. Five queries, and one for editors.

    One more where something is scheduled, and where the blog is sensitive. And how many questions
    of readers wait, by one more where they may ask; and two where there are other editions.
    `queue_state` changes whenever the queue looks different: the desk asks with it.
    """
    drafts = blog.updates.drafts().shown_to_writer(request.user)
    waiting = list(_waiting(drafts))
    scheduled = [draft for draft in waiting if not draft.is_submitted]
    submitted = [draft for draft in waiting if draft.is_submitted]
    told = told_to(request.user)
    others = drafts.not_scheduled().exclude(review=Review.SUBMITTED)
    others = others.select_related("author").order_by("-saved_at")
    others = list(others[:DRAFTS_SHOWN])
    hidden = secrets(blog, request.user)
    is_away = is_worker_away(seen_at := worker_seen_at())
    asked_count = waiting_count(blog)
    drafts_shown = [*scheduled, *submitted, *others]
    pauses = list(Pause.objects.of(blog).prefetch_related("by", "blog"))
    beside = editions_context(blog, request.user)
    keys = [each.pk for each in told], [each.pk for each in pauses], state_of(beside)
    said = (keys, is_away, asked_count)
    return {
        "scheduled": scheduled,
        "submitted_drafts": submitted,
        "told_steps": told,
        "asks_often": _waits_for_an_editor(blog, request.user, submitted),
        "drafts": others,
        "secrets": hidden,
        "waiting_count": len(drafts_shown) + sum(map(len, beside.values())),
        "worker_seen_at": seen_at,
        "is_worker_away": is_away,
        "asked_count": asked_count,
        "pauses": pauses,
        "queue_state": _state([*drafts_shown, *hidden], said),
        **beside,
    }


def _waiting(drafts):
    waiting = drafts.scheduled() | drafts.submitted()
    into = Prefetch("goes_into", Blog.objects.live())
    waiting = waiting.prefetch_related(*PEOPLE, into)
    return waiting.order_by("due_at", "submitted_at", "pk")


def _waits_for_an_editor(blog, person, submitted):
    """Whether something of this person's does, of which they are told at once."""
    if any(draft.submitted_by_id == person.pk for draft in submitted):
        return True
    own = blog.proposed_changes.filter(by=person, sent_back_by=None)
    return blog.is_sensitive and own.exists()


def waiting_of_each(person):
    """To annotate blogs with: how many drafts, scheduled or not, wait in each for this person."""
    drafts = Update.objects.drafts().writable_by(person).filter(blog=OuterRef("pk"))
    counts = drafts.order_by().values("blog").annotate(count=Count("pk"))
    return Coalesce(Subquery(counts.values("count")), 0)


def _state(drafts, said):
    shown = [
        (d.pk, d.saved_at, d.due_at, d.missed_because, d.is_late, d.review)
        for d in drafts
    ]
    return hashlib.sha256(repr((shown, said)).encode()).hexdigest()[:12]


def scheduled_in_vain(blog, person, closes_at=None):
    """What does not go out once the blog is closed: now, or then. Lazy.

    What this person may not read is told of apart, and without its words.
    """
    scheduled = blog.updates.scheduled().order_by("due_at", "pk")
    if closes_at:
        scheduled = scheduled.filter(due_at__gt=closes_at)
    return {
        "scheduled": scheduled.readable_by(person),
        "secrets": scheduled.secret_to(person),
    }
