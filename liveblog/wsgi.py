"""What the server runs."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "liveblog.settings")
django = get_wsgi_application()

from django.conf import settings  # noqa: E402 after the settings and the models

from . import ticking  # noqa: E402
from .app_threads import AppThreads  # noqa: E402
from .turnstile import Turnstile  # noqa: E402

threads = AppThreads(django, settings.THREADS)
# Nobody polls the desk's own host.
application = (
    threads if settings.SERVES == "desk" else Turnstile(threads, run=threads.run)
)
ticking.start()
