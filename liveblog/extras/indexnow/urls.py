"""The file by which search engines know that the addresses they are told of are ours."""

from django.urls import re_path

from . import views

app_name = "indexnow"
urlpatterns = [
    re_path(r"^(?P<key>[A-Za-z0-9-]{8,128})\.txt$", views.key_file, name="key_file"),
]
