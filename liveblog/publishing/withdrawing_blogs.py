"""A whole blog is withdrawn: its addresses answer that it is gone. And it is brought back."""

from django.utils import timezone

from accounts.models import User
from liveblog.models import Blog, Verb
from liveblog.story.rendering import PARTS

from . import revisions
from .continuing import name_anew, name_both_ways
from .edition_alarms import raise_blog_alarms
from .receipts import before_of_blog, write_receipt_of_blog
from .review_levels import require_another_to_show


def withdraw_blog(blog: Blog, *, by: User, reason: str) -> None:
    """Take a blog and all in it from readers. Does nothing if it is not public.

    Blogs that link it are shown without the link, and its other editions are alarmed. Its updates
    stay as they are, for the desk. It leaves a receipt, and goes on in a pause.
    """
    with revisions.editors_revision(blog, Verb.WITHDRAW_BLOG, by=by) as revision:
        if blog.is_prepared:
            raise revisions.AlreadyDone
        had = before_of_blog(blog)
        blog.taken_off |= had.pictures
        blog.was_closed_at, blog.closed_at = blog.closed_at, None
        blog.status = Blog.Status.PREPARED
        blog.is_silent = blog.is_pinned = False
        blog.withdrawn_at, blog.withdrawn_by = timezone.now(), by
        blog.withdrawal_reason = reason
        write_receipt_of_blog(blog, had, revision)
        raise_blog_alarms(blog, by)
    name_anew(blog)


def bring_back(blog: Blog, *, by: User) -> None:
    """Show a withdrawn blog to readers again, as it is now. Does nothing if it is none.

    Closed if it was closed; else it is live. Raises Paused in a pause, or NeedsReview where
    it is sensitive.
    """
    with revisions.editors_revision(blog, Verb.BRING_BACK, by=by) as revision:
        if blog.is_withdrawn:
            require_another_to_show(blog, by)
        show_again(blog, revision)
    name_both_ways(blog)


# Below the verbs ------------------------------------------------------------------------


def show_again(blog: Blog, revision: int) -> None:
    """Under the lock, and for what was approved, too. Raises AlreadyDone."""
    if not blog.is_withdrawn:
        raise revisions.AlreadyDone
    blog.closed_at, blog.was_closed_at = blog.was_closed_at, None
    is_closed = blog.closed_at is not None
    blog.status = Blog.Status.CLOSED if is_closed else Blog.Status.LIVE
    blog.withdrawn_at = blog.withdrawn_by = None
    blog.withdrawal_reason = ""
    if blog.closes_at and blog.closes_at <= timezone.now():
        blog.closes_at = None  # it would be closed in the next second
    revisions.stamp(blog, revision, *PARTS)
