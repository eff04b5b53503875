"""The story, the desk where it is written, and the pages where it is read."""

from django.apps import AppConfig


class LiveblogConfig(AppConfig):
    name = "liveblog"
