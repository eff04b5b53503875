"""The live page and its poll. Like nearly all public views: no user, no cookie, no query string."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from liveblog.extension import page_tools
from liveblog.models import FAR_AHEAD, is_public_image
from liveblog.story.changes import between, changes_since
from liveblog.story.live_page import latest_of, newest_first, one_page, parts
from liveblog.web import headers, metrics
from media.models import Image
from media.replies import crop_reply, rendition_reply

from . import open_graph, pace
from .beginning import begins
from .fetch import blog_of_poll, public_blog, public_standing
from .replies import fragment, nothing_new, page, poll_answer, tagged_page
from .structured_data import structured_data


@require_safe
def blog(request, slug):
    """The live page, made once a revision by each process; or when coverage begins.

    One query; to make it two more: the blog, and its newest updates as of its revision.
    """
    try:
        standing = public_standing(slug)
    except Http404:
        return begins(slug)
    poll_seconds = pace.poll_seconds(standing)

    def context():
        blog = public_blog(slug)
        updates, has_older = one_page(blog, newest_first(blog))
        head = open_graph.of_blog(blog)
        return {
            "blog": blog,
            "parts": parts(blog),
            "updates": updates,
            "latest": latest_of(updates),
            "has_older": has_older,
            "poll_seconds": poll_seconds,
            "open_graph": head,
            "structured_data": structured_data(blog, updates, image=head.image),
            "since_you_left": settings.SINCE_YOU_LEFT,
            "reader_sample": settings.READER_SAMPLE if poll_seconds else 0,
            "hold_seconds": settings.HOLD_SECONDS,
            "page_tools": page_tools(),
        }

    # If the blog has gone on in between, the page is newer than its tag: the next poll
    # brings what is on it already, which does no harm.
    settled = (
        *(poll_seconds, settings.SINCE_YOU_LEFT),
        *(settings.READER_SAMPLE, settings.HOLD_SECONDS),
    )
    facts = ("blog", standing.pk, standing.revision, *settled)
    return tagged_page(request, facts, "liveblog/reader/blog.html", context, keeps=True)


@require_safe
def changes(request, slug, since, until=None):
    """One poll: 204, or only out-of-band elements. One query, two with news not yet kept.

    With `until`, a second since 1970, the page would wait so long: in the waiting room. Here
    it does not, and hears so by an answer without Poll-Until.
    """
    blog = blog_of_poll(slug)
    if blog.is_withdrawn:
        return _outdated(blog, since)
    if since == blog.revision:
        metrics.counts["nothing_new"] += 1
        return nothing_new(pace=blog.poll_seconds)
    if not blog.floor <= since <= blog.revision:
        metrics.counts["outdated"] += 1
        return _outdated(blog, since)
    metrics.counts["news"] += 1
    poll_seconds = pace.poll_seconds(blog)

    def context():
        changes = changes_since(blog, since, limit=settings.CATCH_UP_LIMIT)
        return {
            "blog": blog,
            "changes": changes,
            "parts": parts(blog, changes.parts),
            "poll_seconds": poll_seconds,
            "hold_seconds": settings.HOLD_SECONDS,
        }

    facts = ("changes", blog.pk, blog.revision, since, poll_seconds)
    return poll_answer(
        facts, "liveblog/reader/changes.html", context, pace=blog.poll_seconds
    )


@require_safe
def gap(request, slug, since, before):
    """Arrivals that a long catch-up left out, the newest of them first."""
    blog = public_blog(slug)
    updates, left = between(blog, since, before, limit=settings.CATCH_UP_LIMIT)
    context = {"blog": blog, "updates": updates, "gap": left}
    return fragment("liveblog/reader/gap.html", context)


@require_safe
def rendition(request, name, width, extension):
    """A picture's file, only while something that readers can see uses the picture."""
    image = get_object_or_404(Image, name=name)
    if not is_public_image(image):
        return page("liveblog/reader/404.html", {}, status=404)
    reply = rendition_reply(image, int(width), extension)
    reply.headers["Cache-Control"] = headers.PICTURE_CACHE
    return reply


@require_safe
def crop(request, name, ratio):
    """A picture cut for those who find or share a page: only one that may leave it."""
    image = get_object_or_404(Image, name=name)
    if not (image.leaves_our_pages and is_public_image(image)):
        return page("liveblog/reader/404.html", {}, status=404)
    reply = crop_reply(image, ratio)
    reply.headers["Cache-Control"] = headers.PICTURE_CACHE
    return reply


def _outdated(blog, since):
    """One answer for every cursor that is too far behind, or ahead of us."""
    # A little ahead, such as after a restore: one revision later it would be wrong.
    is_near = blog.revision < since <= blog.revision + FAR_AHEAD
    cache = headers.NO_CACHE if is_near else headers.POLL_CACHE
    facts = ("outdated", blog.pk, blog.slug, blog.language, blog.direction)
    return poll_answer(
        facts,
        "liveblog/reader/outdated.html",
        lambda: {"blog": blog},
        pace=blog.poll_seconds,
        cache=cache,
    )
