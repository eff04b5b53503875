"""The shipped configuration of nginx, running before a server that counts."""

import gzip
import http.client
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.edge import nginx_before

POLL_CACHE = "public, max-age=0, s-maxage={}"


class Origin:
    """Answers as our views do, tells what it was asked, and can be slow or away."""

    def __init__(self):
        self.asked, self.delay_seconds, self.status = [], 0, 200
        self.methods = []
        self.status_of_polls = 204
        # One, as of our views, in the tests of what happens when it is over.
        self.kept_seconds = 60
        self.is_away = self.shuts_next = False
        # While it is not set, nothing is answered, but for these paths.
        self.answers, self.answered = threading.Event(), set()
        self.answers.set()
        self.more_headers = {}
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        # Who has gone away before the answer is no failure of the test.
        self.server.handle_error = lambda *_: None
        # Looks so often, in seconds, whether it is to stop.
        serve = threading.Thread(
            target=self.server.serve_forever, args=[0.02], daemon=True
        )
        serve.start()

    def _handler(self):
        origin = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                self.do_GET()

            def do_HEAD(self):
                self.do_GET()

            def do_GET(self):
                # (self.path would have its slashes tidied up.)
                path = self.requestline.split()[1]
                origin.methods.append((path, self.command))
                origin.asked.append((path, dict(self.headers.items())))
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                if path not in origin.answered:
                    origin.answers.wait()
                if origin.is_away or origin.shuts_next:
                    self.close_connection = True
                    origin.shuts_next = False
                    return
                time.sleep(origin.delay_seconds)
                is_poll = self.path.endswith("/here/") or "/since/" in self.path
                status = origin.status_of_polls if is_poll else origin.status
                number = len(origin.asked)
                is_head = self.command == "HEAD"
                bare = status == 204 or is_head
                body = b"" if bare else f"page {number} {'x' * 500}".encode()
                self.send_response(status)
                for name, value in origin.more_headers.items():
                    self.send_header(name, value)
                private = self.path.startswith("/desk/")
                cache = POLL_CACHE.format(origin.kept_seconds)
                cache = "private, no-store" if private else cache
                self.send_header("Cache-Control", cache)
                if "gzip" in self.headers.get("Accept-Encoding", "") and body:
                    body = gzip.compress(body, mtime=0)
                    self.send_header("Content-Encoding", "gzip")
                self.send_header("Vary", "Accept-Encoding")
                self.send_header("ETag", 'W/"tag"')
                if status != 204:
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        return Handler

    @property
    def paths(self):
        return [path for path, _ in self.asked]

    def stop(self):
        self.is_away = True  # also to connections that are kept open
        self.answers.set()
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def origin():
    origin = Origin()
    yield origin
    origin.stop()


@pytest.fixture
def edge(origin, tmp_path):
    """The port of nginx."""
    with nginx_before([origin.port], tmp_path) as port:
        yield port


def get(port, path, method="GET", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(
        method, path, headers={k.replace("_", "-"): v for k, v in headers.items()}
    )
    reply = connection.getresponse()
    reply.text = reply.read()
    connection.close()
    return reply
