"""Which blogs the front page and its months list. A month is one of the newsroom's zone."""

from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Count, Max, OuterRef, Subquery, Sum

from liveblog.models import Blog, Update, named_pace

# A blog's row holds its page parts too: a list of blogs needs a line of it.
SHOWN = (
    *("slug", "language", "direction", "time_zone", "status", "is_pinned"),
    *("headline", "standfirst", "closed_at", "last_published_at", "revision"),
    "is_rehearsal",
)
# And of what is running its picture.
SHOWN_RUNNING = (*SHOWN, "hero_image", "hero_alt", "hero_credit")
# So many headings each says, since any may come to stand first: the lead story.
LINES = 3
# So often at most a front page is given another list. On an evening of eight blogs some news
# comes every seven seconds, and each brings the whole list: of all of it nobody reads more.
LIST_SECONDS = 10


class State(NamedTuple):
    """Of several blogs: what they are, and how far they have gone."""

    blogs: int
    revisions: int | None  # of all together
    changed_at: datetime | None


def paced(seconds):
    """The pace of front pages, where all readers' is this."""
    return max(seconds, LIST_SECONDS)


def running(blogs=None):
    """A list of live blogs and pinned ones, each with its newest `lines` and the pace. Two queries.

    The first of them leads: a pinned blog, or else the live one that has published last. With
    `blogs` of these alone.
    """
    named = Update.objects.credible().filter(blog=OuterRef("pk")).exclude(heading="")
    newest = named.newest_first().values("pk")
    nth = {f"line_{n}": Subquery(newest[n : n + 1]) for n in range(LINES)}
    if blogs is None:
        blogs = Blog.objects.on_front_page()
    blogs = list(
        blogs.in_front_page_order()
        .annotate(poll_seconds=named_pace(), **nth)
        .select_related("hero_image")
        .only(*SHOWN_RUNNING)
    )
    put_lines(blogs, list(nth))
    return blogs


def put_lines(blogs, names):
    """Give blogs their `lines`, of the updates whose keys are under these names. One query.

    What was withdrawn since the blogs were read is left out.
    """
    pks = {blog.pk: [getattr(blog, name) for name in names] for blog in blogs}
    wanted = [pk for each in pks.values() for pk in each if pk]
    columns = Update.objects.credible().only("heading", "published_at")
    found = columns.in_bulk(wanted)
    for blog in blogs:
        blog.lines = [found[pk] for pk in pks[blog.pk] if pk in found]


def months():
    """The months in which public blogs were closed, as first days, newest first.

    One query, and every month there is: ten years of them are 120 links.
    """
    starts = closed().datetimes("closed_at", "month", order="DESC", tzinfo=_zone())
    return [start.date() for start in starts]


def state_of(blogs):
    """Another one whenever one of these blogs has gone on, or another has come or gone. One query.

    Whichever comes has changed later than any has before: where one goes and another comes that has
    gone as far, the time tells.
    """
    facts = {"blogs": Count("pk"), "revisions": Sum("revision")}
    return State(**blogs.aggregate(**facts, changed_at=Max("changed_at")))


def closed():
    """The blogs of all months."""
    return Blog.objects.public().exclude(closed_at=None)


def closed_in(month: date):
    """The blogs that were closed in the month of this first day, the latest first."""
    following = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    return (
        Blog.objects.public()
        .filter(closed_at__gte=_midnight(month), closed_at__lt=_midnight(following))
        .order_by("-closed_at", "-pk")
        .only(*SHOWN)
    )


def _midnight(day):
    return datetime(day.year, day.month, day.day, tzinfo=_zone())


def _zone():
    return ZoneInfo(settings.TIME_ZONE_OF_NEWSROOM)
