"""The key, as public as its address."""

from django.conf import settings
from django.http import Http404
from django.views.decorators.http import require_safe

from liveblog.reader.replies import document
from liveblog.web import headers


@require_safe
def key_file(request, key):
    """No queries; 404 for any other name."""
    if key != settings.INDEXNOW_KEY:
        raise Http404
    return document(key, "text/plain; charset=utf-8", cache=headers.FEED_CACHE)
