"""The client for all that goes out: whom it asks, and how long and how much it listens."""

import socket
import threading
import time
from contextlib import ExitStack, closing, suppress
from ipaddress import ip_network

import pytest

from liveblog.outgoing import client
from liveblog.outgoing.client import (
    Connection,
    NoReply,
    NotAllowed,
    Trusted,
    refuse_what_is_never_asked,
)
from tests.for_each import for_each
from tests.outgoing.dns import name_server
from tests.outgoing.servers import OK, certificate, serving, tls_of

# In these tests 127.0.0.2 stands for an address that may be asked; 127.0.0.1 is our own house.
OUTSIDE, INSIDE = "127.0.0.2", "127.0.0.1"
MAY_ASK = Trusted(networks=(ip_network("127.0.0.2/32"),))
# Far more than it takes; what is to fail by its deadline has less.
SECONDS, SOON = 60, 0.5


def ask(port, *, path="/", seconds=SECONDS, host=INSIDE, **options):
    trusted = Trusted.own(f"http://{host}:{port}")
    with Connection(f"http://{host}:{port}", trusted=trusted) as line:
        reply = line.send("GET", path, seconds=seconds, **options)
        return reply.status, reply.read(longest=10_000)


@pytest.fixture
def both():
    """A server outside and one in the house, at the same port."""
    # Closes after each answer, so that the client has to connect anew.
    once = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok"
    inside = None
    with ExitStack() as stack:
        while inside is None:
            outside = stack.enter_context(serving(lambda: [once], host=OUTSIDE))
            with suppress(OSError):  # the port is somebody else's there: another one
                beside = serving(lambda: [once], host=INSIDE, port=outside.port)
                inside = stack.enter_context(beside)
        yield outside, inside


# Whom it asks ---------------------------------------------------------------------------


def test_a_name_that_changes_its_mind_leads_nowhere_else(both):
    outside, inside = both
    with name_server([OUTSIDE], [INSIDE]) as dns:
        url = f"http://receiver.example:{outside.port}/"
        with Connection(url, trusted=MAY_ASK, look_up=dns.look_up) as line:
            answers = [line.send("GET", "/", seconds=SECONDS).status for _ in range(3)]
        assert dns.asked == ["receiver.example"]

        with Connection(url, trusted=MAY_ASK, look_up=dns.look_up) as line:
            for _ in range(2):
                with pytest.raises(NotAllowed, match="only https"):
                    line.send("GET", "/", seconds=SECONDS)

    assert dns.asked == ["receiver.example"] * 2
    assert answers == [200, 200, 200]
    assert outside.connections == 3
    assert inside.connections == 0
    assert f"Host: receiver.example:{outside.port}\r\n" in outside.asked[0]


def test_a_name_that_leads_into_the_house_too_is_not_asked(both):
    outside, inside = both
    trusted = Trusted(MAY_ASK.origins, MAY_ASK.networks, frozenset({outside.port}))
    with (
        name_server([OUTSIDE, INSIDE]) as dns,
        Connection(
            f"https://receiver.example:{outside.port}/",
            trusted=trusted,
            look_up=dns.look_up,
        ) as line,
        pytest.raises(NotAllowed, match="not in the public internet"),
    ):
        line.send("GET", "/", seconds=SECONDS)

    assert (outside.connections, inside.connections) == (0, 0)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:7f00:1]"],
)
def test_no_way_of_writing_our_own_address_leads_to_it(host):
    with (
        closing(socket.create_server((INSIDE, 0))) as door,
        Connection(
            f"https://{host}:{door.getsockname()[1]}/",
            trusted=Trusted(ports=frozenset({door.getsockname()[1]})),
        ) as line,
        pytest.raises((NotAllowed, NoReply), match=r"public internet|looked up"),
    ):
        line.send("GET", "/", seconds=SECONDS)


@for_each(
    ("url", "why"),
    [
        ("http://receiver.example/", "only https"),
        ("https://receiver.example:8443/", "port 8443"),
        ("https://ada:secret@receiver.example/", "password"),
        ("https://10.0.0.1/", "public internet"),
        ("https://[::1]/", "public internet"),
        ("https://receiver.example/#there", "plain"),
        ("https://receiver.example\\@127.0.0.1/", "plain"),
        ("https://rec%65iver.example/", "plain"),
        ("https://müller.example/", "plain"),
        ("https://receiver.example/\r\nHost: a", "plain"),
        ("https://receiver.example/" + "x" * 2000, "plain"),
        ("https://receiver.example:99999/", "no web address"),
        ("https://[::1/", "no web address"),
        ("ftp://receiver.example/", "no web address"),
        ("file:///etc/passwd", "no web address"),
        ("https://", "no web address"),
        ("receiver.example", "no web address"),
    ],
)
def test_an_address_that_is_never_asked(url, why):
    with pytest.raises(NotAllowed, match=why):
        refuse_what_is_never_asked(url)


def test_an_address_that_may_be_asked():
    for url in ("https://receiver.example/a?b=c", "https://8.8.8.8:443/"):
        refuse_what_is_never_asked(url)


def test_what_a_caller_trusts_may_be_asked_and_nothing_beside_it():
    with serving() as own, serving() as other:
        trusted = Trusted.own(f"http://{INSIDE}:{own.port}/hook")
        refuse_what_is_never_asked(f"http://{INSIDE}:{own.port}/else", trusted)
        assert ask(own.port) == (200, b"ok")

        with (
            Connection(f"http://{INSIDE}:{other.port}", trusted=trusted) as line,
            pytest.raises(NotAllowed),
        ):
            line.send("GET", "/", seconds=SECONDS)

    assert other.connections == 0


@pytest.mark.parametrize("path", ["", "elsewhere", "/a b", "/a\r\nHost: b"])
def test_a_path_is_one(path):
    with serving() as server, pytest.raises(NotAllowed, match="path"):
        ask(server.port, path=path)


def test_a_redirect_is_an_answer_and_not_followed():
    with serving() as other:
        to = f"Location: http://{INSIDE}:{other.port}/\r\n".encode()
        moved = b"HTTP/1.1 302 Found\r\n" + to + b"Content-Length: 0\r\n\r\n"
        with serving(lambda: [moved]) as server:
            assert ask(server.port) == (302, b"")

    assert (len(server.asked), other.connections) == (1, 0)


def test_no_proxy_of_the_environment_is_asked(monkeypatch):
    with serving() as proxy, serving() as server:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://{INSIDE}:{proxy.port}")

        assert ask(server.port) == (200, b"ok")

    assert proxy.connections == 0


# By https -------------------------------------------------------------------------------


@pytest.fixture
def over_tls(tmp_path, monkeypatch):
    """A server outside with the certificate of receiver.example, which we believe."""
    paths, names = certificate(tmp_path, "receiver.example"), []
    monkeypatch.setenv("SSL_CERT_FILE", str(paths[0]))
    client._tls.cache_clear()
    with serving(host=OUTSIDE, tls=tls_of(paths, names)) as server:
        server.names = names
        yield server
    client._tls.cache_clear()


def ask_by_name(server, name):
    with (
        name_server([OUTSIDE]) as dns,
        Connection(
            f"https://{name}:{server.port}/", trusted=MAY_ASK, look_up=dns.look_up
        ) as line,
    ):
        return line.send("GET", "/", seconds=SECONDS).status


def test_its_certificate_is_asked_for_by_its_name(over_tls):
    assert ask_by_name(over_tls, "receiver.example") == 200
    assert over_tls.names == ["receiver.example"]


def test_one_of_another_name_is_not_spoken_to(over_tls):
    with pytest.raises(NoReply, match="certificate"):
        ask_by_name(over_tls, "other.example")

    assert over_tls.asked == []


# How long and how much it listens -------------------------------------------------------


def drip(*pieces, count=200):
    """These at once; then one byte at a time, ten seconds long."""
    yield from pieces
    for _ in range(count):
        yield b"x"
        time.sleep(0.05)
    yield b"\r\n\r\n"


def test_a_head_that_comes_byte_by_byte_has_a_deadline():
    with (
        serving(lambda: drip(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX: ")) as server,
        pytest.raises(NoReply, match="too long"),
    ):
        ask(server.port, seconds=SOON)


def test_a_body_that_comes_byte_by_byte_has_the_same_deadline():
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n"
    with (
        serving(lambda: drip(head)) as server,
        pytest.raises(NoReply, match="too long"),
    ):
        ask(server.port, seconds=SOON)


def test_one_that_never_answers_has_a_deadline():
    with (
        closing(socket.create_server((INSIDE, 0))) as silent,
        pytest.raises(NoReply, match="too long"),
    ):
        ask(silent.getsockname()[1], seconds=SOON)


def test_a_name_that_nobody_looks_up_has_a_deadline():
    asleep = threading.Event()
    with (
        Connection(
            "https://receiver.example/", look_up=lambda host, port: asleep.wait() and []
        ) as line,
        pytest.raises(NoReply, match=r"not looked up|too long"),
    ):
        line.send("GET", "/", seconds=SOON)
    asleep.set()


def endless(head, piece):
    yield head
    while True:
        yield piece


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (b"HTTP/1.1 200 OK\r\n", b"X: " + b"x" * 1000 + b"\r\n"),
        (b"HTTP/1.1 200 OK\r\nX: ", b"x" * 1000),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 1000),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n", b"x" * 1000),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1",
            b";" + b"x" * 1000,
        ),
    ],
)
def test_an_endless_answer_is_not_listened_to(head, piece):
    """Not until the time is over: that is for who is slow."""
    with (
        serving(lambda: endless(head, piece)) as server,
        pytest.raises(NoReply) as refusal,
    ):
        ask(server.port)

    assert "too long" not in str(refusal.value)


def test_as_much_as_is_wanted_is_read_and_one_byte_more_is_not():
    def of(length):
        return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % length + b"x" * length

    with serving(lambda: [of(10_000)]) as server:
        assert ask(server.port) == (200, b"x" * 10_000)
    with (
        serving(lambda: [of(10_001)]) as server,
        pytest.raises(NoReply, match="too much"),
    ):
        ask(server.port)


def test_an_answer_that_ends_in_the_middle_is_none():
    def torn():
        yield b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"
        raise OSError  # the server hangs up

    with serving(torn) as server, pytest.raises(NoReply, match="in the middle"):
        ask(server.port)


def test_what_is_no_http_is_no_reply():
    with (
        serving(lambda: [b"220 smtp.example\r\n" * 2]) as server,
        pytest.raises(NoReply),
    ):
        ask(server.port)


@pytest.mark.parametrize("size", [b"-5", b"-1", b"x"])
def test_a_body_in_pieces_of_no_size_is_no_reply(size):
    chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    with (
        serving(lambda: [chunked, size, b"\r\nabc\r\n", b"x" * 100_000]) as server,
        pytest.raises(NoReply),
    ):
        ask(server.port)


def test_what_is_no_http_is_not_repeated():
    """It would stand in logs and in the database, which takes no NUL."""
    with (
        serving(lambda: [b"HTTP/1.1 \x00\x1b[2J\r\n" * 2]) as server,
        pytest.raises(NoReply, match=r"^what it answers is no HTTP$"),
    ):
        ask(server.port)


# One connection -------------------------------------------------------------------------


def test_several_are_asked_over_one_connection_whoever_reads_the_answers():
    with serving() as server:
        trusted = Trusted.own(f"http://{INSIDE}:{server.port}")
        with Connection(f"http://{INSIDE}:{server.port}", trusted=trusted) as line:
            for number in range(3):
                reply = line.send("POST", f"/{number}", body=b"{}", seconds=SECONDS)
                assert reply.status == 200
            assert reply.read(longest=10) == b"ok"

    assert server.connections == 1
    assert [each.split()[1] for each in server.asked] == ["/0", "/1", "/2"]


def test_one_that_hangs_up_after_each_answer_is_asked_anew():
    """Without a word of it before, as some do with a connection that is idle."""

    def once():
        yield OK
        raise OSError

    with serving(once) as server:
        trusted = Trusted.own(f"http://{INSIDE}:{server.port}")
        with Connection(f"http://{INSIDE}:{server.port}", trusted=trusted) as line:
            statuses = [
                line.send("POST", "/", body=b"{}", seconds=SECONDS).status
                for _ in range(3)
            ]

    assert statuses == [200, 200, 200]
    assert server.connections == 3


def test_after_an_answer_that_is_too_long_to_throw_away_it_connects_anew():
    long = b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + b"x" * 100_000
    answers = iter([[long], [OK]])
    with serving(lambda: next(answers)) as server:
        trusted = Trusted.own(f"http://{INSIDE}:{server.port}")
        with Connection(f"http://{INSIDE}:{server.port}", trusted=trusted) as line:
            statuses = [line.send("GET", "/", seconds=SECONDS).status for _ in "ab"]

    assert statuses == [200, 200]
    assert server.connections == 2
