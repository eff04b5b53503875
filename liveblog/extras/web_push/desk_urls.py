"""The addresses at the desk. For editors alone."""

from django.urls import path

from liveblog.web import converters

from . import desk_views

converters.register()

app_name = "pushes"
ONE = "live/<slug:slug>/pushes/<revision:pk>"
urlpatterns = [
    path("live/<slug:slug>/pushes/", desk_views.pushes, name="pushes"),
    path("live/<slug:slug>/pushes/note/", desk_views.note, name="note"),
    path(f"{ONE}/correct/", desk_views.correct, name="correct"),
    path(f"{ONE}/withdraw/", desk_views.withdraw, name="withdraw"),
]
