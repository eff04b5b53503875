"""A request that changes something, and has waited in vain for those before it."""

from liveblog.web import headers
from liveblog.web.writers_line import NO_PLACE

from .access import RETRY_AFTER_SECONDS, keep_words


class RefusedWhileBusy:
    """Answers 503 with the words in it. After CSRF, which refuses what is forged.

    Of the public pages the one to which something is sent (reader/ask.py) sees to it itself.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not request.META.get(NO_PLACE) or not headers.is_private(request):
            return None
        if headers.is_of_api(request):
            return None  # which says it in its own way
        reply = keep_words(request, status=503)
        reply.headers["Retry-After"] = RETRY_AFTER_SECONDS
        return reply
