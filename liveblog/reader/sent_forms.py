"""What readers send to public addresses, without a cookie and without a token.

What a token guards against, that another site sends in a reader's name, the browser itself tells us.
"""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http.request import UnreadablePostError

from liveblog.web.request_bodies import KIND, Kind, refusal_of

# deploy/nginx.conf has the same number. A text that is too long is refused with its words.
MOST_BYTES = 64 * 1024
FORM = "application/x-www-form-urlencoded"


def is_from_our_page(request):
    """By what the browser says of it. One that says nothing is old, or is none."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("Origin")
    if origin is None:
        return True
    host = request.get_host()
    return origin in {f"https://{host}", f"http://{host}", settings.PUBLIC_URL}


def read_form(request, form):
    """The form of this class that was sent, and None; or None and the status that refuses it."""
    request.META[KIND] = Kind.NOBODYS
    length = request.META.get("CONTENT_LENGTH") or "0"
    if request.content_type != FORM or not length.isdecimal():
        return None, 400
    if int(length) > MOST_BYTES:
        return None, 413
    try:
        return form(request.POST), None
    except UnreadablePostError:
        return None, refusal_of(request) or 400
    except (RequestDataTooBig, TooManyFieldsSent):
        return None, 413
