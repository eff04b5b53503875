"""Asking over HTTP as anybody's program does, and a server of one's own on loopback."""

import json
import threading
import urllib.error
import urllib.request
from contextlib import contextmanager
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

TIMEOUT_SECONDS = 60  # a bound for a machine that is busy


class Reply(NamedTuple):
    status_code: int
    headers: Message
    content: bytes

    def json(self):
        return json.loads(self.content)


def ask(address, body=None, **headers):
    """By POST where there is a body. An answer of an error is an answer, too."""
    request = urllib.request.Request(address, body, headers)
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as reply:
            return Reply(reply.status, reply.headers, reply.read())
    except urllib.error.HTTPError as error:
        with error:
            return Reply(error.code, error.headers, error.read())


@contextmanager
def answering(answer, *, host="127.0.0.1"):
    """Serve until the block ends; yields the address.

    `answer(path, headers, body)` returns a status and bytes; `body` is None of a GET, and the names
    of headers are in lower case. It is called by several threads.
    """

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            self._reply(None)

        def do_POST(self):
            self._reply(self.rfile.read(int(self.headers["Content-Length"])))

        def _reply(self, body):
            headers = {name.lower(): each for name, each in self.headers.items()}
            status, content = answer(self.path, headers, body)
            self.send_response(status)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_):
            """Nothing: the test's output is not its log."""

    server = ThreadingHTTPServer((host, 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield f"http://{host}:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
