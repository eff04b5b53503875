"""The brake: nothing new goes before readers, in one blog or in all, until it is let go.

Takes no revision: what readers see stays as it is. What may still be done, models/pause.py says.
"""

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from liveblog.models import Blog, Pause, writers_turn

from . import revisions
from .continuing import name_after_a_pause


def pause(blog: Blog | None, *, reason: str, by: User) -> Pause:
    """Stop publishing in this blog, or in all. Once it returns, nothing more goes out.

    Where it is paused already, that pause stays as it is and is returned. Raises NotAllowed.
    """
    with writers_turn(), transaction.atomic():
        revisions.require_editor(by)
        found, _is_new = Pause.objects.active().get_or_create(
            blog=blog, ended_at=None, defaults={"reason": reason, "by": by}
        )
    # Closed blogs take corrections, and prepared ones go live.
    for each in [blog] if blog is not None else Blog.objects.order_by("pk"):
        with each.locked():
            pass  # who had the lock before it has committed
    return found


def resume(blog: Blog | None, *, by: User) -> None:
    """End the pause of this blog, or that of all; one of the other kind holds on.

    Changes nothing where there is none. What was renamed meanwhile is linked by its new name.
    Raises NotAllowed.
    """
    with writers_turn(), transaction.atomic():
        revisions.require_editor(by)
        its = Pause.objects.active().filter(blog=blog)
        its.update(ended_at=timezone.now(), ended_by=by)
    name_after_a_pause(blog)
