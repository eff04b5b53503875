"""A topic's page: its live blogs, then those that have closed; and its feeds.

A topic without a public blog is nothing to readers. The address that one had before leads to it.
"""

from django.conf import settings
from django.db.models import Q
from django.http import Http404
from django.urls import reverse
from django.views.decorators.http import require_safe

from liveblog.models import Blog, FormerTopicAddress, Topic
from liveblog.web import headers

from . import feeds, listing, pace
from .replies import moved, page, polled_page


@require_safe
def topic(request, topic):
    """Five queries at most; an open page asks for it once a minute."""
    found, elsewhere = _topic(topic, "topic")
    if elsewhere:
        return elsewhere
    live = listing.running(_blogs(found).live())
    closed, earlier = _closed(found)
    if not (live or closed):
        raise Http404
    context = {
        "topic": found,
        "blogs": live,
        "closed": closed,
        "earlier": earlier,
        "own_address": found.get_absolute_url(),
        "poll_seconds": pace.FOLLOW_SECONDS,
        "slow_seconds": pace.FOLLOW_SECONDS,
    }
    template = "liveblog/reader/topic.html"
    return polled_page(request, template, context, pace=pace.FOLLOW_SECONDS)


@require_safe
def topic_before(request, topic, cursor):
    """Closed ones below a place in the list. Two queries."""
    found, elsewhere = _topic(topic, "topic_before", cursor)
    if elsewhere:
        return elsewhere
    closed, earlier = _closed(found, cursor)
    if not closed:
        raise Http404
    context = {"topic": found, "cursor": cursor, "closed": closed, "earlier": earlier}
    return page("liveblog/reader/topic.html", context)


@require_safe
def topic_feed(request, topic, form):
    found, elsewhere = _topic(topic, "topic_feed", form, cache=headers.FEED_CACHE)
    return elsewhere or feeds.topic_feed(request, found, form)


def _topic(slug, name, *args, cache=headers.PAGE_CACHE):
    """The topic, or the way to where it is now; Http404 where it never was. Two queries."""
    found = Topic.objects.filter(slug=slug).first()
    if found is not None:
        return found, None
    former = FormerTopicAddress.objects.filter(
        slug=slug, topic__in=Topic.objects.with_public_blogs()
    )
    now = former.values_list("topic__slug", flat=True).first()
    if now is None:
        raise Http404
    address = reverse(f"reader:{name}", args=[now, *args])
    return None, moved(address, cache=headers.MOVED_CACHE)


def _blogs(topic):
    return Blog.objects.public().filter(topics=topic)


def _closed(topic, cursor=None):
    """So many closed ones, the latest first, and where the earlier ones begin."""
    blogs = _blogs(topic).filter(status=Blog.Status.CLOSED)
    if cursor is not None:
        at, pk = cursor
        below = Q(closed_at=at, pk__lt=pk) | Q(closed_at__lt=at)
        blogs = blogs.filter(below)
    blogs = blogs.order_by("-closed_at", "-pk").only(*listing.SHOWN)
    rows = list(blogs[: settings.UPDATES_PER_PAGE + 1])
    shown = rows[: settings.UPDATES_PER_PAGE]
    has_more = len(rows) > len(shown)
    return shown, (shown[-1].closed_at, shown[-1].pk) if has_more else None
