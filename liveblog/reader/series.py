"""The lasting address of a series."""

from django.http import Http404, HttpResponseRedirect
from django.views.decorators.http import require_safe

from liveblog.models import Blog
from liveblog.web import headers


@require_safe
def series(request, slug):
    """To its live blog that began last, or else to the last that was; 404 while none is public.

    One query. A cache keeps the way for seconds, and a browser not at all.
    """
    blogs = Blog.objects.public().filter(series__slug=slug)
    newest = blogs.in_order_of_days().only("slug", "is_rehearsal").first()
    if newest is None:
        raise Http404
    response = HttpResponseRedirect(newest.get_absolute_url())
    response.headers["Cache-Control"] = headers.MOVED_CACHE
    return response
