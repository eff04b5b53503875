"""The wall between public pages, which are the same for all, and the desk, which is not."""

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpResponse, HttpResponseBadRequest, HttpResponseNotAllowed
from django.middleware.gzip import GZipMiddleware
from django.utils import translation

from . import headers

CACHED_ERRORS = {404, 405}
NOT_KEPT = {"Cache-Control": headers.NO_CACHE}


def health(get_response):
    """Answer /healthz before anything looks at the Host: a container asks by its own."""

    def middleware(request):
        if request.path_info == "/healthz":
            return HttpResponse("ok", content_type="text/plain", headers=NOT_KEPT)
        return get_response(request)

    return middleware


def utf8_only(get_response):
    """Refuse a body in another encoding: Python knows some that are no encodings of text."""

    def middleware(request):
        charset = request.content_params.get("charset", "utf-8").strip('"').lower()
        if charset not in {"utf-8", "utf8"}:
            if headers.is_of_api(request):
                raise BadRequest("Send UTF-8.")  # which is told as a problem
            return HttpResponseBadRequest("Send UTF-8.", headers=NOT_KEPT)
        return get_response(request)

    return middleware


class CompressedPublicText(GZipMiddleware):
    """Gzip what readers are sent, where no proxy has done it: half a millisecond a page.

    Public pages have no secrets, so theirs is not blurred with random bytes. Pictures are
    compressed as they are, and static files by WhiteNoise.
    """

    max_random_bytes = 0

    def process_response(self, request, response):
        if headers.is_private(request) or not _is_whole_text(response):
            return response
        return super().process_response(request, response)


class CompressedDesk(GZipMiddleware):
    """The same for the desk, which is written in on lines that are not quick.

    What its length could give away (BREACH) is blurred with up to 100 random bytes, and
    the one secret in it, the token of its forms, is masked anew each time.
    """

    def process_response(self, request, response):
        if not headers.is_private(request) or not _is_whole_text(response):
            return response
        return super().process_response(request, response)


def _is_whole_text(response):
    is_image = response.headers.get("Content-Type", "").startswith("image/")
    return not response.streaming and not is_image


def public_pages(get_response):
    """Make it impossible for a public answer to depend on who asks.

    Sits outside the session middleware, which answers an empty or short session cookie
    with Set-Cookie and Vary on any page, even one that never touches the session. Public
    addresses are only read: any other method is refused before it can reach a form. (But
    where a page says that it is open, which is no form and reads nothing, and where a
    reader sends something, such as a question: what that answers is never kept.)
    """

    def middleware(request):
        if headers.is_private(request):
            if headers.is_of_api(request):
                request.META["HTTP_COOKIE"] = ""
            response = get_response(request)
            for name, value in headers.PRIVATE.items():
                response.headers[name] = value
            return response
        request.META.pop("HTTP_COOKIE", None)
        if request.method in {"GET", "HEAD"} or _may_be_sent(request):
            response = get_response(request)
        else:
            response = HttpResponseNotAllowed(["GET", "HEAD"])
        is_read = request.path_info.endswith(headers.PROGRAMS_READ)
        own = headers.FOR_PROGRAMS if is_read else {}
        for name, value in {**headers.PUBLIC, **own}.items():
            response.headers.setdefault(name, value)
        if _is_part_of_pages(request, response):
            del response.headers["Content-Security-Policy"]
        if response.status_code == 204:
            _bare(response)
        # Django's own redirects and errors have named no lifetime. Only those that the
        # path alone decides may be kept: a wrong Host or scheme is no cache's key.
        kept = _is_of_its_path_alone(request, response)
        default = headers.ERROR_CACHE if kept else headers.NO_CACHE
        response.headers.setdefault("Cache-Control", default)
        return response

    return middleware


def _is_part_of_pages(request, response):
    """A style sheet, a script or a font of ours: the page's own policy is what counts.

    The policy is longer than many of them, compressed. An image may be a page of its own (SVG).
    """
    kind = response.headers.get("Content-Type", "")
    is_there = response.status_code in {200, 206, 304}
    is_static = request.path_info.startswith(settings.STATIC_URL)
    return (
        is_static
        and is_there
        and kind.startswith(("text/css", "text/javascript", "font/"))
    )


def _is_of_its_path_alone(request, response):
    """An address that is none, or the way to the one with a slash at its end."""
    if response.status_code in CACHED_ERRORS:
        return True
    return response.headers.get("Location") == f"{request.path}/"


def _may_be_sent(request):
    takes = (headers.HERE, headers.SEND)
    return request.method == "POST" and any(
        address.fullmatch(request.path_info) for address in takes
    )


def _bare(response):
    """Without what guards content: there is none, and 204 is what a nation asks for.

    Nor a length, which RFC 9110 forbids there.
    """
    for name in (*headers.OF_CONTENT, "Content-Length"):
        response.headers.pop(name, None)


def desk_policy(get_response):
    """The desk's content security policy, on the desk and sign-in alone.

    Public pages have another: a constant in headers.py.
    """
    guarded = CSPMiddleware(get_response)

    def middleware(request):
        return (
            guarded(request) if headers.is_private(request) else get_response(request)
        )

    return middleware


def desk_language(get_response):
    """Let the desk speak the person's language, or before sign-in the browser's.

    Public pages speak their blog's: whoever asks for one must get the same.
    """

    def middleware(request):
        if not headers.is_private(request):
            return get_response(request)
        # Programs are answered in one language, and by no session.
        is_program = headers.is_of_api(request)
        chosen = "en" if is_program else getattr(request.user, "language", "")
        language = chosen or translation.get_language_from_request(request)
        with translation.override(language):
            return get_response(request)

    return middleware
