"""The addresses of programs, and of the documentation. On the desk's host."""

from django.urls import path

from .app import api
from .docs import documentation, openapi
from .gate import through

PICTURES = "pictures"


def _gated(pattern):
    view = through(pattern.callback, takes_files=str(pattern.pattern) == PICTURES)
    return path(str(pattern.pattern), view, name=pattern.name)


app_name = "api"
urlpatterns = [
    path("", through(documentation), name="documentation"),
    path("openapi.json", through(openapi), name="openapi"),
    *(_gated(each) for each in api.addresses()),
]
