"""The queue: what waits, and whether anybody is there to send it on its way."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, OuterRef, Prefetch, Subquery
from django.db.models.functions import Coalesce

from accounts.models import User
from liveblog.models import (
    Blog,
    Pause,
    ReviewStep,
    Update,
    is_worker_away,
    worker_seen_at,
)

from .asked import waiting_count
from .editions import editions_context, state_of
from .embargo import secrets
from .review import told_to

DRAFTS_SHOWN = 20
PEOPLE = ("author", "scheduled_by", "submitted_by")
# What of a draft makes the queue look different.
OF_DRAFT = (
    *("blog", "state", "review", "saved_at", "due_at", "missed_because"),
    "submitted_by",
)


def queue_context(request, blog):
    """What is submitted and scheduled, soonest first, and the newest drafts.

    Queries: those of `looked_at`, and five more where something is in it. `queue_state` changes
    whenever the queue looks different: the desk asks with it.
    """
    return looked_at(request.user, blog).context(request.user, blog)


def looked_at(person: User, blog: Blog) -> "Queue":
    """Enough of it to see whether it has changed: each open desk asks every ten seconds.

    Five queries, and one for editors. More where somebody is told of something, something is
    secret, readers may ask, and where there are other editions.
    """
    drafts = blog.updates.drafts().shown_to_writer(person).only(*OF_DRAFT)
    seen_at = worker_seen_at()
    return Queue(
        waiting=list(drafts.waiting().order_by("due_at", "submitted_at", "pk")),
        others=list(drafts.not_waiting().order_by("-saved_at")[:DRAFTS_SHOWN]),
        told=told_to(person),
        secrets=secrets(blog, person),
        worker_seen_at=seen_at,
        is_worker_away=is_worker_away(seen_at),
        asked_count=waiting_count(blog),
        pauses=list(Pause.objects.of(blog).prefetch_related("by", "blog")),
        editions=editions_context(blog, person),
    )


@dataclass
class Queue:
    """What of a blog waits, as it was found for one person."""

    waiting: list[Update]
    others: list[Update]
    told: list[ReviewStep]
    secrets: list[Update]
    worker_seen_at: datetime | None
    is_worker_away: bool
    asked_count: int | None
    pauses: list[Pause]
    editions: dict

    @property
    def state(self) -> str:
        shown = [
            (d.pk, d.saved_at, d.due_at, d.missed_because, d.is_late, d.review)
            for d in [*self.waiting, *self.others, *self.secrets]
        ]
        told = [each.pk for each in self.told]
        pauses = [each.pk for each in self.pauses]
        said = (told, pauses, state_of(self.editions), self.is_worker_away)
        text = repr((shown, said, self.asked_count))
        return hashlib.sha256(text.encode()).hexdigest()[:12]

    def context(self, person: User, blog: Blog) -> dict:
        """For its template, with the words of the drafts."""
        keys = [each.pk for each in (*self.waiting, *self.others)]
        rows = _in_full(person, blog, keys)
        waiting = [rows[each.pk] for each in self.waiting if each.pk in rows]
        others = [rows[each.pk] for each in self.others if each.pk in rows]
        submitted = [draft for draft in waiting if draft.is_submitted]
        in_editions = sum(map(len, self.editions.values()))
        return {
            "scheduled": [draft for draft in waiting if not draft.is_submitted],
            "submitted_drafts": submitted,
            "told_steps": self.told,
            "asks_often": _waits_for_an_editor(blog, person, submitted),
            "drafts": others,
            "secrets": self.secrets,
            "waiting_count": len(waiting) + len(others) + in_editions,
            "worker_seen_at": self.worker_seen_at,
            "is_worker_away": self.is_worker_away,
            "asked_count": self.asked_count,
            "pauses": self.pauses,
            "queue_state": self.state,
            **self.editions,
        }


def _in_full(person, blog, keys):
    """By key, those that this person still sees. Up to five queries, or none."""
    if not keys:
        return {}
    drafts = blog.updates.drafts().shown_to_writer(person)
    into = Prefetch("goes_into", Blog.objects.live())
    return drafts.prefetch_related(*PEOPLE, into).in_bulk(keys)


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
