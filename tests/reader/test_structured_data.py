"""LiveBlogPosting, as search engines read it off the page."""

import io
import json
import re
from datetime import UTC, datetime

import pytest
import time_machine
from django.template.loader import render_to_string
from PIL import Image as Pillow

from liveblog import publishing
from liveblog.extension import ShareImage
from liveblog.models import Blog
from liveblog.reader.structured_data import structured_data
from media.finishing import finish
from media.models import Image
from media.uploads import store_image
from tests.factories import (
    NamedBytes,
    figure,
    make_blog,
    make_image,
    make_update,
    make_user,
    quote,
    words,
)

pytestmark = pytest.mark.one_database

PAGE = "http://127.0.0.1:8000/live/flood/"
NEWSROOM = {
    "@type": "Organization",
    "@id": "http://127.0.0.1:8000/#newsroom",
    "name": "Newsbook",
    "url": "http://127.0.0.1:8000/",
}
# Google's recommended properties of an article, those of schema.org's LiveBlogPosting,
# and what publishers' validators ask of each update.
OF_THE_PAGE = {
    *("@context", "@type", "@id", "url", "mainEntityOfPage", "headline", "description"),
    *("image", "datePublished", "dateModified", "author", "publisher", "inLanguage"),
    *("isAccessibleForFree", "coverageStartTime", "about", "liveBlogUpdate"),
}
OF_AN_UPDATE = {
    *("@type", "@id", "url", "headline", "articleBody", "datePublished"),
    *("dateModified", "author", "publisher"),
}


@pytest.fixture
def flood(ada):
    with time_machine.travel("2026-11-24T09:00:00Z", tick=False):
        return make_blog(by=ada, slug="flood", standfirst="It rises.")


def script(blog, **options):
    blog = Blog.objects.get(pk=blog.pk)
    updates = list(blog.updates.in_the_feed().newest_first())
    for update in updates:
        update.blog = blog
    return structured_data(blog, updates, **options)


def data(blog, **options):
    pattern = r'<script type="application/ld\+json">([^<]*)</script>'
    return json.loads(re.fullmatch(pattern, script(blog, **options))[1])


def crops(image, sizes, *, alt="A bridge"):
    return [
        {
            "@type": "ImageObject",
            "url": f"http://127.0.0.1:8000/media/{image.name}/{name}.jpg",
            "width": width,
            "height": height,
            "caption": alt,
        }
        for name, width, height in sizes
    ]


def test_the_page_says_everything(ada, flood):
    hero = make_image(by=ada, size=(1600, 900), is_finished=True)
    publishing.introduce(
        flood, by=ada, hero_image=hero, hero_alt="A river", hero_credit="A"
    )
    with time_machine.travel("2026-11-24T10:00:00Z", tick=False):
        make_update(flood, "Mark passed", byline="Mira Holt")
        make_update(flood, "Bridge closed", byline="Cal Ferris")
        make_update(flood, "Good to know", byline="Mira Holt")

    card = ShareImage("http://127.0.0.1:8000/live/flood/card.png", "", 1200, 630)
    found = data(flood, image=card)

    assert set(found) == OF_THE_PAGE
    assert len(found.pop("liveBlogUpdate")) == 3
    person = {
        "@type": "Person",
        "url": "http://127.0.0.1:8000/",
        "affiliation": {"@id": NEWSROOM["@id"]},
    }
    logo = {
        "@type": "ImageObject",
        "url": "http://127.0.0.1:8000/static/liveblog/icon-512.png",
    }
    assert found == {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "@id": PAGE,
        "url": PAGE,
        "mainEntityOfPage": PAGE,
        "headline": "River at record height",
        "description": "It rises.",
        "image": [
            *crops(
                hero,
                [("16x9", 1280, 720), ("4x3", 1200, 900), ("1x1", 900, 900)],
                alt="A river",
            ),
            "http://127.0.0.1:8000/live/flood/card.png",
        ],
        "datePublished": "2026-11-24T10:00:00+01:00",
        "dateModified": "2026-11-24T11:00:00+01:00",
        "author": [person | {"name": "Mira Holt"}, person | {"name": "Cal Ferris"}],
        "publisher": NEWSROOM | {"logo": logo},
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "coverageStartTime": "2026-11-24T10:00:00+01:00",
        "about": {"@type": "Thing", "name": "River at record height"},
    }


def test_an_update_says_everything(ada, flood):
    image = make_image(by=ada, size=(1200, 900), is_finished=True)
    with time_machine.travel("2026-11-24T10:00:00Z", tick=False):
        update = make_update(
            flood,
            "Bridge closed",
            "To all.\n\nAt once.",
            figure(image),
            quote("“[The river] is up.”"),
            label="Correspondent",
            byline="Mira Holt",
            location="Arnholt",
        )

    [found] = data(flood)["liveBlogUpdate"]

    assert set(found) == OF_AN_UPDATE | {"image", "locationCreated"}
    assert found == {
        "@type": "BlogPosting",
        "@id": f"{PAGE}#update-{update.pk}",
        "url": f"{PAGE}#update-{update.pk}",
        "headline": "Correspondent: Bridge closed",
        "articleBody": "To all.\nAt once.\nThe upper bridge\n"
        "“[The river] is up.”\nJosef Lind",
        "datePublished": "2026-11-24T11:00:00+01:00",
        "dateModified": "2026-11-24T11:00:00+01:00",
        "author": {
            "@type": "Person",
            "name": "Mira Holt",
            "url": "http://127.0.0.1:8000/",
            "affiliation": {"@id": NEWSROOM["@id"]},
        },
        "publisher": {"@id": NEWSROOM["@id"]},
        "image": crops(
            image, [("16x9", 1200, 675), ("4x3", 1200, 900), ("1x1", 900, 900)]
        ),
        "locationCreated": {"@type": "Place", "name": "Arnholt"},
    }


def test_its_pictures_are_cut_about_their_focal_points(ada, flood, rey):
    """Left half red, right half blue: of a square cut at the left edge all is red."""
    drawn = Pillow.new("RGB", (1200, 600), "blue")
    drawn.paste("red", (0, 0, 600, 600))
    file = io.BytesIO()
    drawn.save(file, "PNG")
    image = store_image(NamedBytes(file.getvalue(), "halves.png"), by=ada)
    finish(image, avif_speed=10)
    publishing.focus_picture(image, 0, 50, by=ada)
    make_update(flood, "Halves", figure(image))

    [found] = data(flood)["liveBlogUpdate"]

    square = found["image"][2]
    assert (square["width"], square["height"]) == (600, 600)
    reply = rey.get(square["url"].removeprefix("http://127.0.0.1:8000"))
    cut = Pillow.open(io.BytesIO(reply.content)).convert("RGB")
    assert cut.size == (600, 600)
    assert [cut.getpixel((x, 300))[0] > 200 for x in (5, 300, 590)] == [True] * 3


@pytest.mark.parametrize(
    "rights",
    [
        {"own_pages_only": True},
        {"is_sensitive": True},
        {"ends_at": datetime(2030, 1, 1, tzinfo=UTC)},
        {"ends_at": datetime(2020, 1, 1, tzinfo=UTC)},
    ],
)
def test_what_may_not_leave_our_pages_is_not_told_of(ada, flood, rights):
    image, free = make_image(by=ada, size=(1200, 900)), make_image(by=ada)
    Image.objects.filter(pk=image.pk).update(**rights)
    image.refresh_from_db()
    make_update(flood, "Bridge closed", figure(image), figure(free))

    [found] = data(flood)["liveBlogUpdate"]

    assert image.name not in script(flood)
    assert [each["url"].split("/")[4] for each in found["image"]] == [free.name] * 3


def test_without_a_byline_the_newsroom_is_the_author(flood):
    make_update(flood, "Mark passed", "Text.")

    found = data(flood)

    assert found["author"] == [NEWSROOM]
    assert found["liveBlogUpdate"][0]["author"] == NEWSROOM
    assert set(found["liveBlogUpdate"][0]) == OF_AN_UPDATE


def test_several_bylines_are_several_authors(flood):
    both = {"byline": "Cal Ferris", "more_bylines": ["Mira Holt"]}
    make_update(flood, "Mark passed", "Text.", **both)
    make_update(flood, "Bridge closed", "Text.", byline="Mira Holt")

    found = data(flood)

    of_all = [each["name"] for each in found["author"]]
    of_first = [each["name"] for each in found["liveBlogUpdate"][1]["author"]]
    assert of_all == ["Mira Holt", "Cal Ferris"]
    assert of_first == ["Cal Ferris", "Mira Holt"]


def test_an_author_has_the_address_of_their_page_and_a_guest_the_newsrooms(flood):
    make_user("Cal Ferris")
    both = {"byline": "Cal Ferris", "more_bylines": ["Mira Holt"]}
    make_update(flood, "Mark passed", "Text.", **both)

    found = [each["url"] for each in data(flood)["author"]]

    assert found == [
        "http://127.0.0.1:8000/people/cal-ferris/",
        "http://127.0.0.1:8000/",
    ]


@pytest.mark.parametrize("byline", ["***", "🙂", "—"])
def test_a_byline_that_is_no_address_is_the_newsrooms(flood, rey, byline):
    make_user("***")
    make_update(flood, "Mark passed", "Text.", byline=byline)

    assert rey.get("/live/flood/").status_code == 200
    assert data(flood)["author"][0]["url"] == "http://127.0.0.1:8000/"


def test_without_a_heading_the_blogs_headline_stands_in(flood):
    make_update(flood, "", "Only words.", label="Analysis")

    [found] = data(flood)["liveBlogUpdate"]

    assert found["headline"] == "River at record height"
    assert found["articleBody"] == "Only words."


def test_an_update_that_is_only_a_heading_has_it_as_its_body(flood):
    make_update(flood, "Mark passed")

    [found] = data(flood)["liveBlogUpdate"]

    assert found["headline"] == found["articleBody"] == "Mark passed"


def test_the_end_is_told_when_it_is_known(ada, flood):
    assert "coverageEndTime" not in data(flood)

    with time_machine.travel("2026-11-24T22:00:00Z", tick=False):
        publishing.close(flood, by=ada)
    assert data(flood)["coverageEndTime"] == "2026-11-24T23:00:00+01:00"
    assert data(flood)["dateModified"] == "2026-11-24T23:00:00+01:00"

    publishing.reopen(flood, by=ada)
    assert "coverageEndTime" not in data(flood)


def test_every_public_change_moves_the_page(ada, flood):
    update = make_update(flood, "Mark passed")
    changes = [
        lambda: publishing.retitle(flood, headline="River", standfirst="", by=ada),
        lambda: publishing.pin(update, by=ada),
        lambda: publishing.withdraw(update, by=ada),
    ]
    for hour, change in enumerate(changes, 10):
        with time_machine.travel(f"2026-11-25T{hour}:00:00Z", tick=False):
            change()

        moved = data(flood)["dateModified"]
        assert moved == f"2026-11-25T{hour + 1}:00:00+01:00"


def test_what_is_behind_a_paywall_is_said_to_be(flood, settings):
    assert data(flood)["isAccessibleForFree"] is True
    assert "hasPart" not in data(flood)

    settings.ACCESSIBLE_FOR_FREE = False

    assert data(flood)["isAccessibleForFree"] is False
    assert data(flood)["hasPart"] == {
        "@type": "WebPageElement",
        "isAccessibleForFree": False,
        "cssSelector": "#feed",
    }


def test_a_newer_summary_moves_the_page(ada, flood):
    with time_machine.travel("2026-11-24T10:00:00Z", tick=False):
        make_update(flood, "Mark passed")
    with time_machine.travel("2026-11-24T11:00:00Z", tick=False):
        publishing.summarise(flood, summary="It rises.", by=ada)

    assert data(flood)["dateModified"] == "2026-11-24T12:00:00+01:00"


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("own/logo.svg", "http://127.0.0.1:8000/static/own/logo.svg"),
        ("/brand.png", "http://127.0.0.1:8000/brand.png"),
    ],
)
def test_the_publishers_logo_is_the_newsrooms_own(flood, settings, path, url):
    settings.NEWSROOM_LOGO = path
    settings.NEWSROOM_LOGO_SIZE = (240, 40)

    assert data(flood)["publisher"]["logo"] == {"@type": "ImageObject", "url": url}


def test_corrections_are_told_and_move_the_page_and_the_update(ada, flood):
    with time_machine.travel("2026-11-24T10:00:00Z", tick=False):
        update = make_update(flood, "2,900 people")
    with time_machine.travel("2026-11-24T11:00:00Z", tick=False):
        publishing.correct(
            update,
            words("1,900 people"),
            by=ada,
            seen_revision=update.last_revision,
            note="It is 1,900.",
        )

    found = data(flood)

    moved = "2026-11-24T12:00:00+01:00"
    assert found["dateModified"] == moved
    [posting] = found["liveBlogUpdate"]
    assert posting["datePublished"] == "2026-11-24T11:00:00+01:00"
    assert posting["dateModified"] == moved
    assert posting["correction"] == [
        {"@type": "CorrectionComment", "text": "It is 1,900.", "datePublished": moved}
    ]


def test_withdrawn_updates_are_left_out(ada, flood):
    gone = make_update(flood, "Weir gone", byline="Cal Ferris")
    publishing.withdraw(gone, by=ada, notice="It stands.")
    kept = make_update(flood, "Mark passed")

    found = data(flood)

    assert [each["@id"] for each in found["liveBlogUpdate"]] == [
        f"{PAGE}#update-{kept.pk}"
    ]
    assert "It stands." not in json.dumps(found)


def test_a_blog_with_nothing_in_it_yet_says_what_is_known(ada):
    blog = make_blog(by=ada, slug="flood")

    assert set(data(blog)) == OF_THE_PAGE - {"image", "description", "liveBlogUpdate"}


def test_the_introduction_describes_a_page_without_standfirst(ada):
    blog = make_blog(by=ada, introduction="word " * 40)

    assert data(blog)["description"] == " ".join(["word"] * 30) + "…"


def test_times_are_in_the_blogs_zone_and_words_in_its_language(ada):
    with time_machine.travel("2026-11-24T09:00:00Z", tick=False):
        blog = make_blog(
            by=ada, headline="النهر", language="ar", time_zone="Asia/Riyadh"
        )

    found = data(blog)

    assert found["inLanguage"] == "ar"
    assert found["headline"] == "النهر"
    assert found["coverageStartTime"] == "2026-11-24T12:00:00+03:00"
    assert "النهر" in script(blog)


HOSTILE = "</script><script>alert(1)</script><!-- ]]> \u2028 \u2029 & \\ \" ' \x00"


def test_no_words_can_end_the_script(ada, flood):
    hostile = HOSTILE.replace("\x00", "\x01")  # the one thing PostgreSQL refuses
    publishing.retitle(flood, headline=hostile, standfirst=hostile, by=ada)
    make_update(
        flood,
        hostile,
        hostile,
        quote(hostile, speaker=hostile),
        byline=hostile,
        location=hostile,
        label="</script>&",
    )

    text = script(flood)

    inside = text.removeprefix('<script type="application/ld+json">')
    inside = inside.removesuffix("</script>")
    assert not set(inside) & set("<>&\u2028\u2029\x01\n")
    found = json.loads(inside)
    assert found["headline"] == found["description"] == hostile
    assert found["liveBlogUpdate"][0]["headline"] == f"</script>&: {hostile}"
    assert found["liveBlogUpdate"][0]["author"]["name"] == hostile


def test_it_is_a_block_of_data_without_a_nonce(flood):
    assert script(flood).startswith('<script type="application/ld+json">{"@context":')


def test_it_asks_the_database_nothing(ada, flood, django_assert_num_queries):
    for _ in range(3):
        make_update(flood, "News", "Text.", figure(make_image(by=ada)))
    blog = Blog.objects.get(pk=flood.pk)
    updates = list(blog.updates.newest_first())

    with django_assert_num_queries(0):
        structured_data(blog, updates)


def test_templates_include_it_as_it_is(flood):
    made = script(flood)

    included = render_to_string(
        "liveblog/reader/_structured_data.html", {"structured_data": made}
    )

    assert included.strip() == made
    assert render_to_string("liveblog/reader/_structured_data.html").strip() == ""
