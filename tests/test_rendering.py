"""The stored HTML: what each kind becomes, that it is escaped, and its clocks."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.template.loader import render_to_string
from django.utils import translation

from liveblog import publishing, rendering
from liveblog.models import Blog, TextBlock, Update
from tests.factories import (
    card,
    figure,
    make_blog,
    make_image,
    make_update,
    quote,
    rich_text,
    words,
)
from tests.rendered import assert_same, block_html, shown

pytestmark = pytest.mark.one_database

# Noon in Berlin, in winter.
NOON = datetime(2026, 11, 24, 11, 0, 7, tzinfo=UTC)


# Kinds of block -----------------------------------------------------------------------


def test_text_becomes_paragraphs(blog):
    html = block_html(blog, "One.\nStill one.\n\nTwo.")

    assert_same(
        html,
        '<div class="block-text"><p dir="auto">One.<br>Still one.</p><p dir="auto">Two.</p></div>',
    )


def test_quote_names_its_speaker(blog):
    html = block_html(blog, quote("“Up.”\n\n“And up.”", "Josef Lind"))

    assert_same(
        html,
        """
        <figure class="block-quote">
          <blockquote data-testid="quote"><p dir="auto">“Up.”</p><p dir="auto">“And up.”</p></blockquote>
          <figcaption>
            <bdi class="speaker" data-testid="speaker">Josef Lind</bdi>
          </figcaption>
        </figure>
        """,
    )


def test_quote_says_where_it_comes_from(blog):
    block = quote(
        "“Up.”",
        "Josef Lind",
        role="baker",
        place="Ulm",
        source_url="https://a.example/?a=1&b=2",
    )

    html = block_html(blog, block)

    assert_same(
        html,
        """
        <figure class="block-quote">
          <blockquote data-testid="quote" cite="https://a.example/?a=1&amp;b=2">
            <p dir="auto">“Up.”</p>
          </blockquote>
          <figcaption>
            <bdi class="speaker" data-testid="speaker">Josef Lind</bdi>, baker, Ulm
            <a class="source" href="https://a.example/?a=1&amp;b=2" rel="noopener">
              Source</a>
          </figcaption>
        </figure>
        """,
    )


RICH = (
    "<h4>What we know</h4><p>It <strong>holds</strong>, <em>so far</em>:<br>all of it.</p>"
    "<ul><li>dam<ol><li>wall</li></ol></li></ul>"
    '<p><a href="https://a.example/?a=1&amp;b=2">more</a></p>'
)


def test_rich_text_is_shown_as_it_was_marked_up(blog):
    html = block_html(blog, rich_text(RICH))

    assert html.strip() == (
        '<div class="block-text"><h4 dir="auto">What we know</h4>'
        '<p dir="auto">It <strong>holds</strong>, <em>so far</em>:<br>all of it.</p>'
        '<ul dir="auto"><li>dam<ol dir="auto"><li>wall</li></ol></li></ul>'
        '<p dir="auto"><a href="https://a.example/?a=1&amp;b=2" rel="noopener">more</a></p>'
        "</div>"
    )


def test_what_is_stored_is_held_to_todays_policy_when_it_is_rendered_again(blog):
    update = make_update(blog, "Dam", rich_text(RICH))
    TextBlock.objects.update(html='<p onclick="x()">It <u>holds</u><img src="x"></p>')

    publishing.rerender(blog)

    update.refresh_from_db()
    assert '<div class="block-text"><p dir="auto">It holds</p></div>' in (
        update.public_html
    )


@pytest.mark.parametrize(
    ("language", "code", "label"),
    [
        ("en", "uk", "Original: Ukrainian"),
        ("en", "und", "Original"),
        ("en", "xx", "Original"),  # as of an import
    ],
)
def test_a_translated_quote_has_what_was_said_below(ada, language, code, label):
    blog = make_blog(by=ada, language=language)
    said = quote("“Up.”", original="«Вгору»\n\n<і>", original_language=code)

    html = block_html(blog, said)

    assert_same(
        html,
        f"""
        <figure class="block-quote">
          <blockquote data-testid="quote"><p dir="auto">“Up.”</p></blockquote>
          <div class="original" data-testid="original">
            <p class="from">{label}</p>
            <blockquote lang="{code}"><p dir="auto">«Вгору»</p><p dir="auto">&lt;і&gt;</p></blockquote>
          </div>
          <figcaption>
            <bdi class="speaker" data-testid="speaker">Josef Lind</bdi>
          </figcaption>
        </figure>
        """,
    )


def test_the_language_of_an_original_is_named_in_the_blogs(ada):
    blog = make_blog(by=ada, language="de")

    html = block_html(blog, quote(original="«Вгору»", original_language="uk"))

    assert "Ukrainisch" in html


@pytest.mark.parametrize(
    ("source", "shown"),
    [("River <Office>", "River &lt;Office&gt;"), ("", "a.example")],
)
def test_a_card_is_a_link_that_says_where_it_goes(blog, source, shown):
    html = block_html(
        blog, card("https://www.a.example/?a=1&b=2", title='"Arn" & <i>', source=source)
    )

    assert_same(
        html,
        f"""
        <div class="block-card" data-testid="card">
          <p class="what" dir="auto">
            <a href="https://www.a.example/?a=1&amp;b=2" rel="noopener">&quot;Arn&quot; &amp; &lt;i&gt;</a>
          </p>
          <p class="from"><bdi>{shown}</bdi></p>
        </div>
        """,
    )


def test_blocks_are_in_their_order(blog):
    html = block_html(blog, quote("“1”"), "2", figure(make_image(), caption="3"), "4")

    assert shown(html) == "“1” Josef Lind 2 3 [Anna Sorg] 4"


# One update ---------------------------------------------------------------------------


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
          <span class="label">Analysis:</span> Bridge closed</h3>
        <p class="by"><bdi>Cal Ferris</bdi> <span>reporting from Ulm</span></p>
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
    """Correct an update with the same words at another time."""
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


# The same for every reader, whoever acts ----------------------------------------------


@time_machine.travel(NOON, tick=False)
def test_stored_html_is_the_same_whoever_acts(ada, cal, blog):
    def publish(author, by):
        update = make_update(
            blog, "Shut", "Text.", quote(), by=author, byline="The desk"
        )
        again = words("Shut now", "Text.", byline="The desk")
        publishing.correct(update, again, by=by, seen_revision=update.last_revision)
        return re.sub(rf"(updates?[-/]){update.pk}\b", r"\1PK", update.public_html)

    stored = {publish(ada, by=ada), publish(cal, by=cal), publish(cal, by=ada)}

    assert len(stored) == 1
    assert "Ada" not in stored.pop()


def test_stored_html_is_what_rendering_makes_of_the_database(blog, ada):
    image = make_image()
    update = make_update(
        blog, "Shut", "Text.", quote(), figure(image), is_pinned=True, byline="Cal"
    )
    publishing.introduce(blog, by=ada, introduction="Since noon.", hero_image=image)
    publishing.summarise(blog, by=ada, summary="One bridge is shut.")

    kept = Update.objects.get(pk=update.pk)
    assert rendering.Rendered.on(kept) == rendering.render(kept)
    assert [
        getattr(kept.blog, f"{part}_html") == rendering.render_part(kept.blog, part)
        for part in rendering.PARTS
    ] == [True] * len(rendering.PARTS)


# Escaping -----------------------------------------------------------------------------

PAYLOAD = """<img src onerror=alert(1)>"'&"""
ESCAPED = "&lt;img src onerror=alert(1)&gt;&quot;&#x27;&amp;"


def published(blog, heading="", *blocks, **lines):
    return make_update(blog, heading, *blocks, **lines).public_html


def with_correction_note(blog):
    update = make_update(blog, "Shut")
    publishing.correct(
        update,
        words("Shut"),
        by=update.author,
        seen_revision=update.last_revision,
        note=PAYLOAD,
    )
    return update.public_html


def called_wrong(blog):
    update = make_update(blog, "Shut")
    publishing.mark_wrong(update, by=update.author, note=PAYLOAD)
    return update.public_html


def withdrawn_with_a_notice(blog):
    update = make_update(blog, "Shut")
    publishing.withdraw(update, by=update.author, notice=PAYLOAD)
    return update.public_html


def part(name, **fields):
    """One page part of a blog that has these fields and a hero."""

    def render(blog):
        Blog.objects.filter(pk=blog.pk).update(hero_image=make_image(), **fields)
        return rendering.render_part(Blog.objects.get(pk=blog.pk), name)

    return render


def beside_the_feed(name, heading, *blocks, **marks):
    """One page part of a blog with this update."""

    def render(blog):
        update = make_update(blog, heading, *map(copy_of, blocks), **marks)
        return getattr(update.blog, f"{name}_html")

    return render


def copy_of(block):
    return type(block)(**{k: v for k, v in vars(block).items() if k != "_state"})


# Every plain field of the story, and each place where it is shown.
PLAIN_FIELDS = {
    "heading": lambda blog: published(blog, PAYLOAD),
    "label over a heading": lambda blog: published(blog, "Shut", label=PAYLOAD),
    "label alone": lambda blog: published(blog, "", "Text.", label=PAYLOAD),
    "byline": lambda blog: published(blog, "Shut", byline=PAYLOAD),
    "more_bylines": lambda blog: published(
        blog, "Shut", byline="Cal", more_bylines=[PAYLOAD]
    ),
    "location": lambda blog: published(blog, "Shut", location=PAYLOAD),
    "text": lambda blog: published(blog, "", PAYLOAD),
    "quote": lambda blog: published(blog, "", quote(PAYLOAD)),
    "speaker": lambda blog: published(blog, "", quote(speaker=PAYLOAD)),
    "role": lambda blog: published(blog, "", quote(role=PAYLOAD)),
    "place": lambda blog: published(blog, "", quote(place=PAYLOAD)),
    "source": lambda blog: published(
        blog, "", quote(source_url=f"https://a.example/{PAYLOAD}")
    ),
    "caption": lambda blog: published(blog, "", figure(make_image(), caption=PAYLOAD)),
    "credit": lambda blog: published(blog, "", figure(make_image(), credit=PAYLOAD)),
    "alt": lambda blog: published(blog, "", figure(make_image(), alt=PAYLOAD)),
    "correction note": with_correction_note,
    "note of what is wrong": called_wrong,
    "withdrawal notice": withdrawn_with_a_notice,
    "headline": part("headline", headline=PAYLOAD),
    "standfirst": part("headline", standfirst=PAYLOAD),
    "introduction": part("introduction", introduction=PAYLOAD),
    "summary": part("summary", summary=PAYLOAD, summary_at=NOON),
    "hero caption": part("hero", hero_caption=PAYLOAD),
    "hero credit": part("hero", hero_credit=PAYLOAD),
    "hero alt": part("hero", hero_alt=PAYLOAD),
    "closing message": part("status", closing_message=PAYLOAD),
    "source line": part("source", source_line=PAYLOAD),
    "pinned heading": beside_the_feed("pinned", PAYLOAD, is_pinned=True),
    "pinned title": beside_the_feed(
        "pinned", "", TextBlock(words=PAYLOAD), is_pinned=True
    ),
    "pinned words": beside_the_feed(
        "pinned", "Shut", TextBlock(words=PAYLOAD), is_pinned=True
    ),
    "key event's heading": beside_the_feed("key_events", PAYLOAD, is_key_event=True),
    "key event's title": beside_the_feed(
        "key_events", "", quote(PAYLOAD), is_key_event=True
    ),
}


@pytest.mark.parametrize("field", PLAIN_FIELDS)
def test_plain_field_appears_only_escaped(blog, field):
    html = PLAIN_FIELDS[field](blog)

    assert ESCAPED in html
    assert PAYLOAD not in html
    assert html.count("onerror") == html.count(ESCAPED)


def test_the_desks_own_words_reach_no_reader(ada, blog):
    update = make_update(blog, "Shut")

    publishing.withdraw(update, by=ada, notice="A drill.", reason="LEAK")

    assert "LEAK" not in update.public_html


@pytest.mark.parametrize(
    "text",
    [
        "[sic] […] [the bridge]",
        "“Double” ‘single’ „German“ «French» ‹inner›",
        "Straße – naïve — Łódź … 5 °C, 3 × 4 m, ½",
        "جسر مغلق",
        "{{ blog.pk }} {% now 'Y' %} {# none #}",
    ],
)
def test_what_newsrooms_write_survives_as_written(blog, text):
    update = make_update(
        blog, text, text, quote(text, text), figure(make_image(), caption=text)
    )

    plain = text.replace("'", "&#x27;")
    assert update.public_html.count(plain) == 5


# Clocks -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "stamp", "title"),
    [
        # Clocks go back on 25 October 2026 at 3:00: half past two comes twice.
        ("2026-10-25T00:30:00Z", "2026-10-25T02:30:00+02:00", "02:30 CEST"),
        ("2026-10-25T01:30:00Z", "2026-10-25T02:30:00+01:00", "02:30 CET"),
        # They go forward on 29 March 2026 at 2:00: half past two never comes.
        ("2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00", "01:59 CET"),
        ("2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00", "03:00 CEST"),
    ],
)
def test_time_is_the_blogs_own_also_where_its_clocks_change(blog, moment, stamp, title):
    with time_machine.travel(datetime.fromisoformat(moment), tick=False):
        update = make_update(blog, "Shut")

    clock, _ = title.split()
    date = datetime.fromisoformat(stamp).strftime("%A %-d %B %Y")
    expected = f'datetime="{stamp}" title="{date}, {title}">{clock}</time>'
    assert expected in update.public_html
    assert expected in update.blog.status_html


def test_day_is_the_blogs_own():
    blog = Blog(time_zone="Asia/Kathmandu", slug="flood")
    late = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)
    update = Update(
        pk=7, blog=blog, state="withdrawn", published_at=late, withdrawn_at=late
    )
    update.withdrawal_notice = "It was a drill."

    html = rendering.render(update).public_html

    assert 'datetime="2026-11-25T00:15:00+05:45"' in html
    assert shown(html).startswith("00:15 25 Nov ")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("time_zone", "moment", "expected"),
    [
        ("Europe/Berlin", NOON, "CET (UTC+1)"),
        ("Europe/Berlin", datetime(2026, 7, 1, tzinfo=UTC), "CEST (UTC+2)"),
        ("Europe/London", NOON, "GMT"),
        ("UTC", NOON, "UTC"),
        ("Asia/Kathmandu", NOON, "UTC+5:45"),
        ("America/St_Johns", NOON, "NST (UTC−3:30)"),
        ("America/Sao_Paulo", NOON, "UTC−3"),
    ],
)
def test_status_line_names_the_zone(time_zone, moment, expected):
    with time_machine.travel(moment, tick=False):
        update = make_update(make_blog(time_zone=time_zone), "Shut")

    zone = f'<span class="zone">Times are in {expected}</span>'
    assert zone in update.blog.status_html


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

    zone = "Times are in CET (UTC+1) Light page"
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
          <span class="zone">Times are in CET (UTC+1)</span>
          <a class="light" href="/live/flood/light/">Light page</a>
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
          <span class="zone">Times are in CET (UTC+1)</span>
          <a class="light" href="/live/flood/light/">Light page</a>
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
          <h2 id="key-events-title">Key events</h2>
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


# In the blog's language ---------------------------------------------------------------


@time_machine.travel(NOON, tick=False)
def test_stored_dates_are_in_the_blogs_language(ada):
    blog = make_blog(by=ada, language="de")
    update = make_update(blog, "Zu", event_at=NOON - timedelta(days=200))

    assert 'title="Dienstag' in update.public_html
    assert "Mai" in update.public_html
    assert "Tuesday" not in update.public_html + blog.status_html
    assert 'title="Dienstag' in blog.status_html


def test_rendering_leaves_the_language_as_it_was(ada):
    blog = make_blog(by=ada, language="de")

    with translation.override("fr"):
        rendering.render_part(blog, "status")
        make_update(blog, "", figure(make_image(), alt="Zu", caption=""))
        assert translation.get_language() == "fr"
