"""What a reader sees when there is nothing to see: constant pages."""

import logging
import re
import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template import TemplateDoesNotExist, TemplateSyntaxError
from django.template.loader import render_to_string
from django.urls import NoReverseMatch

from liveblog.models import Blog
from liveblog.web import headers

from .replies import page

OF_A_BLOG = re.compile(r"/live/([-a-zA-Z0-9_]{1,80})/")

logger = logging.getLogger(__name__)

RETRY_AFTER_SECONDS = 5
# How a newsroom's theme, or static files that nobody collected, break every page.
FAULTS = (TemplateSyntaxError, TemplateDoesNotExist, NoReverseMatch, ValueError)


def not_found(request, exception=None):
    """404; or 410 for whatever was at an address of a blog that was withdrawn. One query there."""
    its = OF_A_BLOG.match(request.path_info)
    is_gone = its is not None and Blog.objects.withdrawn().filter(slug=its[1]).exists()
    return error_page(410 if is_gone else 404, cache=headers.ERROR_CACHE)


def bad_request(request, exception=None):
    """Not to be cached: what was wrong may be a header that no cache keys on."""
    return error_page(400)


def server_error(request):
    """500; or 503 while the database cannot be reached, or does not get its turn.

    Django calls this inside the `except` of whatever went wrong.
    """
    if isinstance(sys.exception(), OperationalError | InterfaceError):
        return _even_if_the_theme_is_broken(503)
    return _even_if_the_theme_is_broken(500)


def error_page(status, *, cache=headers.NO_CACHE):
    """The designed page for this status, in the newsroom's own surroundings."""
    return page(f"liveblog/reader/{status}.html", {}, status=status, cache=cache)


def _even_if_the_theme_is_broken(status):
    try:
        reply = error_page(status)
    except FAULTS:
        logger.exception("The page that tells readers of a %s is broken too.", status)
        reply = HttpResponse(
            render_to_string("liveblog/reader/bare.html"), status=status
        )
        reply.headers["Cache-Control"] = headers.NO_CACHE
    if status == 503:
        reply.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return reply
