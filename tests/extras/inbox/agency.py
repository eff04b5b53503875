"""A wire that is asked: what an agency runs, as far as the worker sees it."""

import json
import threading
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from django.utils import timezone

from liveblog.extras.inbox.wire_asking import ask_due
from liveblog.extras.inbox.wire_models import Wire


class Agency:
    """Answers with `items`, and that nothing has changed to who knows its listing by its ETag."""

    def __init__(self):
        self.items, self.status, self.headers, self.asked = [], 200, {}, []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self.server.server_port}/feed?desk=flood"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))
        self.thread.start()

    @property
    def etag(self):
        return f'"{hash(json.dumps(self.items))}"'

    def _handler(self):
        agency = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                agency.asked.append((self.path, dict(self.headers)))
                known = self.headers.get("If-None-Match") == agency.etag
                status = 304 if known and agency.status == 200 else agency.status
                self.send_response(status)
                self.send_header("ETag", agency.etag)
                for name, value in agency.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                if status == 200:
                    self.wfile.write(json.dumps({"items": agency.items}).encode())

            def log_message(self, *_):
                pass

        return Handler

    def stop(self):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@contextmanager
def serving():
    agency = Agency()
    try:
        yield agency
    finally:
        agency.stop()


def make_wire(agency, blog, person, **more):
    its = {"name": "Agency", "url": agency.url, "blog": blog, "person": person}
    its |= {"bound_at": timezone.now()}
    return Wire.objects.create(**its | more)


def ask(*, hours=0):
    """One round, so much later; at once, whatever was to be waited for."""
    now = timezone.now() + timedelta(hours=hours)
    Wire.objects.update(next_at=now)
    return ask_due(now)


def an_item(number=1, **more):
    """Of this minute."""
    its = {
        "uri": f"urn:newsml:agency.example:{number}",
        "version": "1",
        "versioncreated": timezone.now().isoformat(),
        "pubstatus": "usable",
        "headline": f"Bridge {number}",
        "body_html": "<p>The bridge is closed.</p>",
    }
    return its | more
