"""What is stored of an update beside its page: HTML for feeds, its words, its story."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from liveblog import publishing, story
from liveblog.kinds.text.model import TextBlock
from liveblog.models import Blog, EmbedBlock, FigureBlock, Update
from liveblog.story import rendering
from media.models import Image
from tests.factories import (
    awaited,
    card,
    embed,
    figure,
    make_image,
    make_update,
    make_upload,
    question,
    quote,
    rich_text,
    words,
)

pytestmark = pytest.mark.one_database

NOON = datetime(2026, 11, 24, 11, 0, 7, tzinfo=UTC)
SITE = "http://127.0.0.1:8000"


def told(update):
    return story.read(Update.objects.get(pk=update.pk).story)


def restricted(ada, **fields):
    image = make_image(by=ada)
    Image.objects.filter(pk=image.pk).update(**fields)
    image.refresh_from_db()
    return image


# The words ----------------------------------------------------------------------------


def test_the_text_has_the_words_of_all_blocks_and_no_attribution(ada, blog):
    update = make_update(
        blog,
        "Heading",
        "First & <second>.\nA new line\n\nA paragraph",
        quote("“One.”\n\n“Two.”", role="shopkeeper", source_url="https://a.example/"),
        figure(make_image(by=ada), caption="The bridge", credit="Anna Sorg"),
        embed(title="A film", author="Them", words="“Look!”"),
        card(title="Heights", source="Office"),
        byline="Mira Holt",
    )

    assert update.text.split("\n") == [
        *("First & <second>. A new line", "A paragraph", "“One.”", "“Two.”"),
        *("The bridge", "“Look!”", "Heights"),
    ]


def test_the_text_of_pictures_without_captions_is_what_they_show(ada, blog):
    pictures = [
        figure(make_image(by=ada), caption="", alt=alt) for alt in ("A bridge", "A <b>")
    ]

    assert make_update(blog, "", *pictures).text == "A bridge\nA <b>"
    assert make_update(blog, "", "Words.", *pictures).text == "Words."


def test_an_embed_that_says_nothing_is_called_by_its_title(blog):
    update = make_update(blog, "", embed(title="A film"))

    assert update.text == rendering.stored_title(update) == "A film"


def test_a_picture_that_follows_says_its_caption_alone(ada, blog):
    update = make_update(blog, "Dam", awaited(make_upload(by=ada), caption="Comes"))

    assert update.text == "Comes"
    assert told(update).read_out() == "Picture follows\nComes"


@pytest.mark.parametrize("notice", ["", "It was a drill."])
def test_nothing_is_stored_of_a_withdrawn_update_but_its_notice(ada, blog, notice):
    with time_machine.travel(NOON, tick=False):
        update = make_update(blog, "Shut", "Text.", figure(make_image(by=ada)))
        publishing.withdraw(update, by=ada, notice=notice)

    kept = Update.objects.get(pk=update.pk)
    assert (kept.text, kept.story) == ("", {})
    said = (
        "<p><strong>Withdrawn</strong></p> <p>This update was withdrawn at "
        '<time datetime="2026-11-24T12:00:07+01:00">12:00</time>. It was a drill.</p>'
    )
    assert kept.feed_html == (said if notice else "")


def test_an_update_without_words_is_called_by_its_time(ada, blog):
    decorative = figure(make_image(by=ada), caption="", alt="", is_decorative=True)
    with time_machine.travel(NOON, tick=False):
        update = make_update(blog, "", decorative)

    assert rendering.stored_title(update) == "Update from 12:00"


# HTML for feeds -----------------------------------------------------------------------


def test_addresses_in_a_feed_are_whole(ada, blog):
    image = make_image(by=ada, size=(1200, 900), is_finished=True)
    old = make_update(blog, "Rumour")
    update = make_update(blog, "", figure(image), announces=old)

    time = f"{old.published_at.astimezone(blog.zone):%H:%M}"
    assert update.feed_html == (
        f'<p><a href="{SITE}/live/flood/updates/{old.pk}/">About the update from {time}'
        f'</a></p> <figure><img src="{SITE}/media/{image.name}/960.jpg" width="960" '
        'height="720" alt="A bridge"> <figcaption>The upper bridge [Anna Sorg]'
        "</figcaption></figure>"
    )


def test_a_feed_has_no_classes_ids_or_hooks(ada, blog):
    everything = [
        *("Words.", rich_text("<p>It <strong>holds</strong></p>"), quote(), embed()),
        *(figure(make_image(by=ada)), card()),
    ]
    update = make_update(
        blog, "Dam", *everything, is_breaking=True, is_pinned=True, byline="Mira Holt"
    )

    for hook in ("class=", "id=", "data-", "hx-", "rel=", "<span", "<div", "<h3"):
        assert hook not in update.feed_html
    assert "<strong>Breaking</strong>" in update.feed_html
    assert "Pinned" not in update.feed_html
    assert "Share" not in update.feed_html


@pytest.mark.parametrize(
    "fields",
    [
        {"own_pages_only": True},
        {"is_sensitive": True},
        {"ends_at": datetime(2099, 1, 1, tzinfo=UTC)},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_a_picture_that_stays_here_is_in_no_feed_and_not_read_out(ada, blog, fields):
    kept = figure(restricted(ada, **fields), caption="Kept", credit="Kept/Here")

    update = make_update(blog, "Dam", "Before.", kept, "After.")

    assert update.feed_html == '<p dir="auto">Before.</p> <p dir="auto">After.</p>'
    assert told(update).pictures == []
    assert told(update).read_out() == "Before.\nAfter."


def test_rights_set_later_are_in_all_that_is_stored(ada, blog):
    image = make_image(by=ada)
    update = make_update(blog, "Dam", figure(image))
    assert image.name in update.feed_html

    publishing.set_picture_rights(image, by=ada, own_pages_only=True)

    kept = Update.objects.get(pk=update.pk)
    assert kept.feed_html == ""
    assert told(kept).pictures == []
    assert image.name in kept.public_html
    publishing.set_picture_rights(image, by=ada, own_pages_only=False)
    assert image.name in Update.objects.get(pk=update.pk).feed_html


def test_a_picture_whose_time_is_over_is_nowhere(ada, blog):
    image = restricted(ada, ends_at=NOON)
    with time_machine.travel(NOON - timedelta(hours=1), tick=False):
        update = make_update(blog, "Dam", "Words.", figure(image))

    publishing.end_picture(image)

    kept = Update.objects.get(pk=update.pk)
    assert FigureBlock.objects.get().has_ended
    assert kept.feed_html == '<p dir="auto">Words.</p>'
    assert image.name not in str(kept.story)


def test_what_no_xml_may_have_is_in_no_feed(blog):
    update = make_update(blog, "Dam", "a")
    TextBlock.objects.update(words="a\x08b\uffffc")

    publishing.rerender(blog)

    update.refresh_from_db()
    assert update.feed_html == '<p dir="auto">abc</p>'


# The story ----------------------------------------------------------------------------


def test_a_story_says_what_was_said_by_whom_and_when(ada, blog):
    with time_machine.travel(NOON, tick=False):
        old = make_update(blog, "Rumour")
        update = make_update(
            blog, "Dam", quote("“Up.”", role="baker"), announces=old, event_at=NOON
        )
    with time_machine.travel(NOON + timedelta(minutes=5), tick=False):
        publishing.correct(
            update,
            words("Dam", quote("“Down.”", role="baker")),
            by=ada,
            seen_revision=update.last_revision,
            note="Not up.",
        )

    assert Update.objects.get(pk=update.pk).story == {
        "blocks": [
            {
                "kind": "quote",
                "words": "“Down.”",
                "speaker": "Josef Lind",
                "role": "baker",
                "place": "",
                "source_url": "",
                "original": "",
                "original_language": "",
            }
        ],
        "corrections": [{"at": "2026-11-24T11:05:07+00:00", "text": "Not up."}],
        "times": {
            "published": "2026-11-24T11:00:07+00:00",
            "happened": None,
            "changed": "2026-11-24T11:05:07+00:00",
        },
        "announces": {"id": old.pk, "published": "2026-11-24T11:00:07+00:00"},
    }


def test_a_story_is_read_as_it_was_rendered(ada, blog):
    image = make_image(by=ada, size=(1200, 900), is_finished=True)
    with time_machine.travel(NOON, tick=False):
        old = make_update(blog, "Rumour")
        update = make_update(blog, "Dam", quote(), figure(image), announces=old)

    found = told(update)

    assert found.quote["speaker"] == "Josef Lind"
    [picture] = found.pictures
    assert (picture.name, picture.alt) == (image.name, "A bridge")
    assert (picture.widths_px, picture.height_at(600)) == ([320, 640, 960, 1200], 450)
    assert found.announces == story.Neighbour(old.pk, NOON)
    assert (found.changed_at, found.corrections) == (None, [])


def test_a_story_is_read_out_line_by_line(blog):
    update = make_update(
        blog,
        "Dam",
        "One.\nTwo.\n\n  Three   words. ",
        quote(
            "“Up.”",
            role="baker",
            source_url="https://a.example/",
            original="«Вгору»",
            original_language="uk",
        ),
        quote("“Down.”", original="x", original_language="und"),
        embed(title="A film", author="Them", words="“Look!”"),
        embed(f"{SITE}/films/a.mp4", title="Our film"),
        card(source=""),
        question(asker="Anna"),
        question("Where\nto?"),
    )

    assert told(update).read_out().split("\n") == [
        *("One.", "Two.", "Three words."),
        *("“Up.”", "Original: Ukrainian", "«Вгору»", "Josef Lind, baker Source"),
        *("“Down.”", "Original", "x", "Josef Lind"),
        *("A film", "Them, YouTube", "“Look!”", "Play the video from YouTube"),
        "This loads content from YouTube, which will know of your visit.",
        *("Our film", "Heights of the Arn", "riveroffice.example"),
        *("A question from Anna:", "Is the road open?"),
        *("A reader’s question:", "Where", "to?"),
    ]


def test_an_embed_whose_site_we_do_not_show_any_more_is_its_address(blog):
    update = make_update(blog, "Dam", embed(title="A film", author="Them"))
    EmbedBlock.objects.update(url="https://gone.example/1")

    publishing.rerender(blog)

    update.refresh_from_db()
    assert update.story["blocks"][0]["player"] is None
    assert told(update).read_out() == "A film\nThem, https://gone.example/1"
    assert '<a href="https://gone.example/1">https://gone.example/1</a>' in (
        update.feed_html
    )


def test_a_block_of_a_kind_that_has_gone_is_read_out_by_its_words():
    stored = {"blocks": [{"kind": "poll", "words": "Yes\nNo"}, {"kind": "poll"}]}

    assert story.read(stored).read_out() == "Yes\nNo"


# Of a blog ----------------------------------------------------------------------------


def test_a_blog_has_its_lists_and_its_hero_as_data(ada, blog):
    image = make_image(by=ada)
    with time_machine.travel(NOON, tick=False):
        key = make_update(
            blog, "Mark passed", is_key_event=True, verification="unconfirmed"
        )
        pin = make_update(blog, "Sirens", "Go upstairs.", is_pinned=True)
    publishing.introduce(blog, by=ada, hero_image=image, hero_alt="A boat")

    kept = Blog.objects.get(pk=blog.pk)
    assert story.key_events(kept) == [
        story.Line(key.pk, "Mark passed", NOON, "unconfirmed")
    ]
    assert kept.story["pinned"] == [
        {
            "id": pin.pk,
            "title": "Sirens",
            "published": "2026-11-24T11:00:07+00:00",
            "verification": "",
            "words": "Go upstairs.",
        }
    ]
    [picture] = story.hero_pictures(kept)
    assert (picture.name, picture.alt) == (image.name, "A boat")


@pytest.mark.parametrize(
    ("fields", "told_of"),
    [
        ({}, []),
        ({"hero_video_url": "https://youtu.be/dQw4w9WgXcQ"}, []),
        ({"hero_image": True, "hero_video_url": "https://youtu.be/dQw4w9WgXcQ"}, [1]),
        ({"hero_image": True, "hero_video_url": f"{SITE}/films/a.mp4"}, []),
    ],
)
def test_programs_are_told_of_a_hero_that_is_a_picture(ada, blog, fields, told_of):
    if "hero_image" in fields:
        fields = fields | {"hero_image": make_image(by=ada)}
    publishing.introduce(blog, by=ada, **fields)

    assert [1 for _picture in story.hero_pictures(blog)] == told_of


def test_a_hero_that_stays_here_is_not_told_of(ada, blog):
    image = make_image(by=ada)
    publishing.introduce(blog, by=ada, hero_image=image)
    assert story.hero_pictures(blog) != []

    publishing.set_picture_rights(image, by=ada, own_pages_only=True)

    assert story.hero_pictures(Blog.objects.get(pk=blog.pk)) == []


# Rendered again -------------------------------------------------------------------------


def test_rerender_fills_the_columns_of_what_was_stored_before_they_were_there(
    ada, blog
):
    image = make_image(by=ada)
    update = make_update(blog, "Dam", "Words.", figure(image), is_key_event=True)
    publishing.introduce(blog, by=ada, hero_image=image)
    before = Update.objects.get(pk=update.pk), Blog.objects.get(pk=blog.pk)
    Update.objects.update(feed_html="", text="", story={})
    Blog.objects.update(story={})

    assert publishing.rerender(blog) == 1

    update.refresh_from_db()
    blog.refresh_from_db()
    assert rendering.Rendered.on(update) == rendering.Rendered.on(before[0])
    assert blog.story == before[1].story
    # Feeds are kept by revision; an open page has nothing to fetch.
    assert blog.revision == before[1].revision + 2  # of the update, and of the parts
    assert update.last_revision == before[0].last_revision


def test_rerender_stores_a_blogs_story_if_it_is_all_that_changed(blog):
    make_update(blog, "Dam", is_key_event=True)
    before = Blog.objects.get(pk=blog.pk)
    Blog.objects.update(story={})

    assert publishing.rerender(blog) == 0

    blog.refresh_from_db()
    assert (blog.story, blog.revision) == (before.story, before.revision + 1)
    assert publishing.rerender(blog) == 0
    blog.refresh_from_db()
    assert blog.revision == before.revision + 1
