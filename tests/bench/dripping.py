"""Sign-in and polls while forty forms drip: the second part of `make bench-attack`.

Each form sends one byte every five seconds, straight to the server and through the shipped
nginx. Both figures are the whole time as a client sees it. Fails nothing.
"""

import http.client
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from tests.bench.processes import serving
from tests.bench.report import machine, write_section
from tests.drips import drips
from tests.edge import nginx_before

CONNECTIONS, EVERY_SECONDS, TRIES = 40, 5, 20
GIVEN_UP_SECONDS = 10
POLL, SIGN_IN = ("GET", "/live/bench/since/1/"), ("POST", "/accounts/login/")


def main(newsroom):
    """`newsroom` makes one in an ExitStack and says where it is (tests/bench/attack.py)."""
    rows = []
    with ExitStack() as stack:
        where, _session = newsroom(stack)
        server, _pid = stack.enter_context(serving(pinned=False, **where))
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        port = stack.enter_context(nginx_before([urlsplit(server).port], folder))
        fronts = {"none": server, "nginx as shipped": f"http://127.0.0.1:{port}"}
        for name, address in fronts.items():
            for attack in (_calm, _dripped):
                with attack(address):
                    rows.append(_row(name, attack, address))
                sys.stderr.write(f"{rows[-1]}\n")
    head = "| in front | forms | sign-in p50, ms | most | poll p50, ms | most |"
    lines = [*_head(), head, "|---|---|---|---|---|---|", *rows]
    sys.stdout.write(write_section("Forms that drip", lines))


def _head():
    yield (
        f"Made by `make bench-attack` on {date.today()}. {CONNECTIONS} sign-in forms send a "
        f"byte every {EVERY_SECONDS} s; beside them a form is sent at once and a poll asked, "
        f"{TRIES} times each, given up after {GIVEN_UP_SECONDS} s. The goal is a sign-in under "
        f"1,000 ms and polls as in calm. {machine()}."
    )
    yield ""


@contextmanager
def _calm(_address):
    yield


@contextmanager
def _dripped(address):
    with drips(address, count=CONNECTIONS, every_seconds=EVERY_SECONDS):
        time.sleep(1)  # for all of them to be taken up
        yield


def _row(name, attack, address):
    host = urlsplit(address).netloc
    sign_in, poll = (
        [_took(host, *what) for _ in range(TRIES)] for what in (SIGN_IN, POLL)
    )
    return (
        f"| {name} | {'calm' if attack is _calm else 'dripping'} | {median(sign_in):.0f} "
        f"| {max(sign_in):.0f} | {median(poll):.1f} | {max(poll):.1f} |"
    )


def _took(host, method, path):
    """Milliseconds until all of the answer is there, or it is given up."""
    body = b"login=ada%40newsbook.example&password=wrong" if method == "POST" else None
    kind = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
    asked = http.client.HTTPConnection(host, timeout=GIVEN_UP_SECONDS)
    began = time.perf_counter()
    try:
        asked.request(method, path, body, kind)
        asked.getresponse().read()
    except TimeoutError:
        pass
    finally:
        asked.close()
    return (time.perf_counter() - began) * 1000
