"""The addresses of one side, where each has processes of its own (SERVES)."""

from django.conf import settings

from liveblog.config import urls
from liveblog.config.urls import handler400, handler404, handler500

from . import redirects

__all__ = ["handler400", "handler404", "handler500", "urlpatterns"]

urlpatterns = {
    "public": urls.PUBLIC,
    "desk": [*redirects.by_name(urls.PUBLIC), *urls.DESK],
}[settings.SERVES]
