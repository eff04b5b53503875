"""All addresses: the public pages, the desk behind /desk/, and sign-in."""

from django.urls import include, path

from .desk import errors as desk_errors
from .headers import is_private
from .reader import errors as reader_errors

urlpatterns = [
    path("", include("liveblog.reader.urls")),
    path("desk/", include("liveblog.desk.urls")),
    path("accounts/", include("accounts.urls")),
]


def handler400(request, exception=None):
    wing = desk_errors if is_private(request) else reader_errors
    return wing.bad_request(request, exception)


def handler404(request, exception=None):
    wing = desk_errors if is_private(request) else reader_errors
    return wing.not_found(request, exception)


handler500 = "liveblog.reader.errors.server_error"
