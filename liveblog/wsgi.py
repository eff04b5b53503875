"""What the server runs."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "liveblog.settings")
django = get_wsgi_application()

from . import ticking  # noqa: E402 after the settings and the models
from .turnstile import Turnstile  # noqa: E402

application = Turnstile(django)
ticking.start()
