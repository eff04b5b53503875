"""The story from its beginning: the same updates, the oldest first."""

from django.views.decorators.http import require_safe

from liveblog.story import live_page

from . import fetch, pace
from .replies import fragment, tagged_page


@require_safe
def oldest_first(request, slug):
    """The first page. Two queries."""
    return _page(request, slug, after=0)


@require_safe
def oldest_first_after(request, slug, after):
    """The page that begins just above a revision. Three queries."""
    return _page(request, slug, after)


@require_safe
def later(request, slug, after):
    """The updates of that page alone, to go below those that have been read."""
    blog = fetch.public_blog(slug)
    since = (
        live_page.newest_first(blog, before=after + 1)
        .values_list("published_at", flat=True)
        .first()
    )
    return fragment("liveblog/reader/later.html", _later(blog, after, since=since))


def _page(request, slug, after):
    blog = fetch.public_blog(slug)
    polled = pace.of_other_pages(blog)

    def context():
        before = live_page.newest_first(blog, before=after + 1)
        return _later(blog, after) | {
            **polled,
            "parts": live_page.parts(blog, ("headline", "status")),
            "after": after,
            # None where the earlier ones are those of the first page.
            "earlier": fetch.first_beyond(before) if after else None,
        }

    facts = ("oldest_first", blog.pk, blog.revision, after, polled["poll_seconds"])
    return tagged_page(request, facts, "liveblog/reader/oldest_first.html", context)


def _later(blog, after, *, since=None):
    updates, has_later = live_page.one_page(blog, fetch.oldest_first(blog, after=after))
    return {
        "blog": blog,
        "updates": list(fetch.with_days(updates, since=since)),
        "last": updates[-1] if updates else None,
        "has_later": has_later,
    }
