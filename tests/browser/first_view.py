"""The first view of a page, from the server as it is in production."""

import os
import re
import subprocess
import sys
from contextlib import contextmanager
from functools import cache

import pytest

from tests import budget
from tests.demo_server import ROOT
from tests.server import running_server

HASHED = {"HASHED_STATIC": "true"}
LATE = re.compile(r"/media/|[.]woff2$")


HAS_PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"


@pytest.fixture(scope="module")
def server(django_db_setup):
    """Hashed and compressed static files, as `make serve` serves them."""
    _collect_static_files()
    with running_server(**HASHED) as address:
        yield address


@cache  # in this process's own DATA_DIR; to compress them takes three seconds
def _collect_static_files():
    collect = [sys.executable, "manage.py", "collectstatic", "--no-input", "-v0"]
    subprocess.run(collect, cwd=ROOT, env=os.environ | HASHED, check=True)


@contextmanager
def network_log(page):
    """The requests of the page and its frames inside the block, complete once it has ended."""
    requests, answered = [], []

    def note(request):
        answered.append(request)

    page.on("requestfinished", note)
    yield requests
    page.wait_for_load_state("networkidle")
    page.remove_listener("requestfinished", note)
    for request in answered:
        sent, kind = request.sizes(), request.response().headers.get("content-type", "")
        requests.append(
            budget.Request(
                address=request.url,
                kind=request.resource_type.capitalize(),
                mime_type=kind.partition(";")[0],
                sent_bytes=sent["responseHeadersSize"] + sent["responseBodySize"],
            )
        )


def open_with_the_words_first(page, address):
    """Keep fonts and pictures back until the words are painted; returns how many."""
    late, has_painted = [], False
    page.route(
        LATE, lambda route: route.continue_() if has_painted else late.append(route)
    )
    page.goto(address, wait_until="domcontentloaded")
    while not has_painted:
        page.wait_for_timeout(50)
        has_painted = page.evaluate(HAS_PAINTED)
    for route in late:
        route.continue_()
    page.wait_for_load_state("load")
    return len(late)


SAVE_DATA = (
    "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"
)
