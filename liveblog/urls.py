"""All addresses: the public pages, the desk behind /desk/, and sign-in.

Or those of one side, where each has processes of its own (SERVES).
"""

from django.conf import settings
from django.urls import include, path

from . import apart
from .desk import errors as desk_errors
from .headers import is_private
from .reader import errors as reader_errors

PUBLIC = [path("", include("liveblog.reader.urls"))]
DESK = [
    path("desk/", include("liveblog.desk.urls")),
    path("accounts/", include("accounts.urls")),
]
urlpatterns = {
    "everything": [*PUBLIC, *DESK],
    "public": PUBLIC,
    "desk": [*apart.by_name(PUBLIC), *DESK],
}[settings.SERVES]


def handler400(request, exception=None):
    wing = desk_errors if is_private(request) else reader_errors
    return wing.bad_request(request, exception)


def handler404(request, exception=None):
    wing = desk_errors if is_private(request) else reader_errors
    return wing.not_found(request, exception)


handler500 = "liveblog.reader.errors.server_error"
