"""Verbs on a picture wherever it is used: mend its credit, replace it, delete it.

What is not done yet when a process dies is done by the worker (`catch_up`); a deletion, by
asking again. Files go last: without its row nobody is served one.
"""

from collections.abc import Callable

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import translation
from django.utils.translation import gettext as _

from accounts.models import User
from liveblog.models import Blog, TextBlock, Update, Verb, figures_of, writers_turn
from media import storage
from media.models import Image, Upload

from . import revisions, showing
from .everywhere import Everywhere, Figures
from .refusals import NotAllowed
from .retouching import RIGHTS, SAID_OF_IT

# Somebody may put it into an update while it is being taken out of the others.
TRIES = 5
# Of a picture that takes another's place: what is known of the other, and its rights.
HANDED_ON = (*SAID_OF_IT, *RIGHTS)


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
        showing.show_everywhere(Verb.CORRECT_CREDIT, image, by=by)
    showing.have_followed(image, since=since, with_credit=True)


def replace_picture(image: Image, new: Image, *, by: User) -> None:
    """Show another picture wherever this one is, under its words; then delete this one.

    The new one has a name of its own, so that no cache shows the old. Raises NotAllowed.
    """
    with showing.locked_picture(image):
        revisions.require_editor(by)
        for name in HANDED_ON:
            setattr(new, name, getattr(image, name))
        new.save(update_fields=HANDED_ON)
        image.replaced_by = new
        showing.fall_behind(image, "replaced_by", by=by)
    _put_in_its_place(image, by=by)


def catch_up(image: Image) -> None:
    """Do what was decided of an image, wherever pages are behind. For the worker.

    Safe to do twice, or at once by two. By whose decision it is, they need not be an
    editor any more: half of a correction helps nobody.
    """
    since, by = image.pages_behind_since, image.behind_by or image.uploaded_by
    if image.replaced_by is not None:
        _put_in_its_place(image, by=by)
        return
    if image.is_credit_behind:
        _say_credit_everywhere(image, by=by)
    showing.show_everywhere(Verb.REFRESH_PICTURE, image)
    showing.have_followed(image, since=since, with_credit=True)


def may_delete(image: Image, by: User) -> bool:
    """Whether nothing uses their own picture; editors may in any case. Two queries."""
    return by.is_editor or (
        image.uploaded_by_id == by.pk
        and not figures_of(image).exists()
        and not image.heroes.exists()
    )


def delete_picture(image: Image, *, by: User) -> None:
    """Take a picture from every page, from disk and from the library.

    Versions keep the words that stood with it. An update that has nothing else says so in
    a line; where it is scheduled, it waits for a person. Raises NotAllowed, also to who
    brought a picture that is being put to use at this moment.
    """

    def may() -> None:
        if not may_delete(image, revisions.require_active(by)):
            raise NotAllowed

    may()
    if not by.is_editor:
        if not _forget(image, may=may):
            raise NotAllowed
        return

    def mend_hero(blog: Blog) -> None:
        blog.hero_image = None
        blog.hero_caption = blog.hero_credit = blog.hero_alt = ""

    everywhere = Everywhere(
        Verb.DELETE_PICTURE,
        image,
        by,
        mend=_take_out,
        mend_hero=mend_hero,
        is_behind=_all,
        may=lambda: revisions.require_editor(by),
    )
    _empty_and_forget(everywhere)


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

    _empty_and_forget(
        Everywhere(
            Verb.REPLACE_PICTURE, image, by, mend, mend_hero, is_behind, _was_decided
        )
    )


def _all(figures, heroes):
    return figures, heroes


def _was_decided() -> None:
    """Rights were asked when it was decided, under the lock of the image."""


def _empty_and_forget(everywhere: Everywhere) -> None:
    image = everywhere.image
    for _again in range(TRIES):
        everywhere.go()
        if _forget(image, may=everywhere.may):
            return
    raise IntegrityError(f"{image} is put to use faster than it can be taken out")


def _take_out(figures: Figures, updates: list[Update]) -> None:
    figures.delete()
    for update in updates:
        if update.heading or update.blocks():
            continue
        with translation.override(update.blog.language):
            words = _("[Picture withdrawn]")
        TextBlock.objects.create(update=update, position=0, words=words)
        if update.is_draft:
            update.unschedule()
            update.save(update_fields=["due_at", "scheduled_by", "missed_because"])


def _forget(image: Image, *, may: Callable[[], object]) -> bool:
    """Delete the row, then the files; False if somebody has put it to use meanwhile."""
    problem = _("This picture was deleted. Add another.")
    gone = {"image": None, "problem": problem}
    try:
        with writers_turn(), transaction.atomic():
            may()
            # A device that still speaks of it is told, and does not send it again.
            Upload.objects.update_or_create(
                name=image.name,
                defaults=gone,
                create_defaults=gone | {"by": image.uploaded_by},
            )
            Image.objects.filter(pk=image.pk).delete()
    except (ProtectedError, IntegrityError):
        return False
    storage.remove(image.name)
    return True
