"""The sitemap, the news sitemap and robots.txt."""

from datetime import timedelta
from urllib.robotparser import RobotFileParser

import pytest
import time_machine
from django.utils import timezone
from lxml import etree

from liveblog import publishing
from liveblog.models import Blog
from liveblog.reader import sitemaps
from liveblog.reader.sitemaps import news_language
from tests.factories import make_blog, make_update
from tests.for_each import for_each
from tests.validators import NAMES, sitemap_complaints

SITE = "http://127.0.0.1:8000"


def listed(client, address="/sitemap.xml"):
    """Each page's address and last change."""
    found = etree.fromstring(client.get(address).content).findall("map:url", NAMES)
    return [
        (
            each.findtext("map:loc", namespaces=NAMES).removeprefix(SITE),
            each.findtext("map:lastmod", namespaces=NAMES),
        )
        for each in found
    ]


def at(moment, **more):
    return time_machine.travel(moment, tick=False, **more)


def test_sitemap_lists_the_front_page_and_all_public_blogs(rey, ada):
    with at("2026-11-22T10:00:00Z"):
        make_blog(by=ada, slug="storm")
    with at("2026-11-23T10:00:00Z"):
        flood = make_blog(by=ada, slug="flood")
    make_blog(by=ada, slug="budget", live=False)
    with at("2026-11-24T11:12:13Z"):
        make_update(flood, "Mark passed")

    assert listed(rey) == [
        ("/", "2026-11-24T11:12:13+00:00"),
        ("/corrections/", None),
        ("/live/flood/", "2026-11-24T11:12:13+00:00"),
        ("/live/storm/", "2026-11-22T10:00:00+00:00"),
    ]


def test_a_correction_and_a_withdrawal_move_the_last_change(rey, ada):
    with at("2026-11-24T10:00:00Z"):
        blog = make_blog(by=ada, slug="flood")
        update = make_update(blog, "Mark passed")
    with at("2026-11-24T12:00:00Z"):
        publishing.withdraw(update, by=ada)

    assert dict(listed(rey))["/live/flood/"] == "2026-11-24T12:00:00+00:00"


def test_a_blog_without_a_journal_changed_when_it_went_live(rey, ada):
    with at("2026-11-24T10:00:00Z"):
        # Such as one that was brought in from elsewhere.
        make_blog(live=False, slug="flood", status="live", went_live_at=timezone.now())

    assert dict(listed(rey))["/live/flood/"] == "2026-11-24T10:00:00+00:00"


def test_sitemap_of_an_empty_newsroom_has_the_two_pages_of_the_house(rey, db):
    assert listed(rey) == [("/", None), ("/corrections/", None)]
    assert sitemap_complaints(rey.get("/sitemap.xml").content) == []


def test_news_sitemap_lists_what_went_live_in_the_last_two_days(rey, ada):
    now = timezone.now()
    for slug, age in [
        ("old", timedelta(days=2, seconds=1)),
        ("young", timedelta(days=1, hours=23)),
        ("new", timedelta(0)),
    ]:
        with at(now - age):
            make_blog(by=ada, slug=slug)
    make_blog(by=ada, slug="budget", live=False)
    publishing.close(Blog.objects.get(slug="young"), by=ada)

    with at(now):
        assert [path for path, _ in listed(rey, "/news-sitemap.xml")] == [
            "/live/new/",
            "/live/young/",
        ]


def test_a_blog_that_is_reopened_is_no_new_one(rey, ada):
    with at("2026-11-20T10:00:00Z"):
        blog = make_blog(by=ada)
        publishing.close(blog, by=ada)
    with at("2026-11-24T10:00:00Z"):
        publishing.reopen(blog, by=ada)
        assert listed(rey, "/news-sitemap.xml") == []


def test_a_blog_that_ended_elsewhere_is_no_news(rey, ada):
    blog = make_blog(by=ada, live=False)
    ended = timezone.now() - timedelta(days=900)
    publishing.show_closed(blog, by=ada, closed_at=ended, message="")

    assert [path for path, _ in listed(rey)][2:] == [blog.get_absolute_url()]
    assert listed(rey, "/news-sitemap.xml") == []


def test_news_sitemap_says_what_google_asks(rey, ada):
    headline = "“[River] rises” & ]]> <b>\x01 🌊"
    with at("2026-11-24T10:11:12Z"):
        make_blog(by=ada, slug="flood", headline=headline, language="en-GB")
        document = rey.get("/news-sitemap.xml").content

    assert sitemap_complaints(document) == []
    [news] = etree.fromstring(document).findall("map:url/news:news", NAMES)
    said = {each.tag.rpartition("}")[2]: each.text for each in news.iter()}
    assert {name: text for name, text in said.items() if (text or "").strip()} == {
        "name": "Newsbook",
        "language": "en",
        "publication_date": "2026-11-24T10:11:12+00:00",
        "title": "“[River] rises” & ]]> <b> 🌊",
    }


@for_each(
    ("language", "told"),
    [
        *[("en", "en"), ("de-AT", "de"), ("ar", "ar"), ("pt-br", "pt")],
        *[("zh", "zh-cn"), ("zh-Hans", "zh-cn"), ("zh-TW", "zh-tw")],
        *[("zh-Hant-HK", "zh-tw"), ("nds", "nds")],
    ],
)
def test_news_language_is_one_that_google_knows(language, told):
    assert news_language(language) == told


def test_the_validator_finds_what_is_wrong(rey, blog):
    for address in ("/sitemap.xml", "/news-sitemap.xml"):
        document = rey.get(address).content
        assert sitemap_complaints(document) == []
        assert sitemap_complaints(document.replace(b"<loc>", b"<url>")) != []
        assert sitemap_complaints(document.replace(b"url>", b"page>")) != []
    news = rey.get("/news-sitemap.xml").content
    assert sitemap_complaints(news.replace(b">en<", b">English<")) != []
    sitemap = rey.get("/sitemap.xml").content
    assert sitemap_complaints(sitemap.replace(b"<lastmod>20", b"<lastmod>")) != []


@pytest.mark.parametrize(
    ("address", "cap", "expected"),
    [
        ("/sitemap.xml", "MOST_PAGES", ["/", "/corrections/", "/live/day-2/"]),
        ("/news-sitemap.xml", "MOST_NEWS", [f"/live/day-{n}/" for n in (2, 1, 0)]),
    ],
)
def test_sitemaps_list_no_more_than_they_may(
    rey, ada, monkeypatch, address, cap, expected
):
    monkeypatch.setattr(sitemaps, cap, 3)
    make_blog(by=ada, slug="before")
    for n in range(3):
        make_blog(by=ada, slug=f"day-{n}")

    assert [path for path, _ in listed(rey, address)] == expected


@pytest.mark.parametrize("count", [1, 12])
@pytest.mark.parametrize(
    ("address", "queries"), [("/sitemap.xml", 2), ("/news-sitemap.xml", 1)]
)
def test_sitemaps_take_one_query_or_two(
    rey, ada, address, queries, count, django_assert_num_queries
):
    for _ in range(count):
        make_update(make_blog(by=ada), "News")

    with django_assert_num_queries(queries):
        rey.get(address)


def test_robots_names_both_sitemaps_and_keeps_out_of_the_desk(rey, db, settings):
    settings.PUBLIC_URL = "https://news.example"

    assert rey.get("/robots.txt").content.decode().split("\n") == [
        "User-agent: *",
        "Disallow: /desk/",
        "Disallow: /accounts/",
        "",
        "Sitemap: https://news.example/sitemap.xml",
        "Sitemap: https://news.example/news-sitemap.xml",
        "",
    ]


def test_pythons_parser_of_robots_keeps_programs_from_desk_and_sign_in_alone(rey, db):
    robots = RobotFileParser()
    robots.parse(rey.get("/robots.txt").content.decode().splitlines())

    paths = ("/", "/live/flood/", "/desk/", "/accounts/login/")
    let_in = [path for path in paths if robots.can_fetch("Newsbot", path)]
    assert let_in == ["/", "/live/flood/"]


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/sitemap.xml", "application/xml; charset=utf-8"),
        ("/news-sitemap.xml", "application/xml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
    ],
)
def test_they_say_what_they_are_and_how_long_they_keep(rey, blog, address, kind):
    reply = rey.get(address, headers={"host": "localhost"})

    assert reply.headers["Content-Type"] == kind
    assert reply.headers["Cache-Control"] == "public, max-age=0, s-maxage=30"
    assert b"localhost" not in reply.content
