"""A newsroom whose live pages are copied, and the server that shows the copy."""

import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.utils import timezone

from liveblog import publishing
from liveblog.extras.static_mirror import mirror
from liveblog.extras.static_mirror.mirror import EVERY_SECONDS, StaticMirror
from tests.factories import (
    card,
    embed,
    figure,
    make_blog,
    make_image,
    make_update,
    quote,
    rich_text,
)

SUB_PATH = "some/place"


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(mirror.time, "monotonic", clock)
    return clock


@pytest.fixture
def folder(tmp_path, settings):
    folder = tmp_path / "www" / SUB_PATH
    settings.STATIC_MIRROR = ("folder", str(folder))
    return folder


@pytest.fixture
def worker(clock):
    """Does its round when the time for it has come; returns how many pages it wrote."""
    keeper = StaticMirror()

    def go_round():
        clock.now += EVERY_SECONDS
        return keeper.keep_up(timezone.now())

    return go_round


@pytest.fixture
def story(blog, ada):
    """A blog with all that may stand in one."""
    image = make_image(is_finished=True, size=(1600, 900))
    other = make_blog(by=ada, slug="vote", headline="The vote")
    first = make_update(blog, "Bridge closed", figure(image), is_key_event=True)
    make_update(blog, "Number two", "Text.", quote(), card(), embed(), is_pinned=True)
    make_update(blog, "About it", announces=first)
    link = '<p>See <a href="https://example.org/a?b=1&amp;c=2">this</a>.</p>'
    make_update(blog, "Linked & <quoted>", rich_text(link))
    publishing.retitle(
        blog, by=ada, headline="River at record height", standfirst="All of it."
    )
    return {"image": image, "other": other, "first": first}


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Patient(ThreadingHTTPServer):
    request_queue_size = 64  # of 5, a browser would have some refused


@pytest.fixture
def served(folder):
    """The folder below a path of another server's, as it may well be."""
    handler = functools.partial(Silent, directory=str(folder.parents[1]))
    server = Patient(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{SUB_PATH}/"
    server.shutdown()
    server.server_close()
