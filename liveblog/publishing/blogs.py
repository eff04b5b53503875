"""The verbs on a blog's life: prepared, live, silent, closed; and on all its stored HTML."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from liveblog.models import (
    Blog,
    BlogTemplate,
    Verb,
    refuse_while_paused,
    writers_turn,
)
from liveblog.story.rendering import PARTS

from . import revisions
from .addresses import refuse_what_was_anothers
from .blog_templates import fields_of, furnish
from .closing_time import still_goes_out
from .continuing import (
    closes_nothing_more,
    lead_on,
    name_both_ways,
    take_along,
    taken_along,
)
from .editing import change_members
from .original_times import earliest_time_in
from .refusals import AddressTaken
from .review_levels import require_another, require_another_to_show


def prepare_blog(
    *,
    by: User,
    slug: str,
    members: Iterable[User] = (),
    template: BlogTemplate | None = None,
    **fields,
) -> Blog:
    """Make a blog that only the desk sees. Raises AddressTaken, or NotAllowed.

    Everybody may. Who is no editor writes in it alone; editors choose who does. It takes
    no revision: nothing of it is public. What `fields` do not say it has of the template.
    """
    with _taking_address(slug):
        is_editor = revisions.require_active(by).is_editor
        blog = _create(slug, fields_of(template) | fields)
        change_members(blog, added=members if is_editor else [by])
        if template:
            furnish(blog, template)
    return blog


def continue_blog(
    earlier: Blog, *, by: User, slug: str, goes_live: bool = False, **fields
) -> Blog:
    """Make the blog in which the coverage of this one goes on, with its settings and members.

    `fields` are `headline`, `standfirst` and whether it `closes_earlier`. Prepared, or live at
    once if it is not sensitive; when it goes live, readers of the earlier one are led to it.
    Raises AddressTaken, NotAllowed, or Paused before anything is made.
    """
    with _taking_address(slug):
        revisions.require_editor(by)
        if goes_live:
            refuse_while_paused(earlier)
        earlier.refresh_from_db()  # settings may have changed since it was read
        blog = _create(slug, taken_along(earlier) | fields)
        take_along(blog, earlier)
    if goes_live and not blog.is_sensitive:
        go_live(blog, by=by)
    return blog


def go_live(blog: Blog, *, by: User) -> None:
    """Show a prepared blog to readers. Does nothing if it is not prepared.

    Nor if it was withdrawn, which is brought back by `bring_back`. Where it continues another
    one, that one leads to it, and is closed if it is to be; what was cut off between the two
    is made up for when this is called again. Raises NeedsReview where it is sensitive.
    """
    with revisions.editors_revision(blog, Verb.GO_LIVE, by=by) as revision:
        if blog.is_prepared and not blog.is_withdrawn:
            require_another_to_show(blog, by)
        show_for_the_first_time(blog, revision)
    lead_to(blog, by=by)


def show_closed(blog: Blog, *, by: User, closed_at: datetime, message: str) -> None:
    """Show a prepared blog to readers as one that ended elsewhere, at that time.

    Does nothing if it is not prepared, or was withdrawn. It is never live: nobody follows it, and
    nothing is said of it as of news.
    """
    with revisions.editors_revision(blog, Verb.GO_LIVE, by=by) as revision:
        if not blog.is_prepared or blog.is_withdrawn:
            raise revisions.AlreadyDone
        if message:
            require_another(blog, by)
        now = timezone.now()
        _end(blog, revision, message=message)
        blog.went_live_at, blog.closed_at = now, min(closed_at, now)
        blog.begins_at = None
        blog.began_at = earliest_time_in(blog)
        revisions.stamp(blog, revision, *PARTS)
    name_both_ways(blog)


def close(blog: Blog, *, by: User, message: str = "") -> None:
    """End a live blog. Does nothing if it is not live.

    A correspondent who publishes at the same moment either got the lock first, and is
    in, or finds the blog closed and gets BlogNotLive. Raises NeedsReview for a message in a
    sensitive blog, and Paused in a pause: without one either can be closed at once.
    """
    with revisions.editors_revision(blog, Verb.CLOSE, by=by) as revision:
        if not blog.is_live:
            raise revisions.AlreadyDone
        if message:
            require_another(blog, by)
            refuse_while_paused(blog)
        _end(blog, revision, message=message)


def close_due(blog: Blog, *, now: datetime) -> None:
    """Close a live blog whose time has come. For the worker.

    Does nothing if it is not its time any more, or while an update that was scheduled up to
    then is still to go out: for a minute, and until the worker has tried it.
    """
    with revisions.editors_revision(blog, Verb.CLOSE, by=None) as revision:
        is_due = blog.is_live and blog.closes_at is not None and blog.closes_at <= now
        if not is_due or still_goes_out(blog, now):
            raise revisions.AlreadyDone
        _end(blog, revision)


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
        has_spoken = blog.is_live and blog.last_published_at is not None
        if not has_spoken or blog.is_silent or blog.quiet_since > since:
            raise revisions.AlreadyDone
        blog.is_silent = True
        revisions.stamp(blog, revision, "status")


def pin_blog(blog: Blog, *, by: User) -> None:
    """Keep a blog at the top of the front page."""
    _pin_blog(Verb.PIN_BLOG, blog, by=by, is_pinned=True)


def unpin_blog(blog: Blog, *, by: User) -> None:
    _pin_blog(Verb.UNPIN_BLOG, blog, by=by, is_pinned=False)


# Below the verbs, and for what was approved --------------------------------------------------


def show_for_the_first_time(blog: Blog, revision: int) -> None:
    """Under the lock. Raises AlreadyDone."""
    if not blog.is_prepared or blog.is_withdrawn:
        raise revisions.AlreadyDone
    blog.status = Blog.Status.LIVE
    blog.went_live_at = timezone.now()
    blog.begins_at = None
    blog.began_at = earliest_time_in(blog)
    if blog.closes_at and blog.closes_at <= blog.went_live_at:
        blog.closes_at = None  # it would be closed in the next second
    revisions.stamp(blog, revision, *PARTS)


def lead_to(blog: Blog, *, by: User) -> None:
    """What a live blog continues leads to it, and is closed if it is to be; and so do its editions."""
    if not blog.is_live or not (blog.continues or blog.editions_id):
        return
    lead_on(blog, by=by)
    name_both_ways(blog)
    if blog.continues is None:
        return
    if blog.closes_earlier:
        close(blog.continues, by=by)
        closes_nothing_more(blog)


@contextmanager
def _taking_address(slug: str) -> Iterator[None]:
    """A transaction in which a blog is made at this address. Raises AddressTaken."""
    try:
        with writers_turn(), transaction.atomic(durable=True):
            yield
    except IntegrityError:
        # Whose it was may have another by now.
        if not Blog.objects.at_any_time_at(slug).exists():
            raise
        raise AddressTaken(slug) from None


def _create(slug: str, fields: dict) -> Blog:
    blog = Blog.objects.create(slug=slug, **fields)
    refuse_what_was_anothers(blog)
    return blog


def _end(blog: Blog, revision: int, *, message: str = "") -> None:
    blog.status = Blog.Status.CLOSED
    blog.is_silent = False
    blog.closed_at = timezone.now()
    blog.closes_at = None
    blog.closing_message = message
    revisions.stamp(blog, revision, "status")


def _pin_blog(verb: Verb, blog: Blog, *, by: User, is_pinned: bool) -> None:
    with revisions.editors_revision(blog, verb, by=by):
        if blog.is_pinned == is_pinned or blog.is_rehearsal:
            raise revisions.AlreadyDone  # no rehearsal is on the front page
        blog.is_pinned = is_pinned
