"""The public wing: cacheable, no user, no cookie, no query string."""

from datetime import timedelta

from django.conf import settings
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from liveblog import headers
from liveblog.changes import between, changes_since
from liveblog.models import Blog, is_public_image
from liveblog.rendering import PART_IDS, title
from media.models import Image
from media.replies import rendition_reply

from .replies import etag, nothing_new, page, poll_answer, unchanged


@require_safe
def front(request):
    blogs = Blog.objects.public().in_front_page_order()
    return page("liveblog/reader/front.html", {"blogs": blogs})


@require_safe
def blog(request, slug):
    """The live page. Two queries: the blog, and its newest updates as of its revision."""
    blog = _public_blog(slug)
    poll_seconds = _poll_seconds(blog)
    tag = etag("blog", blog.pk, blog.revision, poll_seconds, settings.SINCE_YOU_LEFT)
    if reply := unchanged(request, tag):
        return reply
    updates, has_older = _one_page(blog, blog.updates.all())
    reply = page(
        "liveblog/reader/blog.html",
        {
            "blog": blog,
            "parts": _parts(blog),
            "updates": updates,
            "has_older": has_older,
            "poll_seconds": poll_seconds,
            "since_you_left": settings.SINCE_YOU_LEFT,
        },
    )
    reply.headers["ETag"] = tag
    return reply


@require_safe
def changes(request, slug, since):
    """One poll: 204, or only out-of-band elements. One query, two with news."""
    blog = _public_blog(slug)
    if since == blog.revision:
        return nothing_new()
    if not blog.floor <= since <= blog.revision:
        # Ahead of us, such as after a restore: one revision later it would be wrong.
        cache = headers.NO_CACHE if since > blog.revision else headers.POLL_CACHE
        return poll_answer("liveblog/reader/outdated.html", {"blog": blog}, cache=cache)
    changes = changes_since(blog, since, limit=settings.CATCH_UP_LIMIT)
    return poll_answer(
        "liveblog/reader/changes.html",
        {
            "blog": blog,
            "changes": changes,
            "parts": _parts(blog, changes.parts),
            "poll_seconds": _poll_seconds(blog),
        },
    )


@require_safe
def older_page(request, slug, before):
    """A page of older updates, for a link that works without script."""
    return page("liveblog/reader/older_page.html", _older(slug, before))


@require_safe
def older(request, slug, before):
    """The same older updates alone, to go below those on the live page."""
    return _fragment("liveblog/reader/older.html", _older(slug, before))


@require_safe
def gap(request, slug, since, before):
    """Arrivals that a long catch-up left out, the newest of them first."""
    blog = _public_blog(slug)
    updates, left = between(blog, since, before, limit=settings.CATCH_UP_LIMIT)
    context = {"blog": blog, "updates": updates, "gap": left}
    return _fragment("liveblog/reader/gap.html", context)


@require_safe
def update(request, slug, pk):
    """An update's own page: itself, and its neighbours by link. 410 once withdrawn."""
    blog = _public_blog(slug)
    update = get_object_or_404(blog.updates.ever_public(), pk=pk)
    update.blog = blog
    if not update.is_in_the_feed:
        return page("liveblog/reader/withdrawn.html", {"blog": blog}, status=410)
    return page(
        "liveblog/reader/update.html",
        {
            "blog": blog,
            "update": update,
            "title": "" if update.is_withdrawn else title(update),
        },
        status=410 if update.is_withdrawn else 200,
    )


@require_safe
def rendition(request, name, width, extension):
    """A picture's file, only while something that readers can see uses the picture."""
    image = get_object_or_404(Image, name=name)
    if not is_public_image(image):
        return page("liveblog/reader/404.html", {}, status=404)
    reply = rendition_reply(image, int(width), extension)
    reply.headers["Cache-Control"] = headers.PICTURE_CACHE
    return reply


def _public_blog(slug):
    return get_object_or_404(Blog.objects.public(), slug=slug)


def _older(slug, before):
    blog = _public_blog(slug)
    updates, has_older = _one_page(blog, blog.updates.older_than(before))
    return {"blog": blog, "updates": updates, "has_older": has_older}


def _fragment(template, context):
    """Updates to go into an open page, and the revision that they are right at.

    A cache may hand out an answer older than what the page has polled since, so the
    page polls again from there (reader.js): a correction it dropped, because the
    update was not on it yet, comes once more.
    """
    reply = page(template, context, cache=headers.POLL_CACHE)
    reply.headers["Blog-Revision"] = context["blog"].revision
    return reply


def _one_page(blog, updates):
    """The newest of these updates, and whether there are more. One query."""
    rows = updates.in_the_feed().as_of(blog.revision).newest_first()
    found = list(rows[: settings.UPDATES_PER_PAGE + 1])
    for update in found:
        update.blog = blog
    return found[: settings.UPDATES_PER_PAGE], len(found) > settings.UPDATES_PER_PAGE


def _parts(blog, names=tuple(PART_IDS)):
    """The page parts by name: their element's id, revision and stored HTML."""
    return {
        name: {
            "id": PART_IDS[name],
            "revision": getattr(blog, f"{name}_revision"),
            "html": getattr(blog, f"{name}_html"),
        }
        for name in names
    }


def _poll_seconds(blog):
    """Seconds between polls: slower once closed, and None a day after that."""
    if not blog.is_closed:
        return settings.POLL_SECONDS
    polled_until = blog.closed_at + timedelta(hours=settings.CLOSED_POLLS_FOR_HOURS)
    return settings.CLOSED_POLL_SECONDS if timezone.now() < polled_until else None
