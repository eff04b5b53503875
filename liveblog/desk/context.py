"""What every signed-in page and the sign-in pages know."""

from django.conf import settings

from .composer import SUGGESTED_LABELS, figure_to_copy


def desk(request):
    """`csp_nonce` is the name that django-htmx's tag looks for."""
    return {
        "newsroom": settings.NEWSROOM_NAME,
        "labels": SUGGESTED_LABELS,
        "figure_to_copy": lambda: figure_to_copy(request.user),
        "csp_nonce": getattr(request, "csp_nonce", ""),
    }
