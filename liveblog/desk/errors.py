"""What the desk says when an address, or a request, is not right."""

from django.core.exceptions import SuspiciousOperation
from django.shortcuts import render

from liveblog.web.request_bodies import refusal_of

from .access import keep_words, without_words


def csrf_failure(request, reason=""):
    """After signing in again in another tab, say: the words are shown, to be copied.

    Or the form has not arrived, and its token with it.
    """
    refusal = refusal_of(request)
    reply = (
        without_words(request, status=refusal)
        if refusal
        else keep_words(request, status=403)
    )
    # In another tab somebody may be signing in: a new token in the cookie, from a request
    # that was sent before, would refuse that form.
    request.META["CSRF_COOKIE_NEEDS_UPDATE"] = False
    return reply


def not_found(request, exception=None):
    return render(request, "liveblog/desk/404.html", status=404)


def bad_request(request, exception=None):
    """Too many fields or files, say. What could be read of the words is shown."""
    try:
        return keep_words(request, status=400)
    except SuspiciousOperation:  # the fields cannot be read at all
        return render(request, "liveblog/desk/kept.html", {"status": 400}, status=400)
