"""What a blog's desk shows of the other editions of its story: what they have published, and changed."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from accounts.models import User
from liveblog.models import (
    Blog,
    Correction,
    EditionAlarm,
    EditionBlogAlarm,
    Update,
)
from liveblog.publishing.merging import words_seen_at

from .comparing import Comparison, compare
from .history import show_pictures

OFFERS_SHOWN = 20
COUNTERPARTS_SHOWN = 100


@dataclass(frozen=True)
class SeenThere:
    """What readers of the other edition see now of what an alarm is about."""

    update: Update
    comparison: (
        Comparison | None
    )  # with what was known here; None where no word is another
    notes: list[Correction]  # since then

    @property
    def told(self) -> str:
        """What they are told of whether it is true, as the page has it; or ""."""
        return self.update.verification_word


def editions_context(blog: Blog, person: User) -> dict:
    """For the queue: alarms that nobody has answered, and what is offered. Three queries, or none."""
    if blog.editions_id is None:
        return {"blog_alarms": [], "alarms": [], "offers": []}
    return {
        "blog_alarms": list(open_blog_alarms(blog)),
        "alarms": list(open_alarms(blog, person)),
        "offers": list(offered(blog, person)[:OFFERS_SHOWN]),
    }


def state_of(context: dict) -> list:
    """What looks different when it changes."""
    return [
        [alarm.pk for alarm in context["blog_alarms"]],
        [(a.pk, a.cause, a.source.verification) for a in context["alarms"]],
        [(offer.pk, offer.last_revision) for offer in context["offers"]],
    ]


def open_alarms(blog: Blog, person: User) -> QuerySet[EditionAlarm]:
    """Of what this person reads here, the oldest first."""
    return EditionAlarm.objects.open().of(blog, person)


def open_blog_alarms(blog: Blog) -> QuerySet[EditionBlogAlarm]:
    """Of other editions that were withdrawn, the oldest first."""
    return blog.edition_alarms.open().order_by("raised_at", "pk")


def counterparts_here(alarm: EditionBlogAlarm, person: User) -> QuerySet[Update]:
    """What this person reads here that says the same as the withdrawn edition, newest first."""
    if alarm.source is None:
        return Update.objects.none()
    its = alarm.blog.updates
    public = its.ever_public().readable_by(person).values("pk")
    drafts = its.drafts().shown_to_writer(person).values("pk")
    found = its.counterparts_from(alarm.source)
    return found.filter(Q(pk__in=public) | Q(pk__in=drafts)).order_by("-pk")


def offered(blog: Blog, person: User) -> QuerySet[Update]:
    """What other editions have published and this one has not; what this person reads there."""
    return _read_by(person, Update.objects.offered_to(blog))


def notice_of(alarm: EditionAlarm, person: User) -> str:
    """What readers of the other edition are told instead of what was withdrawn, if they are."""
    shown = _read_by(person, Update.objects.withdrawn())
    source = shown.filter(pk=alarm.source_id).first()
    return source.withdrawal_notice if source else ""


def seen_there(alarm: EditionAlarm, person: User) -> SeenThere | None:
    """None where it is withdrawn, or its words are not to be read."""
    shown = _read_by(person, Update.objects.published())
    source = shown.filter(pk=alarm.source_id).first()
    if source is None:
        return None
    now = source.words().as_json()
    before = words_seen_at(source, alarm.known_revision)
    comparison = None
    if before not in (None, now):
        comparison = compare(before, now)
        show_pictures(comparison, person)
    is_new = Q(revision__gt=alarm.known_revision)
    if source.is_wrong:  # the note that says so is of no change of the words
        is_new |= Q(revision=None, at__gte=source.verified_at)
    notes = source.corrections.filter(is_new).order_by("at")
    return SeenThere(source, comparison, list(notes))


def _read_by(person: User, updates: QuerySet[Update]) -> QuerySet[Update]:
    """Those in blogs that readers see; of rehearsals those in which this person writes."""
    shown = updates.filter(blog__in=Blog.objects.shown_to(person))
    return shown.readable_by(person).select_related("blog", "author")
