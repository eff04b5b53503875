"""The addresses at the desk. For editors alone."""

from django.urls import path

from . import desk_views

app_name = "fediverse"
urlpatterns = [
    path("live/<slug:slug>/fediverse/", desk_views.account, name="account"),
    path("live/<slug:slug>/fediverse/switch/", desk_views.switch, name="switch"),
]
