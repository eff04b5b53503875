"""The brake at the desk: who may pull it, what everybody reads, what is given back."""

import re

import pytest

from liveblog import publishing
from liveblog.models import Member, Pause, Update
from tests.factories import make_update, words

pytestmark = pytest.mark.one_database

REASON = "Wrong numbers in the feed"


def page(desk, path):
    return desk.get(path).content.decode()


def test_an_editor_pauses_a_blog_and_everybody_reads_why(adas_desk, cals_desk, blog):
    assert (
        adas_desk.post("/desk/live/flood/pausing/", {"reason": ""}).status_code == 422
    )

    reply = adas_desk.post("/desk/live/flood/pausing/", {"reason": REASON})

    assert reply.url == "/desk/live/flood/"
    for desk in (adas_desk, cals_desk):
        assert REASON in page(desk, "/desk/live/flood/")
    assert "Let it go on" not in page(cals_desk, "/desk/live/flood/")
    assert REASON not in page(cals_desk, "/desk/you/")  # of one blog, not of all

    adas_desk.post("/desk/live/flood/pausing/resume/")

    assert REASON not in page(cals_desk, "/desk/live/flood/")


def test_one_of_all_blogs_stands_on_every_page(adas_desk, cals_desk, blog):
    adas_desk.post("/desk/pausing/", {"reason": REASON})

    for path in ("/desk/", "/desk/live/flood/", "/desk/you/"):
        assert page(cals_desk, path).count(REASON) == 1, path

    adas_desk.post("/desk/pausing/resume/")

    assert not Pause.objects.active().exists()


def test_open_desks_hear_of_it_from_their_queue(cals_desk, ada, blog):
    desk = page(cals_desk, "/desk/live/flood/")
    asks = re.search(r"/desk/live/flood/queue/\w+/", desk)[0]
    assert cals_desk.get(asks).status_code == 204

    publishing.pause(None, reason=REASON, by=ada)
    reply = cals_desk.get(asks)

    assert reply.status_code == 200
    assert (
        '<div id="pauses" aria-live="polite" hx-swap-oob="true">'
        in reply.content.decode()
    )
    assert REASON in reply.content.decode()


def test_what_is_sent_is_given_back_in_the_composer(cals_desk, ada, cal, blog):
    update = make_update(blog, "Before", "Text.", by=cal)
    publishing.pause(blog, reason=REASON, by=ada)

    new = cals_desk.post("/desk/live/flood/updates/", {"heading": "My words"})
    correction = cals_desk.post(
        f"/desk/live/flood/updates/{update.pk}/edit/",
        {
            "heading": "My words",
            "seen_revision": update.last_revision,
            "change": "added",
        },
    )

    for reply in (new, correction):
        assert reply.status_code == 409
        assert (
            "Publishing is paused (Ada Brandt: Wrong numbers" in reply.content.decode()
        )
        assert "My words" in reply.content.decode()
    assert Update.objects.published().get().heading == "Before"


@pytest.mark.parametrize("path", ["new", "correction", "restore"])
def test_what_is_read_first_anyway_goes_to_the_editors(cals_desk, ada, cal, blog, path):
    update = make_update(blog, "Before", "Text.", by=cal)
    publishing.correct(
        update, words("After"), by=cal, seen_revision=update.last_revision
    )
    Member.objects.filter(blog=blog, user=cal).update(review_level="second")
    publishing.pause(blog, reason=REASON, by=ada)
    seen = {"seen_revision": update.last_revision, "change": "added"}
    addresses = {
        "new": "updates/",
        "correction": f"updates/{update.pk}/edit/",
        "restore": f"updates/{update.pk}/history/{update.versions.get().pk}/restore/",
    }

    sent = {"heading": "My words", **(seen if path != "new" else {})}
    reply = cals_desk.post(f"/desk/live/flood/{addresses[path]}", sent)

    assert reply.status_code == 302
    waiting = Update.objects.submitted().get()
    assert waiting.heading == ("Before" if path == "restore" else "My words")
    assert Update.objects.published().get().heading == "After"


@pytest.mark.parametrize(
    ("headers", "status"), [({}, 409), ({"HX-Request": "true"}, 200)]
)
def test_an_editor_who_approves_reads_who_has_paused_it(
    adas_desk, ada, cal, blog, headers, status
):
    draft = publishing.submit(Update(blog=blog, author=cal), words("New"), by=cal)
    publishing.pause(blog, reason=REASON, by=ada)

    address = f"/desk/live/flood/review/{draft.pk}/approve/"
    reply = adas_desk.post(address, headers=headers)

    told = "Publishing is paused (Ada Brandt: Wrong numbers in the feed)."
    assert told in reply.content.decode()
    assert reply.status_code == status
    assert Update.objects.submitted().get() == draft


def test_who_asks_again_whether_it_went_live_is_told_so(cals_desk, ada, blog):
    sent = {"heading": "My words", "key": "k1"}
    first = cals_desk.post("/desk/live/flood/updates/", sent)
    publishing.pause(blog, reason=REASON, by=ada)

    again = cals_desk.post("/desk/live/flood/updates/", sent)

    assert again.status_code == 302
    assert again.headers["Update-Id"] == first.headers["Update-Id"]


def test_other_verbs_say_so_and_change_nothing(adas_desk, ada, blog):
    update = make_update(blog, "Before", "Text.")
    publishing.pause(blog, reason=REASON, by=ada)

    reply = adas_desk.post(f"/desk/live/flood/updates/{update.pk}/key-event/")

    assert reply.status_code == 423
    assert "Publishing is paused." in reply.content.decode()
    update.refresh_from_db()
    assert not update.is_key_event
