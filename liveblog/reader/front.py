"""The front page: what is running, and month by month what has closed."""

from django.http import Http404
from django.views.decorators.http import require_safe

from .listing import closed_in, months, running
from .replies import page


@require_safe
def front(request):
    """What is running, and the newest month with closed blogs. At most three queries."""
    found = months()
    context = {
        "blogs": running(),
        "months": found,
        "month": found[0] if found else None,
        "closed": closed_in(found[0]) if found else [],
    }
    return page("liveblog/reader/front.html", context)


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
