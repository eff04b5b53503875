"""What a blog's desk shows of the other editions of its story: what they have published, and changed."""

from django.db.models import QuerySet

from accounts.models import User
from liveblog.models import Blog, EditionAlarm, Update
from liveblog.publishing.merging import words_seen_at

from .comparing import Comparison, compare
from .history import show_pictures

OFFERS_SHOWN = 20


def editions_context(blog: Blog, person: User) -> dict:
    """For the queue: alarms that nobody has answered, and what is offered. Two queries, or none."""
    if blog.editions_id is None:
        return {"alarms": [], "offers": []}
    return {
        "alarms": list(open_alarms(blog, person)),
        "offers": list(offered(blog, person)[:OFFERS_SHOWN]),
    }


def state_of(context: dict) -> list:
    """What looks different when it changes."""
    return [
        [(alarm.pk, alarm.cause) for alarm in context["alarms"]],
        [(offer.pk, offer.last_revision) for offer in context["offers"]],
    ]


def open_alarms(blog: Blog, person: User) -> QuerySet[EditionAlarm]:
    """Of what this person reads here, the oldest first."""
    return EditionAlarm.objects.open().of(blog, person)


def offered(blog: Blog, person: User) -> QuerySet[Update]:
    """What other editions have published and this one has not; what this person reads there."""
    return _read_by(person, Update.objects.offered_to(blog))


def notice_of(alarm: EditionAlarm, person: User) -> str:
    """What readers of the other edition are told instead of what was withdrawn, if they are."""
    shown = _read_by(person, Update.objects.withdrawn())
    source = shown.filter(pk=alarm.source_id).first()
    return source.withdrawal_notice if source else ""


def what_changed(alarm: EditionAlarm, person: User) -> Comparison | None:
    """How the other edition's update became what it is; None where its words are not to be read."""
    shown = _read_by(person, Update.objects.published())
    source = shown.filter(pk=alarm.source_id).first()
    if source is None:
        return None
    now = source.words().as_json()
    before = words_seen_at(source, alarm.known_revision)
    comparison = compare(now if before is None else before, now)
    show_pictures(comparison, person)
    return comparison


def _read_by(person: User, updates: QuerySet[Update]) -> QuerySet[Update]:
    """Those in blogs that readers see; of rehearsals those in which this person writes."""
    shown = updates.filter(blog__in=Blog.objects.shown_to(person))
    return shown.readable_by(person).select_related("blog", "author")
