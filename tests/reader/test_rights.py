"""Pictures that may be on our own pages alone leave by none of the doors."""

import io
import json
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from PIL import Image as Pillow

from liveblog import publishing
from liveblog.reader import open_graph
from media.models import Image
from tests import files
from tests.factories import figure, make_image, make_update

pytestmark = pytest.mark.one_database

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
WAYS_TO_STAY = [
    {"own_pages_only": True},
    {"ends_at": NOON + timedelta(days=1)},
    {"is_sensitive": True},
]
DOORS = [
    "/live/flood/feed.atom",
    "/live/flood/feed.rss",
    "/live/flood/feed.json",
    "/live/flood/blog.json",
    "/live/flood/since/1.json",
    "/live/flood/before/99.json",
    "/live/flood/stream.json",
    "/live/flood/ninjs.json",
    "/feed.atom",
    "/feed.rss",
    "/feed.json",
    "/sitemap.xml",
    "/news-sitemap.xml",
]


@pytest.fixture(params=WAYS_TO_STAY, ids=lambda fields: next(iter(fields)))
def staying(request, ada):
    with time_machine.travel(NOON, tick=False):
        image = make_image(by=ada, size=(640, 480))
        Image.objects.filter(pk=image.pk).update(**request.param)
        image.refresh_from_db()
        yield image


@pytest.fixture
def story(ada, blog, staying):
    """An update with a picture that may leave and one that may not, which is the hero too."""
    publishing.introduce(
        blog, by=ada, hero_image=staying, hero_alt="A boat", hero_credit="Anna Sorg"
    )
    kept = figure(staying, caption="On our own pages", credit="Kept/Here", alt="A boat")
    free = figure(make_image(by=ada, size=(640, 480)), caption="For everyone")
    return make_update(blog, "Rescue", "Before.", kept, "Between.", free, by=ada)


def said_at(doors, rey, words):
    """Which of these words are said at which of these addresses."""
    replies = {door: rey.get(door) for door in doors}
    assert {door: reply.status_code for door, reply in replies.items()} == (
        dict.fromkeys(doors, 200)
    )
    return [
        (door, word)
        for door, reply in replies.items()
        for word in words
        if word in reply.content.decode()
    ]


@pytest.mark.usefixtures("story")
def test_no_feed_or_sitemap_has_it(rey, staying):
    words = (staying.name, "On our own pages", "Kept/Here", "may disturb")

    assert said_at(DOORS, rey, words) == []


def test_nor_is_an_update_called_by_its_words(rey, ada, blog, staying):
    """Without a heading, and in the lists of its blog."""
    kept = figure(staying, caption="On our own pages", alt="A boat")
    make_update(blog, "", kept, by=ada, is_key_event=True)
    make_update(blog, "Rescue", "Before.", kept, by=ada, is_pinned=True)

    assert said_at(DOORS, rey, ("On our own pages", "A boat")) == []


def test_nor_do_those_who_show_a_page_hear_its_words(ada, blog, staying):
    kept = figure(staying, caption="On our own pages", alt="A boat")
    untitled = make_update(blog, "", kept, by=ada)
    rescue = make_update(blog, "Rescue", "Before.", kept, by=ada)

    alone, beside = open_graph.of_update(untitled), open_graph.of_update(rescue)

    at = f"{untitled.published_at.astimezone(blog.zone):%H:%M}"
    assert alone.title == f"Update from {at}"
    assert (beside.title, beside.description) == ("Rescue", "Before.")


def test_nor_has_a_video_at_the_top_its_words(rey, ada, blog):
    image, video = make_image(by=ada), "https://youtu.be/dQw4w9WgXcQ"
    publishing.set_picture_rights(image, by=ada, own_pages_only=True)
    publishing.introduce(
        blog, by=ada, hero_image=image, hero_credit="Kept/Here", hero_video_url=video
    )

    hero = rey.get("/live/flood/blog.json").json()["parts"]["hero"]

    assert "dQw4w9WgXcQ" in str(hero["video"])
    assert (hero["picture"], hero["caption"], hero["credit"]) == (None, "", "")


def test_programs_hear_of_it_in_lists_once_it_may_leave(rey, ada, blog):
    image = make_image(by=ada)
    publishing.set_picture_rights(image, by=ada, own_pages_only=True)
    kept = figure(image, caption="On our own pages")
    make_update(blog, "", kept, by=ada, is_key_event=True)
    since = blog.revision

    publishing.set_picture_rights(image, by=ada, own_pages_only=False)

    parts = rey.get(f"/live/flood/since/{since}.json").json()["parts"]
    assert [line["title"] for line in parts["key_events"]["updates"]] == [
        "On our own pages"
    ]


@pytest.mark.usefixtures("staying")
def test_the_words_around_it_and_other_pictures_are_in_the_feed(rey, story):
    item = json.loads(rey.get("/live/flood/feed.json").content)["items"][0]

    free = story.blocks()[3].image
    assert (
        '<p dir="auto">Before.</p> <p dir="auto">Between.</p> <figure><img'
    ) in item["content_html"]
    assert f"/media/{free.name}/" in item["image"]


def test_structured_data_do_not_have_it(rey, story, staying):
    page = rey.get("/live/flood/").content.decode()
    told = page.partition('<script type="application/ld+json">')[2]
    data = json.loads(told.partition("</script>")[0])

    assert staying.name not in json.dumps(data)
    posting = data["liveBlogUpdate"][0]
    assert posting["articleBody"] == "Before.\nBetween.\nFor everyone"
    assert len(posting["image"]) == 3  # the crops of one
    # At most the share picture, which is drawn from words.
    assert {type(image) for image in data.get("image", [])} <= {str}


def test_what_other_sites_show_of_a_page_does_not_have_it(rey, story, staying):
    for address in ["/live/flood/", story.get_absolute_url()]:
        page = rey.get(address).content.decode()
        head = page.partition("</head>")[0].partition("ld+json")[0]
        assert "og:title" in head
        assert staying.name not in head


@pytest.mark.usefixtures("story")
def test_our_own_pages_have_it(rey, staying):
    for address in ["/live/flood/", "/live/flood/light/"]:
        assert f"/media/{staying.name}/" in rey.get(address).content.decode()


def test_the_light_page_warns_of_a_sensitive_picture(rey, ada, blog):
    image = make_image(by=ada, size=(640, 480))
    Image.objects.update(is_sensitive=True)
    image.refresh_from_db()
    make_update(blog, "Rescue", figure(image, alt="A boat", caption=""), by=ada)

    page = rey.get("/live/flood/light/").content.decode()

    smallest = image.widths_px[0]
    assert (
        "This picture may disturb.</span> </span> "
        f'<a href="/media/{image.name}/{smallest}.jpg">Show picture: A boat</a>'
    ) in " ".join(page.split())
    assert "Show it" not in page
    assert "Cover it" not in page


# Crops --------------------------------------------------------------------------------


def test_the_crops_that_structured_data_name_are_there(rey, ada, blog):
    image = make_image(by=ada, size=(640, 480))
    publishing.introduce(
        blog, by=ada, hero_image=image, hero_alt="A boat", hero_credit="Anna Sorg"
    )
    page = rey.get("/live/flood/").content.decode()
    told = page.partition('<script type="application/ld+json">')[2]
    named = json.loads(told.partition("</script>")[0])["image"][:3]

    for crop, ratio in zip(named, ["16x9", "4x3", "1x1"], strict=True):
        path = crop["url"].removeprefix("http://127.0.0.1:8000")
        assert path == f"/media/{image.name}/{ratio}.jpg"
        reply = rey.get(path)
        assert reply.headers["Content-Type"] == "image/jpeg"
        policy = reply.headers["Content-Security-Policy"]
        assert policy == "sandbox; default-src 'none'; frame-ancestors 'none'"
        assert reply.headers["Cache-Control"] == "public, max-age=600, s-maxage=600"
        with Pillow.open(io.BytesIO(reply.content)) as picture:
            assert picture.size == (crop["width"], crop["height"])


@pytest.mark.usefixtures("story")
def test_a_picture_that_stays_has_no_crops(rey, staying):
    assert rey.get(f"/media/{staying.name}/{staying.width_px}.jpg").status_code == 200
    for ratio in ["16x9", "4x3", "1x1"]:
        assert rey.get(f"/media/{staying.name}/{ratio}.jpg").status_code == 404


def test_a_crop_goes_with_the_last_use_of_its_picture(rey, ada, blog):
    image = make_image(by=ada, size=(640, 480))
    update = make_update(blog, "Bridge", figure(image), by=ada)
    address = f"/media/{image.name}/1x1.jpg"
    assert rey.get(address).status_code == 200

    publishing.withdraw(update, by=ada, reason="Wrong bridge")

    assert rey.get(address).status_code == 404


def test_a_crop_of_a_picture_without_files_is_not_there(rey, ada, blog):
    image = make_image(by=ada, size=(640, 480))
    make_update(blog, "Bridge", figure(image), by=ada)
    files.path(image.name, 640, "jpg").unlink()

    assert rey.get(f"/media/{image.name}/1x1.jpg").status_code == 404


# Its end ------------------------------------------------------------------------------


@time_machine.travel(NOON, tick=False)
def test_a_picture_is_not_answered_once_its_time_is_over(rey, ada, blog):
    image = make_image(by=ada, size=(640, 480))
    make_update(blog, "Bridge", figure(image), by=ada)
    address = f"/media/{image.name}/640.jpg"

    Image.objects.update(ends_at=NOON + timedelta(seconds=1))
    assert rey.get(address).status_code == 200

    Image.objects.update(ends_at=NOON)
    assert rey.get(address).status_code == 404
