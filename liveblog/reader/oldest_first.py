"""The story in its order, oldest first: from its beginning, or from where a reader left off."""

from django.conf import settings
from django.views.decorators.http import require_safe

from liveblog.story import live_page

from . import fetch, pace
from .replies import fragment, tagged_page


@require_safe
def oldest_first(request, slug):
    """The first page. Two queries."""
    return _page(request, slug, after=0)


@require_safe
def after(request, slug, after):
    """The updates that came after a revision, the first of them first. Three queries.

    It is for whoever has missed some, and where each page of the story leads on. All
    revisions that the blog has not reached have the answer of its last one.
    """
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
    after = min(after, blog.revision)
    polled = pace.of_other_pages(blog)

    def context():
        return (
            _later(blog, after)
            | (_before(blog, after) if after else {})
            | {
                **polled,
                "after": after,
                "since_you_left": settings.SINCE_YOU_LEFT,
                "parts": live_page.parts(blog, ("headline", "status")),
            }
        )

    seconds = polled["poll_seconds"]
    facts = (
        "oldest_first",
        blog.pk,
        blog.revision,
        after,
        seconds,
        settings.SINCE_YOU_LEFT,
    )
    return tagged_page(request, facts, "liveblog/reader/oldest_first.html", context)


def _later(blog, after, *, since=None):
    updates, has_later = live_page.one_page(blog, fetch.oldest_first(blog, after=after))
    return {
        "blog": blog,
        "updates": list(fetch.with_days(updates, since=since)),
        "last": updates[-1] if updates else None,
        "has_later": has_later,
    }


def _before(blog, after):
    """When the last update before these was published, and where its page begins.

    Either is None where there is none: the earlier ones are those of the first page.
    """
    size = settings.UPDATES_PER_PAGE
    before = live_page.newest_first(blog, before=after + 1)
    found = list(before.values_list("first_revision", "published_at")[: size + 1])
    return {
        "since": found[0][1] if found else None,
        "earlier": found[size][0] if len(found) > size else None,
    }
