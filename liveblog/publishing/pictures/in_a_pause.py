"""In a pause readers get nothing more of a picture; what takes it from them goes on.

Asked before a change is stored: once it is, the worker shows it wherever it is not shown.
"""

from django.db.models import F, Q, QuerySet

from liveblog.models import Blog, Pause, Paused
from media.models import Image

from .facts import NOT_SHOWN

COVERS = {"is_sensitive", "own_pages_only"}


def refuse_where_paused(blogs: QuerySet[Blog]) -> None:
    """Raises Paused where publishing is paused in one of these blogs. Two queries at most."""
    if (pause := _pause_in(blogs)) is not None:
        raise Paused(pause)


def is_paused_somewhere(blogs: QuerySet[Blog]) -> bool:
    return _pause_in(blogs) is not None


def shows_more(image: Image, changed: dict) -> bool:
    """Whether readers would see more of it than now, or see it otherwise: another crop."""
    return not all(_is_stricter(image, *each) for each in changed.items())


def holds_back(image: Image) -> bool:
    """Whether something of it is kept from readers, which pages that are behind may not know."""
    is_covered = image.is_sensitive or image.own_pages_only
    return is_covered or image.ends_at is not None


# Below --------------------------------------------------------------------------------


def _pause_in(blogs: QuerySet[Blog]) -> Pause | None:
    its = Q(blog=None) | Q(blog__in=blogs)
    active = Pause.objects.active().filter(its).select_related("by")
    found = active.order_by(F("blog").asc(nulls_first=True)).first()
    return found if found is not None and blogs.exists() else None


def _is_stricter(image: Image, name: str, value) -> bool:
    if name == "ends_at":
        return value is not None and (image.ends_at is None or value < image.ends_at)
    return name in NOT_SHOWN or (name in COVERS and value)
