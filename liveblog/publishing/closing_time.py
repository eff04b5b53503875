"""A blog that closes by itself at a time that an editor has set."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from accounts.models import User
from liveblog.models import Blog, Verb, worker_seen_at

from . import revisions

# What is scheduled up to then goes out before. For so long it is tried again, where the
# database has broken it off.
WAITS_FOR = timedelta(seconds=60)


def set_closing_time(
    blog: Blog,
    at: datetime | None,
    *,
    by: User,
    seen: Mapping[str, object] | None = None,
) -> None:
    """Close a blog then; with None it stays as long as nobody closes it.

    Does nothing if it is closed. Raises NotAllowed, or Overtaken where the time is not as it was
    `seen`.
    """
    with revisions.editors_revision(blog, Verb.SET_CLOSING_TIME, by=by):
        if blog.is_closed or blog.closes_at == at:
            raise revisions.AlreadyDone
        revisions.refuse_overtaken(blog, seen)
        blog.closes_at = at


def still_goes_out(blog: Blog, now: datetime) -> bool:
    """Whether an update of this blog, which is to close, is about to be published.

    However late the worker is: until it has gone round all that was due by then. One query
    where nothing was, or two.
    """
    if blog.closes_at is None or not blog.updates.due(blog.closes_at).exists():
        return False
    seen_at = worker_seen_at()
    was_tried = seen_at is not None and seen_at >= blog.closes_at
    return not was_tried or now < blog.closes_at + WAITS_FOR
