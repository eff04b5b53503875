"""What is stored of an update around its blocks."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.template.loader import render_to_string

from liveblog import publishing
from liveblog.story import rendering
from tests.factories import (
    make_update,
    words,
)
from tests.rendered import assert_same, shown
from tests.rendering.support import NOON

pytestmark = pytest.mark.one_database


@time_machine.travel(NOON, tick=False)
def test_update_has_its_time_marks_heading_byline_and_body(blog):
    update = make_update(
        blog,
        "Bridge closed",
        "Shut.",
        is_pinned=True,
        is_key_event=True,
        label="Analysis",
        byline="Cal Ferris",
        location="Ulm",
    )

    assert_same(
        update.public_html,
        f"""
        <p class="meta">
          <a class="when" href="/live/flood/updates/{update.pk}/">
            <time id="update-{update.pk}-time" datetime="2026-11-24T12:00:07+01:00"
              title="Tuesday 24 November 2026, 12:00 CET">12:00</time>
            <span class="ago">24 Nov</span>
          </a>
          <span class="badge out b-pin">Pinned</span>
          <span class="badge out b-key">Key event</span>
          <a class="share" href="/live/flood/updates/{update.pk}/" data-share>Share</a>
        </p>
        <h3 id="update-{update.pk}-heading" data-testid="heading" dir="auto">
          <span class="label"><a href="/live/flood/label/analysis/">Analysis:</a></span>
            Bridge closed</h3>
        <p class="by"><bdi><a href="/live/flood/by/cal-ferris/">Cal Ferris</a></bdi>
          <span>reporting from Ulm</span></p>
        <div class="body" data-testid="update-body" hx-disable>
          <div class="block-text"><p dir="auto">Shut.</p></div>
        </div>
        """,
    )


@time_machine.travel(NOON, tick=False)
def test_flash_is_a_time_and_a_heading_and_has_no_body(blog):
    update = make_update(blog, "Bridge closed")

    assert_same(
        update.public_html,
        f"""
        <p class="meta">
          <a class="when" href="/live/flood/updates/{update.pk}/">
            <time id="update-{update.pk}-time" datetime="2026-11-24T12:00:07+01:00"
              title="Tuesday 24 November 2026, 12:00 CET">12:00</time>
            <span class="ago">24 Nov</span>
          </a>
          <a class="share" href="/live/flood/updates/{update.pk}/" data-share>Share</a>
        </p>
        <h3 id="update-{update.pk}-heading" data-testid="heading" dir="auto">Bridge closed</h3>
        """,
    )


@time_machine.travel(NOON, tick=False)
def test_update_has_all_its_marks_in_their_order(ada, blog):
    old = make_update(blog, "Bridge closed")
    update = make_update(
        blog,
        "It was not",
        is_breaking=True,
        is_pinned=True,
        is_key_event=True,
        verification="unconfirmed",
        event_at=NOON - timedelta(minutes=30),
        announces=old,
    )
    publishing.mark_wrong(update, by=ada, note="It is open.")

    assert_same(
        update.public_html,
        f"""
        <p class="meta">
          <a class="when" href="/live/flood/updates/{update.pk}/">
            <time id="update-{update.pk}-time" datetime="2026-11-24T12:00:07+01:00"
              title="Tuesday 24 November 2026, 12:00 CET">12:00</time>
            <span class="ago">24 Nov</span>
          </a>
          <span class="badge b-breaking">Breaking</span>
          <span class="badge out b-pin">Pinned</span>
          <span class="badge out b-key">Key event</span>
          <span class="badge out b-wrong">Wrong
            <time datetime="2026-11-24T12:00:07+01:00">12:00</time></span>
          <span class="event">Happened at
            <time datetime="2026-11-24T11:30:07+01:00"
              title="Tuesday 24 November 2026, 11:30 CET">11:30</time></span>
          <span class="changed">Updated
            <time datetime="2026-11-24T12:00:07+01:00">12:00</time></span>
          <a class="share" href="/live/flood/updates/{update.pk}/" data-share>Share</a>
        </p>
        <h3 id="update-{update.pk}-heading" data-testid="heading" dir="auto">It was not</h3>
        <p class="announces"><a href="/live/flood/updates/{old.pk}/"
          data-goto="update-{old.pk}">About the update from 12:00</a></p>
        <p class="corr"><span class="badge b-corr">Correction</span>
          <time datetime="2026-11-24T12:00:07+01:00">12:00</time>. It is open.</p>
        """,
    )


@pytest.mark.parametrize(
    ("event_at", "stamp", "expected"),
    [
        # The same day on the blog's clock, though not in UTC.
        ("2026-11-23T23:00:00Z", "2026-11-24T00:00:00+01:00", "00:00"),
        ("2026-11-24T10:59:59Z", "2026-11-24T11:59:59+01:00", "11:59"),
        (
            "2026-11-23T22:59:59Z",
            "2026-11-23T23:59:59+01:00",
            "23 November 2026, 23:59",
        ),
        (
            "2025-11-24T11:00:00Z",
            "2025-11-24T12:00:00+01:00",
            "24 November 2025, 12:00",
        ),
        # Written down in another zone, shown on the blog's clock.
        ("2026-11-24T01:30:00-05:00", "2026-11-24T07:30:00+01:00", "07:30"),
        ("2026-10-25T01:30:00Z", "2026-10-25T02:30:00+01:00", "25 October 2026, 02:30"),
    ],
)
def test_update_says_when_it_happened_and_the_day_where_it_is_another(
    blog, event_at, stamp, expected
):
    with time_machine.travel(NOON, tick=False):
        update = make_update(blog, "Shut", event_at=datetime.fromisoformat(event_at))

    date = datetime.fromisoformat(stamp).strftime("%A %-d %B %Y, %H:%M CET")
    assert (
        f'<span class="event">Happened at <time datetime="{stamp}" '
        f'title="{date}">{expected}</time></span>'
    ) in update.public_html


@pytest.mark.parametrize(
    ("fields", "classes"),
    [
        ({}, "update"),
        ({"is_breaking": True}, "update breaking"),
        ({"verification": "unconfirmed"}, "update unconfirmed"),
        ({"verification": "confirmed"}, "update confirmed"),
        ({"verification": "wrong"}, "update wrong"),
        (
            {"is_key_event": True, "is_pinned": True, "is_breaking": True},
            "update key is-pinned breaking",
        ),
    ],
)
@time_machine.travel(NOON, tick=False)
def test_wrapper_says_in_classes_what_kind_of_update_it_is(blog, fields, classes):
    update = make_update(blog, "Shut", **fields)

    html = render_to_string("liveblog/_update.html", {"update": update})

    assert html == (
        f'<article id="update-{update.pk}" class="{classes}" data-testid="update" '
        f'data-first="2" data-revision="2" data-day="Tuesday 24 November 2026" '
        f'aria-labelledby="update-{update.pk}-heading">\n{update.public_html}\n'
        f"</article>\n"
    )


@time_machine.travel(NOON, tick=False)
@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ({"heading": "Shut"}, "Shut Text."),
        ({"heading": "Shut", "label": "Analysis"}, "Analysis: Shut Text."),
        ({"label": "Analysis"}, "Update from 12:00 Analysis Text."),
        ({"byline": "Cal"}, "Update from 12:00 Cal Text."),
        (
            {"byline": "Cal", "more_bylines": ["Mira"]},
            "Update from 12:00 Cal and Mira Text.",
        ),
        (
            {"byline": "Cal", "more_bylines": ["Mira", "Ada"]},
            "Update from 12:00 Cal, Mira and Ada Text.",
        ),
        ({"location": "Ulm"}, "Update from 12:00 reporting from Ulm Text."),
        (
            {"byline": "Cal", "location": "Ulm"},
            "Update from 12:00 Cal reporting from Ulm Text.",
        ),
        ({}, "Update from 12:00 Text."),
    ],
)
def test_update_shows_the_lines_it_has(blog, lines, expected):
    lines = {"heading": ""} | lines

    update = make_update(blog, lines.pop("heading"), "Text.", **lines)

    _, _, after_the_time = update.public_html.partition("</p>")
    assert shown(after_the_time) == expected


def corrected(update, note="", *, at):
    """Add to or correct an update with the same words at another time."""
    with time_machine.travel(at, tick=False):
        publishing.correct(
            update,
            words(update.heading),
            by=update.author,
            seen_revision=update.last_revision,
            note=note,
        )
    return shown_after_the_time(update)


def shown_after_the_time(update):
    """What a reader sees of it, without its time and the link to share it."""
    return shown(update.public_html.partition("</a>")[2]).replace("Share ", "", 1)


@time_machine.travel(NOON, tick=False)
def test_update_says_when_something_was_added(blog):
    update = make_update(blog, "Shut")

    assert corrected(update, at=NOON) == "Updated 12:00 Shut"


@time_machine.travel(NOON, tick=False)
def test_update_says_when_it_was_corrected_and_what_was_wrong(blog):
    update = make_update(blog, "Shut")

    first = corrected(update, "It is the upper bridge.", at=NOON)
    second = corrected(update, "Since 9:00.", at=NOON + timedelta(minutes=4))

    time = '<time datetime="2026-11-24T12:04:07+01:00">12:04</time>'
    assert update.public_html.count(time) == 2
    assert first == "Updated 12:00 Shut Correction 12:00. It is the upper bridge."
    assert second == (
        "Updated 12:04 Shut Correction 12:00. It is the upper bridge. "
        "Correction 12:04. Since 9:00."
    )


@time_machine.travel(NOON, tick=False)
def test_update_says_when_it_last_changed_whether_corrected_or_added_to(blog):
    update = make_update(blog, "Shut")

    corrected(update, "It is the upper bridge.", at=NOON)
    added_to = corrected(update, at=NOON + timedelta(minutes=4))
    again = corrected(update, "Since 9:00.", at=NOON + timedelta(minutes=8))

    assert added_to.startswith("Updated 12:04 Shut")
    assert again.startswith("Updated 12:08 Shut")


def test_what_became_of_an_update_on_another_day_has_its_day(ada, blog):
    # Eleven hours and twenty-two minutes later it is midnight in Berlin, and no sooner.
    with time_machine.travel(NOON, tick=False):
        update, wrong = make_update(blog, "Shut"), make_update(blog, "Open")
        gone = make_update(blog, "Drill")
    same_day = corrected(update, "The upper.", at=NOON + timedelta(hours=11))
    with time_machine.travel(NOON + timedelta(hours=12), tick=False):
        publishing.mark_wrong(wrong, by=ada, note="It is shut.")
        publishing.withdraw(gone, by=ada, notice="It was a drill.")
    next_day = corrected(update, "Both.", at=NOON + timedelta(hours=12))

    assert same_day == "Updated 23:00 Shut Correction 23:00. The upper."
    assert next_day == (
        "Updated 00:00, 25 November 2026 Shut Correction 23:00. The upper. "
        "Correction 00:00, 25 November 2026. Both."
    )
    assert shown_after_the_time(wrong) == (
        "Wrong 00:00, 25 November 2026 Updated 00:00, 25 November 2026 Open "
        "Correction 00:00, 25 November 2026. It is shut."
    )
    assert "withdrawn at 00:00, 25 November 2026. It was" in shown_after_the_time(gone)


def test_update_never_says_updated_for_a_mark(ada, blog):
    update = make_update(blog, "Shut")

    publishing.pin(update, by=ada)

    assert shown_after_the_time(update) == "Pinned Shut"


def test_withdrawn_update_with_a_notice_says_when_and_why(ada, blog):
    with time_machine.travel(NOON, tick=False):
        update = make_update(blog, "Shut", "Text.", label="L", byline="B", location="P")

    with time_machine.travel(NOON + timedelta(minutes=20), tick=False):
        publishing.withdraw(update, by=ada, notice="It was a drill.", reason="My fault")

    assert_same(
        update.public_html,
        f"""
        <p class="meta">
          <a class="when" href="/live/flood/updates/{update.pk}/">
            <time id="update-{update.pk}-time" datetime="2026-11-24T12:00:07+01:00"
              title="Tuesday 24 November 2026, 12:00 CET">12:00</time>
            <span class="ago">24 Nov</span>
          </a>
          <span class="badge out b-plain">Withdrawn</span>
        </p>
        <h3 class="vh" id="update-{update.pk}-heading">Update from 12:00</h3>
        <p class="notice">This update was withdrawn at
          <time datetime="2026-11-24T12:20:07+01:00">12:20</time>. It was a drill.</p>
        """,
    )


def test_withdrawn_update_without_a_notice_leaves_nothing(ada, blog):
    update = make_update(blog, "Shut", "Text.", label="L", byline="B", location="P")

    publishing.withdraw(update, by=ada, reason="My fault")

    assert update.public_html == ""
    assert rendering.render(update) == rendering.Rendered()
