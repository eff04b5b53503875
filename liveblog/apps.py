"""The story, the desk where it is written, and the pages where it is read."""

from django.apps import AppConfig
from django.conf import settings

from .secret_key import secret_key_in
from .sentry import start_sentry


class LiveblogConfig(AppConfig):
    name = "liveblog"

    def ready(self):
        """What every process needs first: here, since to read settings changes nothing."""
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        if settings.SECRET_KEY_FILE:
            settings.SECRET_KEY = secret_key_in(settings.SECRET_KEY_FILE)
        if settings.SENTRY_DSN:
            start_sentry(settings.SENTRY_DSN, release=settings.RELEASE)
