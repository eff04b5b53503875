"""The picture of a person: who sets it, where it is seen, and when it is gone."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from accounts.models import PersonLine, User
from liveblog import publishing
from liveblog.models import Portrait
from media import storage
from media.models import Image
from tests.factories import figure, make_update, make_user, picture_bytes
from tests.page import parse

pytestmark = pytest.mark.one_database

YOU = "/desk/you/"


def file(colour="tan"):
    content = picture_bytes(size=(400, 400), colour=colour)
    return SimpleUploadedFile("me.jpg", content, "image/jpeg")


def send(desk, address=YOU, **fields):
    data = {"byline": "Cal Ferris", "role": "correspondent"}
    return desk.post(address, data | fields)


def seen_by_readers(image):
    width = image.widths_px[0]
    return Client().get(f"/media/{image.name}/{width}.jpg").status_code == 200


def test_a_person_shows_a_picture_of_themselves_to_readers(cals_desk, cal, blog):
    make_update(blog, "Bridge", by=cal, byline="Cal Ferris")

    reply = send(cals_desk, picture=file())

    image = Portrait.objects.get(person=cal).image
    assert reply.url == YOU
    assert (
        f'src="/desk/people/{cal.pk}/picture/"' in cals_desk.get(YOU).content.decode()
    )
    page = Client().get("/people/cal-ferris/").content.decode()
    assert f'src="/media/{image.name}/' in page
    assert seen_by_readers(image)
    stranger = Client()
    stranger.force_login(make_user("Sam Stranger"))
    shown = stranger.get(f"/desk/people/{cal.pk}/picture/")
    assert (shown.status_code, shown.headers["Content-Type"]) == (200, "image/jpeg")
    assert PersonLine.objects.count() == 0


def test_another_takes_its_place_and_the_first_is_deleted(cals_desk, cal):
    send(cals_desk, picture=file())
    first = Portrait.objects.get(person=cal).image

    send(cals_desk, picture=file("red"))

    assert Portrait.objects.get(person=cal).image != first
    assert Image.objects.count() == 1
    assert storage.files(first.name) == []


def test_in_a_pause_no_other_comes_before_readers(cals_desk, cal, ada):
    send(cals_desk, picture=file())
    first = Portrait.objects.get(person=cal).image
    publishing.pause(None, reason="Not Cal", by=ada)

    assert send(cals_desk, picture=file("red")).status_code == 423

    assert Portrait.objects.get(person=cal).image == first
    send(cals_desk, remove_picture="on")
    assert not Portrait.objects.exists()


def test_it_is_taken_off(cals_desk, cal):
    send(cals_desk, picture=file())

    send(cals_desk, remove_picture="on")

    assert not Portrait.objects.exists()
    assert not Image.objects.exists()


def test_what_an_update_shows_too_stays_there(cals_desk, cal, blog):
    send(cals_desk, picture=file())
    image = Portrait.objects.get(person=cal).image
    make_update(blog, "Our reporter", figure(image), by=cal)

    send(cals_desk, remove_picture="on")

    assert Image.objects.get() == image
    assert seen_by_readers(image)


def test_what_is_no_picture_is_said_beside_the_field(cals_desk, cal):
    no_picture = SimpleUploadedFile("me.jpg", b"words", "image/jpeg")

    reply = send(cals_desk, picture=no_picture)

    assert reply.status_code == 422
    problem = parse(reply.content.decode()).by_id("id_picture_error")
    assert "This picture is damaged" in problem.text
    assert not Portrait.objects.exists()


def test_an_editor_sets_a_colleagues_and_the_journal_says_so(adas_desk, ada, cal):
    send(adas_desk, f"/desk/people/{cal.pk}/", picture=file())

    image = Portrait.objects.get(person=cal).image
    assert image.uploaded_by == ada
    line = PersonLine.objects.get()
    assert (line.verb, line.person, line.by) == ("change_profile", cal, ada)


def test_nobody_else_sets_it(cal, ada):
    with pytest.raises(publishing.NotAllowed):
        publishing.set_portrait(ada, None, by=cal)


def test_readers_do_not_see_whose_access_has_ended(cals_desk, cal):
    send(cals_desk, picture=file())
    image = Portrait.objects.get().image
    assert seen_by_readers(image)

    User.objects.filter(pk=cal.pk).update(is_active=False)

    assert not seen_by_readers(image)


def test_it_is_erased_with_the_person(cals_desk, adas_desk, cal):
    send(cals_desk, picture=file())
    name = Portrait.objects.get().image.name

    adas_desk.post(f"/desk/people/{cal.pk}/erase/", {"keeps": "name"})

    assert not Portrait.objects.exists()
    assert not Image.objects.exists()
    assert storage.files(name) == []


def test_an_editor_who_deletes_the_picture_takes_it_off_the_person(
    cals_desk, adas_desk, cal
):
    send(cals_desk, picture=file())
    image = Portrait.objects.get().image

    adas_desk.post(f"/desk/pictures/{image.name}/delete/")

    assert not Portrait.objects.exists()
    assert cals_desk.get(f"/desk/people/{cal.pk}/picture/").status_code == 404
