"""What readers ask and send, beside the reader's other addresses."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from . import views


class Token(StringConverter):
    """As Django signs."""

    regex = "[-_:a-zA-Z0-9]{1,200}"


register_converter(Token, "signed")
app_name = "digest_mails"
ITS = "live/<slug:slug>/digest"
urlpatterns = [
    path(f"{ITS}/", views.form, name="form"),
    path(f"{ITS}/send/", views.send, name="send"),
    path(f"{ITS}/sent/", views.sent, name="sent"),
    path(f"{ITS}/confirm/<signed:token>/", views.confirm, name="confirm"),
    path(f"{ITS}/stop/<signed:token>/", views.stop, name="stop"),
    path(f"{ITS}/<signed:token>/send/", views.act, name="act"),
]
