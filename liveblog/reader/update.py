"""An update's own page: at its permanent address it comes first, its neighbours below."""

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from liveblog.markup import safe_text
from liveblog.models import Update
from liveblog.story import live_page

from . import fetch, open_graph, pace
from .replies import moved, page, tagged_page

NEIGHBOURS = 5  # at most, on either side
DESCRIPTION_WORDS = 30


@require_safe
def update(request, slug, pk):
    """The update and what came around it; 410 once it has been withdrawn, 301 once moved.

    Four queries: the blog, the update, and its neighbours on both sides.
    """
    blog = fetch.public_blog(slug)
    update = get_object_or_404(blog.updates.ever_public(), pk=pk)
    update.blog = blog
    if update.is_withdrawn and (new := now_elsewhere(update)):
        return moved(new.get_absolute_url())
    if update.is_withdrawn:
        context = {"blog": blog, "update": update}
        return page("liveblog/reader/withdrawn.html", context, status=410)
    polled = pace.of_other_pages(blog)
    facts = ("update", blog.pk, blog.revision, update.pk, polled["poll_seconds"])
    return tagged_page(
        request,
        facts,
        "liveblog/reader/update.html",
        lambda: _surroundings(blog, update) | polled,
    )


def now_elsewhere(update):
    """Where it was moved to, or None; what Legal holds leads nowhere. One query where it was."""
    if update.is_held or update.moved_to_id is None:
        return None
    return (
        Update.objects.ever_public().select_related("blog").get(pk=update.moved_to_id)
    )


def _surroundings(blog, update):
    first = update.first_revision
    newer, _ = live_page.one_page(
        blog, fetch.oldest_first(blog, after=first), limit=NEIGHBOURS
    )
    older, has_older = live_page.one_page(
        blog, live_page.newest_first(blog, before=first), limit=NEIGHBOURS
    )
    around = [*reversed(newer), *older]
    head = open_graph.of_update(update)
    return {
        "blog": blog,
        "parts": live_page.parts(blog, ("status",)),
        "update": update,
        "updates": list(fetch.with_days([update, *around])),
        "oldest": (older or [update])[-1],
        "has_older": has_older,
        "title": head.title,
        # A heading alone says what happened; the blog's own lines say in what.
        "description": safe_text.excerpt(update.text, words=DESCRIPTION_WORDS)
        or blog.standfirst
        or blog.headline,
        "open_graph": head,
    }
