"""A blog on other sites' pages: the widget, its latest headings, and the script for both."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from liveblog import publishing
from liveblog.models import Blog
from liveblog.web import headers
from tests.factories import figure, make_blog, make_image, make_update
from tests.page import parse

WIDGET = "/live/flood/embed/"
LATEST = "/live/flood/latest/"
SCRIPT = "/embed.js"
MOST_BYTES = 2048


def page_of(reply):
    return parse(reply.content.decode())


def policy_of(reply):
    return reply.headers["Content-Security-Policy"]


def headings(reply):
    return [h.text.strip() for h in page_of(reply).find_all(lambda e: e.tag == "h3")]


def test_it_has_the_newest_updates_and_follows_by_the_same_poll(
    blog, rey, django_assert_num_queries
):
    for n in range(12):
        make_update(blog, f"Update {n}")

    with django_assert_num_queries(2):
        reply = rey.get(WIDGET)

    page = page_of(reply)
    assert headings(reply) == [f"Update {n}" for n in range(11, 1, -1)]
    assert page.by_id("poll").attributes["hx-get"] == "/live/flood/since/13/"
    [older] = page.find_all(lambda e: e.attributes.get("rel") == "next")
    assert older.attributes["hx-get"] == "/live/flood/before/4/part/"


def test_nothing_of_it_is_laid_out_before_its_one_style_sheet_is_there(blog, rey):
    """What is counts as a shift of the page around the frame: 0.16 to 0.3, where 0.1 is good."""
    page = page_of(rey.get(WIDGET))
    sheets = page.find_all(lambda e: e.attributes.get("rel") == "stylesheet")

    assert [e.attributes["href"] for e in sheets] == ["/static/liveblog/widget.css"]
    assert "hidden" in page.find("body").attributes
    styles = Path(finders.find("liveblog/widget.css")).read_text()
    assert styles.startswith(Path(finders.find("liveblog/reader.css")).read_text())
    assert "body{display:block}" in styles


def test_it_is_no_page_of_its_own_and_its_links_open_beside_the_frame(
    blog, rey, settings
):
    settings.PUBLIC_URL = "https://live.newsbook.example"
    page = page_of(rey.get(WIDGET))

    assert [
        (
            e.tag,
            e.attributes.get("content")
            or e.attributes.get("href")
            or e.attributes["target"],
        )
        for e in page.find_all(
            lambda e: (
                e.tag == "base"
                or e.attributes.get("rel") == "canonical"
                or e.attributes.get("name") == "robots"
            )
        )
    ] == [
        ("meta", "noindex"),
        ("link", "https://live.newsbook.example/live/flood/"),
        ("base", "_blank"),
    ]


def test_any_site_may_frame_it_until_the_newsroom_names_some(blog, ada, rey):
    def framed_by():
        return policy_of(rey.get(WIDGET)).rpartition("; ")[2]

    assert framed_by() == "frame-ancestors *"
    publishing.edit_blog(blog, by=ada, framed_by="news.example *.partner.example:8443")

    assert framed_by() == (
        "frame-ancestors https://news.example https://*.partner.example:8443"
    )
    before = headers.CONTENT_SECURITY_POLICY.rpartition("; ")[0]
    assert policy_of(rey.get(WIDGET)).rpartition("; ")[0] == before
    assert policy_of(rey.get("/live/flood/")) == headers.CONTENT_SECURITY_POLICY


def test_what_is_no_host_becomes_no_part_of_the_policy(blog, rey):
    injected = "news.example; script-src *"
    Blog.objects.update(framed_by=injected)
    assert policy_of(rey.get(WIDGET)).endswith("; frame-ancestors 'none'")
    Blog.objects.update(framed_by="news.example x;script-src")
    assert policy_of(rey.get(WIDGET)).endswith("; frame-ancestors https://news.example")


def test_a_picture_for_our_own_pages_is_not_shown_on_others(ada, blog, rey):
    image = make_image(by=ada)
    make_update(blog, "Dam", figure(image), figure(make_image(by=ada)))
    publishing.set_picture_rights(image, by=ada, own_pages_only=True)

    figures = page_of(rey.get(WIDGET)).find_all(lambda e: e.tag == "figure")

    kept_home = ["at-home" in e.attributes["class"].split() for e in figures]
    assert kept_home == [True, False]
    style = Path(finders.find("liveblog/widget.css")).read_text()
    assert ".widget .at-home{display:none}" in style


def test_who_holds_it_hears_that_other_sites_may_frame_it(blog, ada, rey):
    tag = rey.get(WIDGET).headers["ETag"]
    publishing.edit_blog(blog, by=ada, framed_by="news.example")

    reply = rey.get(WIDGET, headers={"If-None-Match": tag})

    assert reply.status_code == 200


def test_the_latest_headings_are_a_list_with_whole_addresses(
    blog, rey, settings, django_assert_num_queries
):
    settings.PUBLIC_URL = "https://live.newsbook.example"
    for n in range(4):
        update = make_update(blog, f"Bridge <{n}>")
    make_update(blog, "A rumour", verification="unconfirmed")
    make_update(blog, "")

    with django_assert_num_queries(2):
        reply = rey.get(LATEST)

    items = list(page_of(reply).find_all(lambda e: e.tag == "li"))
    at = update.published_at.astimezone(blog.zone)
    assert [" ".join(item.text.split()) for item in items] == [
        f"{at:%H:%M} Bridge <{n}>" for n in (3, 2, 1)
    ]
    [link] = items[0].find_all(lambda e: e.tag == "a")
    assert link.attributes["href"] == (
        f"https://live.newsbook.example{update.get_absolute_url()}"
    )
    assert len(gzip.compress(reply.content)) < MOST_BYTES


@pytest.mark.parametrize("address", [LATEST, SCRIPT])
def test_scripts_of_any_site_may_fetch_it(blog, rey, address):
    reply = rey.get(address, headers={"Origin": "https://news.example"})

    assert reply.headers["Access-Control-Allow-Origin"] == "*"
    assert reply.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_the_script_is_small_and_leaves_no_name_in_the_page(rey):
    reply = rey.get(SCRIPT)
    script = reply.content.decode().strip()

    assert reply.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert len(reply.content) <= MOST_BYTES
    assert re.fullmatch(r"\{.*\}", script, re.DOTALL)
    tag = {"If-None-Match": reply.headers["ETag"]}
    assert rey.get(SCRIPT, headers=tag).status_code == 304


def test_what_readers_do_not_know_is_nowhere_else_either(ada, rey):
    make_blog(by=ada, slug="secret", live=False)

    for address in ("/live/secret/embed/", "/live/secret/latest/"):
        assert rey.get(address).status_code == 404


def test_scripts_hear_that_a_blog_is_gone(blog, ada, rey):
    """What a script may not read is a broken line to it, and it would ask for ever."""
    unknown = rey.get("/live/unknown/latest/")
    publishing.withdraw_blog(blog, by=ada, reason="It was another river.")
    gone = rey.get(LATEST)

    assert (unknown.status_code, gone.status_code) == (404, 410)
    for reply in (unknown, gone):
        assert reply.headers["Access-Control-Allow-Origin"] == "*"
