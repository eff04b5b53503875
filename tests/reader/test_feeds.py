"""Atom, RSS and JSON Feed, of one blog and of all."""

import json
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.template.loader import render_to_string
from django.utils import timezone
from lxml import etree

from liveblog import publishing
from liveblog.models import Blog, Update
from liveblog.reader import feeds
from tests.factories import (
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    many_updates,
    quote,
    words,
)
from tests.page import parse
from tests.validators import COMPLAINTS, NAMES, second_opinion

pytestmark = pytest.mark.one_database

FORMS = ["atom", "rss", "json"]
FEEDS = [f"{place}feed.{form}" for place in ("/live/flood/", "/") for form in FORMS]

BRACKETS = "“[We] saw [the river [of 1953]] rise,” ‘he’ said – «déjà» …"
LONG_QUOTE = " ".join(f"word{n}" for n in range(400))
NASTY = [
    "Controls \x01\x08\x0b\x1f\x7f\x85 and \ufffe\uffff\ufdd0 among words",
    "]]> ends nothing, <![CDATA[ & <b>bold</b> &amp; \"double\" 'single' <!-- -->",
    BRACKETS,
    "🌊👩🏽‍🚒 zero\u200dwidth, e\u0301 and a no-break\u00a0space",
    "ارتفع منسوب النهر \u202eإلى 7.42 متر",
    "line\u2028separator and\u2029paragraph",
]


@pytest.fixture
def story(ada, blog):
    """A blog with everything that could break a feed; and a second, in Arabic."""
    image = make_image(by=ada)
    for nasty in NASTY:
        make_update(
            blog, nasty, nasty, quote(nasty, speaker=nasty), byline=nasty, label="Voice"
        )
    make_update(blog, "", quote(LONG_QUOTE, source_url="https://river.example/?a=1&b"))
    make_update(blog, "Only a heading", is_key_event=True)
    make_update(blog, "", figure(image, caption="", alt="A bridge, half under water"))
    make_update(blog, "Three pictures", "Text.", *[figure(image) for _ in range(3)])
    corrected = make_update(blog, "2,900 people", "Out of their homes.", is_pinned=True)
    correct(corrected, "1,900 people", note=BRACKETS, by=ada)
    publishing.withdraw(make_update(blog, "Gone"), by=ada, notice=f"\x01 {NASTY[1]}")
    publishing.withdraw(make_update(blog, "Never was"), by=ada)
    publishing.retitle(blog, headline=NASTY[0], standfirst=NASTY[0], by=ada)
    make_draft(blog, "Not yet")
    nahr = make_blog(
        by=ada, slug="nahr", headline=NASTY[4], language="ar", direction="rtl"
    )
    make_update(nahr, NASTY[4], NASTY[4])
    make_draft(make_blog(by=ada, live=False, headline="Prepared"), "Not yet")
    return blog


def correct(update, heading, *, by, note=""):
    update.refresh_from_db()
    seen = update.last_revision
    publishing.correct(update, words(heading), by=by, seen_revision=seen, note=note)


def atom(client, address="/live/flood/feed.atom"):
    return etree.fromstring(client.get(address).content)


def entries(client, address="/live/flood/feed.atom"):
    return atom(client, address).findall("atom:entry", NAMES)


def items(client, address="/live/flood/feed.rss"):
    return etree.fromstring(client.get(address).content).findall("channel/item")


def json_items(client, address="/live/flood/feed.json"):
    return client.get(address).json()["items"]


def said(element, path):
    return element.findtext(path, namespaces=NAMES)


# Validity -----------------------------------------------------------------------------


@pytest.mark.parametrize("address", FEEDS)
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


@pytest.mark.parametrize("address", FEEDS)
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


@pytest.mark.parametrize("address", FEEDS)
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


# Withdrawals ----------------------------------------------------------------------------


@pytest.fixture
def withdrawn(ada, blog):
    """One with a notice, one without."""
    noted, silent = make_update(blog, "Weir gone"), make_update(blog, "Dam gone")
    with time_machine.travel("2030-01-02T03:04:05Z", tick=False):
        publishing.withdraw(noted, by=ada, notice="The weir stands.", reason="Secret")
        publishing.withdraw(silent, by=ada, reason="Secret")
    return noted, silent


def tag(update):
    return f"tag:127.0.0.1,{update.published_at:%Y}:update-{update.pk}"


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


@pytest.mark.parametrize("address", FEEDS)
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


# The whole ------------------------------------------------------------------------------


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


@pytest.mark.parametrize("address", FEEDS)
def test_the_host_that_was_asked_does_not_show(rey, story, address, settings):
    settings.PUBLIC_URL = "https://news.example"

    text = rey.get(address, headers={"host": "localhost"}).content.decode()

    assert "localhost" not in text
    assert "tag:news.example,20" in text
    assert "https://news.example/live/flood/updates/" in text


# The answer -----------------------------------------------------------------------------


@pytest.mark.parametrize("address", FEEDS)
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


@pytest.mark.parametrize("address", FEEDS)
@pytest.mark.parametrize("count", [3, 30])
def test_feed_takes_as_many_queries_for_many_as_for_few(
    rey, ada, blog, address, count, django_assert_num_queries
):
    image = make_image(by=ada)
    other = make_blog(by=ada)
    for number in range(count):
        make_update(blog, f"Number {number}", figure(image))
        publishing.withdraw(make_update(blog, "Gone"), by=ada)
        publishing.withdraw(make_update(other, "Gone"), by=ada, notice="Wrong.")

    with django_assert_num_queries(QUERIES[address]):
        reply = rey.get(address)
    with django_assert_num_queries(1):
        rey.get(address, headers={"if-none-match": reply.headers["ETag"]})


@pytest.mark.parametrize(
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


# The links to it ------------------------------------------------------------------------


def linked(**context):
    html = render_to_string("liveblog/reader/_feed_links.html", context)
    return [
        (each.attributes["type"], each.attributes["title"], each.attributes["href"])
        for each in parse(html).find_all(lambda each: True)
        if each.tag == "link" and each.attributes["rel"] == "alternate"
    ]


def test_a_live_page_links_to_its_feeds(rey, ada):
    blog = make_blog(by=ada, slug="flood", headline='The "river"')

    found = linked(blog=blog)

    assert found == [
        ("application/atom+xml", 'The "river" (Atom)', "/live/flood/feed.atom"),
        ("application/rss+xml", 'The "river" (RSS)', "/live/flood/feed.rss"),
        ("application/feed+json", 'The "river" (JSON)', "/live/flood/feed.json"),
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
