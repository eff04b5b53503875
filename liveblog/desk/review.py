"""What waits for a decision, over all blogs, as the queue shows it."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import pgettext

from liveblog.models import Blog, ProposedChange, ReviewStep, Update

from .comparing import Comparison, compare
from .history import show_pictures, summary
from .proposed import SHOWN, called, proposed_to
from .review_forms import NoteForm, note_form

# Keys 1 to 9 of "move".
MOST_TARGETS = 9
# For so long it is said on the desk what became of somebody's submission.
TOLD_FOR = timedelta(minutes=30)
Verb = ReviewStep.Verb


@dataclass
class Submission:
    """One row of the queue: a draft, its words with what has changed, and its notes."""

    draft: Update
    comparison: Comparison
    steps: list[ReviewStep]
    is_difference: bool
    summary: str
    # What sending it back takes, or what was refused.
    note: NoteForm
    may: set[str] = field(default_factory=set)
    # Those that have a key, and whether there are others, which are found by their addresses.
    targets: list[Blog] = field(default_factory=list)
    has_more_targets: bool = False

    @property
    def seen(self):
        return self.draft.saved_at.isoformat()

    @property
    def rounds(self):
        return sum(step.verb == Verb.SUBMIT for step in self.steps)


def review_context(person, blogs=None):
    """The queue of this person. Five queries, and up to seven for each that needs more.

    `review_state` changes whenever the queue looks different.
    """
    found = list(
        Update.objects.waiting_for(person)
        .select_related("blog", "author", "submitted_by", "corrects__blog")
        .prefetch_related("review_steps__by")[: SHOWN + 1]
    )
    to = list(_targets(person))
    changes = proposed_to(person)
    return {
        "submissions": [_submission(draft, person, to) for draft in found[:SHOWN]],
        "changes": changes[:SHOWN],
        "targets": to if len(to) > MOST_TARGETS else [],
        "waits": min(len(found), SHOWN) + min(len(changes), SHOWN),
        "has_more": max(len(found), len(changes)) > SHOWN,
        "review_state": state_of(found, [row.change for row in changes]),
    }


def state_of(drafts, changes) -> str:
    shown = [(d.pk, d.blog_id, d.saved_at, d.review, d.review_level) for d in drafts]
    shown += [(change.pk, change.is_sent_back) for change in changes]
    return hashlib.sha256(repr(shown).encode()).hexdigest()[:12]


def current_state(person) -> str:
    """The same by two queries."""
    changes = ProposedChange.objects.waiting_for(person)[: SHOWN + 1]
    return state_of(Update.objects.waiting_for(person)[: SHOWN + 1], changes)


def waiting_number(person) -> int:
    """How many wait for this person's decision, or of their own for an editor's. One query."""
    drafts = Update.objects.waiting_for(person).order_by().values("pk")
    changes = ProposedChange.objects.waiting_for(person).order_by().values("pk")
    return drafts.union(changes, all=True).count()


def told_to(person) -> list[ReviewStep]:
    """What has become of this person's submissions in the last while; one query, and
    up to five more if there is something.

    Not of what they have submitted again since.
    """
    since = timezone.now() - TOLD_FOR
    steps = ReviewStep.objects.filter(person=person, at__gt=since)
    steps = steps.exclude(verb__in=[Verb.SUBMIT, Verb.WITHDRAW]).exclude(by=person)
    if not steps.exists():
        return []
    steps = steps.exclude(update__in=Update.objects.secret_to(person).values("pk"))
    what = ("update__blog", "blog", "marked")
    found = steps.select_related("by").prefetch_related(*what).order_by("-pk")[:10]
    told = [s for s in found if s.verb != Verb.SEND_BACK or _is_sent_back(s)]
    for step in told:
        if step.is_of_change:
            # Of what Legal holds meanwhile nothing is named.
            is_named = step.marked is not None and step.marked.is_published
            step.called = called(
                step.change, step.blog, step.marked if is_named else None
            )
    return told


def _is_sent_back(step):
    return step.is_of_change or step.update.is_sent_back


def may(person, draft) -> set[str]:
    """What this person may do with something that waits. The verbs ask again."""
    verbs = set()
    if person.is_legal:
        verbs |= {"release"} if draft.is_held or draft.needs_legal else set()
        verbs |= set() if draft.is_held else {"hold", "send_back"}
    if person.is_editor:
        own = person.pk in (draft.author_id, draft.submitted_by_id)
        is_for_another = draft.blog.is_sensitive and own
        stays = draft.corrects_id or draft.blog.is_rehearsal or is_for_another
        verbs |= {"send_back"} if stays else {"send_back", "move"}
        if not draft.needs_legal and not is_for_another:
            verbs.add("approve")
        verbs -= {"send_back"} if draft.submitted_by_id == person.pk else set()
    if draft.is_submitted and person.pk in (draft.author_id, draft.submitted_by_id):
        verbs.add("withdraw_submission")
    return verbs


def _targets(person):
    if not person.is_editor:
        return Blog.objects.none()
    running = Blog.objects.exclude(status=Blog.Status.CLOSED)
    running = running.filter(is_rehearsal=False)
    return running.only("pk", "slug", "headline", "language", "direction").order_by(
        "headline", "pk"
    )


def _submission(draft, person, blogs):
    steps = list(draft.review_steps.all())
    after = _submitted_words(draft, steps)
    before = _words_before(draft, steps)
    comparison = compare(before or after, after, written=_written(draft.blog))
    show_pictures(comparison, person)
    targets = [blog for blog in blogs if blog.pk != draft.blog_id]
    return Submission(
        draft,
        comparison,
        steps,
        is_difference=before is not None,
        summary=summary(comparison) if before is not None else "",
        note=note_form(draft),
        may=may(person, draft),
        targets=targets[:MOST_TARGETS],
        has_more_targets=len(targets) > MOST_TARGETS,
    )


def _submitted_words(draft, steps):
    kept = [step.words for step in steps if step.verb == Verb.SUBMIT and step.words]
    return kept[-1] if kept and draft.is_submitted else draft.words().as_json()


def _words_before(draft, steps):
    """Those that were sent back; of a correction what readers see. None of the first."""
    kept = [step.words for step in steps if step.verb == Verb.SEND_BACK and step.words]
    if kept:
        return kept[-1]
    return draft.corrects.words().as_json() if draft.corrects_id else None


def _written(blog):
    def written(moment):
        local = datetime.fromisoformat(moment).astimezone(blog.zone)
        return date_format(local, pgettext("a day and a time", r"j F Y \a\t H:i"))

    return written
