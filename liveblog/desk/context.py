"""What every signed-in page and the sign-in pages know."""

from functools import cache

from django.conf import settings

from liveblog.models import FigureBlock

from .composer import SUGGESTED_LABELS, figure_to_copy


def desk(request):
    """`csp_nonce` is the name that django-htmx's tag looks for."""
    return {
        "newsroom": settings.NEWSROOM_NAME,
        "labels": SUGGESTED_LABELS,
        "figure_to_copy": lambda: figure_to_copy(request.user),
        "owed_count": cache(lambda: _count_owed(request)),
        "csp_nonce": getattr(request, "csp_nonce", ""),
    }


def _count_owed(request):
    """The alt texts that are owed where this person may write: one query, asked once."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return 0
    return FigureBlock.objects.owing_alt().in_blogs_of(user).count()
