"""All of a blog's updates, rendered again."""

from liveblog.models import Blog

from . import revisions


def render_again(blog: Blog, revision: int) -> int:
    """Under the lock: store what comes out changed. Returns how many updates did.

    The page parts are the caller's to stamp.
    """
    changed = 0
    for update in blog.updates.ever_public():
        update.blog = blog
        changed += revisions.render_again(update, revision)
    return changed
