"""Another address for a blog: who asks at the one that it had before is led on."""

from django.db import IntegrityError

from accounts.models import User
from liveblog.models import Blog, FormerAddress, Verb
from liveblog.story.rendering import PARTS

from . import revisions
from .continuing import name_anew
from .refusals import AddressTaken
from .rendering_again import render_again


def change_address(blog: Blog, slug: str, *, by: User) -> None:
    """Give a blog this slug; the one that it had leads there from now on.

    Does nothing if it is its own already. Raises AddressTaken, then with the blog's slug as it
    was, or NotAllowed. Renders all of the blog again under its lock, since the story is full of
    links; open pages are told of page parts alone, and where to ask from now on.
    """
    before = blog.slug
    try:
        with revisions.editors_revision(blog, Verb.CHANGE_ADDRESS, by=by) as revision:
            if blog.slug == slug:
                raise revisions.AlreadyDone
            FormerAddress.objects.keep(blog)
            blog.slug = slug
            blog.save(update_fields=["slug"])
            refuse_what_was_anothers(blog)
            if not blog.is_prepared or blog.is_withdrawn:
                render_again(
                    blog, None
                )  # of a withdrawn one, too: it may be brought back
            if not blog.is_prepared:
                revisions.stamp(blog, revision, *PARTS)
    except AddressTaken:
        blog.slug = before
        raise
    except IntegrityError:
        blog.slug = before
        if not Blog.objects.filter(slug=slug).exclude(pk=blog.pk).exists():
            raise
        raise AddressTaken(slug) from None
    name_anew(blog)


def refuse_what_was_anothers(blog: Blog) -> None:
    """Once its slug is written, in the same transaction: raises AddressTaken."""
    if FormerAddress.objects.of_others(blog.slug, blog).exists():
        raise AddressTaken(blog.slug)
