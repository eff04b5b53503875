"""The way through all that uses a picture: from blog to blog, drafts and what readers see.

It takes one revision in each blog whose readers see the picture, so that open pages follow;
in drafts it takes none. A process may die in between: whoever walks can walk again.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone

from accounts.models import User
from liveblog.models import (
    Blog,
    FigureBlock,
    Paused,
    SavedDraft,
    Update,
    Verb,
    figures_of,
)
from liveblog.publishing import revisions
from media.models import Image

Figures = QuerySet[FigureBlock]


def walk(
    verb: Verb,
    image: Image,
    blogs: QuerySet[Blog],
    *,
    by: User | None,
    in_public: Callable[[Blog, int], None],
    in_drafts: Callable[[Blog], None] | None = None,
) -> int:
    """From blog to blog, each in transactions of its own; returns how many took a revision.

    `in_public` gets the blog, locked, and its next revision; where nothing is to be done it
    raises AlreadyDone. `in_drafts` comes before it, so that a draft that goes live between
    the two is as it should be. For both the image is read again, and its row kept: another
    change of it may be at work, and the newest decision counts. Where a blog is paused it
    goes on to the others, and raises Paused at the end.
    """
    count, paused = 0, None
    for blog in blogs.order_by("pk"):
        if in_drafts is not None:
            with blog.locked():
                revisions.read_picture(image)
                in_drafts(blog)
        try:
            with (
                suppress(revisions.AlreadyDone),
                blog.next_revision(verb, by=by) as revision,
            ):
                revisions.read_picture(image)
                in_public(blog, revision)
                count += 1
        except Paused as refusal:
            paused = refusal
    if paused is not None:
        raise paused
    return count


@dataclass(frozen=True)
class Everywhere:
    """What is to become of every figure that shows a picture, and of every hero.

    `is_behind` narrows both to those that are still to be changed; `may` raises NotAllowed.
    Both are asked anew under each blog's lock.
    """

    verb: Verb
    image: Image
    by: User
    mend: Callable[[Figures, list[Update]], None]
    mend_hero: Callable[[Blog], None]
    is_behind: Callable[[Figures, QuerySet[Blog]], tuple[Figures, QuerySet[Blog]]]
    may: Callable[[], object]

    def go(self) -> None:
        """Change them all. Versions keep what updates said before. Safe to do twice.

        Raises Paused, once all is changed where publishing is not paused.
        """
        figures, heroes = self._behind()
        blogs = Blog.objects.filter(
            Q(pk__in=figures.values("update__blog")) | Q(pk__in=heroes.values("pk"))
        )
        walk(
            self.verb,
            self.image,
            blogs,
            by=self.by,
            in_drafts=self._in_drafts,
            in_public=self._in_public,
        )

    def _behind(self) -> tuple[Figures, QuerySet[Blog]]:
        return self.is_behind(figures_of(self.image), self.image.heroes.all())

    def _in_drafts(self, blog: Blog) -> None:
        self.may()
        figures, _heroes = self._behind()
        drafts = _of(blog.updates.drafts(), figures, blog)
        for draft in drafts:
            SavedDraft.objects.keep(draft)  # so that theirs is put together with it
        self.mend(figures.filter(update__in=drafts), drafts)
        # Who has one of them open does not save over it.
        now = timezone.now()
        blog.updates.filter(pk__in=[d.pk for d in drafts]).update(saved_at=now)

    def _in_public(self, blog: Blog, revision: int) -> None:
        self.may()
        figures, heroes = self._behind()
        updates = _of(blog.updates.published(), figures, blog)
        parts = {"hero"} if heroes.filter(pk=blog.pk).exists() else set()
        if not updates and not parts:
            raise revisions.AlreadyDone
        for update in updates:
            update.keep_version(revision, by=self.by)
        self.mend(figures.filter(update__in=updates), updates)
        if parts:
            self.mend_hero(blog)
        for update in updates:
            revisions.show(update, revision)
            parts |= revisions.parts_showing(update)
        revisions.stamp(blog, revision, *sorted(parts))


def _of(updates, figures: Figures, blog: Blog) -> list[Update]:
    found = list(updates.filter(pk__in=figures.values("update")).order_by("pk"))
    for update in found:
        update.blog = blog
    return found
