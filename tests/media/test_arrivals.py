"""Ten large pictures arrive at once, and the site goes on answering everyone else."""

import http.client
import os
import re
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client

from media.models import Image, new_name
from media.pieces import MAX_PIECE_BYTES
from tests.bench.pictures import photograph
from tests.factories import make_blog, make_update
from tests.media.decoder import children_of
from tests.server import running_server

pytestmark = [pytest.mark.one_database, pytest.mark.slow, pytest.mark.timed]

PICTURES, SIZE = 10, (4000, 3000)
LONGEST_SECONDS = 2
MOST_MB = 300
TOKEN = "a" * 32


class Desk:
    """A device that sends one picture as the composer does."""

    def __init__(self, host, session):
        self.path = f"/desk/uploads/{new_name()}/"
        self.line = http.client.HTTPConnection(host, timeout=60)
        self.headers = {
            "Cookie": f"{settings.SESSION_COOKIE_NAME}={session}; "
            f"{settings.CSRF_COOKIE_NAME}={TOKEN}",
            "X-CSRFToken": TOKEN,
        }

    def send(self, content):
        """The status of every answer."""
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        about = f"size_bytes={len(content)}&file_name=bridge.jpg"
        yield self.ask("POST", about, form)
        offset, has_arrived = 0, False
        while not has_arrived:
            piece = content[offset : offset + MAX_PIECE_BYTES]
            yield self.ask("PATCH", piece, {"Upload-Offset": str(offset)})
            if self.status == 202:  # "not yet": as long as the composer waits, or less
                time.sleep(0.2)
                yield self.ask("POST", about, form)
            if self.status == 200:
                offset = int(self.answer.headers["Upload-Offset"])
                has_arrived = b'"has_arrived": true' in self.body

    def ask(self, method, body, headers):
        try:
            self.line.request(method, self.path, body, self.headers | headers)
            self.answer = self.line.getresponse()
        except ConnectionError:
            # "Not yet" is said before all of a piece has been read, and the line is closed:
            # who is still sending may not hear the answer, and asks anew, as a browser.
            self.line.close()
            self.status = 202
            return self.status
        self.status, self.body = self.answer.status, self.answer.read()
        return self.status


def in_a_thread(do, *arguments):
    thread = threading.Thread(target=do, args=arguments)
    thread.start()
    return thread


def peaks_mb(pid):
    """The most memory that each process of the server has had, without the image decoder's."""
    for child in children_of(pid):
        process = Path(f"/proc/{child}")
        if b"decoder" not in (process / "cmdline").read_bytes():
            peak = re.search(r"VmHWM:\s+(\d+) kB", (process / "status").read_text())
            yield int(peak[1]) / 1024
            yield from peaks_mb(child)


@pytest.mark.django_db(transaction=True)
def test_the_site_answers_while_ten_large_pictures_arrive(ada):
    make_update(make_blog(by=ada, slug="flood"), "Bridge closed", "A text.")
    client = Client()
    client.force_login(ada)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    content, told, failed, waits = photograph(SIZE), [], [], []
    all_here = threading.Event()

    def send(host):
        try:
            told.extend(Desk(host, session).send(content))
        except Exception as error:
            failed.append(repr(error))

    def read(host):
        line = http.client.HTTPConnection(host, timeout=60)
        while not all_here.wait(0.05):
            for path, status in (("/live/flood/since/2/", 204), ("/live/flood/", 200)):
                start = time.monotonic()
                line.request("GET", path)
                answer = line.getresponse()
                answer.read()
                waits.append(time.monotonic() - start)
                if answer.status != status:
                    failed.append(f"{path} answers {answer.status}")

    with running_server() as address:
        host = urlsplit(address).netloc
        readers = [in_a_thread(read, host) for _ in range(2)]
        senders = [in_a_thread(send, host) for _ in range(PICTURES)]
        for thread in senders:
            thread.join(120)
        all_here.set()
        for thread in readers:
            thread.join(60)
        peaks = list(peaks_mb(os.getpid()))

    assert failed == []
    assert set(told) <= {200, 202}
    assert Image.objects.count() == PICTURES
    assert max(waits) < LONGEST_SECONDS
    assert len(peaks) > 1
    assert max(peaks) < MOST_MB
