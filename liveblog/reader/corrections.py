"""The corrections page: what we have put right and taken back, for everybody to see."""

from django.urls import reverse
from django.views.decorators.http import require_safe

from . import pace, record
from .replies import polled_page

LINES_PER_PAGE = 50


@require_safe
def corrections(request):
    """The policy, and the newest lines. Two queries."""
    return _page(request, reverse("reader:corrections"))


@require_safe
def corrections_before(request, cursor):
    """The lines below a place in the list."""
    address = reverse("reader:corrections_before", args=[cursor])
    return _page(request, address, cursor=cursor)


def _page(request, address, *, cursor=None):
    lines, has_earlier = record.lines(cursor, limit=LINES_PER_PAGE)
    context = {
        "cursor": cursor,
        "lines": lines,
        "oldest": lines[-1] if lines else None,
        "has_earlier": has_earlier,
        "own_address": address,
        "poll_seconds": pace.FOLLOW_SECONDS,
        "slow_seconds": pace.FOLLOW_SECONDS,
    }
    template = "liveblog/reader/corrections.html"
    return polled_page(request, template, context, pace=pace.FOLLOW_SECONDS)
