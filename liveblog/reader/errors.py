"""What a reader sees when there is nothing to see: constant pages."""

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string

from liveblog import headers


def not_found(request, exception=None):
    return _error("404.html", 404)


def bad_request(request, exception=None):
    """Not to be cached: what was wrong may be a header that no cache keys on."""
    return _error("400.html", 400, cache=headers.NO_CACHE)


def server_error(request):
    return _error("500.html", 500, cache=headers.NO_CACHE)


def _error(template, status, cache=headers.ERROR_CACHE):
    html = render_to_string(
        f"liveblog/reader/{template}", {"newsroom": settings.NEWSROOM_NAME}
    )
    response = HttpResponse(html, status=status)
    response.headers["Cache-Control"] = cache
    return response
