"""What a reader sees when there is nothing to see: constant pages, made without a query.

But at an address of a blog two are asked: it may have moved, or have been withdrawn. And one more
at any, in a newsroom that has imported blogs: it may be where one of them was.
"""

import logging
import sys

from django.db import InterfaceError, OperationalError
from django.db.models import Q
from django.http import HttpResponse
from django.template import TemplateDoesNotExist, TemplateSyntaxError
from django.template.loader import render_to_string
from django.urls import NoReverseMatch

from liveblog.models import Blog
from liveblog.web import headers

from .moved import OF_A_BLOG, from_elsewhere, moved
from .replies import page

logger = logging.getLogger(__name__)

RETRY_AFTER_SECONDS = 5
# How a newsroom's theme, or static files that nobody collected, break every page.
FAULTS = (TemplateSyntaxError, TemplateDoesNotExist, NoReverseMatch, ValueError)


def not_found(request, exception=None):
    """The way to where it is now; 410 for all of a withdrawn blog; or 404."""
    if found := moved(request):
        return found
    if _is_withdrawn(request.path_info):
        return error_page(410, cache=headers.ERROR_CACHE)
    return from_elsewhere(request) or error_page(404, cache=headers.ERROR_CACHE)


def _is_withdrawn(path):
    """Whether this is an address of a withdrawn blog, or was one. One query, at blogs' alone."""
    its = OF_A_BLOG.fullmatch(path)
    if its is None:
        return False
    is_its = Q(slug=its[1]) | Q(former_addresses__slug=its[1])
    return Blog.objects.withdrawn().filter(is_its).exists()


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
