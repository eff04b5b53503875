"""The front page and its poll: what is running, and month by month what has closed."""

from django.conf import settings
from django.http import Http404
from django.views.decorators.http import require_safe

from liveblog.models import Blog, named_pace
from liveblog.waiting_room.addresses import cursor_of_list
from liveblog.web import metrics

from .listing import LIST_SECONDS, closed, closed_in, months, paced, running, state_of
from .replies import nothing_new, page, poll_answer


@require_safe
def front(request):
    """What is running, and the newest month with closed blogs. At most four queries."""
    return page("liveblog/reader/front.html", _listed())


@require_safe
def front_changes(request, since, until=None):
    """One poll of the front page: 204, or the whole list. One query; two to six with a list.

    `until` as in the poll of a live page.
    """
    cursor, poll_seconds = _standing()
    if since == cursor:
        metrics.counts["nothing_new"] += 1
        return nothing_new(pace=poll_seconds)
    metrics.counts["news"] += 1
    # The same blogs may be running as before another one was, which is now listed as closed; or
    # before one of the closed ones was withdrawn.
    facts = ("front", cursor, poll_seconds, *state_of(closed()))
    return poll_answer(
        facts, "liveblog/reader/front_changes.html", _listed, pace=poll_seconds
    )


def _listed():
    """All that is on the front page and may change, and the cursor that it is right at."""
    blogs, found = running(), months()
    pace = blogs[0].poll_seconds if blogs else settings.POLL_SECONDS
    return {
        "blogs": blogs,
        "months": found,
        "month": found[0] if found else None,
        "closed": closed_in(found[0]) if found else [],
        "since": cursor_of_list({blog.slug: blog.revision for blog in blogs}),
        "poll_seconds": paced(pace),
        "hold_seconds": settings.HOLD_SECONDS,
        "rest_seconds": LIST_SECONDS,
    }


def _standing():
    """The cursor of the list as it is now, and the pace. One query."""
    blogs = Blog.objects.on_front_page().annotate(poll_seconds=named_pace())
    rows = list(blogs.values_list("slug", "revision", "poll_seconds"))
    cursor = cursor_of_list({slug: revision for slug, revision, _ in rows})
    return cursor, paced(rows[0][2] if rows else settings.POLL_SECONDS)


@require_safe
def month(request, year, month):
    """The blogs that closed in a month, and the way to the months beside it. Two queries.

    404 for a month without any, so that no made-up address is a page.
    """
    found = months()
    places = [
        n for n, day in enumerate(found) if (day.year, day.month) == (year, month)
    ]
    if not places:
        raise Http404
    place = places[0]
    context = {
        "month": found[place],
        "closed": closed_in(found[place]),
        "later": found[place - 1] if place else None,
        "earlier": found[place + 1] if place + 1 < len(found) else None,
    }
    return page("liveblog/reader/month.html", context)
