"""What a reader sees when there is nothing to see: constant pages."""

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string

from liveblog import headers


def not_found(request, exception=None):
    return _error("404.html", 404)


def server_error(request):
    response = _error("500.html", 500)
    response.headers["Cache-Control"] = "no-store"
    return response


def _error(template, status):
    html = render_to_string(
        f"liveblog/reader/{template}", {"newsroom": settings.NEWSROOM_NAME}
    )
    response = HttpResponse(html, status=status)
    response.headers["Cache-Control"] = headers.ERROR_CACHE
    return response
