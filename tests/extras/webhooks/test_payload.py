"""What a message says: what readers see when it is sent, and nothing else."""

import json

import pytest
from django.utils import timezone

from liveblog import publishing
from liveblog.extras.webhooks.models import Delivery
from liveblog.extras.webhooks.payload import body_of
from liveblog.models import RecordingBlock
from tests.extras.webhooks.receiving import make_endpoint, read
from tests.factories import (
    figure,
    make_image,
    make_update,
    quote,
    send_recording,
    words,
)
from tests.recorded import mp3

pytestmark = pytest.mark.one_database

URL = "https://receiver.example/"


@pytest.fixture
def endpoint(blog):
    return make_endpoint(URL)


def bodies():
    """Of all messages, as they would be sent now."""
    made = Delivery.objects.select_related("endpoint", "line__blog", "line__update")
    now = timezone.now()
    return [json.loads(body_of(each, now)) for each in made.order_by("pk")]


@pytest.mark.usefixtures("endpoint")
def test_a_publication_says_what_readers_see(ada, blog, settings):
    settings.PUBLIC_URL = "https://live.example"
    update = make_update(blog, "Bridge closed", "Since noon.", by=ada, label="Traffic")
    update.source_note = "A whisper"
    update.save()
    read()

    [body] = bodies()

    at = update.journal.get().at.replace(microsecond=0).isoformat()
    assert body == {
        "type": "update.publish",
        "timestamp": at,
        "data": {
            "revision": 2,
            "verb": "publish",
            "change": None,
            "blog": {
                "id": blog.pk,
                "url": "https://live.example/live/flood/",
                "revision": 2,
                "status": "live",
                "slug": "flood",
                "headline": blog.headline,
                "standfirst": blog.standfirst,
                "language": blog.language,
                "time_zone": blog.time_zone,
            },
            "update": {
                "id": update.pk,
                "url": f"https://live.example/live/flood/updates/{update.pk}/",
                "revision": 2,
                "state": "published",
                "is_pinned": False,
                "is_key_event": False,
                "is_breaking": False,
                "verification": None,
                "heading": "Bridge closed",
                "label": "Traffic",
                "bylines": update.bylines,
                "location": "",
                "first_revision": 2,
                "story": update.story,
            },
        },
    }
    assert body["data"]["update"]["story"]["blocks"][0]["kind"] == "text"


@pytest.mark.usefixtures("endpoint")
def test_an_older_message_has_the_words_of_now(ada, blog):
    update = make_update(blog, "Bridge closed", by=ada)
    seen = update.last_revision
    publishing.correct(update, words("Bridge open"), by=ada, seen_revision=seen)
    read()

    published, corrected = bodies()

    assert published["data"]["revision"] == 2
    assert published["data"]["update"]["heading"] == "Bridge open"
    assert published["data"]["update"]["revision"] == 3
    assert corrected["type"] == "update.correct"


@pytest.mark.usefixtures("endpoint")
def test_no_message_has_words_that_were_withdrawn(ada, blog):
    update = make_update(blog, "Secret", "Secret", quote("Secret"), by=ada)
    publishing.pin(update, by=ada)
    publishing.withdraw(update, by=ada, notice="Secret notice", reason="Secret reason")
    read()

    made = bodies()

    assert [each["type"] for each in made] == [
        *("update.publish", "update.pin", "update.withdraw")
    ]
    gone = {
        "id": update.pk,
        "url": made[0]["data"]["update"]["url"],
        "revision": blog.revision,
        "state": "withdrawn",
    }
    assert [each["data"]["update"] for each in made] == [gone] * 3
    assert "Secret" not in json.dumps(made)


@pytest.mark.usefixtures("endpoint")
def test_no_message_has_words_of_a_blog_that_was_withdrawn(ada, blog):
    make_update(blog, "Secret", "Secret", by=ada)
    read()
    publishing.withdraw_blog(blog, by=ada, reason="Secret reason")
    read()

    published, withdrawn = bodies()

    told = json.dumps([published, withdrawn])
    assert "Secret" not in told
    assert blog.headline not in told
    assert withdrawn["type"] == "blog.withdraw_blog"
    assert withdrawn["data"]["blog"]["status"] == "withdrawn"
    assert published["data"]["update"]["state"] == "withdrawn"


def test_marks_alone_come_without_words(ada, blog):
    make_endpoint(URL, tells_updates=False, tells_blogs=False)
    publishing.pin(make_update(blog, "Bridge closed", "Since noon.", by=ada), by=ada)
    read()

    [body] = bodies()

    assert body["data"]["update"]["is_pinned"] is True
    assert "heading" not in body["data"]["update"]
    assert "story" not in body["data"]["update"]


@pytest.mark.usefixtures("endpoint")
def test_a_picture_has_its_address_unless_it_stays_on_our_pages(ada, blog):
    free, own = make_image(by=ada), make_image(by=ada, colour="red")
    own.own_pages_only = True
    own.save()
    make_update(blog, "Two", figure(free), figure(own, caption="Ours"), by=ada)
    read()

    [body] = bodies()

    [block] = body["data"]["update"]["story"]["blocks"]
    assert block["caption"] == "The upper bridge"
    assert block["picture"] == {
        "url": f"http://127.0.0.1:8000/media/{free.name}/{free.widths_px[-1]}.jpg",
        "width": free.width_px,
        "height": free.height_px,
        "alt": "A bridge",
    }
    assert "Ours" not in json.dumps(body)
    assert own.name not in json.dumps(body)


@pytest.mark.usefixtures("endpoint")
def test_a_recording_has_its_whole_address_and_the_desks_notes_stay_there(ada, blog):
    siren = send_recording(mp3(), by=ada).recording
    sound = RecordingBlock(
        recording=siren, title="Siren", credit="Ada", transcript="Uh"
    )
    owed = figure(make_image(by=ada), alt="", owes_alt=True)
    make_update(blog, "Two", sound, owed, by=ada)
    read()

    [body] = bodies()

    told, picture = body["data"]["update"]["story"]["blocks"]
    address = f"http://127.0.0.1:8000/recordings/{siren.name}/recording.mp3"
    assert told["file"]["address"] == address
    assert not {*told, *picture} & {"owes_alt", "stays_here"}


def test_a_test_says_nothing(endpoint):
    Delivery.objects.create(endpoint=endpoint, message="msg_1", type="test")

    [body] = bodies()

    assert (body["type"], body["data"]) == ("test", {})
