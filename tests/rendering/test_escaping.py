"""Nothing that was typed becomes markup."""

import pytest

from liveblog import publishing
from liveblog.models import TextBlock
from tests.factories import (
    figure,
    make_image,
    make_update,
    quote,
    words,
)
from tests.rendering.support import NOON, part

pytestmark = pytest.mark.one_database


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
    # In the address of a label or a byline its letters alone are left.
    assert html.count("onerror=") == html.count(ESCAPED)


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
