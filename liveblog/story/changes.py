"""What a reader holding revision N must be sent."""

from dataclasses import dataclass, field

from django.db.models import QuerySet

from liveblog.models import Blog, Update

from .rendering import PARTS


@dataclass(frozen=True)
class Gap:
    """Arrivals that were left out, by the revisions on both sides of them."""

    since: int
    before: int
    count: int


@dataclass
class Changes:
    """One answer to a poll. Updates are newest first."""

    arrived: list[Update] = field(default_factory=list)
    gap: Gap | None = None
    corrected: list[Update] = field(default_factory=list)
    withdrawn: list[Update] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)


class TooManyChanged(Exception):
    """More updates than are told in one answer."""


def changes_since(
    blog: Blog,
    since: int,
    *,
    limit: int,
    most: int | None = None,
    with_stories: bool = False,
) -> Changes:
    """All changes of `blog`, as it was read, after revision `since`. One query.

    Read the blog first: an update that commits after that waits for the next poll.
    A correction that commits in between may come twice, with the same revision.
    At most `limit` arrivals, the newest, and the gap they leave. `with_stories` for programs: pages
    do not need them. Raises TooManyChanged where `most` is given and more updates have changed: one
    revision may have changed all of them.
    """
    changes = Changes(
        parts=[p for p in PARTS if getattr(blog, f"{p}_revision") > since]
    )
    among = _columns(blog.updates.ever_public(), with_stories)
    for update in changed_updates(blog, since, among=among, most=most):
        # Stored HTML needs no blog, but its wrapper's address does.
        update.blog = blog
        if _first_revision(update) > since:
            if update.is_in_the_feed:
                changes.arrived.append(update)
            # else: published and withdrawn since; this reader never saw it
        elif update.is_in_the_feed:
            changes.corrected.append(update)
        else:
            changes.withdrawn.append(update)
    changes.arrived, changes.gap = cut(changes.arrived, since, limit)
    return changes


def between(
    blog: Blog, since: int, before: int, *, limit: int, with_stories: bool = False
):
    """The newest `limit` updates of a gap, and the gap that is left.

    One query; a second counts what is left, so that no gap is too wide to be asked for.
    """
    feed = _columns(blog.updates.in_the_feed(), with_stories)
    rows = feed.between(since, min(before, blog.revision + 1)).newest_first()
    shown = list(rows[: limit + 1])
    if len(shown) <= limit:
        return shown, None
    shown.pop()
    left = feed.between(since, shown[-1].first_revision).count()
    return shown, Gap(since, shown[-1].first_revision, left)


def changed_updates(
    blog: Blog, since: int, *, among: QuerySet[Update], most: int | None = None
) -> list[Update]:
    """Those of these updates that changed after `since`, as of the blog's revision.

    Newest first. One query. Raises TooManyChanged where there are more than `most`. Sorted and
    bounded here: asked to do it, SQLite goes through the whole blog in the feed's order instead
    of reading the few that changed (95 ms with 100,000 updates).
    """
    changed = among.changed_since(since)  # type: ignore[attr-defined]
    if most is not None and len(changed := list(changed[: most + 1])) > most:
        raise TooManyChanged
    seen = [each for each in changed if _first_revision(each) <= blog.revision]
    return sorted(seen, key=_first_revision, reverse=True)


def _columns(updates, with_stories):
    return updates if with_stories else updates.on_pages()


def _first_revision(update: Update) -> int:
    return update.first_revision  # type: ignore[return-value]  # it is public


def cut(
    arrived: list[Update], since: int, limit: int
) -> tuple[list[Update], Gap | None]:
    shown, left = arrived[:limit], arrived[limit:]
    if not left:
        return shown, None
    before = shown[-1].first_revision
    return shown, Gap(since, before, len(left))  # type: ignore[arg-type]  # public
