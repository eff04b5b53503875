"""Atom, RSS and JSON Feed, of one blog and of all."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from liveblog.models import Update
from tests.factories import (
    figure,
    make_image,
    make_update,
)
from tests.for_each import for_each
from tests.reader.feeds import (
    BRACKETS,
    FEEDS,
    FORMS,
    LONG_QUOTE,
    correct,
    entries,
    items,
    json_items,
    said,
    story,
)
from tests.validators import COMPLAINTS, NAMES, second_opinion

__all__ = ["story"]  # fixtures

pytestmark = pytest.mark.one_database


# Validity -----------------------------------------------------------------------------


@for_each("address", FEEDS)
def test_feed_is_valid(rey, story, address):
    complaints = COMPLAINTS[address.rpartition(".")[2]]

    assert complaints(rey.get(address).content) == []


@pytest.mark.validator
@pytest.mark.parametrize("address", [each for each in FEEDS if "json" not in each])
def test_feed_is_valid_to_rubys_parser_too(rey, story, address):
    kind = "RSS::Atom::Feed" if address.endswith("atom") else "RSS::Rss"
    count = 11 + (not address.endswith("atom")) + (not address.startswith("/live"))

    assert second_opinion(rey.get(address).content) == f"{kind} {count}"


@pytest.mark.parametrize("address", FEEDS)
@pytest.mark.parametrize("there_is", ["a blog", "nothing"])
def test_feed_without_updates_is_valid_and_does_not_look_at_the_clock(
    rey, request, db, address, there_is
):
    if there_is == "a blog":
        request.getfixturevalue("blog")
    elif address.startswith("/live/"):
        assert rey.get(address).status_code == 404
        return
    first = rey.get(address).content

    with time_machine.travel(timezone.now() + timedelta(days=1)):
        assert rey.get(address).content == first

    assert COMPLAINTS[address.rpartition(".")[2]](first) == []


BROKEN = [
    ("atom", "<id>tag:", "<id></id><id>tag:"),
    ("atom", "<updated>20", "<updated>On 20"),
    ("atom", 'rel="alternate"', 'rel="via"'),
    ("atom", "<author><name>Newsbook</name></author><sub", "<sub"),
    ("atom", "<content ", "<body "),
    ("atom", "</content></entry>", "</entry>"),
    ("rss", "<pubDate>", "<pubDate>on "),
    ("rss", "<pubDate>Tue", "<pubDate>Wed"),
    ("rss", '<guid isPermaLink="false">', '<guid isPermaLink="no">'),
    ("rss", "<link>http", "<link>/live/http"),
    ("rss", "<language>en", "<language>English language"),
    ("rss", 'rel="self"', 'rel="hub"'),
    ("rss", "&lt;p dir", "&lt;p hx-get"),
    ("rss", "&lt;p dir", "&lt;p class"),
    ("json", '"id"', '"guid"'),
    ("json", "T1", " at 1"),
    ("json", '"url": "http', '"url": "/http'),
    ("json", "<p dir", "<iframe></iframe><p dir"),
]


@pytest.mark.parametrize(("form", "right", "wrong"), BROKEN)
def test_validators_find_what_is_wrong(rey, blog, form, right, wrong):
    with time_machine.travel("2026-11-24T14:03:07Z"):
        make_update(blog, "Bridge closed", "Text.")
    document = rey.get(f"/live/flood/feed.{form}").content.decode()
    assert COMPLAINTS[form](document.encode()) == []
    assert right in document

    assert COMPLAINTS[form](document.replace(right, wrong).encode()) != []


@pytest.mark.parametrize("form", FORMS)
def test_validators_find_an_id_used_twice(rey, blog, form):
    first, second = make_update(blog, "One"), make_update(blog, "Two")
    document = rey.get(f"/live/flood/feed.{form}").content.decode()

    doubled = document.replace(f"update-{first.pk}", f"update-{second.pk}")

    assert COMPLAINTS[form](doubled.encode()) != []


# What is in it ------------------------------------------------------------------------


def test_atom_entry_says_everything(rey, ada, blog):
    with time_machine.travel("2026-11-24T13:03:07Z", tick=False):
        update = make_update(
            blog,
            "Bridge closed",
            "To all traffic.",
            label="Correspondent",
            byline="Mira Holt",
            location="Arnholt",
        )

    [entry] = entries(rey)

    address = f"http://127.0.0.1:8000/live/flood/updates/{update.pk}/"
    assert said(entry, "atom:id") == f"tag:127.0.0.1,2026:update-{update.pk}"
    assert said(entry, "atom:title") == "Correspondent: Bridge closed"
    assert entry.find("atom:link", NAMES).attrib == {
        "href": address,
        "rel": "alternate",
    }
    assert said(entry, "atom:published") == "2026-11-24T13:03:07+00:00"
    assert said(entry, "atom:updated") == "2026-11-24T13:03:07+00:00"
    assert said(entry, "atom:author/atom:name") == "Mira Holt"
    assert entry.find("atom:content", NAMES).get("type") == "html"
    assert said(entry, "atom:content") == (
        "<p><bdi>Mira Holt</bdi> reporting from Arnholt</p> "
        '<p dir="auto">To all traffic.</p>'
    )


def test_rss_item_says_everything(rey, blog):
    with time_machine.travel("2026-11-24T13:03:07Z", tick=False):
        update = make_update(blog, "Bridge closed", "Text.", byline="Mira Holt")

    [item] = items(rey)

    assert {each.tag.rpartition("}")[2]: each.text for each in item} == {
        "title": "Bridge closed",
        "link": f"http://127.0.0.1:8000/live/flood/updates/{update.pk}/",
        "description": '<p><bdi>Mira Holt</bdi></p> <p dir="auto">Text.</p>',
        "creator": "Mira Holt",
        "pubDate": "Tue, 24 Nov 2026 13:03:07 +0000",
        "guid": f"tag:127.0.0.1,2026:update-{update.pk}",
        "updated": "2026-11-24T13:03:07+00:00",
    }
    assert item.find("guid").get("isPermaLink") == "false"


def test_json_item_says_everything(rey, ada, blog):
    image = make_image(by=ada)
    with time_machine.travel("2026-11-24T13:03:07Z", tick=False):
        update = make_update(blog, "Bridge", figure(image), byline="Mira Holt")

    [item] = json_items(rey)

    html = item.pop("content_html")
    assert f'<img src="http://127.0.0.1:8000/media/{image.name}/' in html
    assert item == {
        "id": f"tag:127.0.0.1,2026:update-{update.pk}",
        "url": f"http://127.0.0.1:8000/live/flood/updates/{update.pk}/",
        "title": "Bridge",
        "image": f"http://127.0.0.1:8000/media/{image.name}/640.jpg",
        "date_published": "2026-11-24T13:03:07+00:00",
        "date_modified": "2026-11-24T13:03:07+00:00",
        "authors": [{"name": "Mira Holt"}],
        "language": "en",
    }


def test_several_bylines_are_each_named(rey, blog):
    make_update(blog, "Shut", byline="Cal Ferris", more_bylines=["Mira Holt", "Ada"])
    names = ["Cal Ferris", "Mira Holt", "Ada"]

    [entry], [item], [json_item] = entries(rey), items(rey), json_items(rey)

    atom = entry.findall("atom:author/atom:name", NAMES)
    rss = [each for each in item if each.tag.endswith("}creator")]
    assert [each.text for each in atom] == [each.text for each in rss] == names
    assert json_item["authors"] == [{"name": name} for name in names]


@for_each("address", FEEDS)
def test_nested_brackets_and_quotation_marks_survive(rey, story, address):
    html = {
        "atom": lambda: said(
            next(e for e in entries(rey, address) if BRACKETS in said(e, "atom:title")),
            "atom:content",
        ),
        "rss": lambda: said(
            next(i for i in items(rey, address) if BRACKETS in said(i, "title")),
            "description",
        ),
        "json": lambda: next(
            each["content_html"]
            for each in json_items(rey, address)
            if BRACKETS in each["title"]
        ),
    }[address.rpartition(".")[2]]()

    assert html.count(BRACKETS) == 4  # byline, text, quote, speaker


@for_each("address", FEEDS)
def test_control_characters_are_left_out_and_the_words_stay(rey, story, address):
    text = rey.get(address).content.decode()

    assert not {char for char in text if ord(char) < 32 and char not in "\n\t"}
    assert "\ufffe" not in text
    assert "Controls \x7f\x85 and \ufdd0 among words" in text


def test_a_quote_of_400_words_is_whole(rey, story):
    [html] = [
        each["content_html"]
        for each in json_items(rey)
        if each["title"].startswith("word0 ")
    ]

    assert (
        f'<blockquote cite="https://river.example/?a=1&amp;b"><p dir="auto">{LONG_QUOTE}</p></blockquote>'
        in html
    )
    assert '<a href="https://river.example/?a=1&amp;b">Source</a>' in html


def test_what_has_no_heading_is_called_by_its_first_words(rey, blog, ada):
    make_update(blog, "", "The water stands at the door of the town hall " * 3)
    make_update(
        blog, "", figure(make_image(by=ada), caption="", credit="A", alt="Boat")
    )
    with time_machine.travel("2026-11-24T13:03:07Z"):
        nameless = make_update(blog, "x", "y")
    Update.objects.filter(pk=nameless.pk).update(heading="", text="")

    assert [each["title"] for each in json_items(rey)] == [
        "Update from 14:03",
        "Boat",
        "The water stands at the door of the town hall The water stands at…",
    ]


def test_correction_moves_updated_and_is_told(rey, ada, blog):
    with time_machine.travel("2026-11-24T13:03:07Z", tick=False):
        update = make_update(blog, "2,900 people")
    with time_machine.travel("2026-11-24T14:30:00Z", tick=False):
        correct(update, "1,900 people", note="It is 1,900, not 2,900.", by=ada)

    [entry], [item], [each] = entries(rey), items(rey), json_items(rey)

    told = (
        '<p>Updated <time datetime="2026-11-24T15:30:00+01:00">15:30</time></p> '
        "<p><strong>Correction</strong> "
        '<time datetime="2026-11-24T15:30:00+01:00">15:30</time>. '
        "It is 1,900, not 2,900.</p>"
    )
    assert said(entry, "atom:title") == "1,900 people"
    assert said(entry, "atom:content") == said(item, "description") == told
    assert each["content_html"] == told
    moved = "2026-11-24T14:30:00+00:00"
    assert said(entry, "atom:published") == "2026-11-24T13:03:07+00:00"
    assert said(entry, "atom:updated") == said(item, "atom:updated") == moved
    assert each["date_modified"] == moved
