"""Remove at once, at the desk: what is to go, a look at what becomes of it, and then it goes."""

import pytest
from django.test import Client

from accounts.models import User
from liveblog import publishing
from tests.factories import figure, make_image, make_update, make_user, words
from tests.page import parse

pytestmark = pytest.mark.one_database

ASKED = {"words": "Max Mustermann", "reason": "He is a witness."}


@pytest.fixture
def update(blog, cal):
    return make_update(blog, "Max Mustermann held", "He was seen.", by=cal)


def address(update, what="remove"):
    return f"/desk/live/flood/updates/{update.pk}/{what}/"


def main(reply):
    return parse(reply.content.decode()).by_id("main")


def test_it_is_looked_at_before_anything_happens(adas_desk, ada, blog, update):
    other = make_update(blog, "Again", "Max Mustermann again.", by=ada)
    new = words("Max Mustermann let go", "He was seen.")
    seen = update.last_revision
    publishing.correct(update, new, by=ada, seen_revision=seen, note="Max Mustermann!")
    blog.refresh_from_db()
    before = blog.revision

    reply = adas_desk.post(address(update), ASKED)

    assert reply.status_code == 200
    page = main(reply)
    assert "[…]" in page.text
    assert "It goes from 1 stored version, too." in page.text
    assert "And from the note of a correction: Max Mustermann!" in page.text
    links = page.find_all(lambda e: e.tag == "a")
    assert address(other) in [link.attributes["href"] for link in links]
    blog.refresh_from_db()
    update.refresh_from_db()
    assert (blog.revision, update.heading) == (before, "Max Mustermann let go")


def test_confirmed_it_goes_and_leads_to_where_it_was(adas_desk, update):
    reply = adas_desk.post(address(update), ASKED | {"confirm": "on"})

    assert reply.status_code == 302
    assert reply.url == address(update, "where-it-was")
    update.refresh_from_db()
    assert update.heading == "[…] held"
    page = main(adas_desk.get(reply.url))
    assert "Removed. Each place is being looked at." in page.text
    assert "Removed at once at" in page.text
    history = adas_desk.get(address(update, "history")).content.decode()
    assert "Mustermann" not in history


def test_a_picture_that_is_all_there_is_takes_the_update_with_it(adas_desk, blog, cal):
    image = make_image(by=cal)
    update = make_update(blog, "", figure(image), by=cal)
    asked = {"pictures": [image.name], "reason": "Hers."}

    look = main(adas_desk.post(address(update), asked))
    adas_desk.post(address(update), asked | {"confirm": "on"})

    assert "Nothing would be left: the update is withdrawn" in look.text
    update.refresh_from_db()
    assert update.is_withdrawn


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        ({"reason": "No."}, "Say what is to go, or tick a picture."),
        ({"words": "Max Mustermann"}, "Say why"),
        ({"words": "a.", "reason": "No."}, "That is too short"),
        ({"words": "Erika", "reason": "No."}, "That stands nowhere in this update"),
    ],
)
@pytest.mark.parametrize("confirm", [{}, {"confirm": "on"}])
def test_what_cannot_be_done_is_told(adas_desk, update, asked, problem, confirm):
    reply = adas_desk.post(address(update), asked | confirm)

    assert reply.status_code == 422
    assert problem in main(reply).text
    update.refresh_from_db()
    assert update.heading == "Max Mustermann held"


def test_legal_alone_reads_what_was_there(adas_desk, cals_desk, ada, update):
    new = words("Max Mustermann held", "He was seen there.")
    seen = update.last_revision
    publishing.correct(update, new, by=ada, seen_revision=seen, note="Max Mustermann!")
    adas_desk.post(address(update), ASKED | {"confirm": "on"})
    legals_desk = Client()
    legals_desk.force_login(make_user("Lee Park", role=User.Role.LEGAL))

    page = main(legals_desk.get(address(update, "removed")))

    assert "Max Mustermann held" in page.text
    assert "He is a witness." in page.text
    assert "Max Mustermann!" in page.text
    assert adas_desk.get(address(update, "removed")).status_code == 404
    assert cals_desk.get(address(update, "removed")).status_code == 404


def test_the_ways_to_it_are_for_editors(adas_desk, cals_desk, update):
    for desk, is_there in ((adas_desk, True), (cals_desk, False)):
        for path in ("/desk/live/flood/", address(update, "history")):
            assert (address(update) in desk.get(path).content.decode()) == is_there
