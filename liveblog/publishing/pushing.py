"""A push to those who follow a story: the act, with its rights and its line in the journal.

How it is sent, and to whom, an extra knows (extras/web_push).
"""

from collections.abc import Callable

from accounts.models import User
from liveblog.models import Blog, Update, Verb

from . import review_levels, revisions
from .refusals import NotShown


def send_push(
    blog: Blog, *, by: User, update: Update | None = None, write: Callable[[], None]
) -> None:
    """Have `write` put a push down, under the blog's lock: of this public update, or of the blog.

    What `write` raises takes all of it back. Raises NotAllowed, NeedsReview where nobody
    publishes alone, NotShown where readers do not see the blog, Withdrawn, or Paused.
    """
    with revisions.editors_revision(blog, Verb.SEND_PUSH, by=by, update=update):
        if blog.is_prepared or blog.is_rehearsal:
            raise NotShown(blog)
        if update is not None:
            revisions.read_under_lock(update, blog)
        review_levels.require_direct(blog, by)
        write()
