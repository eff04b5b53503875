"""The desk under a name of its own: what its processes make of the public addresses.

They are known by name there, since the story is full of them, and each leads to the public
side. Only what a preview is made with is answered: pictures and the newsroom's look.
"""

from django.conf import settings
from django.http import HttpResponseRedirect
from django.urls import URLPattern, URLResolver, include, path
from django.views.decorators.http import require_safe

# By the names of reader/urls.py.
ANSWERED = {"rendition", "theme", "favicon"}


@require_safe
def on_the_public_side(request, **_arguments):
    """The way to what was asked for. Asks no database, and reads no query string."""
    if request.path == "/":
        return HttpResponseRedirect("/desk/")
    return HttpResponseRedirect(settings.PUBLIC_URL + request.path)


def by_name(patterns):
    """These address patterns under the same names, all but ANSWERED led elsewhere."""
    return [_led(pattern) for pattern in patterns]


def _led(pattern):
    if isinstance(pattern, URLResolver):
        inside = [_led(each) for each in pattern.url_patterns]
        return path("", include((inside, pattern.app_name)))
    if pattern.name in ANSWERED:
        return pattern
    return URLPattern(pattern.pattern, on_the_public_side, name=pattern.name)
