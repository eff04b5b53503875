"""The verbs on a blog's life: prepared, live, silent, closed; and on all its stored HTML."""

from collections.abc import Iterable
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from liveblog.models import Blog, Verb, writers_turn
from liveblog.story.rendering import PARTS

from . import revisions
from .editing import change_members
from .refusals import AddressTaken


def prepare_blog(
    *, by: User, slug: str, members: Iterable[User] = (), **fields
) -> Blog:
    """Make a blog that only the desk sees. Raises AddressTaken, or NotAllowed.

    Everybody may. Who is no editor writes in it alone; editors choose who does. It takes
    no revision: nothing of it is public.
    """
    try:
        with writers_turn(), transaction.atomic(durable=True):
            is_editor = revisions.require_active(by).is_editor
            blog = Blog.objects.create(slug=slug, **fields)
            change_members(blog, added=members if is_editor else [by])
    except IntegrityError:
        if not Blog.objects.filter(slug=slug).exists():
            raise
        raise AddressTaken(slug) from None
    return blog


def go_live(blog: Blog, *, by: User) -> None:
    """Show a prepared blog to readers. Does nothing if it is not prepared."""
    with revisions.editors_revision(blog, Verb.GO_LIVE, by=by) as revision:
        if not blog.is_prepared:
            raise revisions.AlreadyDone
        blog.status = Blog.Status.LIVE
        blog.went_live_at = timezone.now()
        revisions.stamp(blog, revision, *PARTS)


def close(blog: Blog, *, by: User, message: str = "") -> None:
    """End a live blog. Does nothing if it is not live.

    A correspondent who publishes at the same moment either got the lock first, and is
    in, or finds the blog closed and gets BlogNotLive.
    """
    with revisions.editors_revision(blog, Verb.CLOSE, by=by) as revision:
        if not blog.is_live:
            raise revisions.AlreadyDone
        blog.status = Blog.Status.CLOSED
        blog.is_silent = False
        blog.closed_at = timezone.now()
        blog.closing_message = message
        revisions.stamp(blog, revision, "status")


def reopen(blog: Blog, *, by: User) -> None:
    """Resume a closed blog. Does nothing if it is not closed."""
    with revisions.editors_revision(blog, Verb.REOPEN, by=by) as revision:
        if not blog.is_closed:
            raise revisions.AlreadyDone
        blog.status = Blog.Status.LIVE
        blog.closed_at = None
        blog.closing_message = ""
        revisions.stamp(blog, revision, "status")


def fall_silent(blog: Blog, *, since: datetime) -> None:
    """Say that a live blog has published nothing since then. For the worker.

    Does nothing if it has published meanwhile, or says so already.
    """
    with revisions.editors_revision(blog, Verb.FALL_SILENT, by=None) as revision:
        last = blog.last_published_at
        if not blog.is_live or blog.is_silent or last is None or last > since:
            raise revisions.AlreadyDone
        blog.is_silent = True
        revisions.stamp(blog, revision, "status")


def pin_blog(blog: Blog, *, by: User) -> None:
    """Keep a blog at the top of the front page."""
    _pin_blog(Verb.PIN_BLOG, blog, by=by, is_pinned=True)


def unpin_blog(blog: Blog, *, by: User) -> None:
    _pin_blog(Verb.UNPIN_BLOG, blog, by=by, is_pinned=False)


# Below the verbs ------------------------------------------------------------------------


def _pin_blog(verb: Verb, blog: Blog, *, by: User, is_pinned: bool) -> None:
    with revisions.editors_revision(blog, verb, by=by):
        if blog.is_pinned == is_pinned or blog.is_rehearsal:
            raise revisions.AlreadyDone  # no rehearsal is on the front page
        blog.is_pinned = is_pinned
