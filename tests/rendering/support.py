"""What the tests of rendering share."""

from datetime import UTC, datetime

from liveblog.models import Blog
from liveblog.story import rendering
from tests.factories import (
    make_image,
)

# Noon in Berlin, in winter.
NOON = datetime(2026, 11, 24, 11, 0, 7, tzinfo=UTC)


def part(name, **fields):
    """One page part of a blog that has these fields and a hero."""

    def render(blog):
        Blog.objects.filter(pk=blog.pk).update(hero_image=make_image(), **fields)
        return rendering.render_part(Blog.objects.get(pk=blog.pk), name)

    return render
