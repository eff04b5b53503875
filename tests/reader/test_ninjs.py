"""Every update as ninjs 3.1, and what was withdrawn as its cancellation."""

from datetime import UTC, datetime

import pytest
import time_machine

from liveblog import publishing
from tests.factories import figure, make_image, make_update, words
from tests.reader.feeds import NASTY, story
from tests.validators import ninjs_complaints

__all__ = ["story"]  # fixture

pytestmark = pytest.mark.one_database

SITE = "http://127.0.0.1:8000"
NOON = datetime(2026, 11, 24, 11, 0, 7, tzinfo=UTC)
MOMENT = "2026-11-24T11:00:07+00:00"
STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
NEWSROOM = {"name": "Newsbook", "role": "publisher", "uri": f"{SITE}/"}


@pytest.mark.usefixtures("story")
@pytest.mark.parametrize("slug", ["flood", "nahr"])
def test_every_item_is_valid_by_the_schema(rey, slug):
    items = rey.get(f"/live/{slug}/ninjs.json").json()["items"]

    assert items
    assert {item["uri"]: ninjs_complaints(item) for item in items} == {
        item["uri"]: [] for item in items
    }
    if slug == "flood":
        assert len(items) == len(NASTY) + 7
        assert [item["pubStatus"] for item in items].count("canceled") == 2


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("pubStatus", "cancelled"),
        ("versionCreated", "yesterday"),
        ("uri", "flood"),
        ("byline", "Ada"),
        ("people", [{"byline": "Ada"}]),
        ("associations", [{"name": "blog"}]),
    ],
)
def test_the_schema_finds_what_is_wrong(rey, blog, name, wrong):
    update = make_update(blog, "Bridge closed")
    item = rey.get(f"/live/flood/updates/{update.pk}/ninjs.json").json()

    assert ninjs_complaints(item) == []
    assert ninjs_complaints(item | {name: wrong}) != []


def test_an_update_is_told_in_full(rey, ada, cal, blog):
    image = make_image(by=ada)
    with time_machine.travel(NOON, tick=False):
        update = make_update(
            blog,
            "Bridge closed",
            "Since noon.",
            figure(image),
            byline=cal.byline,
            location="Ferren",
            is_breaking=True,
            verification="unconfirmed",
        )

        item = rey.get(f"/live/flood/updates/{update.pk}/ninjs.json").json()

    bodies, [partof, picture] = item.pop("bodies"), item.pop("associations")
    address = f"{SITE}/live/flood/updates/{update.pk}/"
    title = "Unconfirmed: Bridge closed"
    assert item == {
        "uri": f"tag:127.0.0.1,2026:update-{update.pk}",
        "standard": STANDARD,
        "version": "2",
        "firstCreated": MOMENT,
        "versionCreated": MOMENT,
        "language": blog.language,
        "altIds": [{"role": "permalink", "value": address}],
        "type": "text",
        "representationType": "full",
        "pubStatus": "usable",
        "urgency": 1,
        "title": title,
        "headlines": [{"value": title}],
        "by": "Cal Ferris",
        "people": [
            {
                "name": "Cal Ferris",
                "rel": "creator",
                "uri": f"{SITE}/people/cal-ferris/",
            }
        ],
        "located": "Ferren",
        "infoSources": [NEWSROOM],
    }
    assert [body["contentType"] for body in bodies] == ["text/html", "text/plain"]
    assert bodies[1]["value"] == "Since noon.\nThe upper bridge"
    assert (partof["rel"], partof["title"]) == ("isPartOf", blog.headline)
    largest = f"{SITE}/media/{image.name}/640.jpg"
    assert (picture["uri"], picture["by"]) == (largest, "Anna Sorg")
    assert picture["descriptions"] == [
        {"role": "caption", "value": "The upper bridge"},
        {"role": "alt", "value": "A bridge"},
    ]
    assert picture["renditions"][-1] == {
        "name": "640 px",
        "href": largest,
        "contentType": "image/jpeg",
        "width": 640,
        "height": 480,
    }


@pytest.mark.parametrize("notice", ["", "It was a drill."])
def test_a_cancellation_has_no_word_but_the_notice(rey, ada, blog, notice):
    with time_machine.travel(NOON, tick=False):
        update = make_update(blog, "Bridge closed", "Since noon.")
        publishing.withdraw(update, by=ada, notice=notice, reason="private words")

    address = f"{SITE}/live/flood/updates/{update.pk}/"
    expected = {
        "uri": f"tag:127.0.0.1,2026:update-{update.pk}",
        "standard": STANDARD,
        "version": "3",
        "firstCreated": MOMENT,
        "versionCreated": MOMENT,
        "language": blog.language,
        "altIds": [{"role": "permalink", "value": address}],
        "pubStatus": "canceled",
        "infoSources": [NEWSROOM],
    } | ({"edNote": notice} if notice else {})
    assert rey.get(f"/live/flood/updates/{update.pk}/ninjs.json").json() == expected
    assert rey.get("/live/flood/ninjs.json").json() == {
        "revision": 3,
        "items": [expected],
    }
    assert ninjs_complaints(expected) == []


def test_a_correction_is_another_version_of_the_same_item(rey, ada, blog):
    update = make_update(blog, "Bridge closed")
    before = rey.get("/live/flood/ninjs.json").json()["items"][0]
    publishing.correct(
        update,
        words("Bridge open"),
        by=ada,
        seen_revision=update.last_revision,
        note="It was open.",
    )

    after = rey.get("/live/flood/ninjs.json").json()["items"][0]

    assert (after["uri"], after["title"]) == (before["uri"], "Bridge open")
    assert (before["version"], after["version"]) == ("2", "3")
    assert after["edNote"] == "It was open."


def test_it_takes_so_many_queries(rey, ada, blog, django_assert_num_queries):
    for number in range(3):
        make_update(blog, f"Number {number}")
        publishing.withdraw(make_update(blog, "Gone"), by=ada)

    with django_assert_num_queries(3):
        reply = rey.get("/live/flood/ninjs.json")
    with django_assert_num_queries(1):
        held = {"if-none-match": reply.headers["ETag"]}
        assert rey.get("/live/flood/ninjs.json", headers=held).status_code == 304
    assert reply.headers["Cache-Control"] == "public, max-age=0, s-maxage=2"
