"""What every signed-in page and the sign-in pages know."""

import re
from functools import cache

from django.conf import settings
from django.urls import reverse

from liveblog.extension import extras
from liveblog.models import (
    Blog,
    FigureBlock,
    FormerAddress,
    Pace,
    Pause,
    RecordingBlock,
)

from .composer import SUGGESTED_LABELS, figure_to_copy
from .review import waiting_number

SLUG = re.compile(r"[-\w]{1,80}", re.ASCII)


def desk(request):
    return {
        "newsroom": settings.NEWSROOM_NAME,
        "public_url": settings.PUBLIC_URL,
        "has_single_sign_on": bool(settings.OPENID_SERVER),
        "single_sign_on": settings.OPENID_NAME,
        "labels": SUGGESTED_LABELS,
        "figure_to_copy": lambda: figure_to_copy(request.user),
        "owed_count": cache(lambda: _count_owed(request)),
        "review_count": cache(lambda: _count_waiting(request)),
        "slowed": cache(lambda: _slowed(request)),
        "pauses": cache(lambda: _pauses(request)),
        "came_from": cache(lambda: _came_from(request)),
        "extras_links": [link for each in extras() for link in each.editors_links],
        "administrators_extras": [
            link for each in extras() for link in each.administrators_links
        ],
        "blog_extras": [link for each in extras() for link in each.blog_links],
        "desk_notes": [each.desk_note for each in extras() if each.desk_note],
        # As the times' filters want it, for what is of no one blog.
        "newsroom_zone": Blog(time_zone=settings.TIME_ZONE_OF_NEWSROOM),
    }


def _slowed(request):
    """The pace of all readers where it is slower than usual: one query, asked once."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return None
    pace = Pace.objects.prefetch_related("by").first()
    if pace is None or not pace.is_slow:
        return None
    pace.newsroom = Blog(time_zone=settings.TIME_ZONE_OF_NEWSROOM)
    return pace


def _count_waiting(request):
    """What waits for this person's decision, or of their own: one query, asked once."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return 0
    return waiting_number(user)


def _pauses(request):
    """That of all blogs, if there is one: one query, asked once. A blog's desk has its own."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return []
    return list(Pause.objects.of(None).prefetch_related("by"))


def _came_from(request):
    """The desk of this page's blog at an address that it had before, if the page was asked for
    at that one (access.py); what it was is asked of the database, by one query.
    """
    was = request.GET.get("was", "")
    match = getattr(request, "resolver_match", None)
    slug = match and match.kwargs.get("slug")
    if not slug or not SLUG.fullmatch(was):
        return ""
    its = FormerAddress.objects.filter(slug=was, blog__slug=slug)
    return reverse("desk:blog", args=[was]).rstrip("/") if its.exists() else ""


def _count_owed(request):
    """The alt texts, transcripts and captions that are owed where this person may write.

    One query, asked once.
    """
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return 0
    alts = FigureBlock.objects.owing_alt().in_blogs_of(user)
    words = RecordingBlock.objects.owing_words().in_blogs_of(user)
    owed = alts.order_by().values("pk").union(words.order_by().values("pk"), all=True)
    return owed.count()
