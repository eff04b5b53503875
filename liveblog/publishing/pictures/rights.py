"""Rights act: a picture on our own pages alone, or until a time, wherever it is used.

They are the image's, not a figure's: what an agency allows, it allows once.
"""

from contextlib import suppress
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from accounts.models import User
from liveblog.models import (
    Blog,
    FigureBlock,
    Paused,
    Update,
    Verb,
    used_beyond,
    writers_turn,
)
from liveblog.publishing import revisions
from liveblog.publishing.refusals import NotAllowed
from media.models import Image, Upload

from .facts import RIGHTS
from .showing import change, public_figures, show_everywhere


def may_set_rights(image: Image, by: User) -> bool:
    """Whether it is used nowhere but in blogs where this person writes. At most a query.

    Else who writes in one blog could set free what another has promised to keep.
    """
    used = Image.objects.filter(used_beyond(by), pk=image.pk)
    return by.is_editor or not used.exists()


def set_picture_rights(image: Image, *, by: User, **rights) -> None:
    """Set any of RIGHTS, for every place that uses the image. Does nothing if all is so.

    Every blog that shows it takes a revision, also where its pages come out the same:
    what leaves them (feeds, widgets, share pictures) is kept by revision. Raises
    NotAllowed, or Paused where readers would get more of it in a blog that is paused.
    """

    def decide(image: Image) -> dict:
        if not may_set_rights(image, revisions.require_active(by)):
            raise NotAllowed
        return _known(rights)

    change(Verb.SET_PICTURE_RIGHTS, image, by=by, decide=decide)


def promise_rights(upload: Upload, *, by: User, **rights) -> None:
    """Set any of RIGHTS on a picture that is still on its way. Raises NotAllowed."""
    with writers_turn(), transaction.atomic():
        revisions.require_active(by)
        if upload.by_id != by.pk and not by.is_editor:
            raise NotAllowed
        Upload.objects.filter(pk=upload.pk).update(**_known(rights))
    upload.refresh_from_db()
    hand_on_rights(upload)  # if it has arrived at this moment


def hand_on_rights(upload: Upload) -> None:
    """Give an image that has arrived what was promised of it. Safe to do twice.

    Nothing that its file has said of its rights is taken back. A later end waits in a pause.
    """
    promised = {name: value for name in RIGHTS if (value := getattr(upload, name))}
    if not promised or upload.image is None:
        return
    verb, image = Verb.SET_PICTURE_RIGHTS, upload.image
    with suppress(Paused):
        change(verb, image, by=upload.by, decide=lambda _: promised)
        upload.own_pages_only, upload.ends_at = False, None
        with writers_turn():
            upload.save(update_fields=RIGHTS)


def ended_pictures(now: datetime) -> QuerySet[Image]:
    """Those whose time is over and that readers still see. One query."""
    figures = FigureBlock.objects.filter(
        image=OuterRef("pk"), has_ended=False, update__state=Update.State.PUBLISHED
    )
    heroes = Blog.objects.filter(hero_image=OuterRef("pk"))
    return Image.objects.filter(Exists(figures) | Exists(heroes), ends_at__lte=now)


def end_picture(image: Image) -> None:
    """Take a picture whose time is over from everything that readers see.

    For the worker; safe to do twice. A figure stays with its words, so that the desk
    still knows what was there and what was said of it; a blog simply has no hero any
    more. No "Updated" and no Version: nobody's words have changed.
    """
    show_everywhere(Verb.END_PICTURE, image, is_due=_is_over)


# Below the verbs ------------------------------------------------------------------------


def _known(rights: dict) -> dict:
    return {name: rights[name] for name in RIGHTS if name in rights}


def _is_over(blog: Blog, image: Image) -> bool:
    figures = public_figures(image).filter(update__blog=blog, has_ended=False)
    is_seen = blog.hero_image_id == image.pk or figures.exists()
    return image.has_ended and is_seen
