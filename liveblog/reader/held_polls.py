"""For who comes without a proxy: a few polls wait in the waiting room through this process.

A proxy passes them on to it (deploy/nginx.conf). Each that comes here takes one of the server's
own threads, so there are few places; who finds none is answered at once, like a plain poll.
"""

import http.client
from threading import BoundedSemaphore

from liveblog.waiting_room.addresses import ADDRESS
from liveblog.waiting_room.streams import waiting_path
from liveblog.waiting_room.web_process import OF_THE_LINE
from liveblog.web.threads import Whole

PLACES = 16
# Beyond the hold, in which the room says nothing.
PATIENCE_SECONDS = 10
# The room's own questions have it. It asks for streams by their plain address, and who passed that on
# would have it wait for itself, until it had no patience left.
OF_THE_ROOM = "HTTP_KNOWN_REVISION"
PASSED_ON = {
    "HTTP_HOST": "Host",
    "HTTP_X_FORWARDED_PROTO": "X-Forwarded-Proto",
    "HTTP_ACCEPT_ENCODING": "Accept-Encoding",
}


class HeldPolls:
    """A WSGI application round another, which answers all else. For many threads."""

    def __init__(self, application, *, port, hold_seconds):
        self.application, self.port = application, port
        self.timeout = hold_seconds + PATIENCE_SECONDS
        self.places = BoundedSemaphore(PLACES)

    def __call__(self, environ, start_response):
        path = _path_of_held(environ)
        if not (path and self.places.acquire(blocking=False)):
            return self.application(environ, start_response)
        try:
            status, headers, body = self._ask(path, environ)
        except (OSError, http.client.HTTPException):
            return self.application(environ, start_response)
        finally:
            self.places.release()
        start_response(status, headers)
        return Whole([body])

    def _ask(self, path, environ):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
        sent = {PASSED_ON[name]: environ[name] for name in PASSED_ON if name in environ}
        try:
            line.request("GET", path, headers=sent)
            answer = line.getresponse()
            body = answer.read()
        finally:
            line.close()
        if answer.status == http.HTTPStatus.BAD_GATEWAY:
            raise http.client.HTTPException
        headers = [
            each for each in answer.getheaders() if each[0].lower() not in OF_THE_LINE
        ]
        return f"{answer.status} {answer.reason}", headers, body


def _path_of_held(environ):
    """Where the waiting room is asked; None where it is not, or this is no poll that waits."""
    path = environ["PATH_INFO"]
    if environ["REQUEST_METHOD"] != "GET":
        return None
    if ADDRESS.fullmatch(path):
        return path
    if OF_THE_ROOM in environ:
        return None
    return waiting_path(path, environ.get("QUERY_STRING", ""))
