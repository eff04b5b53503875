"""The box that other sites embed."""

import base64
import gzip
import hashlib
import random
import re

import pytest

from liveblog import publishing
from tests.factories import make_blog, make_update
from tests.page import parse

BOX = "/live-now/"
MOST_BYTES = 2048


def said(reply):
    text = re.sub(r"<style>.*?</style>|<title>.*?</title>", "", reply.content.decode())
    return " ".join(re.sub(r"<[^>]*>", " ", text).split())


def linked(reply):
    links = parse(reply.content.decode()).find_all(lambda e: e.tag == "a")
    return [(e.attributes["href"], e.attributes["target"]) for e in links]


@pytest.fixture
def heading(blog):
    return make_update(blog, "Bridge <closed>")


def test_it_says_what_is_live_and_links_there(blog, heading, rey, settings):
    settings.PUBLIC_URL = "https://live.newsbook.example"
    make_update(blog, "A rumour", verification="unconfirmed")

    reply = rey.get(BOX)

    at = heading.published_at.astimezone(blog.zone)
    assert said(reply) == (
        f"Live Newsbook River at record height {at:%H:%M} Bridge &lt;closed&gt;"
    )
    assert linked(reply) == [
        ("https://live.newsbook.example/live/flood/", "_blank"),
        (
            f"https://live.newsbook.example{heading.get_absolute_url()}",
            "_blank",
        ),
    ]


def test_any_site_may_frame_it_and_nothing_else_runs_in_it(blog, heading, rey):
    for path in (BOX, "/live/flood/live-now/"):
        reply = rey.get(path)

        html = reply.content.decode()
        [styles] = re.findall("<style>(.*?)</style>", html)
        digest = base64.b64encode(hashlib.sha256(styles.encode()).digest()).decode()
        assert reply.headers["Content-Security-Policy"] == (
            f"default-src 'none'; style-src 'sha256-{digest}'; form-action 'none'; "
            "base-uri 'none'; frame-ancestors *"
        )
        assert reply.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert reply.headers["Cache-Control"] == "public, max-age=0, s-maxage=10"
        assert reply.headers["Refresh"] == "60"
        assert "X-Frame-Options" not in reply.headers
        assert "Set-Cookie" not in reply.headers
        assert not re.search("<script|<img|<link|&amp;gt;|&#x27;", html)
    assert (
        "frame-ancestors 'none'"
        in (rey.get("/live/flood/").headers["Content-Security-Policy"])
    )


@pytest.mark.parametrize("letters", ["ab ", "".join(map(chr, range(0x4E00, 0x5E00)))])
def test_it_has_at_most_two_kilobytes(ada, rey, letters):
    chance = random.Random(7)
    longest = ["".join(chance.choices(letters, k=200)) for _ in range(2)]
    blog = make_blog(by=ada, slug="s" * 80, headline=longest[0])
    make_update(blog, longest[1])

    reply = rey.get(BOX)

    assert len(gzip.compress(reply.content, 6)) <= MOST_BYTES
    assert reply.content.decode().count("…") == 2


def test_the_live_blog_that_leads_is_in_it(ada, rey):
    older, newer = (make_blog(by=ada, headline=name) for name in ("Older", "Newer"))
    make_update(older, "One")
    make_update(newer, "Two")
    closed = make_blog(by=ada, headline="Closed")
    publishing.pin_blog(closed, by=ada)
    publishing.close(closed, by=ada)
    seen = [said(rey.get(BOX)).split()[2]]
    publishing.pin_blog(older, by=ada)
    seen.append(said(rey.get(BOX)).split()[2])
    for blog in (older, newer):
        publishing.close(blog, by=ada)

    assert seen == ["Newer", "Older"]
    assert said(rey.get(BOX)) == "Nothing is being reported live right now. Newsbook"
    assert said(rey.get(f"/live/{closed.slug}/live-now/")).startswith("Closed ")


def test_a_withdrawn_heading_is_not_in_it(blog, heading, ada, rey):
    publishing.withdraw(heading, by=ada, reason="Wrong")

    assert said(rey.get(BOX)) == "Live Newsbook River at record height"


def test_it_speaks_the_blogs_language(ada, rey, db):
    blog = make_blog(by=ada, language="ar", direction="rtl", headline="النهر يرتفع")
    make_update(blog, "الجسر مغلق")

    root = parse(rey.get(BOX).content.decode()).children[0]

    assert root.attributes == {"lang": "ar", "dir": "rtl"}


def test_it_takes_two_queries(blog, heading, rey, django_assert_num_queries):
    for path in (BOX, "/live/flood/live-now/"):
        with django_assert_num_queries(2):
            rey.get(path)
