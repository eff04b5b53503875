"""A cache that the worker tells of what was withdrawn, and what it was told."""

import threading
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.apps import apps
from django.utils import timezone

from liveblog.extras.cache_purging.purging import relay_the_journal
from liveblog.models import JournalLine

SECRET = "sixteen-letters-or-more"
SETTLED = timedelta(seconds=1)


class Cache:
    """Keeps what it was told and by whom; what it answers can be changed.

    What is told of pages, feeds and cards stands by itself, in `pages`.
    """

    def __init__(self, port=0):
        self.told, self.pages, self.bodies = [], [], []
        self.status, self.before = 404, lambda path: None
        self.server = ThreadingHTTPServer(("127.0.0.1", port), self._handler())
        self.server.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))
        self.thread.start()

    def _handler(self):
        cache = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                is_page = self.command != "POST" and not self.path.startswith("/media/")
                told = cache.pages if is_page else cache.told
                told.append((self.command, self.path, dict(self.headers)))
                length = int(self.headers.get("Content-Length", 0))
                cache.bodies.append(self.rfile.read(length))
                cache.before(self.path)
                self.send_response(cache.status)
                self.send_header("Location", "/elsewhere")
                self.send_header("Content-Length", "4")
                self.end_headers()
                self.wfile.write(b"gone")

            # As the server looks for them.
            do_POST = do_PURGE = do_GET  # noqa: N815

            def log_message(self, *_):
                pass

        return Handler

    @property
    def paths(self):
        return [path for _, path, _ in self.told]

    def stop(self):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@contextmanager
def caching(**options):
    cache = Cache(**options)
    try:
        yield cache
    finally:
        cache.stop()


@pytest.fixture
def cache(settings):
    with caching() as cache:
        settings.CACHES_TO_PURGE = (("GET", cache.origin),)
        settings.PURGE_SECRET = SECRET
        yield cache


def go_round(after=SETTLED):
    return relay_the_journal(timezone.now() + after)


FORMS = ("atom", "rss", "json")
# Of an update withdrawn, beside the blog's feeds; its page and its data are one.
PAGES = {
    *("/", "/corrections/", "/live/flood/", "/live/flood/light/"),
    *("/live/flood/live-now/", "/live/flood/before/3/", "/live/flood/after/1/"),
    *(f"/feed.{form}" for form in FORMS),
    *("/live/flood/blog.json", "/live/flood/ninjs.json", "/live/flood/updates/{pk}/"),
}
CARDS = apps.is_installed("liveblog.extras.share_cards")


def waiting():
    return [line.verb for line in JournalLine.objects.not_relayed().order_by("pk")]
