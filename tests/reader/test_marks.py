"""What is said of an update's truth follows it wherever it is named."""

import json
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from lxml import etree

from liveblog import publishing
from tests.factories import make_update
from tests.page import parse

pytestmark = pytest.mark.one_database

TEN = datetime(2026, 11, 24, 10, tzinfo=UTC)
ATOM = {"atom": "http://www.w3.org/2005/Atom"}


def at(minutes):
    return time_machine.travel(TEN + timedelta(minutes=minutes), tick=False)


@pytest.fixture
def rumour(blog, cal):
    with at(0):
        return make_update(blog, "Dam broken", by=cal, verification="unconfirmed")


def entry(rey):
    return etree.fromstring(rey.get("/live/flood/feed.atom").content).find(
        "atom:entry", ATOM
    )


def posting(rey):
    page = parse(rey.get("/live/flood/").content.decode())
    script = next(
        page.find_all(lambda e: e.attributes.get("type") == "application/ld+json")
    )
    return json.loads(script.inner_html)["liveBlogUpdate"][0]


def told(rey, update):
    """Its name and its last change: in the feed, for search engines, on its own page."""
    page = rey.get(f"/live/flood/updates/{update.pk}/").content.decode()
    head = parse(page)
    title = next(head.find_all(lambda e: e.tag == "title")).inner_html
    modified = next(
        head.find_all(lambda e: e.attributes.get("property") == "article:modified_time")
    )
    return [
        (entry(rey).findtext("atom:title", namespaces=ATOM), title.split(" – ")[0]),
        entry(rey).findtext("atom:updated", namespaces=ATOM),
        posting(rey)["headline"],
        posting(rey)["dateModified"],
        modified.attributes["content"],
    ]


def test_an_unconfirmed_update_is_never_named_without_saying_so(rey, rumour):
    name = "Unconfirmed: Dam broken"

    assert told(rey, rumour) == [
        (name, name),
        "2026-11-24T10:00:00+00:00",
        name,
        "2026-11-24T11:00:00+01:00",
        "2026-11-24T11:00:00+01:00",
    ]


def test_a_confirmation_is_a_change_for_programs_too(rey, rumour, cal):
    with at(60):
        publishing.confirm(rumour, by=cal)

    assert told(rey, rumour) == [
        ("Dam broken", "Dam broken"),
        "2026-11-24T11:00:00+00:00",
        "Dam broken",
        "2026-11-24T12:00:00+01:00",
        "2026-11-24T12:00:00+01:00",
    ]


def test_the_front_page_repeats_nothing_that_is_wrong_or_not_confirmed(
    rey, rumour, ada, blog
):
    make_update(blog, "Dam holds", by=ada)
    later = make_update(blog, "Dam broken again", by=ada)
    publishing.mark_wrong(later, by=ada, note="It holds.")
    make_update(blog, "Dam may break", by=ada, verification="unconfirmed")

    html = rey.get("/").content.decode()

    assert "Dam holds" in html
    assert "Dam broken" not in html
    assert "Dam may break" not in html


def test_a_correction_that_begins_with_a_full_stop_is_told_as_it_is(rey, rumour, ada):
    publishing.mark_wrong(rumour, by=ada, note=".5 mm fell, not 5 mm.")

    assert posting(rey)["correction"][0]["text"] == ".5 mm fell, not 5 mm."
