"""Where other systems send, below /api/: no cookie counts, and nothing is read before its gate."""

from django.urls import path, re_path

from liveblog.api.gate import through

from . import views, wire_views

app_name = "inbox_api"
urlpatterns = [
    path("inbox/mail", through(views.mail, takes_files=True), name="mail"),
    path("inbox/wire/<slug:slug>", through(wire_views.wire), name="wire"),
    re_path(
        r"^inbox/(?P<name>whatsapp|slack|telegram)\Z", through(views.chat), name="chat"
    ),
]
