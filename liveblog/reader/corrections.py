"""The corrections page: what we have put right and taken back, for everybody to see."""

from django.views.decorators.http import require_safe

from . import record
from .replies import page

LINES_PER_PAGE = 50


@require_safe
def corrections(request):
    """The policy, and the newest lines. Two queries."""
    return _page(None)


@require_safe
def corrections_before(request, cursor):
    """The lines below a place in the list."""
    return _page(cursor)


def _page(cursor):
    lines, has_earlier = record.lines(cursor, limit=LINES_PER_PAGE)
    context = {
        "cursor": cursor,
        "lines": lines,
        "oldest": lines[-1] if lines else None,
        "has_earlier": has_earlier,
    }
    return page("liveblog/reader/corrections.html", context)
