"""Sign-in and polls under two attacks that cost a client nothing: a part of `make bench-attack`.

Forty forms of which a byte comes every five seconds, and five requests a second for addresses
as long as the server takes, which are logged; straight to the server and through the shipped
nginx. Both figures are the whole time as a client sees it. Fails nothing.
"""

import http.client
import subprocess
import sys
import tempfile
import threading
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

CONNECTIONS, EVERY_SECONDS, TRIES, PAUSE_SECONDS = 40, 5, 40, 0.1
LONG_A_SECOND = 5
GIVEN_UP_SECONDS = 10
POLL, SIGN_IN = ("GET", "/live/bench/since/1/"), ("POST", "/accounts/login/")
NO_LOG = subprocess.DEVNULL  # of the long addresses, each is a line of it
# What a client can have logged: nginx takes a line of 8 KB, and the server of 64 KB.
LETTERS = {"none": 63_000, "nginx as shipped": 7_900}
TITLE = "Sign-in under attack"


def main(newsroom):
    """`newsroom` makes one in an ExitStack and says where it is (tests/bench/attack.py)."""
    rows = []
    with ExitStack() as stack:
        where, _session = newsroom(stack)
        server, _pid = stack.enter_context(
            serving(pinned=False, errors=NO_LOG, **where)
        )
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        port = stack.enter_context(nginx_before([urlsplit(server).port], folder))
        fronts = {"none": server, "nginx as shipped": f"http://127.0.0.1:{port}"}
        for front, address in fronts.items():
            rows += _rows(front, address)
    head = (
        "| in front | attack | sign-in p50, ms | times calm | most, ms "
        "| poll p50, ms | times calm | most, ms |"
    )
    lines = [*_head(), head, "|---" * 8 + "|", *rows]
    sys.stdout.write(write_section(TITLE, lines))


def _head():
    yield (
        f"Made by `make bench-attack` on {date.today()}. Dripping: {CONNECTIONS} sign-in forms "
        f"send a byte every {EVERY_SECONDS} s. Long: {LONG_A_SECOND} requests a second for an "
        f"address of {LETTERS['none']:,} letters, or of {LETTERS['nginx as shipped']:,}, which "
        "is what nginx lets through. Beside them a form is sent at once and a poll asked, "
        f"{TRIES} times each, {PAUSE_SECONDS} s apart, given up after {GIVEN_UP_SECONDS} s. The "
        f"goal is a sign-in under 1,000 ms and polls as in calm. {machine()}."
    )
    yield ""
    yield (
        "On 26 November, before either was mended, 64 KB of an address cost 17 s of CPU and "
        "five a second through nginx took the sign-in from 12 ms to 1,600; forty dripping forms "
        "stopped the desk, and sometimes the polls."
    )
    yield ""


def _rows(front, address):
    calm = None
    for name, attack in {"calm": _calm, "dripping": _dripped, "long": _long}.items():
        with attack(address, LETTERS[front]):
            took = _measured(urlsplit(address).netloc)
        calm = calm or took
        cells = (
            cell
            for one, before in zip(took, calm, strict=True)
            for cell in _cells(one, before)
        )
        row = f"| {front} | {name} | {' | '.join(cells)} |"
        sys.stderr.write(f"{row}\n")
        yield row


def _cells(took, calm):
    middle = median(took)
    return f"{middle:.1f}", f"{middle / median(calm):.1f}", f"{max(took):.0f}"


def _measured(host):
    """Milliseconds of each sign-in, and of each poll, in turn."""
    sign_ins, polls = [], []
    for _ in range(TRIES):
        sign_ins.append(_took(host, *SIGN_IN))
        polls.append(_took(host, *POLL))
        time.sleep(PAUSE_SECONDS)
    return sign_ins, polls


@contextmanager
def _calm(_address, _letters):
    yield


@contextmanager
def _dripped(address, _letters):
    with drips(address, count=CONNECTIONS, every_seconds=EVERY_SECONDS):
        time.sleep(1)  # for all of them to be taken up
        yield


@contextmanager
def _long(address, letters):
    """Each is sent at its time, whether those before it have been answered or not."""
    host, path, ended = urlsplit(address).netloc, f"/{'a' * letters}", threading.Event()
    if (status := _status(host, path)) != 404:
        raise SystemExit(f"An address of {letters} letters is answered {status}")

    def ask():
        _took(host, "GET", path)

    def keep_asking():
        while not ended.wait(1 / LONG_A_SECOND):
            threading.Thread(target=ask, daemon=True).start()

    asking = threading.Thread(target=keep_asking)
    asking.start()
    try:
        time.sleep(1)
        yield
    finally:
        ended.set()
        asking.join()


def _status(host, path):
    asked = http.client.HTTPConnection(host, timeout=GIVEN_UP_SECONDS)
    asked.request("GET", path)
    status = asked.getresponse().status
    asked.close()
    return status


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
