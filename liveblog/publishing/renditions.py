"""A picture whose renditions have changed: everything public shows the new ones."""

from liveblog.models import Verb
from media.models import Image

from .showing import have_followed, show_everywhere


def refresh_image(image: Image) -> int:
    """Render again all that readers can see of this picture, where it comes out changed.

    Returns how many blogs took a revision. What is published at the same moment needs
    nothing: it keeps the image's row while it reads it (`revisions.read_pictures`).
    """
    finished_at = image.finished_at
    count = show_everywhere(Verb.REFRESH_PICTURE, image, also_unchanged=False)
    have_followed(image, since=finished_at)
    return count
