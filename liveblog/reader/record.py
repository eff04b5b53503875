"""What the newsroom has put right and taken back, in all blogs, as one list by time."""

from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from itertools import islice

from django.db import models
from django.db.models import Q

from liveblog.models import Blog, Correction, Update
from liveblog.story.rendering import stored_title

BLOG_FIELDS = (
    *("slug", "headline", "language", "direction", "time_zone"),
    "is_rehearsal",
)
# What readers see (Blog.objects.public). By a join: for a subquery SQLite reads all updates of each of these blogs.
PUBLIC = (Blog.Status.LIVE, Blog.Status.CLOSED)
UPDATE_FIELDS = ("blog", "state", "heading", "text", "published_at")


@dataclass(frozen=True)
class Line:
    """A correction, or a withdrawal that has a notice."""

    at: datetime
    # No two lines have the same: even for corrections, odd for notices.
    tie: int
    update: Update
    words: str

    @property
    def cursor(self):
        """Its place in the list, where two may have the same time. See converters.py."""
        return self.at, self.tie

    @property
    def is_withdrawal(self):
        return self.tie % 2 == 1

    @property
    def title(self):
        """What the update is called; of a withdrawn one nothing is left to call it by."""
        return "" if self.is_withdrawal else stored_title(self.update)


def lines(cursor=None, *, limit):
    """The newest lines below a cursor, and whether there are more. Two queries.

    Of an update that was withdrawn there is its notice alone: a note of what had been
    wrong in it would repeat its words.
    """
    corrections = _of(Correction).public().newest_first(cursor, at="at", rank=0)
    notices = (
        _of(Update).with_a_notice().newest_first(cursor, at="withdrawn_at", rank=1)
    )
    both = merge(
        (Line(c.at, c.pk * 2, c.update, c.note) for c in corrections[: limit + 1]),
        (
            Line(u.withdrawn_at, u.pk * 2 + 1, u, u.withdrawal_notice)
            for u in notices[: limit + 1]
        ),
        key=lambda line: line.cursor,
        reverse=True,
    )
    found = list(islice(both, limit + 1))
    return found[:limit], len(found) > limit


class _Record(models.QuerySet):
    def public(self):
        """Corrections that readers can see at their updates."""
        return (
            self.filter(
                update__state=Update.State.PUBLISHED,
                update__blog__status__in=PUBLIC,
                update__blog__is_rehearsal=False,
            )
            .select_related("update__blog")
            .only(
                *("note", "at"),
                *(f"update__{name}" for name in UPDATE_FIELDS),
                *(f"update__blog__{name}" for name in BLOG_FIELDS),
            )
        )

    def with_a_notice(self):
        """Updates in whose place readers see why they were withdrawn."""
        return (
            self.filter(
                state=Update.State.WITHDRAWN,
                blog__status__in=PUBLIC,
                blog__is_rehearsal=False,
            )
            .exclude(withdrawal_notice="")
            .select_related("blog")
            .only(
                *("withdrawn_at", "withdrawal_notice", *UPDATE_FIELDS),
                *(f"blog__{name}" for name in BLOG_FIELDS),
            )
        )

    def newest_first(self, cursor, *, at, rank):
        """By the time in the field `at`, from below the cursor on."""
        rows = self.order_by(f"-{at}", "-pk")
        if cursor is None:
            return rows
        moment, tie = cursor
        # Those of the very same time whose own tie, pk * 2 + rank, is lower.
        same = Q(**{at: moment, "pk__lt": (tie + 1 - rank) // 2})
        return rows.filter(Q(**{f"{at}__lt": moment}) | same)


def _of(model):
    return _Record(model)
