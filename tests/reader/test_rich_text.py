"""Rich text, originals and link cards wherever readers and programs meet an update."""

import json

import pytest

from liveblog import publishing, story
from liveblog.story import rendering
from tests.factories import card, make_update, quote, rich_text

pytestmark = pytest.mark.one_database

RICH = (
    "<h4>What we know</h4><p>It <strong>holds</strong>,<br>so far.</p>"
    '<ol><li>dam<ul><li>wall</li></ul></li><li><a href="https://a.example/">gate</a></li></ol>'
)


@pytest.fixture
def update(blog):
    return make_update(
        blog,
        "",
        rich_text(RICH),
        quote("“Up.”", original="«Вгору»", original_language="uk"),
        card(),
    )


def test_a_feed_has_the_markup_and_nothing_of_our_page(rey, update):
    found = rey.get("/live/flood/feed.json").json()["items"][0]

    assert found["content_html"] == (
        '<h4 dir="auto">What we know</h4>'
        '<p dir="auto">It <strong>holds</strong>,<br>so far.</p>'
        '<ol dir="auto"><li>dam<ul dir="auto"><li>wall</li></ul></li>'
        '<li><a href="https://a.example/">gate</a></li></ol>'
        ' <figure><blockquote><p dir="auto">“Up.”</p></blockquote>'
        ' <p>Original: Ukrainian</p> <blockquote lang="uk"><p dir="auto">«Вгору»</p>'
        "</blockquote> <figcaption><bdi>Josef Lind</bdi></figcaption></figure>"
        ' <p dir="auto"><a href="https://www.riveroffice.example/arn">'
        "Heights of the Arn</a></p> <p><bdi>River Office</bdi></p>"
    )


def test_search_engines_get_the_words_line_by_line(update):
    assert story.read(update.story).read_out().split("\n") == [
        *("What we know", "It holds,", "so far.", "dam", "wall", "gate"),
        *("“Up.”", "Original: Ukrainian", "«Вгору»", "Josef Lind"),
        *("Heights of the Arn", "River Office"),
    ]


def test_the_light_page_keeps_the_markup(rey, update):
    html = " ".join(rey.get("/live/flood/light/").content.decode().split())

    assert (
        '<h4 dir="auto">What we know</h4><p dir="auto">It <strong>holds</strong>,<br>so far.'
        '</p><ol dir="auto"><li>dam<ul dir="auto"><li>wall</li></ul></li>'
        '<li><a href="https://a.example/">gate</a></li></ol>'
    ) in html
    assert '<blockquote lang="uk"><p dir="auto">«Вгору»</p></blockquote>' in html
    assert (
        '<p dir="auto"><a href="https://www.riveroffice.example/arn">Heights of the Arn</a>'
        "</p> <p><bdi>River Office</bdi></p>"
    ) in html


def test_an_update_is_called_by_its_words_and_not_by_what_stands_around_them(update):
    words = "What we know It holds, so far. dam wall gate “Up.” Heights of the Arn"

    assert " ".join(update.text.split()) == words
    assert " ".join(rendering.spoken(update).split()) == words
    assert (
        rendering.stored_title(update)
        == rendering.title(update)
        == (
            "What we know · It holds, so far. dam · wall · gate · “Up.” Heights of the…"
        )
    )


def test_an_update_that_is_only_a_card_is_called_by_its_title(rey, blog):
    update = make_update(blog, "", card())

    assert (
        rendering.title(update)
        == rendering.stored_title(update)
        == "Heights of the Arn"
    )
    feed = json.loads(rey.get("/live/flood/feed.json").content)
    assert feed["items"][0]["title"] == "Heights of the Arn"


def test_a_withdrawn_update_leaves_nothing_of_its_blocks(ada, rey, update):
    publishing.withdraw(update, by=ada)

    assert update.blocks() == []
    assert [block["kind"] for block in update.versions.get().words["blocks"]] == [
        *("text", "quote", "card"),
    ]
    assert update.versions.get().words["blocks"][0]["html"] == RICH
    assert "riveroffice" not in rey.get("/live/flood/").content.decode()
