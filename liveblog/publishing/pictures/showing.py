"""An image of which something has changed: all that is public and shows it follows.

It goes from blog to blog, and a process may die in between. So the image says that pages
are behind, in the statement that changes it, until all of them have followed; asking
again, or the worker, does what is left.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from accounts.models import User
from liveblog.models import (
    Blog,
    FigureBlock,
    Paused,
    Update,
    Verb,
    refuse_while_paused,
    writers_turn,
)
from liveblog.publishing import revisions
from media.models import Image

from .everywhere import walk
from .facts import NOT_SHOWN
from .in_a_pause import (
    holds_back,
    is_paused_somewhere,
    refuse_where_paused,
    shows_more,
)


def is_shown(blog: Blog, image: Image) -> bool:
    """Whether something of this blog that readers can see shows the image. A query."""
    figures = public_figures(image).filter(update__blog=blog)
    return blog.hero_image_id == image.pk or figures.exists()


def is_shown_and_may_follow(blog: Blog, image: Image) -> bool:
    """The same under the blog's lock; raises Paused where more of it might come to readers."""
    if not is_shown(blog, image):
        return False
    if not holds_back(image):
        refuse_while_paused(blog)
    return True


def blogs_showing(image: Image) -> QuerySet[Blog]:
    """Those whose readers see it now."""
    used = Q(pk__in=public_figures(image).values("update__blog"))
    return Blog.objects.filter(used | Q(hero_image=image))


def public_figures(image: Image) -> QuerySet[FigureBlock]:
    return image.figures.filter(update__state=Update.State.PUBLISHED)


@contextmanager
def locked_picture(image: Image) -> Iterator[None]:
    """Hold an image's row to the end of the block, and read it anew.

    In a transaction of its own, with the writers' turn. Raises Image.DoesNotExist.
    """
    with writers_turn(), transaction.atomic():
        image.refresh_from_db(from_queryset=Image.objects.select_for_update())
        yield


def fall_behind(image: Image, *changed: str, by: User | None = None) -> None:
    """Save these fields of a locked image, and that pages do not show them yet.

    `by` is who has decided what the worker would have to finish in their name.
    """
    image.pages_behind_since = timezone.now()
    image.behind_by = by or image.behind_by
    image.save(update_fields=[*changed, "pages_behind_since", "behind_by"])


def change(
    verb: Verb, image: Image, *, by: User, decide: Callable[[Image], dict]
) -> None:
    """Set some fields of an image and show it everywhere.

    Which, to what, and whether this person may at all, `decide` says of the image as it
    is under its row's lock; what it raises, this raises. Does nothing if all is so
    already, stored and shown, and shows nothing anew where no page can tell. Raises Paused
    where readers would get more of it in a blog that is paused; where a pause began only
    after it was decided, that blog follows later.
    """
    # Under the lock: two people who set one each do not undo one another.
    with locked_picture(image):
        facts = decide(image)
        changed = {n: value for n, value in facts.items() if getattr(image, n) != value}
        if shows_more(image, changed):
            refuse_where_paused(blogs_showing(image))
        for name, value in changed.items():
            setattr(image, name, value)
        if changed.keys() <= NOT_SHOWN:
            image.save(update_fields=[*changed])
        else:
            fall_behind(image, *changed)
    if (since := image.pages_behind_since) is not None:
        with suppress(Paused):  # the worker does what is left
            show_everywhere(verb, image, by=by, is_due=is_shown_and_may_follow)
            have_followed(image, since=since)


def show_what_is_left(
    verb: Verb, image: Image, *, since: datetime | None, by: User | None = None
) -> None:
    """Show it wherever it is not shown as it is, and take down that pages have followed.

    In a pause they follow only if something of the picture is kept from readers. Until it is
    over no blog takes a revision in which nothing comes out changed: this is asked for again
    and again.
    """
    waits = not holds_back(image) and is_paused_somewhere(blogs_showing(image))
    with suppress(Paused):
        is_due = is_shown_and_may_follow
        show_everywhere(verb, image, by=by, is_due=is_due, also_unchanged=not waits)
        if not waits:
            have_followed(image, since=since, with_credit=True)


def have_followed(
    image: Image, *, since: datetime | None, with_credit: bool = False
) -> None:
    """All pages show it as it was then; what was changed after that has its own process.

    A credit that is to be corrected everywhere, or another picture in its place, is left
    to who sees to that (`library`).
    """
    behind = Image.objects.filter(pk=image.pk, pages_behind_since=since)
    if not with_credit:
        behind = behind.filter(is_credit_behind=False)
    with writers_turn():
        behind.filter(replaced_by=None).update(
            pages_behind_since=None, is_credit_behind=False
        )


def images_behind(before: datetime) -> QuerySet[Image]:
    """Those whose pages are behind since before then: who changed it has not lived."""
    return Image.objects.filter(pages_behind_since__lte=before)


def show_everywhere(
    verb: Verb,
    image: Image,
    *,
    by: User | None = None,
    is_due: Callable[[Blog, Image], bool] = is_shown,
    also_unchanged: bool = True,
) -> int:
    """Render all that is public and shows the image, in one revision of each blog.

    No correction, no "Updated" and no Version: nobody's words have changed. Safe to do
    twice; `is_due` is asked again under each blog's lock. A blog where nothing comes out
    changed takes a revision too unless told otherwise: what leaves its pages (feeds,
    widgets, share pictures) is kept by revision. Returns how many blogs took one.
    """

    def in_public(blog: Blog, revision: int) -> None:
        if not is_due(blog, image):
            raise revisions.AlreadyDone
        # Its rights, perhaps: whoever purges caches finds out what they may still serve.
        blog.taken_off.add(image.name)
        if not _render_again(blog, image, revision) and not also_unchanged:
            raise revisions.AlreadyDone

    return walk(verb, image, blogs_showing(image), by=by, in_public=in_public)


def refresh_image(image: Image) -> int:
    """Show the renditions that it has now, where something comes out changed.

    Returns how many blogs took a revision. What is published at the same moment needs
    nothing: it keeps the image's row while it reads it (`revisions.read_pictures`).
    """
    finished_at = image.finished_at
    count = show_everywhere(Verb.REFRESH_PICTURE, image, also_unchanged=False)
    have_followed(image, since=finished_at)
    return count


# Below --------------------------------------------------------------------------------


def _render_again(blog: Blog, image: Image, revision: int) -> bool:
    """Under the lock: whether readers see a change. What they do not keeps its revision."""
    figures = public_figures(image).filter(update__blog=blog)
    updates = list(blog.updates.filter(pk__in=figures.values("update")))
    FigureBlock.objects.filter(image=image, update__in=updates).update(
        has_ended=image.has_ended
    )
    parts, changed = {"hero"}, False
    for update in updates:
        update.blog = blog
        if revisions.render_again(update, revision):
            parts |= revisions.parts_showing(update)
            changed = True
    if image.has_ended and blog.hero_image_id == image.pk:
        blog.hero_image = None
    return revisions.stamp(blog, revision, *sorted(parts)) or changed
