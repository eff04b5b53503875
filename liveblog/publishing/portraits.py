"""The picture of somebody of the newsroom: set, replaced and taken away."""

from django.db import transaction

from accounts.models import PersonLine, User
from liveblog.models import Portrait, refuse_while_paused, writers_turn
from media.models import Image

from . import revisions
from .pictures.deleting import delete_unused
from .refusals import NotAllowed


def set_portrait(person: User, image: Image | None, *, by: User) -> None:
    """Show this image as that of the person, or none. Raises NotAllowed, or Paused of one
    where publishing is paused in all blogs.

    One's own, or, for editors, anybody's, which is a line of the journal of people. The
    image before it is deleted, unless something else shows it.
    """
    with writers_turn(), transaction.atomic(durable=True):
        if by.pk != person.pk:
            revisions.require_editor(by)
            PersonLine.objects.create(
                person=person, verb=PersonLine.Verb.CHANGE_PROFILE, by=by
            )
        if not revisions.require_active(by) or person.erased_at:
            raise NotAllowed
        if image is not None:
            refuse_while_paused(None)
        before = Portrait.objects.filter(person=person).select_related("image").first()
        if image is None:
            Portrait.objects.filter(person=person).delete()
        else:
            Portrait.objects.update_or_create(person=person, defaults={"image": image})
    if before is not None and before.image != image:
        forget(before.image)


def forget(image: Image) -> None:
    """Delete the image of a portrait that is gone, unless something else shows it."""
    if not image.portraits.exists():
        delete_unused(image)
