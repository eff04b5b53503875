"""A search engine is told which addresses have changed or are gone, and knows our key."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.test import Client
from django.urls import include, path
from django.utils import timezone

from liveblog import publishing
from liveblog.config.urls import handler404
from liveblog.config.urls import urlpatterns as ours
from liveblog.extras.indexnow import telling
from liveblog.extras.indexnow.telling import Engines
from tests.factories import make_blog, make_draft, make_update
from tests.server import free_port

__all__ = ["handler404"]
pytestmark = [pytest.mark.one_database, pytest.mark.slow]

KEY = "0123456789abcdef"
OURS = "https://news.example"
FLOOD = f"{OURS}/live/flood/"
urlpatterns = [*ours, path("", include("liveblog.extras.indexnow.urls"))]


class Engine:
    """Keeps what it was told."""

    def __init__(self):
        self.told, self.status = [], 202
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self.server.server_port}/indexnow"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))
        self.thread.start()

    def _handler(self):
        engine = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                engine.told.append((self.path, json.loads(body)))
                self.send_response(engine.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        return Handler

    def heard(self):
        """The addresses that it was told since it was last asked."""
        told, self.told = self.told, []
        return [url for _path, each in told for url in each["urlList"]]

    def stop(self):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture
def engine(settings, monkeypatch):
    monkeypatch.setattr(telling, "SETTLE_SECONDS", 0)
    monkeypatch.setattr(telling, "COALESCE_SECONDS", 0)
    engine = Engine()
    settings.PUBLIC_URL, settings.ROOT_URLCONF = OURS, __name__
    settings.INDEXNOW_KEY, settings.INDEXNOW_URL = KEY, engine.url
    yield engine
    engine.stop()


@pytest.fixture
def worker(engine, blog):
    """It has told of what was live when it began."""
    worker = Engines()
    assert go(worker) == 1
    assert engine.heard() == [FLOOD]
    return worker


def go(worker):
    return worker.tell(timezone.now())


def address_of(update):
    return f"{FLOOD}updates/{update.pk}/"


def test_the_key_is_served_at_its_address_and_nothing_else_is(engine, db):
    reply = Client().get(f"/{KEY}.txt")

    assert (reply.status_code, reply.content) == (200, KEY.encode())
    assert reply["Content-Type"] == "text/plain; charset=utf-8"
    assert reply["Cache-Control"] == "public, max-age=0, s-maxage=30"
    assert Client().get(f"/{KEY}0.txt").status_code == 404
    assert b"User-agent" in Client().get("/robots.txt").content


def test_it_hears_of_what_arrives_is_corrected_and_withdrawn(engine, worker, ada, blog):
    first = make_update(blog, "Bridge closed", by=ada)
    second = make_update(blog, "Road closed", by=ada)

    assert go(worker) == 3
    [(path_asked, told)] = engine.told
    assert path_asked == "/indexnow"
    assert told == {
        "host": "news.example",
        "key": KEY,
        "keyLocation": f"{OURS}/{KEY}.txt",
        "urlList": [FLOOD, address_of(second), address_of(first)],
    }
    engine.heard()
    publishing.withdraw(first, by=ada)
    assert go(worker) == 2
    assert engine.heard() == [FLOOD, address_of(first)]
    assert go(worker) == 0


def test_it_hears_of_a_blog_that_moves_and_of_one_that_is_withdrawn_and_back(
    engine, worker, ada, blog
):
    update = make_update(blog, "Bridge closed", by=ada)
    go(worker)
    engine.heard()
    publishing.change_address(blog, "river", by=ada)
    go(worker)
    assert engine.heard() == [f"{OURS}/live/river/", FLOOD]

    publishing.withdraw_blog(blog, by=ada, reason="A mistake.")
    go(worker)
    river = [f"{OURS}/live/river/", f"{OURS}/live/river/updates/{update.pk}/"]
    assert engine.heard() == river

    publishing.bring_back(blog, by=ada)
    go(worker)
    assert engine.heard() == river


def test_it_hears_nothing_of_what_no_reader_sees(engine, worker, ada, blog):
    make_blog(by=ada, slug="prepared", live=False)
    make_update(make_blog(by=ada, slug="drill", is_rehearsal=True), "Drill", by=ada)
    make_draft(blog, "Not yet")

    assert go(worker) == 0
    taken_back = make_update(blog, "Too early", by=ada)
    publishing.take_back(taken_back, by=ada)
    assert go(worker) == 1
    assert engine.heard() == [FLOOD]


def test_a_blog_is_told_of_once_in_some_minutes_and_not_at_once(
    engine, worker, ada, blog, monkeypatch, django_assert_num_queries
):
    monkeypatch.setattr(telling, "SETTLE_SECONDS", 3600)
    monkeypatch.setattr(telling, "COALESCE_SECONDS", 7200)
    first = make_update(blog, "Bridge closed", by=ada)
    assert go(worker) == 0
    assert worker.waiting[blog.pk].due > 3600

    worker.waiting[blog.pk].due = float("-inf")  # the time has come
    assert go(worker) == 2
    second = make_update(blog, "Road closed", by=ada)
    assert go(worker) == 0
    with django_assert_num_queries(1):
        assert go(worker) == 0
    assert worker.waiting[blog.pk].due == worker.rests[blog.pk]

    worker.waiting[blog.pk].due = float("-inf")
    assert go(worker) == 2
    assert engine.heard() == [FLOOD, address_of(first), FLOOD, address_of(second)]


def test_an_engine_that_fails_or_is_away_is_told_again_after_a_rest(
    engine, worker, settings, ada, blog, caplog
):
    engine.status = 429
    update = make_update(blog, "Bridge closed", by=ada)

    assert go(worker) == 0
    assert go(worker) == 0
    assert len(engine.told) == 1
    assert "answers 429" in caplog.text
    settings.INDEXNOW_URL = f"http://127.0.0.1:{free_port()}/"
    worker.rests_until = float("-inf")
    assert go(worker) == 0
    settings.INDEXNOW_URL = engine.url
    engine.status, worker.rests_until = 200, float("-inf")
    engine.heard()

    assert go(worker) == 2
    assert engine.heard() == [FLOOD, address_of(update)]


def test_a_worker_that_starts_tells_of_what_is_live_and_of_what_is_gone_lately(
    engine, ada, blog
):
    gone = make_update(blog, "Bridge closed", by=ada)
    publishing.withdraw(gone, by=ada)
    withdrawn = make_blog(by=ada, slug="withdrawn")
    publishing.withdraw_blog(withdrawn, by=ada, reason="A mistake.")
    publishing.close(make_blog(by=ada, slug="over"), by=ada)

    assert go(Engines()) == 3

    assert sorted(engine.heard()) == [
        FLOOD,
        address_of(gone),
        f"{OURS}/live/withdrawn/",
    ]
