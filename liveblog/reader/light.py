"""The light page: all the words of the live page in a few kilobytes, for any line."""

from django.utils import timezone
from django.views.decorators.http import require_safe

from liveblog import story
from liveblog.story import live_page

from . import fetch
from .replies import tagged_page

REFRESH_SECONDS = 60  # the page says: every minute


@require_safe
def light(request, slug):
    """The newest updates. Two queries, as for each of these pages."""
    return _page(request, fetch.public_blog(slug))


@require_safe
def light_refreshing(request, slug):
    """The same, and it loads itself again: the reader chose so, and a link ends it."""
    blog = fetch.public_blog(slug)
    reply = _page(request, blog, is_refreshing=not blog.is_closed)
    if not blog.is_closed:
        # On a 304 too: a browser takes the headers of the newest answer.
        reply.headers["Refresh"] = str(REFRESH_SECONDS)
    return reply


@require_safe
def light_before(request, slug, before):
    """The page that begins just below a revision."""
    return _page(request, fetch.public_blog(slug), before=before)


def _page(request, blog, *, before=None, is_refreshing=False):
    # No script brings it up to date or could say how old it is: so it says when it was made, and
    # is sent again in each minute in which it is asked for, though nothing else is new.
    made_at = timezone.now().replace(second=0, microsecond=0)

    def context():
        updates, has_older = live_page.one_page(
            blog, live_page.newest_first(blog, before=before)
        )
        return {
            "blog": blog,
            "before": before,
            "is_refreshing": is_refreshing,
            "made_at": made_at,
            # What templates of blocks do here: pictures and players are links.
            "is_light": True,
            "here": {update.pk for update in updates},
            "key_events": story.key_events(blog),
            "updates": [(update, story.read(update.story)) for update in updates],
            "has_older": has_older,
            "oldest": updates[-1] if updates else None,
        }

    facts = ("light", blog.pk, blog.revision, before, is_refreshing, made_at)
    return tagged_page(request, facts, "liveblog/reader/light.html", context)
