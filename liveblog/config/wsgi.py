"""What the server runs."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "liveblog.config.settings")
django = get_wsgi_application()

from django.conf import settings  # noqa: E402 after the settings and the models

from liveblog.monitoring import background  # noqa: E402
from liveblog.reader.poll_cache import PollCache  # noqa: E402
from liveblog.web.threads import AppThreads  # noqa: E402

threads = AppThreads(django, settings.THREADS)
# Nobody polls the desk's own host.
application = (
    threads if settings.SERVES == "desk" else PollCache(threads, run=threads.run)
)
background.start()
