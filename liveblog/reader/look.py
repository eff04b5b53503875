"""The two files beside the static ones: the newsroom's colours, and the old icon's name."""

from django.http import HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from liveblog.web import headers
from liveblog.web.site import stylesheet

from .replies import etag, unchanged

CSS = "text/css; charset=utf-8"


@require_safe
def theme(request):
    """The newsroom's colours and font. Pages link it only where there are any."""
    css = stylesheet() or "/* This newsroom has the look that it came with. */\n"
    tag = etag(css)
    reply = unchanged(request, tag) or HttpResponse(css, content_type=CSS)
    reply.headers["ETag"] = tag
    reply.headers["Cache-Control"] = headers.LOOK_CACHE
    return reply


@require_safe
def favicon(request):
    """Browsers ask for /favicon.ico beside a picture or a feed, which link no icon."""
    reply = HttpResponseRedirect(static("liveblog/icon-192.png"))
    reply.headers["Cache-Control"] = headers.LOOK_CACHE
    return reply
