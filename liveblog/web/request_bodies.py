"""Request bodies, collected before any of the application's threads has to wait for them.

granian calls a WSGI application as soon as the headers are there, and reading from its
`wsgi.input` blocks until the client has sent as much as is asked for. It cannot be
interrupted, and while it goes on the request cannot end. So granian has many threads, which
wait for clients; Django has a few of its own (`threads`, decision 0029).
"""

import tempfile
import threading
import time
from contextlib import ExitStack
from enum import Enum

# In the WSGI environ: the status with which it was refused, and what it is (a Kind).
BODY, KIND = "liveblog.body_refused", "liveblog.body_kind"


class Kind(Enum):
    """What a body is, as far as that decides how many of them are waited for at once."""

    FORM = 1
    # Of a picture or a piece of one: they come over the slowest lines, and nginx hands them
    # over as they come (deploy/nginx.conf).
    FILES = 2
    # Sent to the same addresses by nobody we know.
    NOBODYS = 3
    # In one packet with its headers, if it is not sent to be slow: it is collected before anybody
    # has said what it is.
    SHORT = 4


# So many bodies may be waited for at once in each process, and of those so many of a kind.
MOST_AT_A_TIME = 48
MOST_OF_A_KIND = {
    Kind.FORM: MOST_AT_A_TIME,
    Kind.FILES: 24,
    Kind.NOBODYS: 4,
    Kind.SHORT: 8,
}
SHORT_BYTES = 1000
# Within twenty seconds and two more for each kilobyte: a phone at the edge of its network
# sends twice as much, a client that sends a byte now and then does not.
START_SECONDS = 20
LEAST_BYTES_PER_SECOND = 500

QUICK_SECONDS = 0.05
MOST_AT_ONCE = 64 * 1024
BYTES_IN_MEMORY = 1024 * 1024  # what is more goes into a file

BROKEN_OFF, TOO_SLOW, BUSY = 400, 408, 503
# Of a body whose length nobody says: programs are told so by Django (desk/body_limits.py).
LENGTH_WANTED = 411


class BodyWanted(BaseException):
    """Somebody reads a body that has not been collected yet.

    No Exception: Django passes it on as it is, through middleware and views.
    """


class BodyRefused(OSError):
    """Django makes an UnreadablePostError of it; `refusal_of` says why."""


def refusal_of(request):
    """The status with which the body of this request was refused; None if it was not."""
    return request.META.get(BODY)


class NotCollected:
    """In the place of a body that nobody has asked for yet."""

    def read(self, size=-1):
        raise BodyWanted

    readline = readlines = __iter__ = read


class Refused:
    """In the place of one that will not come."""

    def read(self, size=-1):
        raise BodyRefused("the body has not arrived")

    readline = readlines = __iter__ = read


class Bodies:
    """Collects those of one process. Safe to call from several threads."""

    def __init__(self):
        self._any = threading.BoundedSemaphore(MOST_AT_A_TIME)
        self._of_a_kind = {
            kind: threading.BoundedSemaphore(most)
            for kind, most in MOST_OF_A_KIND.items()
        }

    def collect(self, source, length, *, kind=Kind.FORM, now=time.monotonic):
        """A file with all of it, or the status with which it is refused.

        Waits as long as the client is quick enough; one that sends nothing at all is waited
        for as long as its connection lasts.
        """
        with ExitStack() as places:
            for free in (self._of_a_kind[kind], self._any):
                if not free.acquire(blocking=False):
                    return BUSY
                places.callback(free.release)
            return _collected(source, length, now)


def _collected(source, length, now):
    file = tempfile.SpooledTemporaryFile(BYTES_IN_MEMORY)  # noqa: SIM115 who asks closes it
    if refusal := _copy(source, length, file, now):
        file.close()
        return refusal
    file.seek(0)
    return file


def _copy(source, length, file, now):
    """None when all is there, or why it will not be.

    Asks for more at once the quicker it comes, and for one byte where it had to be waited
    for: reading returns only with all that was asked for.
    """
    began, received, size = now(), 0, 1
    while received < length:
        asked = now()
        piece = source.read(min(size, length - received))
        if not piece:
            return BROKEN_OFF
        file.write(piece)
        received += len(piece)
        size = min(2 * size, MOST_AT_ONCE) if now() - asked < QUICK_SECONDS else 1
        if now() - began > START_SECONDS + received / LEAST_BYTES_PER_SECOND:
            return TOO_SLOW
    return None
