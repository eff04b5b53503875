"""All addresses: the public pages, the desk behind /desk/, and sign-in."""

from django.urls import include, path

urlpatterns = [
    path("", include("liveblog.reader.urls")),
    path("desk/", include("liveblog.desk.urls")),
    path("accounts/", include("accounts.urls")),
]

handler404 = "liveblog.reader.errors.not_found"
handler500 = "liveblog.reader.errors.server_error"
