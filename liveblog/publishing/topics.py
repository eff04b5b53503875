"""The topics of blogs: a short list that editors keep, whose pages readers follow."""

from collections.abc import Iterable
from contextlib import suppress

from django.db import IntegrityError, transaction

from accounts.models import User
from liveblog.models import (
    Blog,
    FormerTopicAddress,
    Paused,
    Topic,
    Verb,
    refuse_while_paused,
    writers_turn,
)

from . import revisions
from .refusals import AddressTaken, StillThere


def set_topics(blog: Blog, *, added: Iterable[str], removed: Iterable[str]) -> None:
    """Under the lock. Makes those that there are not yet; another editor's choice of others stays."""
    blog.topics.remove(*Topic.objects.filter(name__in=list(removed)))
    blog.topics.add(*(_topic(name) for name in added))


def change_topic(
    topic: Topic, *, by: User, name: str, slug: str, description: str
) -> None:
    """Its old address leads to the new one for ever, and blogs say the new name.

    Raises AddressTaken for another's slug or name, NotAllowed, or Paused before anything changes.
    """
    refuse_while_paused(None)
    try:
        with writers_turn(), transaction.atomic():
            revisions.require_editor(by)
            _change(topic, name=name, slug=slug, description=description)
    except IntegrityError:
        raise AddressTaken(slug) from None
    _name_anew(topic)


def remove_topic(topic: Topic, *, by: User) -> None:
    """Raises StillThere where a blog has it, or NotAllowed. Its addresses are free again."""
    with writers_turn(), transaction.atomic():
        revisions.require_editor(by)
        if topic.blogs.exists():
            raise StillThere
        topic.delete()


# Below the verbs ------------------------------------------------------------------------


def _topic(name: str) -> Topic:
    found = Topic.objects.called(name)
    if found is None:
        # Another editor may make it at this moment, in another blog.
        new = Topic.named(name)
        found, _ = Topic.objects.get_or_create(slug=new.slug, defaults={"name": name})
    return found


def _change(topic: Topic, *, name: str, slug: str, description: str) -> None:
    rows = Topic.objects.select_for_update()
    topic.refresh_from_db(from_queryset=rows)
    if slug != topic.slug:
        if FormerTopicAddress.objects.filter(slug=slug).exclude(topic=topic).exists():
            raise AddressTaken(slug)
        FormerTopicAddress.objects.get_or_create(
            slug=topic.slug, defaults={"topic": topic}
        )
        FormerTopicAddress.objects.filter(slug=slug).delete()  # it is its own again
    topic.name, topic.slug, topic.description = name, slug, description
    topic.save()


def _name_anew(topic: Topic) -> None:
    """In the blogs that have it: in one order, each under a lock of its own.

    One that is paused says the old name until it is edited; its link leads to the topic.
    """
    for blog in Blog.objects.public().filter(topics=topic).order_by("pk"):
        with (
            suppress(Blog.DoesNotExist, Paused),
            revisions.editors_revision(blog, Verb.CHANGE_TOPIC, by=None) as revision,
        ):
            if not revisions.stamp(blog, revision, "about"):
                raise revisions.AlreadyDone
