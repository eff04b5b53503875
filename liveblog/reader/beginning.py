"""At the address of a blog that is not live yet: when coverage begins, if readers are told."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from liveblog.models import Blog
from liveblog.web import headers

from .replies import page

# Until then so often, by each page; a shared cache answers nearly all of it.
ASK_SECONDS = 20


def begins(slug):
    """The page that says so; Http404 where nothing is told of a blog. One query."""
    blog = get_object_or_404(Blog.objects.announced(), slug=slug)
    context = {
        "blog": blog,
        "is_due": blog.begins_at <= timezone.now(),
        "told": _told(blog),
        "ask_seconds": ASK_SECONDS,
    }
    return page("liveblog/reader/begins.html", context)


@require_safe
def has_begun(request, slug, told):
    """Asked by that page, which has told this time (in seconds since 1970).

    204, which has it load again once there is something else, or another time. One query.
    """
    blog = get_object_or_404(Blog.objects.known_to_readers(), slug=slug)
    response = HttpResponse(status=204)
    del response.headers["Content-Type"]
    response.headers["Cache-Control"] = headers.POLL_CACHE
    if not blog.is_prepared or _told(blog) != told:
        response.headers["HX-Refresh"] = "true"
    return response


def _told(blog):
    return int(blog.begins_at.timestamp())
