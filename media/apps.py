"""Pictures: uploads and renditions."""

from django.apps import AppConfig


class MediaConfig(AppConfig):
    name = "media"
