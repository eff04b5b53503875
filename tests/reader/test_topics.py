"""A topic's page and feeds: its public blogs, live ones first, and no others."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from lxml import etree

from liveblog import publishing
from liveblog.models import Topic
from tests.factories import make_blog, make_update
from tests.page import parse

pytestmark = pytest.mark.one_database

NOON = datetime(2026, 11, 24, 11, tzinfo=UTC)
FLOODS = "/topics/floods/"


def with_topic(blog, ada):
    publishing.edit_blog(blog, by=ada, added_topics=["Floods"])
    return blog


def headlines(reply):
    page = parse(reply.content.decode())
    found = page.find_all(lambda each: each.tag in {"h2", "h3"})
    return [each.text.strip() for each in found if each.id != "closed-title"]


def test_its_page_lists_live_blogs_then_closed_ones_by_pages(
    rey, ada, blog, settings, django_assert_max_num_queries
):
    settings.UPDATES_PER_PAGE = 2
    with_topic(blog, ada)
    with_topic(make_blog(live=False, headline="Prepared"), ada)
    with_topic(make_blog(by=ada, is_rehearsal=True, headline="Drill"), ada)
    withdrawn = with_topic(make_blog(by=ada, headline="Withdrawn"), ada)
    publishing.withdraw_blog(withdrawn, by=ada, reason="A mistake.")
    make_blog(by=ada, headline="Of nothing")
    for number in range(3):
        with time_machine.travel(NOON + timedelta(hours=number), tick=False):
            closed = with_topic(make_blog(by=ada, headline=f"Closed {number}"), ada)
            publishing.close(closed, by=ada)

    with django_assert_max_num_queries(5):
        reply = rey.get(FLOODS)

    assert headlines(reply) == ["River at record height", "Closed 2", "Closed 1"]
    assert reply["Cache-Control"] == "public, max-age=0, s-maxage=2"
    assert rey.get(FLOODS, headers={"If-None-Match": reply["ETag"]}).status_code == 304
    page = parse(reply.content.decode())
    assert page.by_id("poll").attributes["hx-get"] == FLOODS
    [older] = page.find_all(
        lambda each: each.tag == "a" and each.attributes.get("rel") == "next"
    )
    assert headlines(rey.get(older.attributes["href"])) == ["Closed 0"]
    make_update(blog, "Dam holds", by=ada)
    assert b"Dam holds" in rey.get(FLOODS).content


def test_its_old_addresses_lead_to_it_and_without_a_public_blog_there_is_nothing(
    rey, ada, blog
):
    with_topic(blog, ada)
    topic = Topic.objects.get()
    told = {"name": "High water", "slug": "high-water", "description": "Since 2020."}
    publishing.change_topic(topic, by=ada, **told)
    with_topic(make_blog(live=False, headline="Prepared"), ada)  # hides no other

    for end in ("", "feed.atom", "before/1895528987123456-25/"):
        reply = rey.get(f"{FLOODS}{end}")
        assert reply.status_code == 301
        assert reply["Location"] == f"/topics/high-water/{end}"
    assert b"Since 2020." in rey.get("/topics/high-water/").content
    assert b"/topics/high-water/" in rey.get("/sitemap.xml").content
    publishing.withdraw_blog(blog, by=ada, reason="A mistake.")
    for path in ("/topics/high-water/", "/topics/high-water/feed.atom", FLOODS):
        assert rey.get(path).status_code == 404
    assert b"/topics/" not in rey.get("/sitemap.xml").content


def test_its_feeds_have_the_updates_of_its_blogs_alone(
    rey, ada, blog, django_assert_num_queries
):
    with_topic(blog, ada)
    make_update(blog, "Bridge closed", by=ada)
    make_update(make_blog(by=ada), "Elsewhere", by=ada)
    gone = with_topic(make_blog(by=ada), ada)
    make_update(gone, "Withdrawn with its blog", by=ada)
    publishing.withdraw_blog(gone, by=ada, reason="A mistake.")

    reply = rey.get(f"{FLOODS}feed.atom")

    feed = etree.fromstring(reply.content)
    titles = [each.findtext("{*}title") for each in feed.findall("{*}entry")]
    assert titles == ["Bridge closed"]
    assert feed.findtext("{*}title") == "Floods – Newsbook"
    held = {"If-None-Match": reply["ETag"]}
    with django_assert_num_queries(2):
        assert rey.get(f"{FLOODS}feed.atom", headers=held).status_code == 304
    told = rey.get(f"{FLOODS}feed.json").json()
    assert told["home_page_url"] == f"http://127.0.0.1:8000{FLOODS}"
    assert [each["tags"] for each in told["items"]] == [["River at record height"]]


def test_programs_and_search_engines_are_told_a_blogs_topics(rey, ada, blog):
    make_update(with_topic(blog, ada), "Bridge closed", by=ada)

    page = rey.get("/live/flood/").content.decode()
    told = rey.get("/live/flood/blog.json").json()["parts"]["about"]
    [item] = rey.get("/live/flood/ninjs.json").json()["items"]

    address = f"http://127.0.0.1:8000{FLOODS}"
    topics = [{"name": "Floods", "address": address}]
    assert told == {"revision": 2, "topics": topics, "sponsor": None}
    assert item["subjects"] == [{"name": "Floods", "rel": "about", "uri": address}]
    assert '"keywords":["Floods"]' in page.replace('": [', '":[')
    assert parse(page).by_id("about-line").text.split() == ["Floods"]
