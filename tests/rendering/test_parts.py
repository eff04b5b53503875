"""What is stored of the pieces around the feed."""

import re
from datetime import datetime

import pytest
import time_machine

from liveblog import publishing
from liveblog.story import rendering
from tests.factories import (
    figure,
    make_blog,
    make_image,
    make_update,
    quote,
)
from tests.rendered import assert_same, shown
from tests.rendering.support import NOON

pytestmark = pytest.mark.one_database


# Page parts ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["hero", "introduction", "summary", "key_events", "pinned", "source"]
)
def test_part_with_nothing_to_show_is_empty(blog, name):
    make_update(blog, "Neither pinned nor a key event")

    assert rendering.render_part(blog, name) == ""


def test_headline_has_a_standfirst_only_where_there_is_one(blog):
    without = rendering.render_part(blog, "headline")
    blog.standfirst = "Since noon."
    with_it = rendering.render_part(blog, "headline")

    headline = '<h1 data-testid="headline">River at record height</h1>'
    assert without == headline
    assert with_it == (
        f'{headline}\n<p class="stand" data-testid="standfirst">Since noon.</p>'
    )


def test_introduction_becomes_paragraphs(blog):
    blog.introduction = "One.\n\nTwo."

    html = rendering.render_part(blog, "introduction")

    assert (
        html == '<div class="intro"><p dir="auto">One.</p><p dir="auto">Two.</p></div>'
    )


def test_source_line_is_named_as_such(blog):
    blog.source_line = "dpa, AFP"

    assert rendering.render_part(blog, "source") == (
        '<p class="source">Source: dpa, AFP</p>'
    )


@time_machine.travel(NOON, tick=False)
def test_status_of_a_live_blog_says_when_the_last_update_came(blog):
    before = shown(blog.status_html)

    make_update(blog, "Shut")

    zone = "Text-only page Times are in CET (UTC+1)"
    assert before == f"Live No updates yet {zone}"
    assert shown(blog.status_html) == f"Live Last update 12:00 {zone}"


@pytest.mark.parametrize("name", ["live", "closed"])
def test_status_without_a_closing_message_is_one_line(ada, blog, name):
    if name == "closed":
        publishing.close(blog, by=ada)

    html = blog.status_html

    assert (html.count("<p "), html.count("<div")) == (1, 0)


@time_machine.travel(NOON, tick=False)
def test_status_of_a_closed_blog_says_when_it_ended_and_the_last_word(ada, blog):
    make_update(blog, "Shut")

    publishing.close(blog, by=ada, message="Thank you.\n\nGood night.")

    assert_same(
        blog.status_html,
        """
        <p class="state" data-testid="status">
          <span class="badge b-closed">Closed</span>
          <span>This blog ended on
            <time datetime="2026-11-24T12:00:07+01:00">24 November 2026 at 12:00</time>.
          </span>
          <a class="light" href="/live/flood/light/">Text-only page</a>
          <span class="zone">Times are in CET (UTC+1)</span>
        </p>
        <div class="closing">
          <p dir="auto">Thank you.</p><p dir="auto">Good night.</p>
        </div>
        """,
    )


@time_machine.travel(NOON, tick=False)
def test_status_of_a_silent_blog_says_since_when_and_does_not_beat(blog):
    make_update(blog, "Shut")

    publishing.fall_silent(blog, since=NOON)

    assert_same(
        blog.status_html,
        """
        <p class="state" data-testid="status">
          <span class="badge b-live b-quiet">Live</span>
          <span>No update since
            <time datetime="2026-11-24T12:00:07+01:00"
              title="Tuesday 24 November 2026, 12:00 CET">12:00, 24 November 2026</time>
          </span>
          <a class="light" href="/live/flood/light/">Text-only page</a>
          <span class="zone">Times are in CET (UTC+1)</span>
        </p>
        """,
    )


@time_machine.travel(NOON, tick=False)
def test_summary_says_as_of_when_and_becomes_paragraphs(ada, blog):
    publishing.summarise(blog, summary="One.\n\nTwo.", by=ada)

    assert_same(
        blog.summary_html,
        """
        <section class="summary" aria-labelledby="summary-title" data-testid="summary">
          <h2 id="summary-title">What we know</h2>
          <p class="as-of">As of
            <time datetime="2026-11-24T12:00:07+01:00"
              title="Tuesday 24 November 2026, 12:00 CET">12:00, 24 November 2026</time></p>
          <div class="words"><p dir="auto">One.</p><p dir="auto">Two.</p></div>
        </section>
        """,
    )


LONG = " ".join(f"w{number}" for number in range(1, 100))


def first_words(count):
    return " ".join(LONG.split()[:count])


@pytest.mark.parametrize(
    ("text", "expected"),
    [(LONG, f"{first_words(60)}…"), (first_words(60), first_words(60))],
)
@time_machine.travel(NOON, tick=False)
def test_pinned_part_shows_at_most_60_words(blog, text, expected):
    update = make_update(blog, "Shut", text, is_pinned=True)

    assert_same(
        blog.pinned_html,
        f"""
        <section class="pins" aria-labelledby="pinned-title" data-testid="pinned">
          <h2 id="pinned-title" class="vh">Pinned</h2>
          <div class="pin">
            <p><span class="badge b-pin">Pinned</span></p>
            <h3>Shut</h3>
            <p>{expected}
              <a href="/live/flood/updates/{update.pk}/" data-goto="update-{update.pk}">
                Go to the update from 12:00</a></p>
          </div>
        </section>
        """,
    )


def test_pinned_update_without_a_heading_is_known_by_its_first_words(blog):
    make_update(blog, "", LONG, is_pinned=True)

    assert f"<h3>{first_words(14)}…</h3>" in blog.pinned_html
    assert "w15" not in blog.pinned_html


def test_pinned_part_has_the_newest_first(blog):
    for heading in ("One", "Two", "Three"):
        make_update(blog, heading, is_pinned=True)

    titles = [blog.pinned_html.index(f"<h3>{t}</h3>") for t in ("Three", "Two", "One")]
    assert titles == sorted(titles)


@time_machine.travel(NOON, tick=False)
def test_key_events_are_a_list_of_times_and_titles_newest_first(ada):
    blog = make_blog(by=ada, slug="flood")
    one = make_update(blog, "One", is_key_event=True)
    two = make_update(blog, "", quote(LONG), is_key_event=True)
    make_update(blog, "Not one of them")

    assert_same(
        blog.key_events_html,
        f"""
        <section class="keys" aria-labelledby="key-events-title"
            data-testid="key-events">
          <h2 id="key-events-title"><a href="/live/flood/key-events/">Key events</a></h2>
          <ol>
            <li><time datetime="2026-11-24T12:00:07+01:00"
                title="Tuesday 24 November 2026, 12:00 CET">12:00</time>
              <a href="/live/flood/updates/{two.pk}/" data-goto="update-{two.pk}">
                {first_words(14)}…</a></li>
            <li><time datetime="2026-11-24T12:00:07+01:00"
                title="Tuesday 24 November 2026, 12:00 CET">12:00</time>
              <a href="/live/flood/updates/{one.pk}/" data-goto="update-{one.pk}">
                One</a></li>
          </ol>
        </section>
        """,
    )


@pytest.mark.parametrize(
    ("went_live", "newest"),
    [
        ("2026-11-23T23:00Z", "00:20"),
        # The blog's first day goes without saying, and no other.
        ("2026-11-23T22:59Z", '<span class="day-of">24 Nov</span> 00:20'),
    ],
)
def test_key_events_of_another_day_have_their_day(ada, went_live, newest):
    with time_machine.travel(datetime.fromisoformat(went_live), tick=False):
        blog = make_blog(by=ada)
    # In Berlin, where the blog is, the first two are of the 23rd and the third is not.
    for moment in ("2026-11-23T22:10", "2026-11-23T22:30", "2026-11-23T23:20"):
        with time_machine.travel(datetime.fromisoformat(f"{moment}Z"), tick=False):
            make_update(blog, "Shut", is_key_event=True)

    times = re.findall(r"<time[^>]*>(.*?)</time>", blog.key_events_html)
    assert times == [newest, '<span class="day-of">23 Nov</span> 23:30', "23:10"]


def test_title_of_a_picture_is_its_caption(blog):
    update = make_update(blog, "", figure(make_image(), caption="The bridge at noon"))

    assert rendering.title(update) == "The bridge at noon"


def test_spoken_words_are_those_of_all_blocks(blog):
    update = make_update(
        blog, "Shut", "1", quote("2"), figure(make_image(), caption="3")
    )

    assert rendering.spoken(update) == "1\n2\n3"


# What is not known to be true ---------------------------------------------------------


@time_machine.travel(NOON, tick=False)
@pytest.mark.parametrize("verification", ["", "unconfirmed", "confirmed", "wrong"])
def test_pins_and_key_events_say_what_is_not_known_to_be_true(blog, verification):
    update = make_update(
        blog, "Shut", is_pinned=True, is_key_event=True, verification=verification
    )

    badge = {
        "unconfirmed": ' <span class="badge out b-unconfirmed">Unconfirmed</span>',
        "wrong": ' <span class="badge out b-wrong">Wrong</span>',
    }.get(verification, "")
    pinned = f'<p><span class="badge b-pin">Pinned</span>{badge}</p>'
    assert pinned in blog.pinned_html
    goto = f'data-goto="update-{update.pk}">Shut{badge}</a></li>'
    assert goto in blog.key_events_html
