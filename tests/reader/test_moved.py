"""Every address of a blog that has another now leads to the same thing at the new one."""

import pytest
from django.utils import timezone

from liveblog import publishing
from liveblog.models import FormerAddress
from liveblog.monitoring import readers_now
from liveblog.reader import moved as led_on
from tests.factories import make_blog, make_update
from tests.page import OpenPage, parse
from tests.poll_cache import ask, clock, gate

__all__ = ["clock", "gate"]  # fixtures

BEHIND = (
    *("", "before/9/", "before/9/part/", "light/", "light/before/9/", "oldest-first/"),
    *("since/1/", "since/1/until/1796032680/", "between/1/30/", "after/9/part/"),
    *("feed.atom", "feed.rss", "feed.json", "key-events/", "live-now/", "card.png"),
    *("embed/", "latest/"),
    *("blog.json", "since/1.json", "between/1/30.json", "updates/7/ninjs.json"),
    *("by/mira-holt/", "by/j%C3%B6rg/before/9/", "updates/7/", "ask/"),
)


@pytest.fixture
def moved(ada, blog):
    make_update(blog, "Bridge closed", by=ada)
    publishing.change_address(blog, "river", by=ada)
    return blog


@pytest.mark.one_database
def test_what_stands_behind_the_slug_stays(rey, moved):
    for behind in BEHIND:
        reply = rey.get(f"/live/flood/{behind}?utm=1")

        is_read = behind == "latest/" or behind.endswith(".json")
        names = ("Location", "Cache-Control", "Cross-Origin-Resource-Policy")
        names += ("Access-Control-Allow-Origin", "Vary")
        told = [reply.status_code, *(reply.headers.get(name) for name in names)]
        assert told == [
            *(301, f"/live/river/{behind}"),
            # A browser that kept it would go in a circle once the old address is back.
            *("public, max-age=0, s-maxage=2", "cross-origin"),
            *("*" if is_read else None, None),
        ], behind


def test_who_follows_a_stream_goes_on_where_it_was(rey, moved):
    reply = rey.get("/live/flood/stream.json?offset=000000000000002&live=long-poll")

    new = "/live/river/stream.json?offset=000000000000002&live=long-poll"
    assert (reply.status_code, reply.headers["Location"]) == (301, new)


def test_a_question_is_sent_on_with_its_words(rey, ada, moved):
    publishing.edit_blog(moved, by=ada, takes_questions=True)

    reply = rey.post("/live/flood/ask/send/", {"words": "Is the road open?"})

    assert (reply.status_code, reply.url) == (308, "/live/river/ask/send/")


def test_no_step_of_several_names_is_made_twice(rey, ada, moved):
    publishing.change_address(moved, "water", by=ada)

    for old in ("flood", "river"):
        assert rey.get(f"/live/{old}/").url == "/live/water/"


def test_an_address_that_is_back_leads_nowhere_else(rey, ada, moved):
    publishing.change_address(moved, "flood", by=ada)

    assert rey.get("/live/flood/").status_code == 200
    assert rey.get("/live/river/").url == "/live/flood/"
    # Of its own pages that are not there: no circle.
    assert rey.get("/live/flood/updates/999999/").status_code == 404
    assert rey.get("/live/flood/nothing/").status_code == 404


def test_what_readers_may_not_know_is_not_given_away(rey, ada):
    prepared = make_blog(by=ada, live=False, slug="budget")
    publishing.change_address(prepared, "secret-budget", by=ada)

    assert rey.get("/live/budget/").status_code == 404


def test_an_open_page_goes_on_and_misses_nothing(rey, ada, blog):
    open_page = OpenPage(rey, "flood")
    publishing.change_address(blog, "river", by=ada)
    make_update(blog, "Bridge closed", by=ada)

    reply = rey.get(f"/live/flood/since/{open_page.since}/", follow=True)

    assert reply.redirect_chain == [(f"/live/river/since/{open_page.since}/", 301)]
    told = parse(reply.content.decode())
    assert "Bridge closed" in reply.content.decode()
    # And asks at the new one from then on.
    assert told.by_id("poll").attributes["hx-get"] == "/live/river/since/3/"


@pytest.mark.django_db(transaction=True)
def test_the_poll_cache_leads_on_as_soon_as_it_hears(gate, ada, blog, clock):
    assert ask(gate, "/live/flood/since/1/")[0] == "204 No Content"
    publishing.change_address(blog, "river", by=ada)

    # The waiting room knows sooner: there is no live blog of that name any more.
    told = ask(gate, "/live/flood/since/1/", HTTP_KNOWN_REVISION="2")

    assert told[0] == "301 Moved Permanently"
    assert ("Location", "/live/river/since/1/") in told[1]


def test_pages_that_were_opened_before_are_counted(settings, ada, moved, monkeypatch):
    monkeypatch.setattr(
        readers_now, "_said", {}
    )  # another test may have said something
    settings.READER_SAMPLE = 1
    readers_now.say_here("flood")
    readers_now.say_here("river")
    readers_now.say_here("invented")

    assert readers_now.write_down(timezone.now()) == 2
    assert readers_now.readers_now(moved) == 2


def test_a_404_elsewhere_asks_once_a_minute_whether_anything_was_imported(
    rey, django_assert_num_queries, moved, monkeypatch
):
    monkeypatch.setattr(led_on, "_none_until", 0.0)
    for queries in (2, 0):
        with django_assert_num_queries(queries):
            assert rey.get("/nothing/").status_code == 404
    assert FormerAddress.objects.count() == 1
