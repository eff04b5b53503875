"""A hub is told which feeds have changed, and feeds name it."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest
from django.test import Client
from django.utils import timezone
from lxml import etree

from liveblog import publishing
from liveblog.extras.websub import hub as hubs
from liveblog.extras.websub.hub import Hub
from tests.factories import make_blog, make_draft, make_update
from tests.server import free_port

pytestmark = [pytest.mark.one_database, pytest.mark.slow]

OURS = "http://127.0.0.1:8000"
FRONT = f"{OURS}/feed.atom"
FLOOD = f"{OURS}/live/flood/feed.atom"


class HubOfTest:
    """Keeps what it was told."""

    def __init__(self):
        self.told, self.status = [], 202
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self.server.server_port}/publish?for=us"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))
        self.thread.start()

    def _handler(self):
        hub = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                hub.told.append((self.path, parse_qs(body)))
                self.send_response(hub.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        return Handler

    @property
    def feeds(self):
        return [feed for _path, told in self.told for feed in told["hub.url"]]

    def stop(self):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture
def hub(settings, monkeypatch):
    # However slow these tests are, no time of these is over in them by itself.
    monkeypatch.setattr(hubs, "AGAIN_SECONDS", 3600)
    monkeypatch.setattr(hubs, "FIRST_PAUSE_SECONDS", 3600)
    hub = HubOfTest()
    settings.PUBLIC_URL = OURS
    settings.WEBSUB_HUB = hub.url
    settings.INSTALLED_APPS = [*settings.INSTALLED_APPS, "liveblog.extras.websub"]
    yield hub
    hub.stop()


@pytest.fixture
def ours(hub, blog):
    """The worker's side of it, which has told of what was live when it began."""
    ours = Hub()
    assert go(ours) == 2
    assert hub.feeds == [FLOOD, FRONT]
    hub.told.clear()
    return ours


def go(ours):
    return ours.tell(timezone.now())


def test_the_atom_feeds_name_the_hub(hub, blog):
    for address in ("/feed.atom", "/live/flood/feed.atom"):
        feed = etree.fromstring(Client().get(address).content)
        links = {each.get("rel"): each.get("href") for each in feed.findall("{*}link")}

        assert links["hub"] == hub.url
        assert links["self"] == OURS + address


def test_without_a_hub_they_name_none(rey, blog):
    assert b'rel="hub"' not in rey.get("/live/flood/feed.atom").content


def test_the_hub_is_told_of_each_change(hub, ours, ada, blog):
    make_blog(by=ada, slug="other")
    go(ours)
    hub.told.clear()
    update = make_update(blog, "Bridge closed", by=ada)

    assert go(ours) == 2
    assert go(ours) == 0

    asked = {"hub.mode": ["publish"], "hub.url": [FLOOD]}
    assert hub.told[0] == ("/publish?for=us", asked)
    assert hub.feeds == [FLOOD, FRONT]
    publishing.withdraw(update, by=ada)
    assert go(ours) == 2
    assert hub.feeds == [FLOOD, FRONT] * 2


def test_it_is_told_once_more_when_no_cache_has_the_feed_of_before(
    hub, ours, ada, blog
):
    make_update(blog, "Bridge closed", by=ada)
    assert go(ours) == 2
    assert set(ours.again) == {FLOOD, FRONT}

    ours.again = dict.fromkeys(ours.again, float("-inf"))  # the time has come

    assert go(ours) == 2
    assert go(ours) == 0
    assert hub.feeds == [FLOOD, FRONT] * 2


def test_it_is_told_of_a_blog_that_is_withdrawn(hub, ours, ada, blog):
    publishing.withdraw_blog(blog, by=ada, reason="A mistake.")

    assert go(ours) == 2
    assert hub.feeds == [FLOOD, FRONT]


def test_nothing_is_told_of_what_no_reader_sees(hub, ours, ada, blog):
    make_blog(by=ada, slug="prepared", live=False)
    make_update(make_blog(by=ada, slug="drill", is_rehearsal=True), "Drill", by=ada)
    make_draft(blog, "Not yet")

    assert go(ours) == 0


def test_nothing_new_is_one_query(ours, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert go(ours) == 0


def test_a_hub_that_fails_is_told_again_after_a_rest(hub, ours, ada, blog, caplog):
    hub.status = 503
    make_update(blog, "Bridge closed", by=ada)

    assert go(ours) == 0
    assert go(ours) == 0
    assert len(hub.told) == 1
    assert "answers 503" in caplog.text
    hub.status, ours.rests_until = 202, float("-inf")

    assert go(ours) == 2
    assert sorted(hub.feeds[1:]) == sorted([FLOOD, FRONT])


def test_a_hub_that_is_away_stops_nothing(ours, settings, ada, blog):
    settings.WEBSUB_HUB = f"http://127.0.0.1:{free_port()}/"
    make_update(blog, "Bridge closed", by=ada)

    assert go(ours) == 0
    assert len(ours.due) == 2


def test_a_worker_that_starts_tells_of_what_is_live_alone(hub, ada, blog):
    publishing.close(make_blog(by=ada, slug="over"), by=ada)

    assert go(Hub()) == 2
    assert hub.feeds == [FLOOD, FRONT]
