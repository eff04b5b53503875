"""What began elsewhere is brought in with the times that it had there.

Readers' cursors, pages and polls go by `Update.first_revision`, so the order of a blog's updates
cannot change once a reader has seen it. Until it is live for the first time nobody has: its
updates stand in the order of their times, and each that comes or gets another time has them dealt
anew (decision 0054).
"""

from datetime import UTC, datetime, timedelta

from django.db.models import F, Max, Min, OuterRef, Subquery
from django.utils import timezone

from accounts.models import User
from liveblog.models import Blog, Facet, Update, Verb

from . import revisions
from .marks import BREAKING_MINUTES
from .refusals import BlogNotLive, ImpossibleTime, OrderSeen
from .review_levels import require_direct

# Before that, zones had no name for their time, and the search's index no number for it.
EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)
ORDER = ("first_revision", "last_revision")
# Rows in one statement: SQLite takes so many values and not many more.
AT_ONCE = 200


def set_original_time(update: Update, at: datetime, *, by: User) -> None:
    """Say when a public update of a blog that was never live was first published, elsewhere.

    It moves to its place among the others. Editors may, where their own right is enough to publish
    it. `at` is an aware datetime. Does nothing if that is its time. Raises OrderSeen once the blog
    has been live, ImpossibleTime, Withdrawn, NeedsReview or NotAllowed.
    """
    blog = update.blog
    with revisions.editors_revision(
        blog, Verb.SET_ORIGINAL_TIME, by=by, update=update
    ) as revision:
        revisions.read_under_lock(update, blog)
        if not blog.takes_original_times:
            raise OrderSeen(blog)
        _refuse_impossible(at)
        if update.published_at == at:
            raise revisions.AlreadyDone
        require_direct(blog, by, of=update)
        blog.noted["time_before"] = update.published_at
        update.published_at = update.original_at = at
        _end_breaking_that_is_over(update)
        revisions.show(update, revision)
        Facet.objects.filter(update=update).update(published_at=at)
        put_in_order(update, revision)
        revisions.stamp(blog, revision, "status")


# Below the verb -------------------------------------------------------------------------


def require_open(blog: Blog, update: Update, by: User) -> None:
    """Under the lock: live blogs take what is new, others what an editor brings in.

    Raises BlogNotLive, OrderSeen or ImpossibleTime.
    """
    is_brought_in = update.original_at is not None and by.is_editor
    if not (blog.is_live or (is_brought_in and is_open_to(blog, update))):
        raise BlogNotLive(blog)
    if is_brought_in and not blog.takes_original_times:
        raise OrderSeen(blog)
    if is_brought_in:
        _refuse_impossible(update.original_at)  # type: ignore[arg-type]  # it has one


def is_open_to(blog: Blog, draft: Update) -> bool:
    """Whether this may be published in it now: by its state alone."""
    return blog.is_live or (blog.takes_original_times and draft.original_at is not None)


def time_of(update: Update, now: datetime) -> datetime:
    """The time with which it is published now. What would be breaking no more, is not."""
    if not update.blog.takes_original_times:
        update.original_at = None
    if update.original_at is None:
        return now
    _end_breaking_that_is_over(update)
    return update.original_at


def put_in_order(update: Update, revision: int) -> None:
    """Under the lock, once it is stored with its time: let the blog's updates stand by time.

    They share the revisions at which they came first; which of them are others' now are
    changed at this revision. Renders again what shows the update's time, and the parts that have
    its order, but for the status line.
    """
    blog = update.blog
    blog.noted["time_given"] = update.published_at
    deal(blog, revision)
    update.refresh_from_db(fields=["first_revision", "last_revision"])
    latest = blog.updates.published().aggregate(at=Max("published_at"))
    blog.last_published_at = latest["at"]
    for each in blog.updates.published().filter(announces=update):
        each.blog = blog
        revisions.render_again(each, revision)
    revisions.stamp(blog, revision, "pinned", "key_events")


def earliest_time_in(blog: Blog) -> datetime | None:
    """When the first of its public updates was published; None without any. One query."""
    return blog.updates.published().aggregate(at=Min("published_at"))["at"]


def deal(blog: Blog, revision: int) -> None:
    """Give the first revisions that the updates have out anew, in the order of their times.

    Under the lock. What has the same time keeps its order. That no two have the same, the database asks of each
    row by itself: so those that move get numbers first that none has ever had.
    """
    shown = blog.updates.ever_public().order_by("published_at", "first_revision")
    had = dict(shown.values_list("pk", "first_revision"))
    dealt = dict(zip(had, sorted(had.values()), strict=True))
    moved = [first for pk, first in had.items() if dealt[pk] != first]
    if not moved:
        return
    lowest, highest = min(moved), max(moved)
    its = blog.updates.filter(first_revision__range=(lowest, highest))
    its.update(**{name: F(name) + revision for name in ORDER})
    rows = [
        Update(pk=pk, first_revision=dealt[pk], last_revision=revision)
        for pk, first in had.items()
        if lowest <= first <= highest
    ]
    Update.objects.bulk_update(rows, ORDER, batch_size=AT_ONCE)
    own = Update.objects.filter(pk=OuterRef("update")).values("first_revision")
    Facet.objects.filter(blog=blog).update(first_revision=Subquery(own))


def _refuse_impossible(at: datetime) -> None:
    if not is_possible(at):
        raise ImpossibleTime(at)


def is_possible(at: datetime) -> bool:
    """Whether something can have been published then."""
    return EARLIEST <= at <= timezone.now()


def _end_breaking_that_is_over(update: Update) -> None:
    """It was breaking for its half hour from then on."""
    at = update.original_at or timezone.now()
    if not update.is_breaking:
        return
    update.breaking_until = at + timedelta(minutes=BREAKING_MINUTES)
    if update.breaking_until <= timezone.now():
        update.is_breaking, update.breaking_until = False, None
