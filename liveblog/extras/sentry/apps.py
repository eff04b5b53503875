from django.conf import settings

from liveblog import extension

from .reporting import start_sentry


class SentryConfig(extension.Extra):
    name = "liveblog.extras.sentry"

    def ready(self):
        start_sentry(settings.SENTRY_DSN, release=settings.RELEASE)
