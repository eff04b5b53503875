"""Publishing and plain polls while the waiting room is full: a part of `make bench-attack`.

Twenty thousand connections of ten addresses wait, and wait again; or as many requests as two
clients can send ask for an `until` that no page is told of, or each for another cursor. Through the
shipped nginx; the clients share the machine with what they attack. Fails nothing.
"""

import http.client
import random
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack, contextmanager, nullcontext
from datetime import date
from http import HTTPStatus
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit
from urllib.request import urlopen

from tests.bench.arrivals import Arrivals
from tests.bench.desk_writer import Writer
from tests.bench.evening import waiting_room
from tests.bench.pages import CURSOR, Evening, Page
from tests.bench.processes import serving
from tests.bench.report import machine, write_section
from tests.edge import nginx_before

CONNECTIONS, ADDRESSES, CLIENTS = 20_000, 10, 2
UNKNOWN_CONNECTIONS, UNKNOWN_PAUSE_SECONDS = 100, 0.02
PUBLICATIONS, POLLS_OF_EACH, PAUSE_SECONDS = 6, 20, 0.1
OPEN_SECONDS = 15
GIVEN_UP_SECONDS = 30
# A process may open so many files here that one worker of nginx has too few for all of them.
MORE_WORKERS = "worker_processes 1;", "worker_processes 4;"
TITLE = "Publishing while the waiting room is full"


class Unknown(Page):
    """Asks for an end that is not the next one, again and again."""

    def _plan(self, status, until, at):
        self.until = random.randrange(10**9)
        self.open(UNKNOWN_PAUSE_SECONDS)


class MadeUp(Unknown):
    """And for another cursor each time, which no cache has."""

    def _plan(self, status, until, at):
        super()._plan(status, until, at)
        self.since = random.randrange(10**11)

    def _take(self, body, at):
        pass


KINDS = {
    "waiting": (Page, CONNECTIONS),
    "unknown": (Unknown, UNKNOWN_CONNECTIONS),
    "made up": (MadeUp, UNKNOWN_CONNECTIONS),
}


def main(newsroom):
    """`newsroom` makes one in an ExitStack and says where it is (tests/bench/attack.py)."""
    with ExitStack() as stack:
        where, session = newsroom(stack)
        server, _pid = stack.enter_context(serving(pinned=False, **where))
        web_port = urlsplit(server).port
        _pid, room_port = waiting_room(stack, where, web_port)
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        before = nginx_before(
            [web_port], folder, room_port=room_port, smaller=[MORE_WORKERS]
        )
        address = f"http://127.0.0.1:{stack.enter_context(before)}"
        writer = Writer(address, session)
        attacks = {
            "calm": nullcontext(),
            f"{CONNECTIONS:,} connections wait": _attack("waiting", address),
            "unknown ends are asked for": _attack("unknown", address),
            "made-up cursors are asked for": _attack("made up", address),
        }
        rows = [_row(name, attack, address, writer) for name, attack in attacks.items()]
    head = (
        "| | published p50, ms | most | with who waits p50, ms | most "
        "| poll p50, ms | p95 | most | failed |"
    )
    lines = [*_head(), head, "|---" * 9 + "|", *rows]
    sys.stdout.write(write_section(TITLE, lines))


def _head():
    yield (
        f"Made by `make bench-attack` on {date.today()}. {PUBLICATIONS} updates are published "
        f"through the desk's form, and reach one page that waits so long after the form was sent; "
        f"after each of them {POLLS_OF_EACH} plain polls are asked {PAUSE_SECONDS} s apart. The "
        f"attack is of {CLIENTS} processes, as if of {ADDRESSES} addresses: {CONNECTIONS:,} "
        "connections that wait for news of this blog and after each update ask again, or "
        f"{UNKNOWN_CONNECTIONS} that ask for an end that is not the next one, or for a cursor that "
        f"never was, {UNKNOWN_PAUSE_SECONDS} s after each answer. All of it shares the machine; "
        f"where a process may open 20,000 files, 19,000 find a place. {machine()}."
    )
    yield ""


def _row(name, attack, address, writer):
    host = urlsplit(address).netloc
    published, reached, polls, failed = [], [], [], 0
    with attack:
        for n in range(PUBLICATIONS):
            with _waiting(host) as reached_ms:
                published.append(writer.publish(n))
            reached.append(reached_ms())
            for _ in range(POLLS_OF_EACH):
                status, took_ms = _poll(host)
                failed += status not in (200, 204)
                polls.append(took_ms)
                time.sleep(PAUSE_SECONDS)
    polls.sort()
    cells = (
        *(f"{median(published):.0f}", f"{max(published):.0f}"),
        *(f"{median(reached):.0f}", f"{max(reached):.0f}"),
        *(f"{median(polls):.1f}", f"{polls[int(len(polls) * 0.95)]:.0f}"),
        *(f"{polls[-1]:.0f}", str(failed)),
    )
    row = f"| {name} | {' | '.join(cells)} |"
    sys.stderr.write(f"{row}\n")
    return row


@contextmanager
def _waiting(host):
    """A page that waits; to be called after the block: how long after its beginning it had news."""
    with urlopen(f"http://{host}/live/bench/") as page:  # as old as a cache may be
        since, until = int(CURSOR.search(page.read())[1]), 0
    while not until:
        status, until, body = _ask(host, since, 0)
        if status == HTTPStatus.OK:
            since, until = int(CURSOR.search(body)[1]), 0
    arrived = []
    thread = threading.Thread(target=_wait, args=[host, since, until, arrived])
    thread.start()
    time.sleep(PAUSE_SECONDS)
    began = time.perf_counter()

    def reached_ms():
        thread.join()
        return (arrived[0] - began) * 1000

    yield reached_ms


def _wait(host, since, until, arrived):
    """From hold to hold, until there is news; without a place it polls, like a page."""
    status = None
    while status != HTTPStatus.OK:
        if not until:
            time.sleep(PAUSE_SECONDS)
        status, until, _body = _ask(host, since, until)
    arrived.append(time.perf_counter())


def _ask(host, since, until):
    """The status, the end of the next hold (0 for none) and the body."""
    asked = http.client.HTTPConnection(host, timeout=GIVEN_UP_SECONDS)
    asked.request("GET", f"/live/bench/since/{since}/until/{until}/")
    reply = asked.getresponse()
    body = reply.read()
    asked.close()
    return reply.status, int(reply.headers["Poll-Until"] or 0), body


def _poll(host):
    """The status of a plain poll, 0 for none, and how many milliseconds it took."""
    asked = http.client.HTTPConnection(host, timeout=GIVEN_UP_SECONDS)
    began, status = time.perf_counter(), 0
    try:
        asked.request("GET", "/live/bench/since/1/")
        status = asked.getresponse().status
    except OSError:
        pass
    finally:
        asked.close()
    return status, (time.perf_counter() - began) * 1000


@contextmanager
def _attack(kind, address):
    port = str(urlsplit(address).port)
    clients = [
        subprocess.Popen([sys.executable, "-m", __spec__.name, kind, port])
        for _ in range(CLIENTS)
    ]
    try:
        time.sleep(OPEN_SECONDS)
        yield
    finally:
        for client in clients:
            client.terminate()
            client.wait()


def attack(kind, port):
    """What one client does, until it is ended."""
    page_class, connections = KINDS[kind]
    arrivals = Arrivals()
    with urlopen(f"http://127.0.0.1:{port}/live/bench/") as page:
        since = int(CURSOR.search(page.read())[1])
    for n in range(ADDRESSES):
        evening = Evening(port=port, slug="bench", poll_seconds=5, waits=True)
        seen_by_nginx = f"\r\nX-Forwarded-For: 198.51.100.{n}\r\n\r\n".encode()
        evening.rest_of_head = evening.rest_of_head[:-4] + seen_by_nginx
        for _ in range(connections // CLIENTS // ADDRESSES):
            page = page_class(evening, arrivals)
            page.since = page.opened_at = since
            page.open(random.random() * OPEN_SECONDS / 2)
    arrivals.run(600)


if __name__ == "__main__":
    attack(sys.argv[1], int(sys.argv[2]))
