"""Requests of an open desk page that end at the sign-in page, since its session has."""

from functools import wraps

from django.http import HttpResponse


def without_page(view):
    """Answer htmx, which was led here and sees so by the address, with nothing.

    A page would bring a new CSRF token with it, by which the sign-in form that was opened in
    another tab a moment before is refused.
    """

    @wraps(view)
    def answered(request, *args, **kwargs):
        if request.method == "GET" and request.headers.get("HX-Request"):
            return HttpResponse()
        return view(request, *args, **kwargs)

    return answered
