"""Where an open page says that it is open. Nothing of who asks is read, or answered."""

from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from liveblog.monitoring import readers_now
from liveblog.web import headers


# It has no cookie that another site could abuse, and changes nothing but a count.
@csrf_exempt
@require_POST
def here(request, slug):
    """Count one page. No query: the same answer for every name, so that none is given away."""
    if settings.READER_SAMPLE:
        readers_now.say_here(slug)
    response = HttpResponse(status=204)
    del response.headers["Content-Type"]
    response.headers["Cache-Control"] = headers.NO_CACHE
    return response
