"""What a blog's desk shows, gathered once for the page and for its fragments."""

from django.conf import settings
from django.db.models import Prefetch

from liveblog.models import Receipt
from liveblog.monitoring.readers_now import readers_now

from .access import own_copies
from .composer import Composition
from .copies import named_copies
from .queue import queue_context
from .shifts import shift_context
from .update_list import JumpForm, ListForm

UNSENT_SHOWN = 20
# What the strip says of the update that was published last.
OF_LATEST = (
    *("blog", "published_at", "original_at"),
    *("author__byline", "author__email", "author__erased_at"),
)
# And the side of what is pinned, and of key events; and of the members.
OF_MARKED = ("blog", "published_at", "heading")
OF_MEMBER = ("byline", "email", "role", "erased_at")
AT_THE_TOP = "afterbegin:#rows"
# Less than STAMP_EVERY, in which a desk says that somebody is there.
NEWS_SECONDS = 15


def blog_context(request, blog, *, before=None, listed=None, reopens=False, **more):
    """The context of a blog's desk. A fixed number of queries, whatever its length.

    `listed`: a valid form that says which updates. `reopens`: with what this person has typed
    last, and not sent, in the composer.
    """
    older = blog.updates.ever_public().newest_first()
    if before is not None:
        older = older.older_than(before)
    if listed is not None:
        older = listed.narrowed(older)
    rows = list(desk_rows(older)[: settings.UPDATES_PER_PAGE + 1])
    for update in rows:
        update.blog = blog
    unsent = list(own_copies(request, blog)[:UNSENT_SHOWN])
    composition = more.pop("composition", None)
    if composition is None:
        new = [copy for copy in unsent if reopens and copy.update is None]
        composition = left_or_blank(request, blog, *new[:1])
    return {
        "blog": blog,
        "composition": composition,
        "unsent": [copy for copy in unsent if copy != composition.copy],
        "updates": rows[: settings.UPDATES_PER_PAGE],
        "has_older": len(rows) > settings.UPDATES_PER_PAGE,
        "shown": blog.revision,
        "listed": listed or ListForm({}, blog=blog, person=request.user),
        "jump": JumpForm(),
        **poll_context(),
        **side_context(request, blog),
        **shift_context(request, blog),
        **more,
    }


def left_or_blank(request, blog, copy=None):
    """The composer as this working copy left it; without one, for a new update."""
    if copy is None:
        return Composition.blank(person=request.user, blog=blog)
    copy.blog = blog
    return Composition.reopened(copy, person=request.user)


def side_context(request, blog):
    """The queue, the strip and the side: what a verb may have changed beside a row."""
    public = blog.updates
    return {
        **queue_context(request, blog),
        **strip_context(blog),
        "pins": public.pinned().only(*OF_MARKED).newest_first(),
        "key_events": public.key_events().only(*OF_MARKED).newest_first(),
        "published_count": public.published().count(),
        "members": blog.members.only(*OF_MEMBER).order_by("byline"),
    }


def strip_context(blog):
    """The strip above the desk: what was published last, and how many read. Two queries.

    But for its `asked_count`, which the queue has counted.
    """
    public = blog.updates.published().select_related("author").only(*OF_LATEST)
    return {"latest": public.newest_first().first(), "readers": readers_now(blog)}


def desk_rows(updates):
    """With all that a row shows. Four queries more, and one for each of what few rows have.

    That by no join, which would compile and read hundreds of columns more for every row.
    """
    few = ("withdrawn_by", "scheduled_by", "became", "original__blog", "moved_to__blog")
    receipts = Prefetch("receipts", queryset=Receipt.objects.in_lists())
    rows = updates.on_pages().select_related("author").prefetch_related(*few)
    return rows.prefetch_related("corrections", "versions", named_copies(), receipts)


def place_in_rows(update):
    """Where the row goes of what was just published; "" if below those that the list has."""
    if update.original_at is None:
        return AT_THE_TOP
    return places_in_rows(update.blog).get(update.pk, "")


def places_in_rows(blog):
    """Where htmx puts the row of each of the newest updates of a blog whose order is by time.

    By key; what stands further down is in no list that has just been loaded. One query.
    """
    newest = blog.updates.ever_public().newest_first()
    keys = list(newest.values_list("pk", flat=True)[: settings.UPDATES_PER_PAGE])
    above = [AT_THE_TOP, *(f"afterend:#row-{pk}" for pk in keys)]
    return dict(zip(keys, above, strict=False))


def poll_context():
    """How a blog's desk asks for news, in seconds.

    That there is some it hears every second from whom it asks who is at work (ui/at-work.js): what
    it asks besides says that somebody is there, also while the page is hidden.
    It waits for none where readers' pages have another address: from here no browser asks there.
    """
    waits = settings.DESK_URL == settings.PUBLIC_URL
    return {
        "poll_seconds": NEWS_SECONDS,
        "hold_seconds": settings.HOLD_SECONDS if waits else 0,
    }
