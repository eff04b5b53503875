"""Withdrawn and corrected updates in feeds, and the whole of a blog."""

from datetime import UTC, datetime

import pytest
import time_machine
from lxml import etree

from liveblog import publishing
from liveblog.models import Blog, Update
from liveblog.reader import feeds
from tests.factories import (
    make_blog,
    make_update,
    many_updates,
)
from tests.for_each import for_each
from tests.reader.feeds import (
    FEEDS,
    FORMS,
    atom,
    entries,
    items,
    json_items,
    said,
    story,
    tag,
)
from tests.validators import NAMES

__all__ = ["story"]  # fixtures

pytestmark = pytest.mark.one_database


# Withdrawals --------------------------------------------------------------------------


@pytest.fixture
def withdrawn(ada, blog):
    """One with a notice, one without."""
    noted, silent = make_update(blog, "Weir gone"), make_update(blog, "Dam gone")
    with time_machine.travel("2030-01-02T03:04:05Z", tick=False):
        publishing.withdraw(noted, by=ada, notice="The weir stands.", reason="Secret")
        publishing.withdraw(silent, by=ada, reason="Secret")
    return noted, silent


def test_atom_says_that_an_entry_is_gone(rey, withdrawn):
    noted, silent = withdrawn

    feed = atom(rey)

    gone = {
        each.get("ref"): (each.get("when"), said(each, "at:comment"))
        for each in feed.findall("at:deleted-entry", NAMES)
    }
    assert gone == {
        tag(noted): ("2030-01-02T03:04:05+00:00", "The weir stands."),
        tag(silent): ("2030-01-02T03:04:05+00:00", None),
    }
    assert feed.findall("atom:entry", NAMES) == []
    assert said(feed, "atom:updated") == "2030-01-02T03:04:05+00:00"


def test_rss_and_json_have_the_notice_under_the_old_id(rey, withdrawn):
    noted, _ = withdrawn

    [item], [each] = items(rey), json_items(rey)

    told = (
        "<p><strong>Withdrawn</strong></p> <p>This update was withdrawn at "
        '<time datetime="2030-01-02T04:04:05+01:00">04:04, 2 January 2030</time>. '
        "The weir stands.</p>"
    )
    assert (said(item, "guid"), each["id"]) == (tag(noted), tag(noted))
    assert said(item, "title") == each["title"] == "This update was withdrawn"
    assert said(item, "description") == each["content_html"] == told
    assert said(item, "atom:updated") == "2030-01-02T03:04:05+00:00"


@for_each("address", FEEDS)
def test_withdrawn_words_are_in_no_feed(rey, withdrawn, address):
    text = rey.get(address).content.decode()

    assert "Weir gone" not in text
    assert "Dam gone" not in text
    assert "Secret" not in text


def test_an_old_withdrawal_reaches_atom_past_a_hundred_newer_entries(rey, ada, blog):
    many_updates(blog, 105)
    oldest = blog.updates.newest_first().last()
    publishing.withdraw(oldest, by=ada)

    feed = atom(rey)

    assert len(feed.findall("atom:entry", NAMES)) == 100
    [gone] = feed.findall("at:deleted-entry", NAMES)
    assert gone.get("ref") == tag(oldest)


def test_atom_has_the_latest_withdrawals_first(rey, ada, blog, monkeypatch):
    monkeypatch.setattr(feeds, "ENTRIES", 2)
    one, two, three = (
        make_update(blog, heading) for heading in ("One", "Two", "Three")
    )
    for update in (two, one, three):
        publishing.withdraw(update, by=ada, notice="No.")

    gone = atom(rey).findall("at:deleted-entry", NAMES)

    assert [each.get("ref") for each in gone] == [tag(three), tag(one)]


def test_a_notice_is_in_its_blogs_language(rey, ada):
    nahr = make_blog(by=ada, slug="nahr", language="ar")
    publishing.withdraw(make_update(nahr, "x"), by=ada, notice="خطأ")

    [comment] = atom(rey, "/feed.atom").findall(".//at:comment", NAMES)

    assert comment.attrib == {"{http://www.w3.org/XML/1998/namespace}lang": "ar"}


# The whole ----------------------------------------------------------------------------


@pytest.mark.parametrize("address", FEEDS)
def test_feed_has_the_hundred_newest(rey, blog, address):
    many_updates(blog, 105)
    newest = [tag(each) for each in blog.updates.order_by("-published_at", "-pk")[:100]]

    found = {
        "atom": lambda: [said(each, "atom:id") for each in entries(rey, address)],
        "rss": lambda: [said(each, "guid") for each in items(rey, address)],
        "json": lambda: [each["id"] for each in json_items(rey, address)],
    }[address.rpartition(".")[2]]()

    assert found == newest


@pytest.mark.parametrize("form", FORMS)
def test_what_arrives_while_the_feed_is_made_waits_for_the_next(rey, blog, form):
    update = make_update(blog, "One")
    late = make_update(blog, "Late")
    later = {"first_revision": 99, "last_revision": 99}
    Update.objects.filter(pk=late.pk).update(**later)

    text = rey.get(f"/live/flood/feed.{form}").content.decode()

    assert tag(update) in text
    assert tag(late) not in text


def test_blogs_feed_names_its_blog_and_itself(rey, ada):
    make_blog(by=ada, slug="nahr", headline="النهر", standfirst="يرتفع.", language="ar")

    feed = atom(rey, "/live/nahr/feed.atom")
    channel = etree.fromstring(rey.get("/live/nahr/feed.rss").content).find("channel")
    whole = rey.get("/live/nahr/feed.json").json()

    page, place = "http://127.0.0.1:8000/live/nahr/", "/live/nahr/feed"
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"
    assert said(feed, "atom:title") == "النهر – Newsbook"
    assert said(feed, "atom:subtitle") == "يرتفع."
    assert [each.attrib for each in feed.findall("atom:link", NAMES)] == [
        {"href": page, "rel": "alternate"},
        {"href": f"http://127.0.0.1:8000{place}.atom", "rel": "self"},
    ]
    assert said(channel, "language") == "ar"
    assert said(channel, "link") == page
    assert said(channel, "description") == "يرتفع."
    assert channel.find("atom:link", NAMES).get("href").endswith(f"{place}.rss")
    assert whole == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "النهر – Newsbook",
        "home_page_url": page,
        "feed_url": f"http://127.0.0.1:8000{place}.json",
        "description": "يرتفع.",
        "language": "ar",
        "authors": [{"name": "Newsbook", "url": "http://127.0.0.1:8000/"}],
        "items": [],
    }


def test_feed_of_all_has_the_updates_of_all_blogs_newest_first(rey, ada):
    flood = make_blog(by=ada, headline="Flood")
    storm = make_blog(by=ada, headline="Storm", language="de")
    for hour, (blog, heading) in enumerate(
        [(flood, "One"), (storm, "Zwei"), (flood, "Three")]
    ):
        with time_machine.travel(datetime(2026, 11, 24, hour, tzinfo=UTC)):
            make_update(blog, heading)

    found = [
        (each["title"], each["tags"], each["language"])
        for each in json_items(rey, "/feed.json")
    ]

    assert found == [
        ("Three", ["Flood"], "en"),
        ("Zwei", ["Storm"], "de"),
        ("One", ["Flood"], "en"),
    ]
    categories = [
        each.get("term")
        for each in atom(rey, "/feed.atom").findall(".//atom:category", NAMES)
    ]
    assert categories == ["Flood", "Storm", "Flood"]
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [each.get(lang) for each in entries(rey, "/feed.atom")] == ["en", "de", "en"]


@pytest.mark.parametrize("form", FORMS)
def test_feed_of_all_has_nothing_of_a_blog_that_is_not_public(rey, ada, blog, form):
    make_update(blog, "Secret")
    publishing.withdraw(make_update(blog, "x"), by=ada, notice="Secret too")
    assert "Secret" in rey.get(f"/feed.{form}").content.decode()

    Blog.objects.filter(pk=blog.pk).update(status=Blog.Status.PREPARED)

    assert "Secret" not in rey.get(f"/feed.{form}").content.decode()


def test_a_feed_is_as_new_as_the_closing_of_its_blog(rey, ada, blog):
    make_update(blog, "One")
    with time_machine.travel("2030-01-02T03:04:05Z", tick=False):
        publishing.close(blog, by=ada)

    assert said(atom(rey), "atom:updated") == "2030-01-02T03:04:05+00:00"


def test_an_entry_has_the_same_id_in_both_feeds(rey, blog):
    make_update(blog, "One")

    [here], [there] = json_items(rey), json_items(rey, "/feed.json")

    assert there.pop("tags") == ["River at record height"]
    assert here == there


@for_each("address", FEEDS)
def test_the_host_that_was_asked_does_not_show(rey, story, address, settings):
    settings.PUBLIC_URL = "https://news.example"

    text = rey.get(address, headers={"host": "localhost"}).content.decode()

    assert "localhost" not in text
    assert "tag:news.example,20" in text
    assert "https://news.example/live/flood/updates/" in text
