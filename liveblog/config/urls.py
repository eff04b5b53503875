"""All addresses: the public pages, the desk behind /desk/, programs' /api/, and sign-in."""

from django.urls import include, path

from liveblog.api import problems
from liveblog.desk import errors as desk_errors
from liveblog.extension import extras
from liveblog.reader import errors as reader_errors
from liveblog.web.headers import is_of_api, is_private

PUBLIC = [
    path("", include("liveblog.reader.urls")),
    *(path("", include(each.public_urls)) for each in extras() if each.public_urls),
]
DESK = [
    path("desk/", include("liveblog.desk.urls")),
    *(path("desk/", include(each.desk_urls)) for each in extras() if each.desk_urls),
    path("desk/", include("liveblog.api.desk_urls")),
    *(path("api/", include(each.api_urls)) for each in extras() if each.api_urls),
    path("api/", include("liveblog.api.urls")),
    path("accounts/", include("accounts.urls")),
]
urlpatterns = [*PUBLIC, *DESK]


def handler400(request, exception=None):
    if is_of_api(request):
        return problems.bad_request(request)
    wing = desk_errors if is_private(request) else reader_errors
    return wing.bad_request(request, exception)


def handler404(request, exception=None):
    if is_of_api(request):
        return problems.not_found(request)
    wing = desk_errors if is_private(request) else reader_errors
    return wing.not_found(request, exception)


def handler500(request):
    if is_of_api(request):
        return problems.server_error(request)
    return reader_errors.server_error(request)
