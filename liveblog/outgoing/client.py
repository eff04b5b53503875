"""The one HTTP client for what goes out: webhooks, looks at our own public address, purges.

Who may type an address at the desk, or own the DNS of one, must not reach what lies behind our
firewall. So: https at port 443, of public IP addresses alone. A name is looked up once, all that it
leads to is examined, and what was examined is what is connected to, however often DNS changes
its mind. Redirects are answers like any other: nobody follows them. No proxy of the environment is
asked. What comes back is bounded, and all of a request has one deadline, which an answer of one byte
a second does not put off.

What lies in the house (a cache in front, a receiver beside us) a caller names in `Trusted`.
"""

import http.client
import io
import socket
import ssl
import threading
import time
from dataclasses import dataclass
from functools import cache
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from urllib.parse import SplitResult, urlsplit

from .addresses import IPNetwork, is_public

# ValueError: what http.client itself stumbles over, such as a piece of a body of -5 bytes.
FAILURES = (OSError, http.client.HTTPException, ValueError)
# Of one that has closed a connection between two requests, as any server may.
HUNG_UP = (ConnectionResetError, BrokenPipeError, ssl.SSLEOFError)
LONGEST_HEAD_BYTES = 32 * 1024
LONGEST_URL = 2000
PORTS = {"http": 80, "https": 443}


class NotAllowed(Exception):
    """This address may not be asked."""


class NoReply(Exception):
    """No answer, not in time, or more of it than is wanted."""


@dataclass(frozen=True)
class Trusted:
    """What a caller vouches for, since the newsroom's own settings name it.

    `origins` ("http://edge:8080") may be asked wherever they are. What lies in `networks` may be asked
    under any name, by http too and at any port; names that lead out of them are as all others.
    """

    origins: frozenset[str] = frozenset()
    networks: tuple[IPNetwork, ...] = ()
    ports: frozenset[int] = frozenset({443})

    @classmethod
    def own(cls, *urls: str) -> "Trusted":
        """The origins of these."""
        return cls(frozenset(origin_of(url) for url in urls))


def origin_of(url: str) -> str:
    """Its scheme, host and port. Raises NotAllowed of what is no plain web address."""
    parts = _parts(url)
    return f"{parts.scheme}://{parts.hostname}:{_port(parts)}"


def refuse_what_is_never_asked(url: str, trusted: Trusted = Trusted()) -> None:
    """Raises NotAllowed where the address itself says that it will not be asked.

    Nothing is looked up: of a host name only sending can say more.
    """
    parts = _parts(url)
    if origin_of(url) in trusted.origins:
        return
    try:
        found = [str(ip_address(parts.hostname or ""))]
    except ValueError:
        # What lies in a network of ours is known once it is looked up.
        found = []
    if found or not trusted.networks:
        _refuse(parts, found, trusted)


class Connection:
    """To one origin, looked up once. Not for two threads at a time.

    >>> with Connection("https://receiver.example/hook") as line:
    ...     reply = line.send("POST", "/hook", body=b"{}", seconds=10)
    """

    def __init__(self, url: str, *, trusted: Trusted = Trusted(), look_up=None):
        """`look_up`: of a host and a port the IP addresses; the system's where none is given."""
        self._parts = _parts(url)
        self._is_own = origin_of(url) in trusted.origins
        self._trusted = trusted
        self._look_up = look_up or _system_look_up
        self._found: list[str] = []
        self._socket: _Socket | None = None
        self._http = _Line(self._parts, self._open)
        self._reply: Reply | None = None

    def __enter__(self) -> "Connection":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._http.close()
        if self._reply is not None:
            # http.client lets go of the socket before its answer is read, where no other follows.
            self._reply.close()

    def send(
        self,
        method: str,
        path: str,
        *,
        headers: dict[str, str] | None = None,
        body: bytes | str | None = None,
        seconds: float,
    ) -> "Reply":
        """Raises NotAllowed or NoReply.

        `seconds` are for all of it: looking up, connecting, sending, and reading to the end. The body
        of the reply before is thrown away. `path` has the query string. Where the server has hung up
        since that reply it is asked once more: it may get what it has read and not answered twice.
        """
        if self._reply is not None:
            self._reply.discard()
        self._deadline = time.monotonic() + seconds
        if not path.startswith("/") or not _is_plain(path):
            raise NotAllowed("this path cannot be asked for")
        was_open = self._http.sock is not None
        try:
            try:
                answer = self._ask(method, path, body, headers or {})
            except HUNG_UP:
                if not was_open:
                    raise
                self.close()
                answer = self._ask(method, path, body, headers or {})
        except NotAllowed:
            self.close()
            raise
        except FAILURES as failure:
            self.close()
            raise NoReply(_why(failure)) from None
        self._reply = Reply(answer, self)
        return self._reply

    def _ask(self, method, path, body, headers) -> http.client.HTTPResponse:
        if self._socket is not None:
            self._socket.begin(self._deadline, LONGEST_HEAD_BYTES)
        self._http.request(method, path, body, headers)
        return self._http.getresponse()

    def _open(self) -> "_Socket":
        """Looks up, examines, connects: the first of the addresses that lets us in."""
        host, port = self._parts.hostname or "", _port(self._parts)
        if not self._found:
            self._found = _in_time(self._look_up, host, port, deadline=self._deadline)
            if not self._found:
                raise OSError(f"{host} has no address")
        if not self._is_own:
            _refuse(self._parts, self._found, self._trusted)
        plain = _connected(self._found, port, self._deadline)
        if self._parts.scheme == "https":
            try:
                plain.settimeout(_left(self._deadline))
                plain = _tls().wrap_socket(plain, server_hostname=host)
            except BaseException:
                plain.close()
                raise
        self._socket = _Socket(plain)
        self._socket.begin(self._deadline, LONGEST_HEAD_BYTES)
        return self._socket

    def _body_may_take(self, count: int) -> None:
        if self._socket is not None:
            self._socket.allow(count)


class Reply:
    """What was answered. Its body is read by who wants it."""

    def __init__(self, answer: http.client.HTTPResponse, connection: Connection):
        self.status = answer.status
        self.headers = answer.headers
        self._answer, self._connection = answer, connection

    def read(self, *, longest: int, is_cut: bool = False) -> bytes:
        """Raises NoReply where there are more bytes than that, or where the time is over.

        Where it `is_cut` the first so many are enough.
        """
        # What the form of the body needs (chunks) may double it.
        self._connection._body_may_take(2 * longest + LONGEST_HEAD_BYTES)
        try:
            body = self._answer.read(longest + 1)
        except FAILURES as failure:
            self._connection.close()
            raise NoReply(_why(failure)) from None
        if len(body) > longest:
            self._connection.close()
            if is_cut:
                return body[:longest]
            raise NoReply("it answers too much")
        if self._answer.length:
            self._connection.close()
            raise NoReply("its answer ends in the middle")
        return body

    def discard(self, *, longest: int = 64 * 1024) -> None:
        """So that the connection can be used again; it is closed where that would take long."""
        if not self._answer.isclosed():
            try:
                self.read(longest=longest)
            except NoReply:
                return
            self.close()

    def close(self) -> None:
        self._answer.close()


# Below both ---------------------------------------------------------------------------


class _Line(http.client.HTTPConnection):
    """http.client's, over the socket that was examined."""

    def __init__(self, parts: SplitResult, open_socket):
        # Any other port is said in the Host header.
        self.default_port = PORTS[parts.scheme]
        super().__init__(parts.hostname or "", _port(parts))
        self._open_socket = open_socket

    def connect(self) -> None:
        self.sock = self._open_socket()


class _Socket:
    """What http.client needs of a socket, with a deadline and a count of bytes."""

    def __init__(self, plain: socket.socket):
        self._plain = plain
        self._deadline, self._allowed = 0.0, 0

    def begin(self, deadline: float, allowed: int) -> None:
        self._deadline, self._allowed = deadline, allowed

    def allow(self, count: int) -> None:
        self._allowed = count

    def sendall(self, data: bytes) -> None:
        view = memoryview(data)
        while view:
            self._plain.settimeout(_left(self._deadline))
            view = view[self._plain.send(view) :]

    def receive(self, source: io.RawIOBase, buffer) -> int | None:
        if self._allowed <= 0:
            raise OSError("it answers too much")
        self._plain.settimeout(_left(self._deadline))
        count = source.readinto(buffer)
        self._allowed -= count or 0
        return count

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Received(self, self._plain.makefile("rb", 0)))

    def close(self) -> None:
        self._plain.close()  # in truth once all that is read from it is closed


class _Received(io.RawIOBase):
    def __init__(self, socket: _Socket, source: io.RawIOBase):
        self._socket, self._source = socket, source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int | None:
        return self._socket.receive(self._source, buffer)

    def close(self) -> None:
        self._source.close()
        super().close()


@cache
def _tls() -> ssl.SSLContext:
    """Certificates are checked, and that they are of this host. To make one takes 20 ms."""
    return ssl.create_default_context()


def _is_plain(text: str) -> bool:
    """Visible ASCII: nothing that one parser reads in another way than the next."""
    return text.isascii() and text.isprintable() and not set(text) & set(' \\"<>^`{|}')


def _parts(url: str) -> SplitResult:
    if len(url) > LONGEST_URL or not _is_plain(url):
        raise NotAllowed("this is no plain web address")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise NotAllowed("this is no web address") from None
    if parts.scheme not in PORTS or not parts.hostname or port == 0:
        raise NotAllowed("this is no web address")
    if "@" in parts.netloc:
        raise NotAllowed("an address must have no password in it")
    if "%" in parts.netloc or parts.fragment:
        raise NotAllowed("this is no plain web address")
    return parts


def _port(parts: SplitResult) -> int:
    return parts.port or PORTS[parts.scheme]


def _refuse(parts: SplitResult, found: list[str], trusted: Trusted) -> None:
    """Raises NotAllowed, unless all of them may be asked."""
    ours = [each for each in found if _is_in(each, trusted.networks)]
    if found and len(ours) == len(found):
        return
    if parts.scheme != "https":
        raise NotAllowed("only https is asked")
    if _port(parts) not in trusted.ports:
        raise NotAllowed(f"port {_port(parts)} is not asked")
    if not all(each in ours or is_public(each) for each in found):
        raise NotAllowed("this address is not in the public internet")


def _is_in(address: str, networks: tuple[IPNetwork, ...]) -> bool:
    return any(ip_address(address) in network for network in networks)


def _system_look_up(host: str, port: int) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def _in_time(look_up, host: str, port: int, *, deadline: float) -> list[str]:
    """On a thread of its own, which may outlive us: a resolver has no deadline."""
    told: SimpleQueue = SimpleQueue()

    def look() -> None:
        try:
            told.put((look_up(host, port), None))
        except Exception as failure:
            told.put(([], failure))

    threading.Thread(target=look, daemon=True).start()
    try:
        found, failure = told.get(timeout=_left(deadline))
    except Empty:
        raise TimeoutError("the name is not looked up in time") from None
    if failure is not None:
        raise OSError(f"{host} cannot be looked up: {failure}")
    return found


def _connected(found: list[str], port: int, deadline: float) -> socket.socket:
    """With the first that lets us in, each for its share of the time."""
    failure: OSError = OSError("it has no address")
    for number, address in enumerate(found):
        seconds = _left(deadline) / (len(found) - number)
        try:
            found_open = socket.create_connection((address, port), timeout=seconds)
        except OSError as refusal:
            failure = refusal
        else:
            # Head and body are two pieces: the second must not wait for an answer to the first.
            found_open.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return found_open
    raise failure


def _left(deadline: float) -> float:
    """Raises TimeoutError where nothing is left."""
    if (left := deadline - time.monotonic()) <= 0:
        raise TimeoutError("it takes too long")
    return left


def _why(failure: Exception) -> str:
    """In our words: what a server sent in place of HTTP could be anything, NUL too."""
    if isinstance(failure, TimeoutError):
        return str(failure) if "too long" in str(failure) else "it takes too long"
    if isinstance(failure, ssl.SSLCertVerificationError):
        return f"its certificate is not right: {failure.verify_message}"
    if isinstance(failure, OSError):
        return str(failure) or repr(failure)
    if isinstance(failure, http.client.IncompleteRead):
        return "its answer ends in the middle"
    return "what it answers is no HTTP"
