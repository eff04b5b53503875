"""A picture whose renditions have changed: everything public shows the new ones."""

from contextlib import suppress

from django.db.models import Q

from liveblog.models import Blog, FigureBlock, Update
from liveblog.rendering import render_update
from media.models import Image

from . import gate


def refresh_image(image: Image) -> int:
    """Render again all that readers can see of this picture: no correction, no "Updated".

    One revision of each blog where something came out changed, and none elsewhere. Safe
    to do twice. Returns how many blogs took one. What is published at the same moment
    needs nothing: it reads the image's row under the same lock.
    """
    blogs = Blog.objects.filter(
        Q(hero_image=image) | Q(pk__in=_showing(image).values("blog"))
    )
    return sum(_refresh(blog, image) for blog in blogs.order_by("pk"))


# Below the verb -------------------------------------------------------------------------


def _showing(image: Image):
    """The published updates that have it in a figure."""
    figures = FigureBlock.objects.filter(image=image)
    return Update.objects.published().filter(pk__in=figures.values("update"))


def _refresh(blog: Blog, image: Image) -> bool:
    with (
        suppress(gate.AlreadyDone),
        blog.next_revision("refresh_picture", by=None) as revision,
    ):
        parts = {"hero"} if blog.hero_image_id == image.pk else set()
        changed = False
        for update in _showing(image).filter(blog=blog).order_by("pk"):
            update.blog = blog
            if render_update(update) != update.public_html:
                gate.show(update, revision)
                parts |= gate.parts_showing(update)
                changed = True
        gate.stamp(blog, revision, *sorted(parts))
        if not changed and blog.hero_revision != revision:
            raise gate.AlreadyDone
        return True
    return False
