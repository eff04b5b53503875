"""A quiet word to who publishes what a colleague has just published."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from liveblog import publishing
from liveblog.desk.doubles import double_of
from tests.desk.composing import HTMX, publish
from tests.factories import card, embed, make_blog, make_update, rich_text
from tests.page import parse

pytestmark = pytest.mark.one_database

PAGE = "https://www.riveroffice.example/arn"


def linked(address):
    return rich_text(f'<p>See <a href="{address}">there</a>.</p>')


def told(update):
    found = double_of(update)
    return found and (found.sentence, found.other)


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        (card(PAGE), card(PAGE)),
        (card(PAGE), linked(f"{PAGE}/?utm_source=mail#top")),
        (linked("https://riveroffice.example/arn"), card(PAGE)),
        (embed(), embed()),
    ],
)
def test_the_same_link_by_two_people_is_told(ada, cal, blog, theirs, mine):
    first = make_update(blog, "The gauge", theirs, by=cal)

    second = make_update(blog, "Quite another heading", mine, by=ada)

    assert told(second) == ("Cal Ferris posted the same link", first)
    assert told(first) is None


@pytest.mark.parametrize(
    ("heading", "is_told"),
    [
        ("Army closes upper bridge at Arnholt", True),
        ("At Arnholt, army closes the upper bridge!", True),
        ("Army opens the lower road to Arnholt", False),
    ],
)
def test_nearly_the_same_heading_is_told(ada, cal, blog, heading, is_told):
    first = make_update(blog, "Army closes the upper bridge at Arnholt", by=cal)

    second = make_update(blog, heading, by=ada)

    expected = ("Cal Ferris posted nearly the same heading", first)
    assert told(second) == (expected if is_told else None)


@pytest.mark.parametrize("heading", ["", "Goal!"])
def test_short_headings_are_alike_by_chance(ada, cal, blog, heading):
    make_update(blog, heading, "One.", by=cal)

    assert told(make_update(blog, heading, "Two.", by=ada)) is None


def test_what_is_ones_own_old_withdrawn_or_elsewhere_is_no_double(ada, cal, blog):
    heading = "Army closes the upper bridge"
    with time_machine.travel(timezone.now() - timedelta(minutes=61), tick=False):
        make_update(blog, heading, by=cal)
    make_update(blog, heading, by=ada)
    make_update(make_blog(by=ada, members=[cal]), heading, by=cal)
    gone = make_update(blog, heading, by=cal)
    publishing.withdraw(gone, by=ada, reason="Twice")

    assert told(make_update(blog, heading, by=ada)) is None


def test_addresses_with_another_query_are_other_pages(ada, cal, blog):
    make_update(blog, "One", card("https://a.example/?id=1"), by=cal)

    assert (
        told(make_update(blog, "Two", card("https://a.example/?id=2"), by=ada)) is None
    )


def test_who_publishes_reads_it_below_the_composer(adas_desk, cal, blog):
    first = make_update(blog, "Army closes the upper bridge", by=cal)
    data = {"heading": "Army closes upper bridge", "key": "k"}

    page = parse(publish(adas_desk, data, **HTMX).content.decode())
    publish(adas_desk, data | {"key": "l"})
    later = adas_desk.get("/desk/live/flood/").content.decode()

    line = page.by_id("double")
    assert line.text.startswith("Cal Ferris posted nearly the same heading at ")
    assert line.find("a").attributes["href"] == f"#row-{first.pk}"
    assert "Cal Ferris posted nearly the same heading: Army closes the upper" in later


def test_nothing_is_told_where_nothing_is_doubled(adas_desk, cal, blog):
    make_update(blog, "Army closes the upper bridge", by=cal)

    page = publish(adas_desk, {"heading": "Rain from the west", "key": "k"}, **HTMX)

    assert parse(page.content.decode()).by_id("double") is None
