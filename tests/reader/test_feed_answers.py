"""How a feed is answered, and where pages link to it."""

import json

import pytest
from django.template.loader import render_to_string

from liveblog import publishing
from liveblog.reader import response_cache
from tests.factories import (
    figure,
    make_blog,
    make_image,
    make_update,
)
from tests.for_each import for_each
from tests.page import parse
from tests.reader.feeds import FEEDS, FORMS

pytestmark = pytest.mark.one_database


# The answer ---------------------------------------------------------------------------


@for_each("address", FEEDS)
def test_feed_says_what_it_is_and_how_long_it_keeps(rey, blog, address):
    reply = rey.get(address)

    kind = {"atom": "atom+xml", "rss": "rss+xml", "json": "feed+json"}
    expected = f"application/{kind[address.rpartition('.')[2]]}; charset=utf-8"
    assert reply.headers["Content-Type"] == expected
    assert reply.headers["Cache-Control"] == "public, max-age=0, s-maxage=30"
    assert reply.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.parametrize("address", FEEDS)
def test_feed_is_not_sent_again_until_something_changes(rey, ada, blog, address):
    update = make_update(blog, "One")
    tag = rey.get(address).headers["ETag"]

    for held in (tag, f"W/{tag}", f'"other", {tag}'):
        reply = rey.get(address, headers={"if-none-match": held})
        assert (reply.status_code, reply.content) == (304, b"")
        assert reply.headers["ETag"] == tag
        assert reply.headers["Cache-Control"] == "public, max-age=0, s-maxage=30"
        assert reply.headers["Cross-Origin-Resource-Policy"] == "cross-origin"

    publishing.withdraw(update, by=ada)
    assert rey.get(address, headers={"if-none-match": tag}).status_code == 200


def test_feed_of_all_is_sent_again_where_one_blog_is_withdrawn_and_another_goes_as_far(
    rey, ada, blog
):
    make_update(blog, "One")
    tag = rey.get("/feed.rss").headers["ETag"]

    publishing.withdraw_blog(blog, by=ada, reason="Wrong")
    other = make_blog(by=ada)
    make_update(other, "Another")

    assert other.revision == blog.revision - 1
    reply = rey.get("/feed.rss", headers={"if-none-match": tag})
    assert (reply.status_code, "Another" in reply.content.decode()) == (200, True)


def test_feed_of_a_topic_is_sent_again_where_another_blog_has_it_instead(rey, ada):
    one, other = make_blog(by=ada), make_blog(by=ada)
    publishing.edit_blog(one, by=ada, added_topics=["Floods"])
    tag = rey.get("/topics/floods/feed.rss").headers["ETag"]

    publishing.edit_blog(other, by=ada, added_topics=["Floods"])
    publishing.edit_blog(one, by=ada, removed_topics=["Floods"])

    reply = rey.get("/topics/floods/feed.rss", headers={"if-none-match": tag})
    assert reply.status_code == 200


def test_each_feed_has_its_own_etag(rey, blog):
    assert len({rey.get(address).headers["ETag"] for address in FEEDS}) == len(FEEDS)


QUERIES = {
    "/live/flood/feed.atom": 3,
    "/live/flood/feed.rss": 2,
    "/live/flood/feed.json": 2,
    "/feed.atom": 5,
    "/feed.rss": 3,
    "/feed.json": 3,
}


@pytest.mark.slow
@pytest.mark.parametrize("count", [3, 30])
def test_feeds_take_as_many_queries_for_many_as_for_few(
    rey, ada, blog, count, django_assert_num_queries
):
    image = make_image(by=ada)
    other = make_blog(by=ada)
    for number in range(count):
        make_update(blog, f"Number {number}", figure(image))
        publishing.withdraw(make_update(blog, "Gone"), by=ada)
        publishing.withdraw(make_update(other, "Gone"), by=ada, notice="Wrong.")

    for address in FEEDS:
        response_cache.forget()
        with django_assert_num_queries(QUERIES[address], info=address):
            reply = rey.get(address)
        with django_assert_num_queries(1, info=address):
            rey.get(address, headers={"if-none-match": reply.headers["ETag"]})


@for_each(
    "address",
    [
        *("/live/none/feed.atom", "/live/flood/feed.xml", "/live/flood/feed.atom/"),
        *("/live/flood/feed", "/feed", "/feed.xml", "/feed.jsonp", "/feed.atom%0A"),
    ],
)
def test_other_addresses_are_404(rey, blog, address):
    assert rey.get(address).status_code == 404


def test_a_prepared_blog_has_no_feed(rey, ada):
    make_blog(by=ada, live=False, slug="budget")

    for form in FORMS:
        assert rey.get(f"/live/budget/feed.{form}").status_code == 404


def test_json_is_written_as_it_is_read(rey, blog):
    make_update(blog, "“7.42” – متر 🌊")

    text = rey.get("/live/flood/feed.json").content.decode()

    assert "“7.42” – متر 🌊" in text
    assert json.loads(text)["items"][0]["title"] == "“7.42” – متر 🌊"


# The links to it ----------------------------------------------------------------------


def linked(**context):
    html = render_to_string("liveblog/reader/_feed_links.html", context)
    return [
        (
            each.attributes["type"],
            each.attributes.get("title"),
            each.attributes["href"],
        )
        for each in parse(html).find_all(lambda each: True)
        if each.tag == "link" and each.attributes["rel"] == "alternate"
    ]


def test_a_live_page_links_to_its_feeds_and_to_itself_as_data(rey, ada):
    blog = make_blog(by=ada, slug="flood", headline='The "river"')

    found = linked(blog=blog)

    assert found == [
        ("application/atom+xml", 'The "river" (Atom)', "/live/flood/feed.atom"),
        ("application/rss+xml", 'The "river" (RSS)', "/live/flood/feed.rss"),
        ("application/feed+json", 'The "river" (JSON)', "/live/flood/feed.json"),
        ("application/json", None, "/live/flood/blog.json"),
    ]
    for kind, _, address in found:
        assert rey.get(address).headers["Content-Type"].startswith(kind)


def test_the_front_page_links_to_the_feeds_of_all(rey, db):
    found = linked(newsroom="Newsbook")

    assert found == [
        ("application/atom+xml", "Newsbook (Atom)", "/feed.atom"),
        ("application/rss+xml", "Newsbook (RSS)", "/feed.rss"),
        ("application/feed+json", "Newsbook (JSON)", "/feed.json"),
    ]
    for kind, _, address in found:
        assert rey.get(address).headers["Content-Type"].startswith(kind)
