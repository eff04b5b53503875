"""The story, the desk where it is written, and the pages where it is read."""

from django.apps import AppConfig
from django.conf import settings

from liveblog.config.secret_key import secret_key_in


class LiveblogConfig(AppConfig):
    name = "liveblog"

    def ready(self):
        """What every process needs first: here, since to read settings changes nothing."""
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        if settings.SECRET_KEY_FILE:
            settings.SECRET_KEY = secret_key_in(settings.SECRET_KEY_FILE)
