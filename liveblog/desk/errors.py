"""What the desk says when the browser's proof of origin is missing or too old."""

from .access import keep_words


def csrf_failure(request, reason=""):
    """After signing in again in another tab, say: the words are shown, to be copied."""
    return keep_words(request, status=403)
