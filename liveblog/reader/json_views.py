"""What a program reads without a token: the pages' addresses, as JSON, cached by the same rules."""

from django.conf import settings
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from liveblog.models import FAR_AHEAD
from liveblog.story.changes import TooManyChanged, between, changes_since
from liveblog.story.live_page import newest_first, one_page
from liveblog.web import headers, metrics

from . import json_shapes, pace
from .fetch import public_blog, public_standing
from .json_replies import data_reply, kept_text, tagged_data
from .replies import moved, nothing_new
from .update import now_elsewhere

# Updates in one answer to a poll: one revision may have changed all of a long blog.
MOST_CHANGED = 1000


@require_safe
def blog(request, slug):
    """The live page's blog, page parts and newest updates. One query; to make it two more."""
    standing = public_standing(slug)
    poll_seconds = pace.poll_seconds(standing)

    def data():
        blog = public_blog(slug)
        updates, has_older = one_page(blog, newest_first(blog))
        return json_shapes.of_blog(
            blog, updates, has_older=has_older, poll_seconds=poll_seconds
        )

    facts = ("blog.json", standing.pk, standing.revision, poll_seconds)
    return tagged_data(request, facts, data, keeps=True)


@require_safe
def changes(request, slug, since):
    """One poll: 204, or what has changed. One query, two with news not yet kept."""
    blog = public_blog(slug)
    if since == blog.revision:
        metrics.counts["nothing_new"] += 1
        return nothing_new(pace=pace.of_programs(blog))
    is_in_reach = blog.floor <= since <= blog.revision
    if not is_in_reach:
        metrics.counts["outdated"] += 1
        return _outdated(blog, since)
    metrics.counts["news"] += 1
    poll_seconds = pace.poll_seconds(blog)

    def data():
        limit = settings.CATCH_UP_LIMIT
        try:
            changes = changes_since(
                blog, since, limit=limit, most=MOST_CHANGED, with_stories=True
            )
        except TooManyChanged:
            return _told_outdated(blog)
        return json_shapes.of_changes(blog, changes, poll_seconds=poll_seconds)

    facts = ("changes.json", blog.pk, blog.revision, since, poll_seconds)
    return _poll_reply(kept_text(facts, data), blog)


@require_safe
def older(request, slug, before):
    """The updates below a revision. Two queries."""
    blog = public_blog(slug)

    def data():
        updates, has_older = one_page(blog, newest_first(blog, before=before))
        return json_shapes.page_of(blog, updates, has_older=has_older)

    return tagged_data(request, ("older.json", blog.pk, blog.revision, before), data)


@require_safe
def gap(request, slug, since, before):
    """Arrivals that a long catch-up left out, the newest of them first. Two queries, or three."""
    blog = public_blog(slug)
    limit = settings.CATCH_UP_LIMIT
    updates, left = between(blog, since, before, limit=limit, with_stories=True)
    for update in updates:
        update.blog = blog
    data = {
        "revision": blog.revision,
        "arrived": [json_shapes.of_update(update) for update in updates],
        "gap": json_shapes.of_gap(blog, left),
    }
    return data_reply(data, cache=headers.POLL_CACHE)


@require_safe
def update(request, slug, pk):
    """One update; 410 with its tombstone once it was withdrawn, 301 once moved. Two queries."""
    blog = public_blog(slug)
    update = get_object_or_404(blog.updates.told_of(blog), pk=pk)
    update.blog = blog
    if update.is_withdrawn and (new := now_elsewhere(update)):
        return moved(json_shapes.whole("json_update", new.blog.slug, new.pk))
    if update.is_withdrawn:
        return data_reply(json_shapes.of_update(update), status=410)
    facts = ("update.json", blog.pk, blog.revision, update.pk)
    return tagged_data(request, facts, lambda: json_shapes.of_update(update))


def _outdated(blog, since):
    """One answer for every cursor that is too far behind, or ahead of us: read the blog anew."""
    # A little ahead, such as after a restore: one revision later it would be wrong.
    is_near = blog.revision < since <= blog.revision + FAR_AHEAD
    facts = ("outdated.json", blog.pk, blog.slug)
    text = kept_text(facts, lambda: _told_outdated(blog))
    return _poll_reply(
        text, blog, cache=headers.NO_CACHE if is_near else headers.POLL_CACHE
    )


def _told_outdated(blog):
    return {"is_outdated": True, "blog": json_shapes.whole("json_blog", blog.slug)}


def _poll_reply(text, blog, *, cache=headers.POLL_CACHE):
    reply = data_reply(text, cache=cache)
    reply.headers["Poll-Seconds"] = pace.of_programs(blog)
    return reply
