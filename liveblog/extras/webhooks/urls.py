"""The addresses at the desk. For editors alone."""

from django.urls import path

from liveblog.web import converters

from . import views

converters.register()

app_name = "webhooks"
ONE = "webhooks/<revision:pk>"
urlpatterns = [
    path("webhooks/", views.endpoints, name="endpoints"),
    path("webhooks/new/", views.new_endpoint, name="new_endpoint"),
    path(f"{ONE}/", views.endpoint, name="endpoint"),
    path(f"{ONE}/log/", views.log, name="log"),
    path(f"{ONE}/test/", views.send_test, name="send_test"),
    path(f"{ONE}/rotate/", views.rotate, name="rotate"),
    path(f"{ONE}/switch-off/", views.switch_off, name="switch_off"),
    path(f"{ONE}/switch-on/", views.switch_on, name="switch_on"),
    path(f"{ONE}/remove/", views.remove, name="remove"),
    path(f"{ONE}/log/<revision:delivery>/again/", views.send_again, name="send_again"),
]
