"""Feed documents, as a program reads them."""

import pytest
from lxml import etree

from liveblog import publishing
from tests.factories import (
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    quote,
    words,
)
from tests.validators import NAMES

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


def tag(update):
    return f"tag:127.0.0.1,{update.published_at:%Y}:update-{update.pk}"
