"""Editions as readers and search engines find them: in the head, below the headline, in the sitemap."""

import json

import pytest
from lxml import etree

from liveblog import publishing
from tests.factories import make_blog
from tests.page import parse

pytestmark = pytest.mark.one_database

SITE = "http://127.0.0.1:8000/live/"
XHTML = "{http://www.w3.org/1999/xhtml}link"


def alternates(html):
    links = parse(html).find_all(lambda each: "hreflang" in each.attributes)
    return [
        (each.attributes["hreflang"], each.attributes["href"].removeprefix(SITE))
        for each in links
        if each.tag == "link"
    ]


def switch(html):
    navs = parse(html).find_all(
        lambda each: each.attributes.get("data-testid") == "editions"
    )
    return [each.text for each in navs]


def test_each_public_edition_leads_to_the_others(rey, ada, blog, settings):
    settings.PUBLIC_URL = SITE.removesuffix("/live/")
    turkish = make_blog(by=ada, language="tr", slug="nehir")
    hidden = make_blog(by=ada, language="ar", slug="nahr", live=False)
    make_blog(by=ada, language="de", slug="fluss")
    publishing.link_editions(turkish, blog, by=ada)
    publishing.link_editions(turkish, hidden, by=ada)

    told = [("en", "flood/"), ("x-default", "flood/"), ("tr", "nehir/")]
    for slug in ("flood", "nehir"):
        html = rey.get(f"/live/{slug}/").content.decode()
        assert alternates(html) == told
        assert switch(html) == ["English Türkçe"]
        assert switch(rey.get(f"/live/{slug}/light/").content.decode()) == [
            "English Türkçe"
        ]
    assert alternates(rey.get("/live/fluss/").content.decode()) == []
    status = json.loads(rey.get("/live/flood/blog.json").content)["parts"]["status"]
    assert status["editions"] == [
        {"language": "en", "address": f"{SITE}flood/"},
        {"language": "tr", "address": f"{SITE}nehir/"},
    ]
    pages = etree.fromstring(rey.get("/sitemap.xml").content)
    found = {
        url.findtext("{*}loc").removeprefix(SITE): [
            (each.get("hreflang"), each.get("href").removeprefix(SITE))
            for each in url.iter(XHTML)
        ]
        for url in pages
    }
    both = [("en", "flood/"), ("tr", "nehir/")]
    assert (found["flood/"], found["nehir/"], found["fluss/"]) == (both, both, [])
    # Who has the page open is told by the poll.
    since = blog.revision
    publishing.withdraw_blog(turkish, by=ada, reason="A mistake.")
    poll = rey.get(f"/live/flood/since/{since}/").content.decode()
    assert 'id="status-line"' in poll
    assert switch(poll) == []
    assert alternates(rey.get("/live/flood/").content.decode()) == []
