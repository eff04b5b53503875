"""What readers' browsers ask, beside the reader's other addresses."""

from django.urls import path

from . import views

app_name = "web_push"
urlpatterns = [
    path("live/<slug:slug>/push/", views.panel, name="panel"),
    path("live/<slug:slug>/push/send/", views.follow, name="follow"),
    path("push/worker.js", views.worker, name="worker"),
]
