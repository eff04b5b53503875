"""Bodies that come slowly, are too large, or never come: what the server does meanwhile."""

import http.client
import io
import socket
import threading
import time
from contextlib import suppress
from urllib.parse import urlsplit

import pytest

from liveblog.web.request_bodies import (
    BODY,
    BROKEN_OFF,
    BUSY,
    KIND,
    LENGTH_WANTED,
    MOST_AT_A_TIME,
    MOST_OF_A_KIND,
    SHORT_BYTES,
    TOO_SLOW,
    Bodies,
    BodyRefused,
    Kind,
)
from liveblog.web.threads import AppThreads
from tests.asking import SEND, take_questions
from tests.drips import CHUNKED, LENGTH, drips, silent
from tests.edge import nginx_before
from tests.server import running_server, wait_until

pytestmark = [pytest.mark.one_database, pytest.mark.slow]

FORM = b"login=ada%40newsbook.example&password=long+enough"
EDIT = "/desk/live/flood/edit/"  # may have files in it
# Machines that run tests are busy; without bounds neither is ever answered.
SECONDS = 10


def answer(address, method, path, body=None):
    """The status, and after how many seconds."""
    began = time.monotonic()
    asked = http.client.HTTPConnection(urlsplit(address).netloc, timeout=SECONDS)
    asked.request(
        method, path, body, {"Content-Type": "application/x-www-form-urlencoded"}
    )
    reply = asked.getresponse()
    reply.read()
    asked.close()
    return reply.status, time.monotonic() - began


# The real server ----------------------------------------------------------------------


def polls_and_forms_are_answered(address):
    # Without the token of its form it is refused: by Django, when it has been read.
    for method, path, body, expected in [
        ("GET", "/live/flood/since/0/", None, 200),
        ("POST", "/accounts/login/", FORM, 403),
        ("GET", "/live/flood/", None, 200),
        ("POST", "/desk/live/flood/updates/", FORM, 403),
    ]:
        status, seconds = answer(address, method, path, body)
        assert (path, status) == (path, expected)
        assert seconds < SECONDS


@pytest.mark.django_db(transaction=True)
def test_forty_dripping_forms_keep_nobody_waiting(blog, ada):
    take_questions(blog, by=ada)
    with running_server() as server:
        for path in ("/accounts/login/", "/desk/new/", EDIT, SEND):
            with drips(server, path=path):
                polls_and_forms_are_answered(server)
        with silent(server, count=700) as [line, *_]:
            polls_and_forms_are_answered(server)
            with suppress(ConnectionError):  # it was cut off while it was sending
                line.sendall(b"GET / HTTP/1.1\r\nCookie: " + b"x" * 100_000)
            assert b" 431 " in line.recv(100)
        # Of an unknown length: refused at once, and again and again.
        with drips(server, how=CHUNKED, every_seconds=0.2) as cut_off:
            wait_until(lambda: cut_off() >= 40)
            polls_and_forms_are_answered(server)


@pytest.mark.django_db(transaction=True)
def test_who_says_nothing_is_disconnected():
    with (
        running_server(GRANIAN_HTTP1_HEADER_READ_TIMEOUT="1000") as server,
        silent(server, count=1) as [line],
    ):
        line.settimeout(SECONDS)
        assert line.recv(1) == b""


@pytest.mark.nginx
@pytest.mark.django_db(transaction=True)
def test_behind_nginx_they_do_not_reach_the_server(blog, tmp_path):
    with (
        running_server() as server,
        nginx_before([urlsplit(server).port], tmp_path) as port,
    ):
        edge = f"http://127.0.0.1:{port}"
        # More than the server itself would wait for; and where nginx does not wait for it.
        for path, how in (
            ("/accounts/login/", LENGTH),
            (f"/desk/uploads/{'a' * 32}/", LENGTH),
            (EDIT, LENGTH),
            (EDIT, f"Content-Length: {SHORT_BYTES}"),
        ):
            with drips(edge, count=MOST_AT_A_TIME + 20, path=path, how=how):
                polls_and_forms_are_answered(edge)
                assert answer(server, "POST", "/accounts/login/", FORM)[0] == 403


@pytest.mark.django_db(transaction=True)
def test_files_from_nobody_are_refused_unread(blog):
    head = (
        "POST {} HTTP/1.1\r\nHost: {}\r\nContent-Length: 200000000\r\n"
        "Cookie: csrftoken=" + "a" * 32 + "; sessionid=made-up\r\n"
        "Content-Type: multipart/form-data; boundary=x\r\n\r\n"
    )
    with running_server() as server:
        host = urlsplit(server)
        for path in ("/accounts/login/", "/desk/live/flood/edit/", "/desk/nowhere"):
            with socket.create_connection((host.hostname, host.port), SECONDS) as line:
                line.sendall(head.format(path, host.netloc).encode())
                reply = line.makefile("rb").read()  # to the end: it is closed
            expected = b"404" if path == "/desk/nowhere" else b"413"
            assert reply.split(b" ", 2)[1] == expected, path


# Collecting -----------------------------------------------------------------------------


class Line(io.BytesIO):
    """A client that sends so many bytes a second, by a clock of its own."""

    def __init__(self, content, bytes_per_second):
        super().__init__(content)
        self.bytes_per_second, self.seconds = bytes_per_second, 0.0

    def read(self, size=-1):
        piece = super().read(size)
        self.seconds += len(piece) / self.bytes_per_second
        return piece

    def now(self):
        return self.seconds


@pytest.mark.parametrize("bytes_per_second", [600, 6_250, 10**8])
def test_a_slow_line_is_waited_for(bytes_per_second):
    content = bytes(range(256)) * 1000
    line = Line(content, bytes_per_second)

    with Bodies().collect(line, len(content), now=line.now) as body:
        assert body.read() == content


def test_one_that_drips_is_cut_off_soon():
    line = Line(b"x" * 40_000, 1)

    assert Bodies().collect(line, 40_000, now=line.now) == TOO_SLOW
    # Less than half a minute for the first twenty bytes.
    assert line.seconds < 22


def test_one_that_sends_a_burst_and_then_drips_is_cut_off_too():
    class Burst(Line):
        def read(self, size=-1):
            self.bytes_per_second = 10**6 if self.tell() < 10_000 else 1
            return super().read(size)

    line = Burst(b"x" * 40_000, 1)

    assert Bodies().collect(line, 40_000, now=line.now) == TOO_SLOW


def test_a_body_that_breaks_off_is_none():
    assert Bodies().collect(io.BytesIO(b"half"), 8) == BROKEN_OFF


class Silent:
    """A client that sends nothing until it is let go."""

    def __init__(self):
        self.is_asked, self.may_go = threading.Event(), threading.Event()

    def read(self, size):
        self.is_asked.set()
        self.may_go.wait(SECONDS)
        return b"x"


def wait_for(bodies, count, **kind):
    clients = [Silent() for _ in range(count)]
    threads = [
        threading.Thread(target=bodies.collect, args=[client, 1], kwargs=kind)
        for client in clients
    ]
    for thread in threads:
        thread.start()
    assert all(client.is_asked.wait(SECONDS) for client in clients)
    return clients, threads


def let_go(clients, threads):
    for client in clients:
        client.may_go.set()
    for thread in threads:
        thread.join(SECONDS)


def test_pieces_of_pictures_leave_places_for_forms():
    bodies = Bodies()
    waiting = wait_for(bodies, MOST_OF_A_KIND[Kind.FILES], kind=Kind.FILES)

    piece = bodies.collect(io.BytesIO(b"x"), 1, kind=Kind.FILES)
    form = bodies.collect(io.BytesIO(b"x"), 1)

    let_go(*waiting)
    assert piece == BUSY
    assert form.read() == b"x"
    assert bodies.collect(io.BytesIO(b"x"), 1, kind=Kind.FILES).read() == b"x"


def test_what_nobody_sends_leaves_places_for_pieces_of_pictures():
    bodies = Bodies()
    waiting = wait_for(bodies, MOST_OF_A_KIND[Kind.NOBODYS], kind=Kind.NOBODYS)

    refused = bodies.collect(io.BytesIO(b"x"), 1, kind=Kind.NOBODYS)
    piece = bodies.collect(io.BytesIO(b"x"), 1, kind=Kind.FILES)

    let_go(*waiting)
    assert refused == BUSY
    assert piece.read() == b"x"


def test_no_more_are_waited_for_than_leave_threads_for_polls():
    bodies = Bodies()
    files = wait_for(bodies, MOST_OF_A_KIND[Kind.FILES], kind=Kind.FILES)
    forms = wait_for(bodies, MOST_AT_A_TIME - MOST_OF_A_KIND[Kind.FILES])

    refused = bodies.collect(io.BytesIO(b"x"), 1)

    for waiting in (files, forms):
        let_go(*waiting)
    assert refused == BUSY
    assert bodies.collect(io.BytesIO(b"x"), 1).read() == b"x"


# Round the application --------------------------------------------------------------------


class Application:
    """Reads the body if told to, and says what it has read."""

    streaming = False

    def __init__(self, *, reads):
        self.reads, self.calls, self.threads = reads, 0, set()

    def __call__(self, environ, start_response):
        self.calls += 1
        self.threads.add(threading.current_thread().name)
        self.refused = environ.get(BODY)
        self.body = environ["wsgi.input"].read(9) if self.reads else b""
        start_response("200 OK", [])
        return self

    def __iter__(self):
        yield self.body

    def close(self):
        self.threads.add(threading.current_thread().name)


def test_how_many_may_be_waited_for_is_as_the_application_has_said():
    class Bodies:
        def collect(self, source, length, *, kind=Kind.FORM):
            self.kind = kind
            return BUSY

    def application(environ, start_response):
        environ[KIND] = Kind.NOBODYS
        return Application(reads=True)(environ, start_response)

    threads = AppThreads(application, 1)
    threads._bodies = Bodies()
    with suppress(BodyRefused):
        call(threads, b"a form")

    assert threads._bodies.kind is Kind.NOBODYS


def call(application, body, length=None, **environ):
    started = []
    asked = {
        "REQUEST_METHOD": "POST",
        "CONTENT_LENGTH": str(len(body) if length is None else length),
        "wsgi.input": io.BytesIO(body),
        **environ,
    }
    parts = application(asked, lambda *start: started.append(start))
    return started, b"".join(parts), asked["wsgi.input"].tell()


LONG = b"a long form" * 1000


def test_a_body_that_nobody_asks_for_is_not_read():
    application = Application(reads=False)

    _, _, read_bytes = call(AppThreads(application, 1), LONG)

    assert (read_bytes, application.calls) == (0, 1)


def test_one_that_is_asked_for_is_there_at_the_second_call():
    application = Application(reads=True)

    started, answered, _ = call(AppThreads(application, 1), LONG)

    assert (started, answered) == ([("200 OK", [])], LONG[:9])
    assert application.calls == 2


@pytest.mark.parametrize("short", [b"x", b"x" * SHORT_BYTES])
def test_a_short_one_is_there_at_the_first_call(short):
    application = Application(reads=True)

    started, answered, _ = call(AppThreads(application, 1), short)

    assert (started, answered) == ([("200 OK", [])], short[:9])
    assert application.calls == 1


def test_where_others_are_waited_for_a_short_one_is_asked_for_as_a_long_one():
    application = Application(reads=True)
    threads = AppThreads(application, 1)
    waiting = wait_for(threads._bodies, MOST_OF_A_KIND[Kind.SHORT], kind=Kind.SHORT)

    started, answered, _ = call(threads, b"a form")

    let_go(*waiting)
    assert (started, answered) == ([("200 OK", [])], b"a form")
    assert application.calls == 2


def test_no_body_is_no_second_call():
    application = Application(reads=True)

    call(AppThreads(application, 1), b"", REQUEST_METHOD="GET")

    assert application.calls == 1


def test_one_of_unknown_length_reaches_nobody():
    application = Application(reads=True)

    started, _, read_bytes = call(
        AppThreads(application, 1), b"a form", "", HTTP_TRANSFER_ENCODING="chunked"
    )

    assert started == [("411 Length Required", [("Connection", "close")])]
    assert (read_bytes, application.calls) == (0, 0)


def test_to_a_program_django_says_so():
    application = Application(reads=False)
    chunked = {"HTTP_TRANSFER_ENCODING": "chunked", "PATH_INFO": "/api/blogs"}

    _, _, read_bytes = call(AppThreads(application, 1), b"{}", "", **chunked)

    assert (read_bytes, application.calls) == (0, 1)
    assert application.refused == LENGTH_WANTED


def test_the_application_runs_in_its_own_threads_and_is_closed_there():
    application = Application(reads=True)

    call(AppThreads(application, 1), b"a form")

    assert application.threads == {"django_0"}
