"""Before a blog is live: who is told when coverage begins, and who may read it already."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from liveblog.models import Blog, PreviewLink, Verb, refuse_while_paused, writers_turn

from . import revisions
from .rehearsing import refuse_a_rehearsal
from .review_levels import require_another_to_show


def set_beginning(
    blog: Blog,
    at: datetime | None,
    *,
    by: User,
    seen: Mapping[str, object] | None = None,
) -> None:
    """Tell readers at a prepared blog's address when coverage begins, or with None nothing.

    They read its headline and standfirst, too. Does nothing if it is not prepared, or
    withdrawn. Raises Paused where something would be told, NeedsReview where it would be told
    for the first time of a sensitive blog, Overtaken where the time is not as it was `seen`, or
    NotAllowed, also of a rehearsal. It does not go live by itself.
    """
    with revisions.editors_revision(blog, Verb.SET_BEGINNING, by=by):
        is_to_come = blog.is_prepared and not blog.is_withdrawn
        if not is_to_come or blog.begins_at == at:
            raise revisions.AlreadyDone
        revisions.refuse_overtaken(blog, seen)
        if at is not None:
            refuse_a_rehearsal(blog)
            refuse_while_paused(blog)
            if blog.begins_at is None:
                require_another_to_show(blog, by)
        blog.begins_at = at


def make_preview_link(blog: Blog, *, by: User) -> PreviewLink:
    """Let whoever has the link read a prepared blog. Raises NotAllowed, also of a rehearsal."""
    with writers_turn(), transaction.atomic():
        revisions.require_editor(by)
        refuse_a_rehearsal(blog)
        return PreviewLink.objects.create(blog=blog, by=by)


def revoke_preview_link(link: PreviewLink, *, by: User) -> None:
    """From now on there is nothing at this link. Does nothing if that is so already."""
    with writers_turn(), transaction.atomic():
        revisions.require_editor(by)
        its = PreviewLink.objects.active().filter(pk=link.pk)
        its.update(revoked_at=timezone.now(), revoked_by=by)
