"""What is said of a picture after it came in: its focal point, sensitive; or forget it.

All three are about the picture itself, so they reach every place that shows it.
"""

from collections.abc import Callable

from django.db import transaction
from django.db.models import ProtectedError, QuerySet, TextField
from django.db.models.functions import Cast
from django.db.utils import IntegrityError

from accounts.models import User
from liveblog.models import (
    Verb,
    Version,
    WorkingCopy,
    used_beyond,
    visible_images,
    writers_turn,
)
from media import pieces, storage
from media.models import Image, Upload

from . import revisions
from .refusals import NotAllowed
from .showing import change

# What a picture keeps when another takes its place: cropped, it is still not for sale.
SAID_OF_IT = ("caption", "credit", "alt", "place", "taken_on", "instructions")
RIGHTS = ("own_pages_only", "ends_at", "is_sensitive", "covered_by_editor")


class NotYet(Exception):
    """The picture that is to take its place has not arrived."""


def retouchable_by(user: User) -> QuerySet[Image]:
    """For editors all; else what a person sees and no blog uses in which they do not write.

    One's own too: once another blog shows it, it is that blog's readers who would see.
    And a colleague's public picture does not become one's own by putting it into a draft.
    """
    if user.is_editor:
        return Image.objects.all()
    return visible_images(user).filter(~used_beyond(user))


def may_uncover(image: Image, by: User) -> bool:
    """Of a picture that they may retouch: what an editor has covered, editors uncover."""
    return by.is_editor or not image.covered_by_editor


def focus_picture(image: Image, x: int, y: int, *, by: User) -> None:
    """Say which spot every crop keeps, in per cent from the left and from the top.

    Raises NotAllowed, as the next two do.
    """
    _say(
        Verb.FOCUS_PICTURE, image, by=by, decide=lambda _: {"focus_x": x, "focus_y": y}
    )


def mark_sensitive(image: Image, *, by: User) -> None:
    """Cover it until a reader asks for it. Who covered it first stays who covered it."""

    def decide(image: Image) -> dict:
        if image.is_sensitive:
            return {}
        return {"is_sensitive": True, "covered_by_editor": by.is_editor}

    _say(Verb.MARK_SENSITIVE, image, by=by, decide=decide)


def unmark_sensitive(image: Image, *, by: User) -> None:
    def decide(image: Image) -> dict:
        if not may_uncover(image, by):
            raise NotAllowed
        return {"is_sensitive": False, "covered_by_editor": False}

    _say(Verb.UNMARK_SENSITIVE, image, by=by, decide=decide)


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
    return not _is_spoken_of(image, by) and _erase(image, by)


# Below the verbs ------------------------------------------------------------------------


def _say(
    verb: Verb, image: Image, *, by: User, decide: Callable[[Image], dict]
) -> None:
    def decide_if_allowed(image: Image) -> dict:
        # Asked under the lock: they may have been demoted, or another blog have put the
        # picture to use, since it was looked up.
        person = revisions.require_active(by)
        if not retouchable_by(person).filter(pk=image.pk).exists():
            raise NotAllowed
        return decide(image)

    change(verb, image, by=by, decide=decide_if_allowed)


def _hand_over(image: Image, instead: str, *, by: User) -> None:
    successor = Image.objects.filter(name=instead, uploaded_by=by).first()
    if successor is None:
        raise NotYet
    for name in SAID_OF_IT:
        setattr(successor, name, getattr(successor, name) or getattr(image, name))
    for name in RIGHTS:
        setattr(successor, name, getattr(image, name) or getattr(successor, name))
    successor.save(update_fields=[*SAID_OF_IT, *RIGHTS])


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


def _erase(image: Image, by: User) -> bool:
    try:
        with writers_turn(), transaction.atomic(durable=True):
            revisions.require_active(by)
            Upload.objects.filter(image=image).delete()
            image.delete()
    except (ProtectedError, IntegrityError):
        return False  # used at this moment
    storage.remove(image.name)
    return True
