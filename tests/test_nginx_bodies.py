"""What is sent through the shipped nginx: how much, and what of it lies on nginx's disk."""

import http.client
import re
import socket
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import get_resolver

from liveblog.desk import body_limits
from liveblog.reader.sent_forms import MOST_BYTES
from liveblog.web.request_bodies import MOST_OF_A_KIND, START_SECONDS, Kind
from media.models import Image
from media.pieces import MAX_PIECE_BYTES
from tests.edge import CONFIGURATION, nginx_before
from tests.factories import picture_bytes
from tests.nginx import edge, get, origin
from tests.server import running_server, wait_until

__all__ = ["edge", "origin"]  # fixtures

pytestmark = pytest.mark.nginx

MIB = 2**20
UPLOAD = f"/desk/uploads/{'0' * 32}/"
OF_PROGRAMS = "/api/pictures"
PUBLISH, SIGN_IN = "/desk/live/flood/updates/", "/accounts/login/"
ASK = "/live/flood/ask/send/"
WITH_FILES = [
    "/desk/live/flood/edit/",
    "/desk/live/flood/arrange/",
    "/desk/live/flood/updates/7/arrange/",
    f"/desk/pictures/{'0' * 32}/replace/",
    "/desk/import/",
]
# As many as deploy/nginx.conf says, of bodies that do not fit into its memory.
SPOOLED, SPOOLED_OF_ONE, FILES_OF_ONE = 256, 16, 16


@pytest.fixture
def nginx(origin, tmp_path):
    """The port of nginx, and its process."""
    started = []
    with nginx_before([origin.port], tmp_path, started=started.append) as port:
        yield port, started[0].pid


def spooled_files(pid):
    """The sizes of all that nginx's workers keep of bodies: unlinked files, still open."""
    workers = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    sizes = []
    for worker in workers:
        for file in Path(f"/proc/{worker}/fd").iterdir():
            with suppress(FileNotFoundError):  # closed by now
                if "/nginx-body/" in str(file.readlink()):
                    sizes.append(file.stat().st_size)
    return sizes


def begin(port, path, sent, *, size_bytes, source="127.0.0.1", more=""):
    """A connection that has sent the beginning of a body, and goes no further."""
    line = socket.create_connection(("127.0.0.1", port), 10, (source, 0))
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {size_bytes}\r\n{more}\r\n"
    line.sendall(head.encode() + b"x" * sent)
    return line


@contextmanager
def unfinished(port, paths, sent, *, size_bytes, sources=("127.0.0.1",)):
    """One such connection for each path and source; all have reached nginx."""
    with ExitStack() as stack:
        lines = [
            stack.enter_context(
                begin(port, path, sent, size_bytes=size_bytes, source=source)
            )
            for source in sources
            for path in paths
        ]
        yield lines


def status_of(line, *, seconds=10):
    """What is answered; None if nothing is within so long."""
    line.settimeout(seconds)
    try:
        return int(line.recv(4096).split(b" ", 2)[1])
    except TimeoutError:
        return None


# How much ------------------------------------------------------------------------------


def test_a_long_address_of_what_was_shared_comes_through_and_in_a_redirect(
    nginx, origin
):
    port, _pid = nginx
    origin.more_headers = {"Location": f"/accounts/login/?next={'x' * 10_000}"}
    line = socket.create_connection(("127.0.0.1", port), 10)
    asked = f"/desk/share/?text={'x' * 10_000}"
    line.sendall(f"GET {asked} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
    assert status_of(line) == origin.status
    assert origin.asked[0][0] == asked


LIMITS = [
    ("/live/flood/", 1024),
    (ASK, MOST_BYTES),
    (SIGN_IN, body_limits.SIGN_IN_BYTES),
    (PUBLISH, body_limits.FORM_BYTES),
    ("/desk/nowhere/", body_limits.FORM_BYTES),
    (UPLOAD, MAX_PIECE_BYTES),
    *((path, body_limits.FILES_BYTES) for path in WITH_FILES),
]


@pytest.mark.parametrize(("path", "most_bytes"), LIMITS)
def test_more_than_an_address_takes_is_refused_by_its_length(
    edge, origin, path, most_bytes
):
    reply = get(edge, path, "POST", Content_Length=str(most_bytes + 1))

    assert reply.status == 413
    assert origin.asked == []


@pytest.mark.parametrize(("path", "most_bytes"), LIMITS)
def test_as_much_as_the_application_takes_is_let_in(edge, path, most_bytes):
    with unfinished(edge, [path], 1, size_bytes=most_bytes) as [line]:
        # nginx does one thing after the other: what it refuses, it has by then.
        get(edge, "/desk/")

        assert status_of(line, seconds=0.01) is None


def test_files_are_let_in_where_a_view_wants_them_and_nowhere_else():
    [pattern] = re.findall(r"location ~ (\^/desk/\(live\S+)", CONFIGURATION.read_text())

    for path, view in every_desk_address():
        wants_files = getattr(view, "takes_files", False)
        assert bool(re.search(pattern, path)) == wants_files, path


def every_desk_address():
    """(an address, its view) for each."""
    of_desk = get_resolver("liveblog.desk.urls")
    values = {
        "name": "0" * 32,
        "token": "0" * 32,
        "new": "1" * 32,
        "slug": "flood",
        "kind": "text",
        "extension": "jpg",
        "state": "missed",
    }
    for entry in of_desk.url_patterns:
        wanted = entry.pattern.regex.groupindex
        known = {name: values.get(name, 41) for name in wanted}
        yield f"/desk/{of_desk.reverse(entry.name, **known)}", entry.callback


# What of it reaches the application, and when ------------------------------------------


@pytest.mark.parametrize(
    "path", [SIGN_IN, ASK, PUBLISH, "/desk/live/flood/updates/7/edit/"]
)
def test_a_form_is_passed_on_when_all_of_it_is_there(edge, origin, path):
    with unfinished(edge, [path], 4, size_bytes=10):
        get(edge, "/desk/")  # as above

        assert origin.paths == ["/desk/"]


@pytest.mark.parametrize("path", [UPLOAD, *WITH_FILES, OF_PROGRAMS])
def test_what_may_hold_pictures_is_passed_on_as_it_comes(edge, origin, path):
    with unfinished(edge, [path], 4, size_bytes=10):
        wait_until(lambda: path in origin.paths)


# What of it lies on nginx's disk -------------------------------------------------------


def test_files_lie_nowhere_on_its_disk_wherever_they_are_sent(nginx):
    port, pid = nginx
    paths = ["/desk/", PUBLISH, "/desk/new/", SIGN_IN, "/live/flood/", *WITH_FILES]

    with unfinished(port, paths, 100_000, size_bytes=44 * MIB):
        get(port, "/desk/")

        assert spooled_files(pid) == []


def test_forms_that_never_end_lie_there_up_to_a_number_for_each_address(nginx):
    port, pid = nginx
    size_bytes = body_limits.FORM_BYTES
    paths = [PUBLISH] * (SPOOLED_OF_ONE + 4)

    with unfinished(port, paths, size_bytes - 1, size_bytes=size_bytes) as lines:
        refused = [status_of(line) for line in lines[SPOOLED_OF_ONE:]]
        wait_until(
            lambda: sum(spooled_files(pid)) > (size_bytes - MIB) * SPOOLED_OF_ONE
        )

        assert refused == [503] * 4
        assert len(spooled_files(pid)) == SPOOLED_OF_ONE
        # What fits into memory is let in from there all the same: a sign-in does.
        assert get(port, SIGN_IN, "POST", Content_Length="0").status == 200
        with begin(port, SIGN_IN, 15_000, size_bytes=15_000) as form:
            assert status_of(form) == 200
        # And a larger one from everywhere else.
        with begin(
            port, PUBLISH, 99_000, size_bytes=99_000, source="127.0.0.2"
        ) as form:
            assert status_of(form) == 200


def test_and_up_to_a_number_from_all_addresses_together(nginx):
    port, pid = nginx
    sources = [f"127.0.1.{n}" for n in range(1, SPOOLED // SPOOLED_OF_ONE + 3)]

    with unfinished(
        port, [PUBLISH] * SPOOLED_OF_ONE, 20_000, size_bytes=99_000, sources=sources
    ) as lines:
        refused = [status_of(line) for line in lines[SPOOLED:]]

        assert refused == [503] * (2 * SPOOLED_OF_ONE)
        assert len(spooled_files(pid)) == SPOOLED
        with begin(port, SIGN_IN, 15_000, size_bytes=15_000) as form:
            assert status_of(form) == 200


def test_one_of_unknown_length_counts_as_one_that_does_not_fit_into_memory(nginx):
    port, _pid = nginx
    with ExitStack() as stack:
        for _ in range(SPOOLED_OF_ONE):
            stack.enter_context(begin_chunked(port, PUBLISH))
        with begin_chunked(port, PUBLISH) as one_more:
            assert status_of(one_more) == 503


def begin_chunked(port, path):
    line = socket.create_connection(("127.0.0.1", port), 10)
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    line.sendall(head.encode() + b"1\r\nx\r\n")
    return line


def test_one_address_leaves_places_for_the_pieces_of_others():
    assert MOST_OF_A_KIND[Kind.FILES] > FILES_OF_ONE


@pytest.mark.parametrize("path", [UPLOAD, WITH_FILES[0]])
def test_pieces_and_files_from_one_address_are_so_many_at_once(edge, origin, path):
    origin.delay_seconds = 2
    with unfinished(edge, [path] * (FILES_OF_ONE + 1), 4, size_bytes=4) as lines:
        assert status_of(lines[-1]) == 503
        # What only asks takes no place.
        origin.delay_seconds = 0
        assert get(edge, path).status == 200
        with begin(edge, path, 4, size_bytes=4, source="127.0.0.2") as other:
            assert status_of(other) == 200


def test_nothing_may_come_for_as_long_as_the_application_waits_at_first():
    [seconds] = re.findall(r"client_body_timeout (\d+)s;", CONFIGURATION.read_text())

    assert int(seconds) == START_SECONDS


# Whose address it is -------------------------------------------------------------------


def test_behind_proxies_of_ours_each_sender_has_their_own_count(edge):
    ada, cal = (
        f"X-Forwarded-For: {by}\r\n"
        for by in ("10.9.9.9, 203.0.113.7, 10.0.0.3", "203.0.113.8, 10.0.0.3")
    )
    with ExitStack() as stack:
        for _ in range(SPOOLED_OF_ONE):
            one = begin(edge, PUBLISH, 9, size_bytes=99_000, more=ada)
            stack.enter_context(one)
        with begin(edge, PUBLISH, 9, size_bytes=99_000, more=ada) as one_more:
            assert status_of(one_more) == 503
        with begin(edge, PUBLISH, 99_000, size_bytes=99_000, more=cal) as other:
            assert status_of(other) == 200


def test_a_sender_cannot_name_another_address_as_theirs(edge):
    # What stands before the last that our proxy has added is the sender's own word.
    with ExitStack() as stack:
        for n in range(SPOOLED_OF_ONE):
            said = f"X-Forwarded-For: 198.51.100.{n}, 203.0.113.7\r\n"
            stack.enter_context(begin(edge, PUBLISH, 9, size_bytes=99_000, more=said))
        said = "X-Forwarded-For: 198.51.100.99, 203.0.113.7\r\n"
        with begin(edge, PUBLISH, 9, size_bytes=99_000, more=said) as one_more:
            assert status_of(one_more) == 503


@pytest.mark.parametrize(
    ("one_line", "another"),
    [
        ("2001:db8:1:2:{:x}::7", "2001:db8:1:3:1::7"),
        ("2001:db8:1:2::{:x}", "2001:db8:1:3::1"),
        ("2001:db8:1::{:x}", "2001:db8:2::1"),
        ("2001:db8::{:x}", "2001:db9::1"),
    ],
)
@pytest.mark.parametrize("path", [PUBLISH, UPLOAD])
def test_all_addresses_that_one_line_can_choose_from_are_one_sender(
    edge, origin, path, one_line, another
):
    size_bytes = 99_000

    def of(address):
        said = f"X-Forwarded-For: {address}\r\n"
        return begin(edge, path, 9, size_bytes=size_bytes, more=said)

    with ExitStack() as stack:
        for n in range(1, SPOOLED_OF_ONE + 1):
            stack.enter_context(of(one_line.format(n)))
        with of(one_line.format(0xFFFF)) as one_more:
            assert status_of(one_more) == 503
        with of(another) as other:
            other.sendall(b"x" * (size_bytes - 9))
            assert status_of(other) == 200


def test_other_proxies_are_named_in_a_file(origin, tmp_path):
    (tmp_path / "proxies.conf").write_text("set_real_ip_from 203.0.113.0/24;")
    with nginx_before([origin.port], tmp_path) as port, ExitStack() as stack:
        for n in range(SPOOLED_OF_ONE + 1):
            said = f"X-Forwarded-For: 198.51.100.{n}, 203.0.113.7\r\n"
            last = begin(port, PUBLISH, 9, size_bytes=99_000, more=said)
            stack.enter_context(last)
        get(port, "/desk/")  # as above

        assert status_of(last, seconds=0.01) is None


@pytest.mark.parametrize("path", ["/desk/", "/live/flood/"])
@pytest.mark.parametrize(
    ("said", "passed_on"),
    [
        (None, "127.0.0.1"),
        ("203.0.113.7", "203.0.113.7, 127.0.0.1"),
        ("198.51.100.1, 10.0.0.3", "198.51.100.1, 10.0.0.3, 127.0.0.1"),
    ],
)
def test_the_application_is_told_of_every_proxy_and_the_last_is_whom_nginx_sees(
    edge, origin, path, said, passed_on
):
    get(edge, path, **({"X_Forwarded_For": said} if said else {}))

    [(_, seen)] = origin.asked
    assert seen["X-Forwarded-For"] == passed_on


# Before the application itself ---------------------------------------------------------


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_files_from_nobody_are_refused_and_those_of_a_member_arrive(
    blog, ada, adas_desk, tmp_path
):
    started = []
    with (
        running_server() as server,
        nginx_before([urlsplit(server).port], tmp_path, started=started.append) as port,
    ):
        with unfinished(port, WITH_FILES, 100_000, size_bytes=44 * MIB) as lines:
            assert [status_of(line) for line in lines] == [413] * len(WITH_FILES)
        assert spooled_files(started[0].pid) == []

        assert bring_a_picture(adas_desk, port).status == 200

    assert [image.uploaded_by for image in Image.objects.all()] == [ada]


def bring_a_picture(desk, port):
    """As a browser without scripts: in the form of the composer."""
    token = desk.get("/desk/you/").cookies["csrftoken"].value
    file = SimpleUploadedFile("bridge.jpg", picture_bytes(size=(3000, 2000)))
    fields = {"csrfmiddlewaretoken": token, "arrange": "pictures", "picture": file}
    session = desk.cookies["sessionid"].value
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    head = {
        "Cookie": f"sessionid={session}; csrftoken={token}",
        "Content-Type": MULTIPART_CONTENT,
    }
    asked.request(
        "POST", "/desk/live/flood/arrange/", encode_multipart(BOUNDARY, fields), head
    )
    reply = asked.getresponse()
    reply.read()
    asked.close()
    return reply
