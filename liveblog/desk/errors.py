"""What the desk says when an address, or a request, is not right."""

from django.core.exceptions import SuspiciousOperation
from django.shortcuts import render

from liveblog.web.request_bodies import refusal_of

from .access import keep_words, without_words


def csrf_failure(request, reason=""):
    """After signing in again in another tab, say: the words are shown, to be copied.

    Or the form has not arrived, and its token with it.
    """
    if refusal := refusal_of(request):
        return without_words(request, status=refusal)
    return keep_words(request, status=403)


def not_found(request, exception=None):
    return render(request, "liveblog/desk/404.html", status=404)


def bad_request(request, exception=None):
    """Too many fields or files, say. What could be read of the words is shown."""
    try:
        return keep_words(request, status=400)
    except SuspiciousOperation:  # the fields cannot be read at all
        return render(request, "liveblog/desk/kept.html", {"status": 400}, status=400)
