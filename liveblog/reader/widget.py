"""The blog on other sites' pages: in a frame, as its latest headings, and the script for both."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from liveblog.markup.hosts import as_frame_ancestors
from liveblog.models import Update
from liveblog.story.live_page import newest_first, one_page, parts
from liveblog.web import headers

from . import pace
from .fetch import public_blog
from .replies import etag, page, tagged_page, unchanged

UPDATES = 10  # what follows is fetched on demand, as on the live page
HEADINGS = 3
_NOBODY = "frame-ancestors 'none'"


@require_safe
def widget(request, slug):
    """The feed by itself, which follows like the live page. Two queries.

    Only pages of the hosts that the newsroom has named for this blog may frame it; any where
    it has named none.
    """
    blog = public_blog(slug)
    poll_seconds = pace.poll_seconds(blog)

    def context():
        updates, has_older = one_page(blog, newest_first(blog), limit=UPDATES)
        return {
            "blog": blog,
            "parts": parts(blog),
            "updates": updates,
            "has_older": has_older,
            "poll_seconds": poll_seconds,
            "hold_seconds": settings.HOLD_SECONDS,
        }

    facts = ("widget", blog.pk, blog.revision, poll_seconds, settings.HOLD_SECONDS)
    facts = (*facts, blog.framed_by)
    reply = tagged_page(
        request, facts, "liveblog/reader/widget.html", context, keeps=True
    )
    allowed = f"frame-ancestors {as_frame_ancestors(blog.framed_by)}"
    policy = headers.CONTENT_SECURITY_POLICY.replace(_NOBODY, allowed)
    reply.headers["Content-Security-Policy"] = policy
    reply.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return reply


@require_safe
def latest(request, slug):
    """The newest headings as a list in HTML, to be put into another page. Two queries.

    By a script (embed.js), or by a server that includes it (SSI, ESI): addresses are whole.
    """
    blog = public_blog(slug)
    named = Update.objects.credible().filter(blog=blog).exclude(heading="")
    newest = named.newest_first().only("heading", "published_at", "blog_id")[:HEADINGS]
    context = {"blog": blog, "updates": newest}
    return page("liveblog/reader/latest.html", context, cache=headers.CARD_CACHE)


@require_safe
def script(request):
    """For other sites' pages: at an address that stays, as they write it once and for all."""
    text = _script()
    tag = etag(text)
    reply = unchanged(request, tag, cache=headers.LOOK_CACHE)
    if reply is None:
        reply = HttpResponse(text, content_type="text/javascript; charset=utf-8")
        reply.headers["Cache-Control"] = headers.LOOK_CACHE
        reply.headers["ETag"] = tag
    return reply


@cache
def _script():
    return Path(finders.find("liveblog/built/embed.js")).read_text()
