"""What the server runs."""

import gc
import os
import signal

# granian forks this process from one that takes SIGTERM for itself, and listens for it anew
# only when the application is loaded. Without this line a process that is told to stop while
# it loads does not hear of it, serves on, and is killed when its grace is over.
signal.signal(signal.SIGTERM, signal.SIG_DFL)

# Nothing of what is loaded here is ever garbage. To look for some took a tenth of the time in which
# a process begins; and frozen below, it is not gone through again while it serves.
gc.disable()

from django.core.wsgi import get_wsgi_application  # noqa: E402 it takes half a second

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "liveblog.config.settings")
django = get_wsgi_application()

from django.conf import settings  # noqa: E402 after the settings and the models

from liveblog.config import orphans  # noqa: E402
from liveblog.monitoring import background  # noqa: E402
from liveblog.reader.held_polls import HeldPolls  # noqa: E402
from liveblog.reader.poll_cache import PollCache  # noqa: E402
from liveblog.web.threads import AppThreads  # noqa: E402

threads = AppThreads(django, settings.THREADS)
application = threads
# Nobody polls the desk's own host.
if settings.SERVES != "desk":
    application = PollCache(threads, run=threads.run)
    if port := settings.WAITING_ROOM_PORT:
        application = HeldPolls(
            application, port=port, hold_seconds=settings.HOLD_SECONDS
        )
gc.freeze()
gc.enable()
background.start()
orphans.end_with_parent()
