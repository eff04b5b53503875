"""What the server runs."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "liveblog.settings")
django = get_wsgi_application()

from .turnstile import Turnstile  # noqa: E402 after the settings and the models

application = Turnstile(django)
