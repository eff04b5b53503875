"""A public address of a test's own, and what it answers."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from django.db import connections
from django.test import Client


@contextmanager
def answering(answer):
    """A public address of our own: `answer(path)` gives (status, headers, text)."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            status, headers, text = answer(self.path)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(text if isinstance(text, bytes) else text.encode())

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def as_served(path):
    """What the product itself answers, in this process, of what has been committed."""
    try:
        reply = Client().get(path)
        text = b"".join(reply) if reply.streaming else reply.content
        return reply.status_code, dict(reply.headers), text
    finally:
        if threading.current_thread() is not threading.main_thread():
            connections.close_all()
