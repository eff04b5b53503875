"""A blog that closes by itself at a time that an editor has set."""

from datetime import datetime, timedelta

from accounts.models import User
from liveblog.models import Blog, Verb

from . import revisions

# What is scheduled for that very time, or is a moment late, goes out before: so long it waits.
WAITS_FOR = timedelta(seconds=60)


def set_closing_time(blog: Blog, at: datetime | None, *, by: User) -> None:
    """Close a blog then; with None it stays as long as nobody closes it.

    Does nothing if it is closed. Raises NotAllowed.
    """
    with revisions.editors_revision(blog, Verb.SET_CLOSING_TIME, by=by):
        if blog.is_closed or blog.closes_at == at:
            raise revisions.AlreadyDone
        blog.closes_at = at


def still_goes_out(blog: Blog, now: datetime) -> bool:
    """Whether an update of this blog, which is to close, is about to be published. One query."""
    if blog.closes_at is None or now >= blog.closes_at + WAITS_FOR:
        return False
    return blog.updates.due(blog.closes_at).exists()
