"""What is decided of people, where blogs have to do with it."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from accounts import people
from accounts.models import User
from liveblog.models import (
    Blog,
    Facet,
    Member,
    Portrait,
    ProposedChange,
    ReviewStep,
    SavedDraft,
    Update,
    Verb,
    Version,
    WorkingCopy,
    writers_turn,
)
from liveblog.story.rendering import PARTS

from . import revisions
from .kept_words import past_words
from .portraits import forget

# Written under one lock, which publishing waits for, and told in one revision.
BATCH = 50


def let_in(
    email: str, *, role: str, language: str, blogs: Iterable[Blog], by: User
) -> User:
    """Invite a person by mail, who writes in these blogs from then on.

    Raises what `accounts.people.invite` does. Nothing of it is public.
    """
    with writers_turn(), transaction.atomic():
        person = people.invite(email, role=role, language=language, by=by)
        revisions.require_editor(by)
        rows = [Member(blog=blog, user=person) for blog in blogs]
        Member.objects.bulk_create(rows, ignore_conflicts=True)
    return person


def erase(person: User, *, byline: str | None, by: User) -> None:
    """End this person's access, and forget who they were and what they never sent.

    What readers see of theirs goes on under `byline`; None leaves it. Raises what
    `accounts.people.end_access` does, before anything is changed. Their name goes last: if
    this process dies, the editor finds them still, and asks again.
    """
    people.end_access(person, by=by)
    if byline is not None and person.byline:
        # Somebody else may be called so: then what others have published stays.
        namesakes = User.objects.filter(byline=person.byline).exclude(pk=person.pk)
        author = person if namesakes.exists() else None
        for blog in Blog.objects.order_by("pk"):
            change_byline(blog, person.byline, byline, author=author, by=by)
    portrait = Portrait.objects.filter(person=person).select_related("image").first()
    if portrait is not None:
        portrait.delete()
        forget(portrait.image)
    with writers_turn(), transaction.atomic():
        people.erase(person, by=by)
        WorkingCopy.objects.filter(person=person).delete()
        ReviewStep.objects.filter(person=person).update(words=None)
        ProposedChange.objects.filter(by=person).delete()
        Member.objects.filter(user=person).delete()


def change_byline(
    blog: Blog, name: str, to: str, *, author: User | None = None, by: User
) -> None:
    """Have a blog read as by `to` wherever it says `name`; of this author alone, if given.

    Drafts and stored versions, too. Public updates a BATCH at a time, each in a revision
    of its own, as they are told to open pages. Takes none where nothing is by that name.
    """
    its = blog.updates.all() if author is None else blog.updates.filter(author=author)
    named = its.filter(Q(byline=name) | ~Q(more_bylines=[]))
    named = named.exclude(state=Update.State.WITHDRAWN)
    rows = named.values_list("pk", "byline", "more_bylines")
    keys = [pk for pk, byline, more in rows if name in (byline, *more)]
    for n in range(0, len(keys), BATCH):
        _change_some(blog, keys[n : n + BATCH], (name, to), by)
    for kept, _column in past_words(update__in=its):
        for past in kept.filter(words__isnull=False):
            _change_past(past, name, to)
    # Renamed, they would be the base of a merge that brings the old name back.
    for saved in SavedDraft.objects.filter(update__in=its):
        if name in _bylines(saved.words):
            saved.delete()


def _change_some(blog, keys, names, by):
    with blog.next_revision(Verb.CHANGE_BYLINE, by=by) as revision:
        revisions.require_editor(by)
        for update in blog.updates.filter(pk__in=keys):
            update.blog = blog
            if not update.is_withdrawn:  # in between
                _change_one(update, names, revision)
        revisions.stamp(blog, revision, *PARTS)


def _change_one(update, names, revision):
    now = _renamed(update.byline, update.more_bylines, *names)
    if now == (update.byline, update.more_bylines):
        return
    update.byline, update.more_bylines = now
    if update.is_published:
        revisions.show(update, revision)
        Facet.objects.save_of(update)
    else:
        update.saved_at = timezone.now()
        update.save(update_fields=["byline", "more_bylines", "saved_at"])


def _change_past(past, name, to):
    if name not in _bylines(past.words):
        return
    first, *others = _bylines(past.words)
    now = _renamed(first, others, name, to)
    past.words = past.words | {"byline": now[0], "more_bylines": now[1]}
    past.save(update_fields=["words"])
    if isinstance(past, Version):
        # Of a withdrawn update these are what the desk's search has read.
        its = Update.objects.filter(pk=past.update_id)
        its.update(saved_at=timezone.now())


def _bylines(words):
    return [words.get("byline", ""), *words.get("more_bylines", [])]


def _renamed(byline, more, name, to):
    names = [to if each == name else each for each in [byline, *more] if each]
    first, *others = dict.fromkeys(filter(None, names)) or [""]
    return first, others
