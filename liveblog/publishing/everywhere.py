"""A change of all that uses one picture: in drafts, and where readers see it.

It goes from blog to blog and takes one revision in each whose readers see the picture, so
that open pages follow; in drafts it takes none.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone

from accounts.models import User
from liveblog.models import Blog, FigureBlock, Update, Verb, figures_of
from media.models import Image

from . import revisions

Figures = QuerySet[FigureBlock]


@dataclass(frozen=True)
class Everywhere:
    """What is to become of every figure that shows a picture, and of every hero.

    `is_behind` narrows both to those that are still to be changed. It is asked anew under
    each blog's lock, when the image has been read again: another change of it may be at
    work at the same moment, and the newest decision counts. `may` is asked under each
    lock, too, and raises NotAllowed.
    """

    verb: Verb
    image: Image
    by: User
    mend: Callable[[Figures, list[Update]], None]
    mend_hero: Callable[[Blog], None]
    is_behind: Callable[[Figures, QuerySet[Blog]], tuple[Figures, QuerySet[Blog]]]
    may: Callable[[], object]

    def go(self) -> None:
        """Blog by blog, each in transactions of its own. Safe to do twice."""
        figures, heroes = self._behind()
        blogs = Blog.objects.filter(
            Q(pk__in=figures.values("update__blog")) | Q(pk__in=heroes.values("pk"))
        )
        for blog in blogs.order_by("pk"):
            # Drafts first: one that goes live between the two is as it should be.
            self._in_drafts(blog)
            self._in_public(blog)

    def _behind(self) -> tuple[Figures, QuerySet[Blog]]:
        return self.is_behind(figures_of(self.image), self.image.heroes.all())

    def _in_drafts(self, blog: Blog) -> None:
        with blog.locked():
            self.may()
            revisions.read_picture(self.image)
            figures, _heroes = self._behind()
            drafts = _of(blog.updates.drafts(), figures, blog)
            self.mend(figures.filter(update__in=drafts), drafts)
            # Who has one of them open is told, and does not save over it.
            now = timezone.now()
            blog.updates.filter(pk__in=[d.pk for d in drafts]).update(saved_at=now)

    def _in_public(self, blog: Blog) -> None:
        with (
            suppress(revisions.AlreadyDone),
            blog.next_revision(self.verb, by=self.by) as revision,
        ):
            self.may()
            revisions.read_picture(self.image)
            figures, heroes = self._behind()
            updates = _of(blog.updates.published(), figures, blog)
            parts = {"hero"} if heroes.filter(pk=blog.pk).exists() else set()
            if not updates and not parts:
                raise revisions.AlreadyDone
            for update in updates:
                update.keep_version(by=self.by)
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
