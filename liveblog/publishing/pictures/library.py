"""Verbs on a picture wherever it is used: mend its credit, or replace it.

What is not done yet when a process dies is done by the worker (`catch_up`).
"""

from contextlib import suppress

from django.db.models import Q, QuerySet

from accounts.models import User
from liveblog.models import Blog, Paused, ReviewLevel, Update, Verb
from liveblog.publishing import revisions
from liveblog.publishing.refusals import NeedsReview
from media.models import Image

from . import showing
from .deleting import empty_and_erase
from .everywhere import Everywhere, Figures
from .facts import HANDED_ON
from .in_a_pause import refuse_where_paused


def correct_credit(image: Image, credit: str, *, by: User) -> None:
    """Say everywhere whose picture it is. No "Updated" and no note: readers see the name.

    Versions keep what it said before. Raises NotAllowed.
    """
    with showing.locked_picture(image):
        revisions.require_editor(by)
        was_behind = image.pages_behind_since is not None
        image.credit, image.is_credit_behind = credit, True
        showing.fall_behind(image, "credit", "is_credit_behind", by=by)
    since = image.pages_behind_since
    _say_credit_everywhere(image, by=by)
    if was_behind:  # with something else, perhaps, that had not come to its end
        showing.show_what_is_left(Verb.CORRECT_CREDIT, image, since=since, by=by)
    else:
        showing.have_followed(image, since=since, with_credit=True)


def replace_picture(image: Image, new: Image, *, by: User) -> None:
    """Show another picture wherever this one is, under its words; then delete this one.

    The new one has a name of its own, so that no cache shows the old. Raises NotAllowed,
    NeedsReview where it `must_stay_in` a blog, or Paused where publishing is in one that
    shows it; where a pause began only after it was decided, the worker does what is left.
    """
    with showing.locked_picture(image):
        revisions.require_editor(by)
        refuse_where_paused(showing.blogs_showing(image))
        if must_stay_in(image).exists():
            raise NeedsReview(ReviewLevel.SECOND)
        for name in HANDED_ON:
            setattr(new, name, getattr(image, name))
        new.save(update_fields=HANDED_ON)
        image.replaced_by = new
        showing.fall_behind(image, "replaced_by", by=by)
    with suppress(Paused):
        _put_in_its_place(image, by=by)


def must_stay_in(image: Image) -> QuerySet[Blog]:
    """Sensitive blogs whose readers see it: nobody shows them another one alone."""
    is_told = Q(withdrawn_at__isnull=False) | Q(begins_at__isnull=False)
    is_shown = ~Q(status=Blog.Status.PREPARED) | is_told
    return showing.blogs_showing(image).filter(is_shown, is_sensitive=True)


def catch_up(image: Image) -> None:
    """Do what was decided of an image, wherever pages are behind. For the worker.

    Safe to do twice, or at once by two. By whose decision it is, they need not be an
    editor any more: half of a correction helps nobody. What would bring readers more of it
    waits in a blog that is paused.
    """
    since, by = image.pages_behind_since, image.behind_by or image.uploaded_by
    if image.replaced_by is not None:
        with suppress(Paused):
            _put_in_its_place(image, by=by)
        return
    if image.is_credit_behind:
        _say_credit_everywhere(image, by=by)
    showing.show_what_is_left(Verb.REFRESH_PICTURE, image, since=since)


# Below the verbs ------------------------------------------------------------------------


def _say_credit_everywhere(image: Image, *, by: User) -> None:
    def mend(figures: Figures, updates: list[Update]) -> None:
        figures.update(credit=image.credit)

    def mend_hero(blog: Blog) -> None:
        blog.hero_credit = image.credit

    def is_behind(figures, heroes):
        credit = image.credit
        return figures.exclude(credit=credit), heroes.exclude(hero_credit=credit)

    Everywhere(
        Verb.CORRECT_CREDIT, image, by, mend, mend_hero, is_behind, may=_was_decided
    ).go()


def _put_in_its_place(image: Image, *, by: User) -> None:
    """Show `image.replaced_by` instead, and delete the image."""

    def mend(figures: Figures, updates: list[Update]) -> None:
        figures.update(image=image.replaced_by, upload=None)

    def mend_hero(blog: Blog) -> None:
        blog.hero_image = image.replaced_by

    def is_behind(figures, heroes):
        # The one that was to take its place may have been deleted meanwhile.
        is_to_go = image.replaced_by_id is not None
        return (figures, heroes) if is_to_go else (figures.none(), heroes.none())

    empty_and_erase(
        Everywhere(
            Verb.REPLACE_PICTURE, image, by, mend, mend_hero, is_behind, _was_decided
        )
    )


def _was_decided() -> None:
    """Rights were asked when it was decided, under the lock of the image."""
