"""The server is told to stop: what it is answering at that moment is answered."""

import http.client
import signal
import subprocess
import threading
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from liveblog.config.server import granian
from tests.server import environment_of_test, free_port, running_server, wait_until

pytestmark = [pytest.mark.one_database, pytest.mark.slow]

SLOW = 4
GRACE_SECONDS = 30  # as in docker-compose.yml
BODY = b"login=ada%40newsbook.example&password=long+enough"


class SlowClient:
    """Sends half of a form, and the rest when it is told to."""

    def __init__(self, host):
        self.connection = http.client.HTTPConnection(host, timeout=30)
        self.connection.putrequest("POST", "/accounts/login/")
        self.connection.putheader("Content-Type", "application/x-www-form-urlencoded")
        self.connection.putheader("Content-Length", str(len(BODY)))
        self.connection.endheaders(BODY[:10])

    def finish(self):
        self.connection.send(BODY[10:])
        reply = self.connection.getresponse()
        return reply.status, reply.read()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("workers", [1, 2])
def test_a_form_that_is_half_sent_when_the_server_is_told_to_stop_is_answered(
    blog, workers
):
    with running_server(workers=workers, grace_seconds=GRACE_SECONDS) as server:
        clients = [SlowClient(urlsplit(server).netloc) for _ in range(SLOW)]
        quick = http.client.HTTPConnection(urlsplit(server).netloc, timeout=30)
        quick.request("GET", "/live/flood/")
        assert quick.getresponse().read().endswith(b"</html>\n")

        server.process.send_signal(signal.SIGTERM)
        wait_until(lambda: not _takes_new_ones(server))
        assert server.process.poll() is None
        answers = [client.finish() for client in clients]
        # In time: it does not wait for connections on which nothing is asked.
        ended = threading.Event()
        threading.Thread(
            target=lambda: (server.process.wait(), ended.set()), daemon=True
        ).start()
        assert ended.wait(GRACE_SECONDS / 2)

    # Without the token of its form it is refused: by Django, in full.
    assert [status for status, _ in answers] == [403] * SLOW
    assert all(b"</html>" in body for _, body in answers)


@pytest.mark.django_db(transaction=True)
def test_a_process_that_is_still_loading_hears_that_it_is_to_stop():
    port = free_port()
    server = subprocess.Popen(
        granian(host="127.0.0.1", port=port, workers=1, grace_seconds=GRACE_SECONDS),
        env=environment_of_test(PORT=str(port)),
    )
    try:
        wait_until(lambda: _loads_django(server))
        server.send_signal(signal.SIGTERM)
        assert server.wait(GRACE_SECONDS / 2) == 0
    finally:
        server.kill()


@pytest.mark.django_db(transaction=True)
def test_workers_end_with_the_process_that_has_started_them(blog):
    with running_server(workers=2) as server:
        workers = _children(server.process)
        server.process.kill()
        server.process.wait()
        wait_until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in workers))

        assert len(workers) == 2
        assert not _takes_new_ones(server)


def _children(process):
    return Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()


def _loads_django(server):
    """Whether a process that the server has forked has begun to import Django."""
    maps = [Path(f"/proc/{pid}/maps") for pid in _children(server)]
    # Django's models need it, granian does not.
    return any("_decimal" in each.read_text() for each in maps)


def _takes_new_ones(server):
    try:
        http.client.HTTPConnection(urlsplit(server).netloc, timeout=1).connect()
    except OSError:
        return False
    return True
