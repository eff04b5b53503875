"""What is said of a picture after it came in: its focal point, and that it may disturb.

Both are about the picture itself, so they reach every place that shows it.
"""

from collections.abc import Callable

from django.db.models import QuerySet

from accounts.models import User
from liveblog.models import (
    Verb,
    used_beyond,
    visible_images,
)
from liveblog.publishing import revisions
from liveblog.publishing.refusals import NotAllowed
from media.models import Image

from .showing import change


def retouchable_by(user: User) -> QuerySet[Image]:
    """For editors all that they see; else what a person sees and no blog uses in which they do not write.

    One's own too: once another blog shows it, it is that blog's readers who would see.
    And a colleague's public picture does not become one's own by putting it into a draft.
    """
    seen = visible_images(user)
    return seen if user.is_editor else seen.filter(~used_beyond(user))


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
    """Cover it until a reader asks for it; also takes over a correspondent's cover as an editor's.

    A correspondent who says it of what is covered changes nothing.
    """

    def decide(image: Image) -> dict:
        by_editor = by.is_editor or image.covered_by_editor
        return {"is_sensitive": True, "covered_by_editor": by_editor}

    _say(Verb.MARK_SENSITIVE, image, by=by, decide=decide)


def unmark_sensitive(image: Image, *, by: User) -> None:
    def decide(image: Image) -> dict:
        if not may_uncover(image, by):
            raise NotAllowed
        return {"is_sensitive": False, "covered_by_editor": False}

    _say(Verb.UNMARK_SENSITIVE, image, by=by, decide=decide)


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
