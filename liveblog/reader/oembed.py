"""oEmbed 1.0 (oembed.com): who pastes the address of a live page gets its widget.

The one public address that is asked by its query: the caches keep it by all of it.
"""

import re

from django.conf import settings
from django.http import Http404, JsonResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from liveblog.models import Blog
from liveblog.web import headers

from .fetch import public_blog

OF_A_BLOG = re.compile(r"/live/([-a-zA-Z0-9_]{1,80})/(?:updates/[0-9]{1,15}/)?")
WIDTH, HEIGHT = 640, 600  # pixels, where the asker names no less
LEAST = 200  # in less no widget can be read, and oEmbed forbids one that is larger
FRESH_SECONDS = 300  # for how long who asked may keep the answer
NOT_IMPLEMENTED = 501


@require_safe
def oembed(request):
    """One query. 404 for what is no page of a public blog, 501 for XML, as oEmbed has it.

    Takes the addresses of live pages and of single updates, at the public host alone. Where less
    room is told than the widget needs, the answer is one of type link.
    """
    asked = request.GET
    if asked.get("format", "json") != "json":
        return _answer({"error": "Only JSON."}, status=NOT_IMPLEMENTED)
    try:
        blog = public_blog(_slug_in(asked.get("url", "")))
    except Http404:
        return _answer({"error": "This is no live page of ours."}, status=404)
    width = _at_most(asked.get("maxwidth"), WIDTH)
    height = _at_most(asked.get("maxheight"), HEIGHT)
    about = {
        "version": "1.0",
        "type": "link",
        "title": blog.headline,
        "provider_name": settings.NEWSROOM_NAME,
        "provider_url": settings.PUBLIC_URL,
        "cache_age": FRESH_SECONDS,
    }
    if min(width, height) < LEAST:
        return _answer(about)
    context = {"blog": blog, "public_url": settings.PUBLIC_URL, "height": height}
    html = render_to_string("liveblog/widget_frame.html", context).strip()
    size = {"width": width, "height": height}
    return _answer(about | {"type": "rich", "html": html} | size)


def _slug_in(address):
    """Of the blog at this address of ours; "" if it is none."""
    found = OF_A_BLOG.fullmatch(
        re.sub(r"[?#].*", "", address.removeprefix(settings.PUBLIC_URL))
    )
    if not found or not address.startswith(settings.PUBLIC_URL):
        return ""
    former = Blog.objects.filter(former_addresses__slug=found[1]).values_list(
        "slug", flat=True
    )
    return former.first() or found[1]


def _at_most(asked, own):
    """In pixels: what was asked for, where it is a number, not 0, and less than ours."""
    is_number = asked is not None and re.fullmatch("[0-9]{1,5}", asked)
    return min(int(asked) or own, own) if is_number else own


def _answer(facts, *, status=200):
    reply = JsonResponse(facts, status=status)
    reply.headers["Cache-Control"] = headers.FEED_CACHE
    return reply
