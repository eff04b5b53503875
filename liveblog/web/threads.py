"""The threads in which Django runs: few, since each keeps a database connection.

The server's own threads (config/server.py) wait for clients, and answer what needs no database.
"""

import os
import threading
from queue import SimpleQueue

from .background_line import BackgroundLine
from .headers import API
from .request_bodies import (
    BODY,
    BUSY,
    KIND,
    LENGTH_WANTED,
    SHORT_BYTES,
    Bodies,
    BodyWanted,
    Kind,
    NotCollected,
    Refused,
)
from .writers_line import NO_PLACE, WritersLine

NO_LENGTH = "411 Length Required"


class Whole(list):
    """The parts of an answer of which nothing is left to do."""

    def close(self):
        pass


class Pool:
    """So many threads, started when there is work. Safe to call from several threads.

    ThreadPoolExecutor takes 20 to 30 microseconds to hand over a call, this 8 to 18; and a process
    that is told to stop waits for its threads.
    """

    def __init__(self, threads):
        self._threads, self._started_in = threads, 0
        self._starting = threading.Lock()

    def run(self, work, *arguments):
        """What this returns or raises in one of the threads; waits for one to be free."""
        if self._started_in != os.getpid():
            self._start()
        call = Call(work, arguments)
        self._queue.put(call)
        return call.wait()

    def _start(self):
        with self._starting:
            if self._started_in == os.getpid():
                return
            self._queue = SimpleQueue()
            for n in range(self._threads):
                threading.Thread(
                    target=self._serve, name=f"django_{n}", daemon=True
                ).start()
            self._started_in = os.getpid()

    def _serve(self):
        while True:
            self._queue.get().make()


class Call:
    """One function to be called in another thread."""

    def __init__(self, work, arguments):
        self._work, self._arguments = work, arguments
        self._result = self._error = None
        self._is_made = threading.Lock()
        self._is_made.acquire()

    def make(self):
        try:
            self._result = self._work(*self._arguments)
        except BaseException as error:
            self._error = error
        self._is_made.release()

    def wait(self):
        with self._is_made:
            if self._error is not None:
                raise self._error
            return self._result


class AppThreads:
    """A WSGI application round Django's, called from any number of threads.

    Django is called at first without the body. Where something reads it (a form's token, a
    view), that call is given up, the body is collected here, in the server's thread, and
    Django is called again from the beginning: what is refused before is refused unread. A
    short body is collected before the first call, while there are places: that takes less. One
    of unknown length is refused with 411, programs by Django: it would take it for an empty one.

    Half of the threads are for those who only read (writers_line.py); three of eight answer what
    pages ask by themselves (background_line.py).
    """

    def __init__(self, django, threads):
        self.django = django
        self.run = Pool(threads).run
        self._bodies = Bodies()
        self._writers = WritersLine(max(1, threads // 2))
        self._background = BackgroundLine(max(1, threads * 3 // 8))
        self._refusing = threading.Lock()

    def __call__(self, environ, start_response):
        if environ.get("HTTP_TRANSFER_ENCODING"):
            if environ.get("PATH_INFO", "").startswith(API):
                return self._with_body(LENGTH_WANTED, environ, start_response)
            start_response(NO_LENGTH, [("Connection", "close")])
            return Whole()
        length = environ.get("CONTENT_LENGTH") or "0"
        if not length.isdecimal() or int(length) == 0:
            return self._in_turn(environ, start_response)
        if int(length) <= SHORT_BYTES:
            short = Kind.SHORT
            body = self._bodies.collect(environ["wsgi.input"], int(length), kind=short)
            if body != BUSY:
                return self._with_body(body, environ, start_response)
        unread = environ | {"wsgi.input": NotCollected()}
        try:
            # In turn, too: a view that reads no body does its work here.
            return self._in_turn(unread, start_response)
        except BodyWanted:
            # Which of them it is, Django has said on the way (desk/body_limits.py).
            kind = unread.get(KIND, Kind.FORM)
            body = self._bodies.collect(environ["wsgi.input"], int(length), kind=kind)
        # Who has waited in vain once gets the words back, and does not wait again.
        once_more = environ | {NO_PLACE: unread.get(NO_PLACE)}
        return self._with_body(body, once_more, start_response)

    def _with_body(self, body, environ, start_response):
        if isinstance(body, int):
            refused = environ | {"wsgi.input": Refused(), BODY: body}
            return self.run(self._answer, refused, start_response)
        with body:
            read = environ | {"wsgi.input": body}
            return self._in_turn(read, start_response)

    def _in_turn(self, environ, start_response):
        if environ.get(NO_PLACE):
            return self._refuse(environ, start_response)
        with self._writers.place(environ) as has_place:
            environ[NO_PLACE] = not has_place
            if not has_place:
                return self._refuse(environ, start_response)
            with self._background.place(environ):
                return self.run(self._answer, environ, start_response)

    def _refuse(self, environ, start_response):
        """Of those who have waited in vain one at a time: they do so in the same moment."""
        with self._refusing:
            return self.run(self._answer, environ, start_response)

    def _answer(self, environ, start_response):
        response = self.django(environ, start_response)
        if response.streaming:
            return response
        # Here, where the database connection is that it may close.
        try:
            return Whole(response)
        finally:
            response.close()
