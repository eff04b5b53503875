"""A picture goes: from every page, or for whom it belongs to, as if it had never come.

Files go last: without its row nobody is served one. What is not done when a process dies is
done by asking again.
"""

from collections.abc import Callable

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError, QuerySet, TextField
from django.db.models.functions import Cast
from django.utils import translation
from django.utils.translation import gettext as _

from accounts.models import User
from liveblog.models import (
    Blog,
    TextBlock,
    Update,
    Verb,
    Version,
    WorkingCopy,
    figures_of,
    writers_turn,
)
from liveblog.publishing import revisions
from liveblog.publishing.refusals import NotAllowed
from media import pieces, storage
from media.models import Image, Upload

from .everywhere import Everywhere, Figures
from .facts import COVER, HANDED_ON, RIGHTS, SAID_OF_IT

# Somebody may put it into an update while it is being taken out of the others.
TRIES = 5


class NotYet(Exception):
    """The picture that is to take its place has not arrived."""


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
        if not _erase(image, may=may):
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
    empty_and_erase(everywhere)


def forget_picture(name: str, *, by: User, instead: str = "") -> bool:
    """Leave nothing of a person's own picture that was edited: True if it is gone.

    What is known of it, and its rights, go over to the image named `instead`; raises
    NotYet until that has arrived. One that is used, or that a colleague is about to use,
    stays: what readers see is taken back by a verb of its own. Raises pieces.Busy.
    """
    revisions.require_active(by)
    for upload in Upload.objects.filter(name=name, by=by):
        if upload.figures.exists():
            return False
        if not upload.image_id:
            pieces.forget(upload)
    image = Image.objects.filter(name=name, uploaded_by=by).first()
    if image is None:
        return not Image.objects.filter(name=name).exists()
    if instead:
        _hand_over(image, instead, by=by)
    if _is_spoken_of(image, by):
        return False
    return _erase(image, may=lambda: revisions.require_active(by), leaves_word=False)


def delete_unused(image: Image) -> bool:
    """Delete what was shown for a person alone; False if something else shows it."""
    return _erase(image, may=lambda: None, leaves_word=False)


def empty_and_erase(everywhere: Everywhere) -> None:
    """Change all that uses an image, then delete it; again if it was put to use meanwhile."""
    image = everywhere.image
    for _again in range(TRIES):
        everywhere.go()
        if _erase(image, may=everywhere.may):
            return
    raise IntegrityError(f"{image} is put to use faster than it can be taken out")


# Below the verbs ------------------------------------------------------------------------


def _all(figures, heroes):
    return figures, heroes


def _take_out(figures: Figures, updates: list[Update]) -> None:
    figures.delete()
    for update in updates:
        if update.heading or update.blocks():
            continue
        with translation.override(update.blog.interface_language):
            words = _("[Picture withdrawn]")
        TextBlock.objects.create(update=update, position=0, words=words)
        if update.is_draft:
            update.unschedule()
            update.save(update_fields=["due_at", "scheduled_by", "missed_because"])


def _hand_over(image: Image, instead: str, *, by: User) -> None:
    successor = Image.objects.filter(name=instead, uploaded_by=by).first()
    if successor is None:
        raise NotYet
    for name in SAID_OF_IT:
        setattr(successor, name, getattr(successor, name) or getattr(image, name))
    for name in (*RIGHTS, *COVER):
        setattr(successor, name, getattr(image, name) or getattr(successor, name))
    successor.save(update_fields=HANDED_ON)


def _is_spoken_of(image: Image, by: User) -> bool:
    """Whether it is used, was used, or stands in what a colleague has typed."""
    if image.figures.exists() or image.heroes.exists():
        return True
    by_others = WorkingCopy.objects.exclude(person=by)
    before = Version.objects.all()
    return _names(before, "words", image) or _names(by_others, "fields", image)


def _names(rows: QuerySet, column: str, image: Image) -> bool:
    as_text = rows.annotate(as_text=Cast(column, TextField()))
    return as_text.filter(as_text__contains=image.name).exists()


def _erase(
    image: Image, *, may: Callable[[], object], leaves_word: bool = True
) -> bool:
    """Delete the row, then the files; False if somebody has put it to use meanwhile.

    A device that still speaks of it is told, and does not send it again; unless nothing is
    to be left of it, not even that.
    """
    try:
        with writers_turn(), transaction.atomic(durable=True):
            may()
            if leaves_word:
                _leave_word(image)
            else:
                Upload.objects.filter(image=image).delete()
            Image.objects.filter(pk=image.pk).delete()
    except (ProtectedError, IntegrityError):
        return False
    storage.remove(image.name)
    return True


def _leave_word(image: Image) -> None:
    problem = _("This picture was deleted. Add another.")
    gone = {"image": None, "problem": problem}
    Upload.objects.update_or_create(
        name=image.name,
        defaults=gone,
        create_defaults=gone | {"by": image.uploaded_by},
    )
