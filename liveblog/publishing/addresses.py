"""Another address for a blog: who asks at the one that it had before is led on."""

from collections.abc import Mapping
from contextlib import suppress

from django.db import IntegrityError

from accounts.models import User
from liveblog.models import Blog, FormerAddress, Verb
from liveblog.story.rendering import PARTS

from . import revisions
from .continuing import name_anew
from .refusals import AddressTaken
from .rendering_again import render_again


def change_address(
    blog: Blog, slug: str, *, by: User, seen: Mapping[str, object] | None = None
) -> None:
    """Give a blog this slug; the one that it had leads there from now on.

    Does nothing if it is its own already. Raises AddressTaken, then with the blog as it is in
    the database, Overtaken where its own is not as it was `seen`, or NotAllowed. Renders all of
    the blog again under its lock, since the story is full of links; open pages are told of page
    parts alone, and where to ask from now on.
    """
    try:
        _change_address(blog, slug, seen, by=by)
    except AddressTaken:
        blog.refresh_from_db()
        raise
    except IntegrityError:
        blog.refresh_from_db()
        # Whose it was may have another by now.
        if not Blog.objects.at_any_time_at(slug).exclude(pk=blog.pk).exists():
            raise
        raise AddressTaken(slug) from None
    name_anew(blog)


def refuse_what_was_anothers(blog: Blog) -> None:
    """Once its slug is written, in the same transaction: raises AddressTaken."""
    if FormerAddress.objects.of_others(blog.slug, blog).exists():
        raise AddressTaken(blog.slug)


def _change_address(blog, slug: str, seen, *, by: User) -> None:
    """The slug is written with the revision, at the end: from then to the commit.

    It is a key, and PostgreSQL lets nothing refer to a row whose key was changed: no autosave
    while all is rendered, and no neighbour that has another address at this moment.
    """

    def refuse():
        refuse_what_was_anothers(blog)

    with (
        suppress(revisions.AlreadyDone),
        blog.next_revision(Verb.CHANGE_ADDRESS, by=by, afterwards=refuse) as revision,
    ):
        revisions.require_editor(by)
        if blog.slug == slug:
            raise revisions.AlreadyDone
        revisions.refuse_overtaken(blog, seen)
        FormerAddress.objects.keep(blog)
        blog.slug = slug
        # Also of a withdrawn one, which may be brought back, and of what was brought into one
        # that is not live yet.
        render_again(blog, None)
        if not blog.is_prepared:
            revisions.stamp(blog, revision, *PARTS)
