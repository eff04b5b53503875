"""All blogs on one screen: what happens in each, who is at its desk, and where nothing does."""

import hashlib
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F, OuterRef, Subquery
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from liveblog.models import AtDesk, Blog, Update, open_pages_of_each
from liveblog.monitoring.readers_now import about

from .queue import waiting_of_each

CLOSED_SHOWN = 10
NAMES_SHOWN = 3
# The last hour in bars: so many of so many seconds. By the clock, so that a bar stays what it is.
HOUR, BARS, BAR_SECONDS = timedelta(hours=1), 12, 300
# The rest of a blog is long, and shown nowhere here.
SHOWN_OF_BLOG = (
    *("slug", "language", "direction", "time_zone", "status", "is_pinned", "headline"),
    *("went_live_at", "began_at", "closed_at", "last_published_at", "is_rehearsal"),
)
GROUPS = {
    "p": _("Pinned on the front page"),
    "l": _("Live"),
    "r": _("Prepared"),
    "c": _("Closed"),
}
# What a page says of each line that it has: the line's place and its state.
SEEN = re.compile(r"([plrc][0-9]{1,18})\.([0-9a-f]{8})")


@dataclass
class Line:
    """One blog as it is shown."""

    blog: Blog
    published: list[int]  # updates of the last hour in each bar, the newest last
    people: list[User]  # at its desk now, by byline
    readers: int | None  # about so many; None: nobody is asked
    is_quiet: bool  # live, and nothing published for SILENT_AFTER_MINUTES

    @property
    def group(self):
        if self.blog.is_live:
            return "p" if self.blog.is_pinned else "l"
        return "r" if self.blog.is_prepared else "c"

    @property
    def place(self):
        """Its group and the blog's key: a line of another place is not where the page has it."""
        return f"{self.group}{self.blog.pk}"

    @property
    def state(self):
        """Another one whenever the line looks different."""
        blog = self.blog
        shown = (
            *(self.group, blog.headline, blog.last_published_at, blog.latest_heading),
            *(blog.waiting_count, self.published, self.readers, self.is_quiet),
            [(person.pk, str(person)) for person in self.people],
        )
        return hashlib.sha256(repr(shown).encode()).hexdigest()[:8]

    @property
    def count(self):
        return sum(self.published)

    @property
    def bars(self):
        """(x, y, height) of each in a drawing 24 high, which six updates fill."""
        heights = [min(24, 4 * count) for count in self.published]
        return [(8 * n, 24 - height, height) for n, height in enumerate(heights)]

    @property
    def named(self):
        return self.people[:NAMES_SHOWN]

    @property
    def unnamed_count(self):
        return max(0, len(self.people) - NAMES_SHOWN)


def overview_of(person: User, *, now: datetime, is_mine: bool = False):
    """The lines of all blogs in which this person may write, and whether more have closed.

    Four queries, whatever their number: those that run or are prepared, the last to close,
    the updates of the last hour, and who is at a desk.
    """
    blogs = Blog.objects.writable_by(person)
    if is_mine:
        blogs = blogs.of(person)
    blogs = _annotated(blogs, person, now)
    closed = blogs.filter(status=Blog.Status.CLOSED).order_by("-closed_at", "-pk")
    last_closed = list(closed[: CLOSED_SHOWN + 1])
    running = blogs.exclude(status=Blog.Status.CLOSED).in_front_page_order()
    shown = [*running, *last_closed[:CLOSED_SHOWN]]
    return _lines(shown, now), len(last_closed) > CLOSED_SHOWN


def grouped(lines):
    """[(a group's name, its lines), …] without those that have none."""
    of_group = defaultdict(list)
    for line in lines:
        of_group[line.group].append(line)
    return [(name, of_group[key]) for key, name in GROUPS.items() if key in of_group]


def changed_since(lines, seen: str):
    """The lines that a page shows otherwise than they are, and whether its list is another.

    `seen` is what the page has: "l5.0123abcd c7.4567cdef". What is no such thing is nothing.
    """
    on_page = dict(SEEN.findall(seen))
    state_by_blog = {place[1:]: state for place, state in on_page.items()}
    changed = [
        line
        for line in lines
        if state_by_blog.get(str(line.blog.pk), line.state) != line.state
    ]
    return changed, on_page.keys() != {line.place for line in lines}


def _annotated(blogs, person, now):
    latest = Update.objects.published().filter(blog=OuterRef("pk")).newest_first()
    return blogs.only(*SHOWN_OF_BLOG).annotate(
        latest_heading=Subquery(latest.values("heading")[:1]),
        open_now=open_pages_of_each(now),
        waiting_count=waiting_of_each(person),
    )


def _lines(blogs, now):
    published, at_desk = _published_of_each(now), defaultdict(list)
    here = AtDesk.objects.here(now).filter(blog__in=[blog.pk for blog in blogs])
    for one in here.select_related("person").order_by("person__byline", "person"):
        at_desk[one.blog_id].append(one.person)
    quiet_since = now - timedelta(minutes=settings.SILENT_AFTER_MINUTES)
    counts = settings.READER_SAMPLE > 0
    return [
        Line(
            blog=blog,
            published=[published[blog.pk, bar] for bar in range(BARS)],
            people=at_desk[blog.pk],
            readers=about(blog.open_now) if counts and _has_readers(blog) else None,
            is_quiet=blog.is_live and blog.quiet_since <= quiet_since,
        )
        for blog in blogs
    ]


def _has_readers(blog):
    return blog.is_live and not blog.is_rehearsal


def _published_of_each(now):
    """How many went out in the last hour, by (blog, bar)."""
    first = int(now.timestamp()) // BAR_SECONDS - BARS + 1
    times = Update.objects.published().filter(published_at__gt=now - HOUR)
    return Counter(
        # The oldest minutes of the hour may be of a bar before the first.
        (blog, max(0, int(at.timestamp()) // BAR_SECONDS - first))
        for blog, at in times.values_list("blog", "published_at")
    )


def closed_blogs(person: User):
    """All that have closed in which this person may write, the last first."""
    blogs = Blog.objects.writable_by(person).filter(status=Blog.Status.CLOSED)
    return blogs.only(*SHOWN_OF_BLOG).order_by(F("closed_at").desc(), "-pk")
