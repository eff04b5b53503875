"""The worker's look at the public address: when it first saw what went live."""

import socket
import time
from contextlib import closing
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Update
from liveblog.worker import public_address, receipts
from liveblog.worker.public_address import NoAnswer
from liveblog.worker.receipts import look_for_what_went_live
from tests.factories import make_blog, make_draft, make_update
from tests.server import free_port, running_server
from tests.worker.answering import answering

pytestmark = pytest.mark.slow


def look(settings, address):
    settings.RECEIPT_URL = address
    return look_for_what_went_live(timezone.now())


def seen():
    rows = Update.objects.exclude(seen_at=None).order_by("pk")
    return [update.heading for update in rows]


@pytest.mark.django_db(transaction=True)
def test_it_sees_what_is_there_through_the_real_server(ada, blog, settings):
    update = make_update(blog, "Bridge closed", by=ada)
    make_draft(blog, "Not yet")

    with running_server() as address:
        assert look(settings, address) == 1
        assert look(settings, address) == 0

    update.refresh_from_db()
    assert update.published_at <= update.seen_at <= timezone.now()
    assert update.seconds_until_seen in range(10)
    blog.refresh_from_db()
    assert blog.revision == update.last_revision == 2  # no revision: no reader sees it


@pytest.mark.django_db(transaction=True)
def test_another_way_to_the_public_address_is_asked_by_the_public_name(
    ada, blog, settings
):
    """As from one container to another, where the public name leads elsewhere."""
    make_update(blog, "Bridge closed", by=ada)
    public = "https://live.example"
    settings.PUBLIC_URL = public

    with running_server(PUBLIC_URL=public, ALLOWED_HOSTS="live.example") as address:
        assert look(settings, address) == 1


class Shelf:
    """A cache that goes on giving an old answer until it is emptied."""

    def __init__(self):
        self.is_stale = True

    def __call__(self, path):
        return (204, {}, "") if self.is_stale else (200, {}, self.text)


def test_it_waits_for_the_cache_to_let_it_through(ada, blog, settings):
    update = make_update(blog, "Bridge closed", by=ada)
    shelf = Shelf()
    shelf.text = Client().get("/live/flood/since/1/").content.decode()

    with answering(shelf) as (address, asked):
        assert look(settings, address) == 0
        shelf.is_stale = False
        assert look(settings, address) == 1

    assert asked == ["/live/flood/since/1/"] * 2
    update.refresh_from_db()
    assert update.seen_at is not None


def test_one_behind_the_link_to_earlier_ones_is_there_too(ada, blog, settings):
    for number in range(25):
        make_update(blog, f"{number}", by=ada)
    html = Client().get("/live/flood/since/1/").content.decode()
    first = blog.updates.get(heading="0")
    assert f'id="update-{first.pk}"' not in html

    with answering(lambda path: (200, {}, html)) as (address, _):
        assert look(settings, address) == receipts.AT_ONCE
        assert look(settings, address) == 5


def test_another_page_is_not_taken_for_it(ada, blog, settings):
    """A sign-in page, a captive portal, "out of date": 200 alone proves nothing."""
    make_update(blog, "Bridge closed", by=ada)

    with answering(lambda path: (200, {}, "<p>Welcome to our wifi")) as (address, _):
        assert look(settings, address) == 0

    assert seen() == []


def test_a_redirect_is_not_followed(ada, blog, settings, caplog):
    make_update(blog, "Bridge closed", by=ada)

    with answering(lambda path: (302, {"Location": "/elsewhere"}, "")) as (
        address,
        asked,
    ):
        assert look(settings, address) == 0

    assert asked == ["/live/flood/since/1/"]
    assert "answers 302" in caplog.text


def test_one_that_is_answered_with_an_error_holds_up_no_other(ada, settings):
    for slug in ("broken", "sound"):
        make_update(make_blog(by=ada, slug=slug), slug, by=ada)
    html = Client().get("/live/sound/since/1/").content.decode()

    def answer(path):
        return (500, {}, "") if "broken" in path else (200, {}, html)

    with answering(answer) as (address, _):
        assert look(settings, address) == 1

    assert seen() == ["sound"]


def test_no_proxy_of_the_environment_is_asked(ada, blog, settings, monkeypatch):
    make_update(blog, "Bridge closed", by=ada)
    html = Client().get("/live/flood/since/1/").content.decode()
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{free_port()}")

    with answering(lambda path: (200, {}, html)) as (address, _):
        assert look(settings, address) == 1


def test_an_address_that_is_away_is_asked_once_a_round(ada, blog, settings):
    for number in range(3):
        make_update(blog, f"{number}", by=ada)

    with pytest.raises(NoAnswer):
        look(settings, f"http://127.0.0.1:{free_port()}")

    assert seen() == []


def test_one_that_never_answers_is_given_up(ada, blog, settings, monkeypatch):
    make_update(blog, "Bridge closed", by=ada)
    monkeypatch.setattr(public_address, "TIMEOUT_SECONDS", 0.2)

    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        began = time.monotonic()
        with pytest.raises(NoAnswer):
            look(settings, f"http://127.0.0.1:{silent.getsockname()[1]}")

    assert time.monotonic() - began < 5


def test_one_that_answers_for_ever_is_given_up(ada, blog, settings, monkeypatch):
    make_update(blog, "Bridge closed", by=ada)
    monkeypatch.setattr(public_address, "LONGEST_ANSWER_BYTES", 100_000)

    with (
        answering(lambda path: (200, {}, "x" * 500_000)) as (address, _),
        pytest.raises(NoAnswer, match="too much"),
    ):
        look(settings, address)


def test_it_can_be_switched_off(ada, blog, settings, django_assert_num_queries):
    make_update(blog, "Bridge closed", by=ada)

    with django_assert_num_queries(0):
        assert look(settings, "") == 0


def test_what_is_withdrawn_or_long_live_is_not_looked_for(ada, blog, settings):
    make_update(blog, "Old", by=ada)
    long_ago = timezone.now() - timedelta(minutes=11)
    Update.objects.update(published_at=long_ago)
    publishing.withdraw(make_update(blog, "Gone", by=ada), by=ada)

    with answering(lambda path: (200, {}, "")) as (address, asked):
        assert look(settings, address) == 0

    assert asked == []
