"""All of a blog's stored HTML, rendered again."""

from liveblog.models import Blog
from liveblog.rendering import PARTS, render_update

from . import gate


def render_again(blog: Blog, revision: int) -> int:
    """Under the lock: stamp what comes out changed. Returns how many updates did."""
    changed = 0
    for update in blog.updates.ever_public():
        update.blog = blog
        html = render_update(update)
        if html != update.public_html:
            update.public_html, update.last_revision = html, revision
            update.save(update_fields=["public_html", "last_revision"])
            changed += 1
    gate.stamp(blog, revision, *PARTS)
    return changed
