"""The same words sent again before the first sending has been answered."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from liveblog import publishing
from liveblog.models import Update, sole_sending
from tests.factories import make_update, words
from tests.publishing.at_once import at_once

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]

KEY = "3f6c0e0e-sent-twice"


def new(blog, by, key=KEY):
    return Update(blog=blog, author=by, idempotency_key=key)


@pytest.fixture
def sending(cal):
    """An earlier sending of Cal's, by another thread: under way until the test ends."""
    begun, end = threading.Event(), threading.Event()

    def send():
        with sole_sending(cal, KEY):
            begun.set()
            assert end.wait(20)
        connection.close()

    with ThreadPoolExecutor(1) as pool:
        sent = pool.submit(send)
        assert begun.wait(20)
        try:
            yield
        finally:
            end.set()
        sent.result()


def test_what_is_under_way_is_refused_at_once_and_does_not_wait(sending, cal, blog):
    with pytest.raises(publishing.UnderWay):
        publishing.publish(new(blog, cal), words("Dam breaks"), by=cal)

    assert blog.updates.count() == 0


def test_another_persons_key_and_another_key_are_not(sending, ada, cal, blog):
    publishing.publish(new(blog, ada), words("Ada's"), by=ada)
    publishing.publish(new(blog, cal, "another-key"), words("Another"), by=cal)
    publishing.publish(new(blog, cal, None), words("Without a key"), by=cal)

    assert blog.updates.count() == 3


def test_when_it_is_over_it_is_answered_with_what_is_live(cal, blog):
    first = publishing.publish(new(blog, cal), words("Dam breaks"), by=cal)
    again = publishing.publish(new(blog, cal), words("Dam breaks"), by=cal)

    assert again.pk == first.pk


def test_a_correction_that_is_sent_twice_at_once_is_written_once(cal, blog):
    update = make_update(blog, "Dam breaks", by=cal)

    def send():
        own = Update.objects.select_related("blog").get(pk=update.pk)
        told = {"seen_revision": 2, "note": "It holds."}
        publishing.correct(own, words("Dam holds"), by=cal, **told)

    assert at_once(send, send) == [None, None]

    assert [each.note for each in update.corrections.all()] == ["It holds."]
    assert update.versions.count() == 1


def test_the_desk_gives_the_words_back_and_says_when_to_come(
    sending, client, cal, blog
):
    client.force_login(cal)

    reply = client.post(
        "/desk/live/flood/updates/",
        {"heading": "Dam breaks", "key": KEY, "blocks": "", "n": 0},
    )

    assert (reply.status_code, reply.headers["Retry-After"]) == (503, "1")
    assert "Dam breaks" in reply.content.decode()
