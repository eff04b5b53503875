"""The light page: everything to read, in 14 KB, with nothing that was not asked for."""

import gzip
import re
from datetime import UTC, datetime, timedelta
from functools import partial
from html import unescape

import brotli
import pytest
import time_machine
from django.contrib.staticfiles import finders
from django.utils import translation
from django.utils.translation import gettext

from liveblog import publishing
from tests.factories import figure, make_image, make_update, many_updates, quote
from tests.page import parse
from tests.reader.listed import cursor, feed, ids, link

pytestmark = [pytest.mark.one_database, pytest.mark.slow]

LIMIT_BYTES = 14_000
NOON = datetime(2026, 11, 24, 11, tzinfo=UTC)  # in Berlin


def read(rey, address="/live/flood/light/"):
    return rey.get(address).content.decode()


def test_the_light_page_has_the_parts_and_twenty_updates(rey, ada, blog):
    publishing.retitle(blog, headline="River", standfirst="It rises.", by=ada)
    many_updates(blog, 24)
    make_update(blog, "Mark passed", "7.42 metres.", is_key_event=True)

    html = read(rey)

    assert ids(html) == feed(blog)[:20]
    headings = parse(html).find_all(lambda e: e.tag in {"h1", "h2", "h3"})
    assert [(e.tag, e.inner_html) for e in headings][:4] == [
        ("h1", "River"),
        ("h2", "Key events"),
        ("h2", "Updates"),
        ("h3", "Mark passed"),
    ]
    assert "It rises." in html
    assert '<span class="badge">Live</span>' in html
    assert "7.42 metres." in html
    newest = blog.updates.get(heading="Mark passed")
    assert link(html, "Mark passed") == f"#update-{newest.pk}"
    assert link(html, "Full page") == "/live/flood/"
    following = f"/live/flood/light/before/{cursor(blog, 19)}/"
    assert link(html, "Earlier updates") == following


def test_the_light_page_asks_for_its_words_one_stylesheet_and_an_icon(rey, ada, blog):
    make_update(blog, "Bridge", figure(make_image(by=ada)), quote())

    page = parse(read(rey))

    fetching = page.find_all(
        lambda e: (
            e.tag
            in {"img", "script", "iframe", "source", "video", "audio", "object", "use"}
            or "style" in e.attributes
        )
    )
    assert list(fetching) == []
    links = page.find_all(lambda e: e.tag == "link")
    assert [(e.attributes["rel"], e.attributes["href"]) for e in links] == [
        ("canonical", "http://127.0.0.1:8000/live/flood/"),
        ("stylesheet", "/static/liveblog/light.css"),
        ("icon", "/static/liveblog/icon.svg"),
    ]
    css = stylesheet().decode()
    assert "url(" not in css
    assert "@font-face" not in css
    assert "@import" not in css


def stylesheet():
    with open(finders.find("liveblog/light.css"), "rb") as file:  # noqa: PTH123
        return file.read()


@pytest.mark.parametrize(
    "compress",
    [partial(gzip.compress, compresslevel=6), partial(brotli.compress, quality=4)],
    ids=["gzip", "brotli"],
)
def test_the_light_page_of_the_demo_is_light(rey, demo, compress):
    css = stylesheet()
    flood = demo["flood"]
    assert len(css) <= 1_500
    places = range(0, 20, 3)

    for address in [
        "/live/flood/light/",
        "/live/flood/light/refreshing/",
        *(f"/live/flood/light/before/{cursor(flood, n)}/" for n in places),
    ]:
        page = rey.get(address).content
        assert page.count(b"<article") == 20
        assert len(compress(page)) + len(compress(css)) <= LIMIT_BYTES, address


def test_twenty_long_quotes_are_all_there(rey, blog):
    for number in range(20):
        make_update(blog, f"Voice {number}", quote(f"“{'river ' * 250}{number}”"))

    html = read(rey)

    assert html.count("river ") == 20 * 250
    assert all(f"{number}”" in html for number in range(20))


def test_the_reader_chooses_to_refresh_and_leaves_it_by_a_link(rey, blog):
    calm = rey.get("/live/flood/light/")
    busy = rey.get("/live/flood/light/refreshing/")

    assert "Refresh" not in calm.headers
    chosen = link(calm.content.decode(), "Refresh every minute")
    assert chosen == "/live/flood/light/refreshing/"
    assert busy.headers["Refresh"] == "60"
    html = busy.content.decode()
    assert "This page loads itself again every minute." in html
    assert link(html, "Stop refreshing") == "/live/flood/light/"
    assert link(html, "Refresh every minute") is None
    assert "loads itself" not in calm.content.decode()


def test_the_server_says_to_go_on_refreshing_where_nothing_is_new(rey, blog):
    address = "/live/flood/light/refreshing/"
    with time_machine.travel(NOON, tick=False):
        tag = rey.get(address).headers["ETag"]

        again = rey.get(address, headers={"If-None-Match": tag})
        calm = rey.get("/live/flood/light/", headers={"If-None-Match": tag})

    assert again.status_code == 304
    assert again.headers["Refresh"] == "60"
    assert calm.status_code == 200


@pytest.mark.parametrize("place", ["", "refreshing/", "before/99/"])
def test_the_light_page_says_of_when_it_is_to_the_minute(rey, blog, place):
    make_update(blog, "Dam breaks")
    address, tag = f"/live/flood/light/{place}", ""
    shown = []
    for seconds in (7, 59, 61):
        with time_machine.travel(NOON + timedelta(seconds=seconds), tick=False):
            reply = rey.get(address, headers={"If-None-Match": tag})
        tag = reply.headers["ETag"]
        html = reply.content.decode()  # nothing, where the browser holds it
        shown.append(re.findall(r'<p class="more">(As of .*?)</p>', html))

    at = '<time datetime="2026-11-24T12:0{0}:00+01:00">12:0{0}, 24 November 2026</time>'
    assert shown == [[f"As of {at.format(0)}"], [], [f"As of {at.format(1)}"]]


def test_a_closed_blog_refreshes_no_more(rey, ada, blog):
    publishing.close(blog, by=ada, message="Good night.")

    response = rey.get("/live/flood/light/refreshing/")

    html = response.content.decode()
    assert "Refresh" not in response.headers
    assert link(html, "Refresh every minute") is None
    assert link(html, "Stop refreshing") is None
    assert "Good night." in html


def test_earlier_updates_are_light_too(rey, blog):
    many_updates(blog, 45)
    before = cursor(blog, 19)

    html = read(rey, f"/live/flood/light/before/{before}/")

    assert ids(html) == feed(blog)[20:40]
    assert link(html, "Go to the latest") == "/live/flood/light/"
    canonical = f'href="http://127.0.0.1:8000/live/flood/before/{before}/"'
    assert f'rel="canonical" {canonical}' in html
    assert "Refresh every minute" not in html
    last = read(rey, link(html, "Earlier updates"))
    assert ids(last) == feed(blog)[40:]
    assert link(last, "Earlier updates") is None


def test_the_light_page_says_so_where_there_is_nothing(rey, blog):
    assert "No updates yet." in read(rey)
    assert "There are no earlier updates." in read(rey, "/live/flood/light/before/0/")


def test_the_light_page_speaks_the_blogs_language_and_direction(rey, ada, blog):
    type(blog).objects.update(language="ar", direction="rtl")

    assert '<html lang="ar" dir="rtl">' in read(rey)


@pytest.mark.parametrize("count", [3, 20])
def test_the_light_page_takes_two_queries(rey, blog, django_assert_num_queries, count):
    many_updates(blog, count)

    for address in ["light/", "light/refreshing/", f"light/before/{blog.revision}/"]:
        with django_assert_num_queries(2):
            rey.get(f"/live/flood/{address}")


def test_the_light_page_has_the_introduction(rey, ada, blog):
    publishing.introduce(blog, by=ada, introduction="It has rained for two days.")

    assert (
        "It has rained for two days." in rey.get("/live/flood/light/").content.decode()
    )


# Every word -----------------------------------------------------------------------------


def words_of(html):
    """The words that are for reading: no controls, and alt texts for pictures."""
    html = re.sub(
        r'<a class="share".*?</a>|<summary class="btn">.*?</summary>', "", html
    )
    html = re.sub(r'<b class="btn .*?</b>', "", html)
    html = re.sub(r'<img[^>]* alt=""[^>]*>', "", html)
    link = gettext("Show picture: %(alt)s") % {"alt": r"\1"}
    html = re.sub(r'<img[^>]* alt="([^"]*)"[^>]*>', link, html)
    html = re.sub(r'<video[^>]* aria-label="([^"]*)"[^>]*>', r"\1", html)
    return unescape(re.sub(r"<[^>]*>", " ", html)).split()


def test_the_light_page_loses_no_word_of_the_demo(rey, demo, settings):
    settings.UPDATES_PER_PAGE = 200
    compared = 0
    for blog in demo.values():
        if blog.is_prepared:
            continue
        page = parse(read(rey, f"/live/{blog.slug}/light/"))
        for update in blog.updates.in_the_feed():
            compared += 1
            light = page.by_id(f"update-{update.pk}").inner_html
            with translation.override(blog.language):
                assert words_of(light) == words_of(update.public_html), update
    assert compared > 40
