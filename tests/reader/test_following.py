"""Every public page of a blog asks for news by itself, and says so until it does."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog
from tests.factories import make_update, many_updates, words
from tests.page import parse

pytestmark = pytest.mark.one_database

NOTE = "This page is not refreshing itself. Load it again"
DAY = timedelta(hours=24)


@pytest.fixture
def others(blog):
    """The other pages of a blog, by what they are called."""
    many_updates(blog, 30)
    update = blog.updates.newest_first().first()
    blog.refresh_from_db()
    return {
        "permalink": f"/live/flood/updates/{update.pk}/",
        "older": f"/live/flood/before/{update.first_revision}/",
        "oldest first": "/live/flood/oldest-first/",
        "key events": "/live/flood/key-events/",
        "later": f"/live/flood/after/{update.first_revision - 5}/",
    }


def read(rey, address):
    return parse(rey.get(address).content.decode())


def polls(page):
    """How it asks: the attributes of its poll that are a matter of pace and place."""
    attributes = page.by_id("poll").attributes
    names = ("hx-get", "hx-trigger", "data-seconds", "data-slow", "data-hold")
    return {name: attributes[name] for name in names if name in attributes}


def asks(address, seconds):
    return {
        "hx-get": address,
        "hx-trigger": f"every {seconds}s, reader:wake from:body",
        "data-seconds": str(seconds),
        "data-slow": "60",
    }


def note(page):
    found = page.by_id("not-following")
    return found and found.text


def scripts(page):
    elements = page.find_all(lambda e: e.tag == "script" and "src" in e.attributes)
    return [e.attributes["src"].rpartition("/")[2] for e in elements]


def test_the_other_pages_ask_at_the_one_address_once_a_minute(rey, blog, others):
    for name, address in others.items():
        page = read(rey, address)

        # The live page's own, which caches hold: nothing is asked for each page.
        poll = f"/live/flood/since/{blog.revision}/"
        assert polls(page) == asks(poll, 60), name
        assert polls(read(rey, "/live/flood/"))["hx-get"] == poll
        assert note(page) == NOTE, name
        assert scripts(page) == ["htmx.min.js", "other.js"], name
        assert page.by_id("status-line").text.startswith("Live"), name
        for needed in ("new-updates", "connection", "outdated", "say", "words"):
            assert page.by_id(needed), (name, needed)


def test_they_are_no_faster_than_live_pages(rey, others, settings):
    settings.POLL_SECONDS = 90

    for name, address in others.items():
        assert polls(read(rey, address))["data-seconds"] == "90", name


def test_they_follow_a_closed_blog_as_its_live_page_does(rey, ada, blog, others):
    held = {}
    for name, address in others.items():
        held[name] = rey.get(address).headers["ETag"]
    publishing.close(blog, by=ada)
    blog.refresh_from_db()

    for name, address in others.items():
        reply = rey.get(address, headers={"If-None-Match": held[name]})
        page = parse(reply.content.decode())
        poll = f"/live/flood/since/{blog.revision}/"
        assert polls(page) == asks(poll, 300), name
        assert note(page) == NOTE, name
        held[name] = reply.headers["ETag"]
    with time_machine.travel(timezone.now() + DAY, tick=False):
        for name, address in others.items():
            reply = rey.get(address, headers={"If-None-Match": held[name]})
            page = parse(reply.content.decode())
            assert polls(page) == {}, name
            assert note(page) is None, name


def test_a_permalink_knows_what_to_say_once_its_update_is_gone(rey, blog):
    update = make_update(blog, "Dam breaks")

    target = read(rey, f"/live/flood/updates/{update.pk}/").by_id("target")

    assert target.attributes["data-gone"] == "This update was withdrawn"
    title = "Withdrawn from River at record height – Newsbook"
    assert target.attributes["data-title"] == title


def test_corrections_ask_for_themselves_and_are_sent_where_something_is_new(
    rey, ada, blog
):
    update = make_update(blog, "7.24 metres")
    for address in ("/corrections/", "/corrections/before/0-0/"):
        reply = rey.get(address)
        page = parse(reply.content.decode())
        assert polls(page) == asks(address, 60)
        assert "data-since" not in page.by_id("poll").attributes
        # What tells the page that an answer is one of ours.
        assert reply.headers["Poll-Seconds"] == "60"
        assert note(page) == NOTE
        assert scripts(page) == ["htmx.min.js", "other.js"]
        connection = page.by_id("connection").attributes
        assert connection["data-lost"] == "Connection lost, trying again"
        assert connection["role"] == "status"
        assert page.by_id("lines")
    tag = rey.get("/corrections/").headers["ETag"]
    again = rey.get("/corrections/", headers={"If-None-Match": tag})
    assert (again.status_code, again.headers["Poll-Seconds"]) == (304, "60")

    seen = update.last_revision
    publishing.correct(
        update, words("7.42 metres"), by=ada, seen_revision=seen, note="It is 7.42."
    )

    news = rey.get("/corrections/", headers={"If-None-Match": tag})
    assert news.status_code == 200
    assert "It is 7.42." in parse(news.content.decode()).by_id("lines").text


def test_the_live_page_and_the_front_page_say_so_too_while_they_have_a_poll(
    rey, ada, blog
):
    for address, script in (("/live/flood/", "reader.js"), ("/", "front.js")):
        page = read(rey, address)
        assert note(page) == NOTE
        # With its own link, so that it stands without any script.
        link = page.by_id("not-following").find("a")
        assert link.attributes["href"] == ""
        assert scripts(page) == ["htmx.min.js", script]
        assert page.by_id("connection")
    publishing.close(blog, by=ada)
    with time_machine.travel(timezone.now() + DAY, tick=False):
        assert note(read(rey, "/live/flood/")) is None
    assert Blog.objects.get().is_closed
