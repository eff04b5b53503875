"""robots.txt and the other files for machines, as an administrator has set them."""

from django.http import Http404
from django.views.decorators.http import require_safe

from liveblog.models import MachinePolicy
from liveblog.story.site_files import FILES
from liveblog.web import headers

from .replies import document

TEXT, JSON = "text/plain; charset=utf-8", "application/json; charset=utf-8"


def _file(name, content_type):
    @require_safe
    def answer(request):
        """One query; 404 where the file would say nothing."""
        text = FILES[name](MachinePolicy.current())
        if not text:
            raise Http404
        return document(text, content_type, cache=headers.FEED_CACHE)

    return answer


robots, trust, security = (
    _file(name, TEXT) for name in ("robots", "trust", "security")
)
tdmrep = _file("tdmrep", JSON)
