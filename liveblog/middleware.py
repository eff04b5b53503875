"""The wall between public pages, which are the same for all, and the desk, which is not."""

from csp.middleware import CSPMiddleware

from . import headers

PRIVATE_PLACES = ("/desk/", "/accounts/")


def public_pages(get_response):
    """Make it impossible for a public answer to depend on who asks.

    Sits outside the session middleware, which answers an empty or short session cookie
    with Set-Cookie and Vary on any page, even one that never touches the session.
    """

    def middleware(request):
        if request.path_info.startswith(PRIVATE_PLACES):
            response = get_response(request)
            response.headers["Cache-Control"] = headers.PRIVATE_CACHE
            return response
        request.META.pop("HTTP_COOKIE", None)
        response = get_response(request)
        for name, value in headers.PUBLIC.items():
            response.headers.setdefault(name, value)
        # Errors and redirects of Django's own have named no lifetime.
        response.headers.setdefault("Cache-Control", headers.ERROR_CACHE)
        return response

    return middleware


def desk_policy(get_response):
    """The desk's content security policy with its nonce, on the desk and sign-in alone.

    A page with a nonce cannot be cached for others: public pages have a constant policy.
    """
    guarded = CSPMiddleware(get_response)

    def middleware(request):
        is_private = request.path_info.startswith(PRIVATE_PLACES)
        return guarded(request) if is_private else get_response(request)

    return middleware
