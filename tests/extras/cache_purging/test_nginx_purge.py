"""From a withdrawal to the next reader: the site, its worker's round and nginx between them."""

import gzip
import http.client
from contextlib import ExitStack
from datetime import timedelta

import pytest
from django.utils import timezone

from liveblog import publishing
from liveblog.extras.cache_purging.purging import relay_the_journal
from liveblog.models import JournalLine
from tests.edge import nginx_before
from tests.factories import figure, make_image, make_update
from tests.server import running_server

pytestmark = [pytest.mark.nginx, pytest.mark.django_db(transaction=True)]

SECRET = "sixteen-letters-or-more"
# All by which nginx or a reader could tell one copy of a picture from another.
WAYS = [
    {"Accept-Encoding": encoding, "X-Forwarded-Proto": scheme, "Host": host}
    for encoding in ("gzip, deflate, br", "identity")
    for scheme in ("http", "https")
    for host in ("127.0.0.1", "localhost:8443")
]


@pytest.fixture
def edge(tmp_path, settings):
    """The port of nginx in front of the site, which knows it as a cache of its own."""
    with ExitStack() as stack:
        site = stack.enter_context(running_server())
        port = int(site.rpartition(":")[2])
        edge = stack.enter_context(nginx_before([port], tmp_path, purge_secret=SECRET))
        settings.CACHES_TO_PURGE = (("GET", f"http://127.0.0.1:{edge}"),)
        settings.PURGE_SECRET = SECRET
        yield edge


@pytest.fixture
def image(settings, cal):
    # Where the server, a process of its own, looks for them.
    settings.PICTURES_DIR = settings.DATA_DIR / "pictures"
    return make_image(by=cal, size=(400, 300), is_finished=True)


def get(port, path, **headers):
    return asked(port, path, **headers)[0]


def asked(port, path, **headers):
    """The reply, and what it says."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers=headers)
    reply = connection.getresponse()
    body = reply.read()
    connection.close()
    is_gzip = reply.headers["Content-Encoding"] == "gzip"
    return reply, gzip.decompress(body) if is_gzip else body


def in_all_ways(port, paths):
    replies = [get(port, path, **way) for path in paths for way in WAYS]
    return {(reply.status, reply.headers["X-Cache"]) for reply in replies}


def test_the_next_reader_of_a_withdrawn_picture_gets_none(edge, ada, blog, image):
    update = make_update(blog, "Bridge closed", figure(image), by=ada)
    paths = [
        *(
            f"/media/{image.name}/{name}"
            for name in ("400.webp", "320.jpg", "400.avif")
        ),
        f"/media/{image.name}/16x9.jpg",
    ]
    for path in paths:
        assert get(edge, path).status == 200
    assert in_all_ways(edge, paths) == {(200, "HIT")}

    publishing.withdraw(update, by=ada)
    # This is what the worker is for: so it would go on for ten minutes.
    assert in_all_ways(edge, paths) == {(200, "HIT")}
    relay_the_journal(timezone.now() + timedelta(seconds=1))

    assert in_all_ways(edge, paths) == {(404, None)}  # (only of a 200 it says more)
    assert not JournalLine.objects.not_relayed().exists()


def test_a_deleted_picture_is_gone_too(edge, ada, blog, image):
    make_update(blog, "Bridge closed", figure(image), by=ada)
    path = f"/media/{image.name}/400.jpg"
    assert get(edge, path).status == 200

    publishing.delete_picture(image, by=ada)
    relay_the_journal(timezone.now() + timedelta(seconds=1))

    assert in_all_ways(edge, [path]) == {(404, None)}
    assert not JournalLine.objects.not_relayed().exists()


def test_with_another_secret_than_nginx_has_the_worker_knows_that_it_failed(
    edge, settings, ada, blog, image
):
    update = make_update(blog, "Bridge closed", figure(image), by=ada)
    assert get(edge, f"/media/{image.name}/400.jpg").status == 200
    settings.PURGE_SECRET = "another-than-nginx-has"

    publishing.withdraw(update, by=ada)
    relay_the_journal(timezone.now() + timedelta(seconds=1))

    assert [line.verb for line in JournalLine.objects.not_relayed()] == ["withdraw"]


def test_the_next_program_that_asks_for_a_feed_gets_none_of_the_words(edge, ada, blog):
    """Which nginx would go on giving out for half a minute, compressed and not."""
    update = make_update(blog, "Bridge closed", "The river is over it.", by=ada)
    paths = ["/live/flood/feed.atom", "/live/flood/feed.rss", "/feed.json"]

    def kept():
        ways = [
            {"Host": "127.0.0.1:8000", "Accept-Encoding": e}
            for e in ("gzip", "identity")
        ]
        replies = [asked(edge, path, **way) for path in paths for way in ways]
        return {
            (b"The river is over it." in body, reply.headers["X-Cache"])
            for reply, body in replies
        }

    kept()
    assert kept() == {(True, "HIT")}

    publishing.withdraw(update, by=ada)
    assert (True, "HIT") in kept()
    relay_the_journal(timezone.now() + timedelta(seconds=1))

    assert {has_words for has_words, _ in kept()} == {False}
