"""Older updates, newest first: pages by cursor, and parts for below the live page."""

from django.views.decorators.http import require_safe

from liveblog.story.live_page import newest_first, one_page, parts

from . import pace
from .fetch import first_beyond, oldest_first, public_blog, with_days
from .replies import fragment, tagged_page


@require_safe
def older_page(request, slug, before):
    """The page that begins just below a revision: no later update ever moves it.

    Three queries: the blog, the updates, and where the page of newer ones begins.
    """
    blog = public_blog(slug)
    polled = pace.of_other_pages(blog)

    def context():
        updates, has_older = one_page(blog, newest_first(blog, before=before))
        return polled | {
            "blog": blog,
            "parts": parts(blog, ("status",)),
            "before": before,
            "updates": list(with_days(updates)),
            "newest": updates[0] if updates else None,
            "oldest": updates[-1] if updates else None,
            "has_older": has_older,
            # None where the newer ones are those of the live page.
            "newer": first_beyond(oldest_first(blog, after=before - 1)),
        }

    facts = ("older_page", blog.pk, blog.revision, before, polled["poll_seconds"])
    return tagged_page(request, facts, "liveblog/reader/older_page.html", context)


@require_safe
def older(request, slug, before):
    """The same older updates alone, to go below those on the live page. Two queries."""
    blog = public_blog(slug)
    updates, has_older = one_page(blog, newest_first(blog, before=before))
    context = {"blog": blog, "updates": updates, "has_older": has_older}
    return fragment("liveblog/reader/older.html", context)
