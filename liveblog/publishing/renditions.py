"""A picture whose renditions have changed: everything public shows the new ones."""

from media.models import Image

from .showing import show_everywhere


def refresh_image(image: Image) -> int:
    """Render again all that readers can see of this picture, where it comes out changed.

    Returns how many blogs took a revision. What is published at the same moment needs
    nothing: it reads the image's row under the same lock.
    """
    return show_everywhere("refresh_picture", image, also_unchanged=False)
