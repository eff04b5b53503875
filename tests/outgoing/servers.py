"""Servers of a test's own: what each answers is bytes, so that it can be as wrong as is wanted."""

import socket
import ssl
import threading
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
LONGEST_WAIT_SECONDS = 60


class Server:
    """Answers each request with the pieces of `answer()`, until the client is gone."""

    def __init__(self, answer, *, host="127.0.0.1", port=0, tls=None):
        self.answer, self.tls = answer, tls
        self.asked, self.connections, self.names = [], 0, []
        self.door = socket.create_server((host, port))
        self.port = self.door.getsockname()[1]
        self.over = threading.Event()
        self.threads = [threading.Thread(target=self._serve)]
        self.threads[0].start()

    def _serve(self):
        while True:
            line, _ = self.door.accept()
            if self.over.is_set():
                line.close()
                return
            self.connections += 1
            thread = threading.Thread(target=self._speak, args=(line,))
            self.threads.append(thread)
            thread.start()

    def _speak(self, line):
        # A client that has had enough hangs up.
        with suppress(OSError):
            line.settimeout(LONGEST_WAIT_SECONDS)
            if self.tls:
                line = self.tls.wrap_socket(line, server_side=True)
            while asked := _one_request(line):
                self.asked.append(asked)
                for piece in self.answer():
                    if self.over.is_set():
                        break
                    line.sendall(piece)
        line.close()

    def stop(self):
        self.over.set()
        with suppress(OSError):
            socket.create_connection(self.door.getsockname(), 5).close()
        for thread in self.threads:
            thread.join()
        self.door.close()


def _one_request(line):
    """Its head; none has a body longer than what comes with it."""
    head = b""
    while b"\r\n\r\n" not in head:
        piece = line.recv(65_536)
        if not piece:
            return ""
        head += piece
    return head.decode()


@contextmanager
def serving(answer=lambda: [OK], **options):
    server = Server(answer, **options)
    try:
        yield server
    finally:
        server.stop()


def certificate(folder, name):
    """Of a host, made out by itself; returns the paths of it and of its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    paths = folder / "certificate.pem", folder / "key.pem"
    paths[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return paths


def tls_of(paths, names):
    """What a server with this certificate speaks; notes by which name it was asked."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*paths)
    context.sni_callback = lambda _line, name, _context: names.append(name)
    return context
