"""Focal point and cover at the desk's address; the tools; pictures to be forgotten."""

import fcntl
import io
import json
import re

import pytest
from PIL import Image as Pillow

from liveblog import publishing
from media import pieces
from media.finishing import finish, give_up
from media.models import Image, Upload
from tests.factories import (
    figure,
    make_image,
    make_update,
    make_upload,
    make_user,
)
from tests.for_each import for_each
from tests.page import form_values, parse

pytestmark = pytest.mark.one_database


@pytest.fixture
def image(cal):
    return make_image(by=cal)


@pytest.fixture
def focus(image):
    return f"/desk/pictures/{image.name}/focus/"


@pytest.fixture
def forget(image):
    return f"/desk/pictures/{image.name}/forget/"


def said_of(image):
    image.refresh_from_db()
    return (image.focus_x, image.focus_y, image.is_sensitive)


def page_of(response):
    return parse(response.content.decode())


def checked(response, name="spot"):
    """What is chosen under a name."""
    return [
        field.attributes.get("value", "on")
        for field in page_of(response).find_all(
            lambda element: element.attributes.get("name") == name
        )
        if "checked" in field.attributes
    ]


def having(page, attribute):
    return page.find_all(lambda element: attribute in element.attributes)


def test_the_form_says_what_is_so(cals_desk, focus, image):
    assert checked(cals_desk.get(focus)) == ["50 50"]

    Image.objects.filter(pk=image.pk).update(focus_x=31, focus_y=8, is_sensitive=True)
    assert checked(cals_desk.get(focus)) == ["31 8"]
    assert checked(cals_desk.get(focus), "is_sensitive") == ["on"]


def test_a_spot_is_saved_without_scripts(cals_desk, focus, image):
    page = cals_desk.get(focus).content.decode()
    spots = re.findall(r'value="(\d+ \d+)"[^>]*>\s*Top right', page)
    assert spots == ["83 17"]

    response = cals_desk.post(focus, {"spot": "83 17"}, follow=True)

    assert response.redirect_chain == [(focus, 302)]
    assert said_of(image) == (83, 17, False)
    assert "Saved." in response.content.decode()


def test_htmx_is_told_that_it_is_saved(cals_desk, focus, image):
    data = {"spot": "100 0", "is_sensitive": "on"}
    response = cals_desk.post(focus, data, headers={"HX-Request": "true"})

    assert response.status_code == 204
    assert json.loads(response.headers["HX-Trigger"]) == {
        "desk:focused": {"name": image.name}
    }
    assert said_of(image) == (100, 0, True)


def test_a_cover_is_taken_off_again(cals_desk, focus, image, cal):
    publishing.mark_sensitive(image, by=cal)

    cals_desk.post(focus, {"spot": "50 50"})

    assert said_of(image) == (50, 50, False)


def test_an_editors_cover_is_shown_and_stays(cals_desk, focus, image, ada):
    publishing.mark_sensitive(image, by=ada)

    page = page_of(cals_desk.get(focus))
    saved = cals_desk.post(focus, {"spot": "17 83"})

    box = page.by_id("id_is_sensitive")
    assert "disabled" in box.attributes
    told = page.by_id(box.attributes["aria-describedby"])
    assert told.text == "An editor has covered it, and editors alone uncover it."
    assert saved.status_code == 302
    assert said_of(image) == (17, 83, True)


def cover_of(image):
    image.refresh_from_db()
    return (image.is_sensitive, image.covered_by_editor)


def as_shown(desk, focus, *ticks):
    """What a browser sends of the form that this person sees, with these boxes ticked, too."""
    [form] = having(page_of(desk.get(focus)), "data-focal-form")
    sent = {name: values[-1] for name, values in form_values(form).items()}
    return sent | dict.fromkeys(ticks, "on")


def test_an_editor_who_moves_the_spot_leaves_the_cover_whose_it_is(
    adas_desk, focus, image, cal
):
    publishing.mark_sensitive(image, by=cal)

    adas_desk.post(focus, as_shown(adas_desk, focus) | {"spot": "17 83"})

    assert said_of(image) == (17, 83, True)
    assert cover_of(image) == (True, False)


def test_an_editor_takes_a_correspondents_cover_over(
    adas_desk, cals_desk, focus, image, cal
):
    publishing.mark_sensitive(image, by=cal)
    shown = as_shown(cals_desk, focus)
    assert "takes_over" not in cals_desk.get(focus).content.decode()

    cals_desk.post(focus, shown | {"takes_over": "on"})
    assert cover_of(image) == (True, False)

    adas_desk.post(focus, as_shown(adas_desk, focus, "takes_over"))
    assert cover_of(image) == (True, True)
    cals_desk.post(focus, {**shown, "is_sensitive": ""})
    assert cover_of(image) == (True, True)


def test_a_tick_set_while_a_correspondent_set_it_too_is_the_editors(
    adas_desk, focus, image, cal
):
    sent = as_shown(adas_desk, focus, "is_sensitive")
    publishing.mark_sensitive(image, by=cal)

    adas_desk.post(focus, sent)

    assert cover_of(image) == (True, True)


def test_a_page_that_showed_no_cover_yet_does_not_take_one_off(
    adas_desk, focus, image, cal
):
    sent = as_shown(adas_desk, focus)
    publishing.mark_sensitive(image, by=cal)

    adas_desk.post(focus, sent | {"spot": "17 83"})

    assert said_of(image) == (17, 83, True)


@for_each("spot", ["", "101 5", "5", "5 -1", "a b", "5 5\n", "٥ ٥"])
def test_a_spot_outside_is_refused(cals_desk, focus, image, spot):
    response = cals_desk.post(focus, {"spot": spot, "is_sensitive": "on"})

    assert response.status_code == 422
    problem = page_of(response).by_id("spot_error")
    assert problem.text.startswith("Choose a spot")
    assert said_of(image) == (50, 50, False)


def test_it_is_live_at_once_where_the_picture_is(cals_desk, focus, image, blog, cal):
    make_update(blog, "Bridge", figure(image), by=cal)
    before = blog.revision

    cals_desk.post(focus, {"spot": "17 17", "is_sensitive": "on"})

    verbs = blog.journal.filter(revision__gt=before).values_list("verb", flat=True)
    assert list(verbs) == ["focus_picture", "mark_sensitive"]


def test_who_may_not_does_not_find_it(client, focus, forget, image):
    client.force_login(make_user("Sam Stranger"))

    assert client.get(focus).status_code == 404
    assert client.post(focus, {"spot": "17 17"}).status_code == 404
    assert client.post(forget).status_code == 404
    assert said_of(image) == (50, 50, False)


def test_an_editor_may(adas_desk, focus, image):
    adas_desk.post(focus, {"spot": "17 17"})

    assert said_of(image) == (17, 17, False)


def test_the_tools_hold_nobodys_picture(cals_desk):
    page = page_of(cals_desk.get("/desk/retouch/"))

    tools = page.by_id("retouch").attributes
    assert tools["data-module"] == "/static/liveblog/built/retouch.js"
    assert tools["data-styles"] == "/static/liveblog/retouch.css"
    assert page.find("img") is None


def test_a_figures_form_has_its_tools(cals_desk, image, blog, cal):
    update = make_update(blog, "Bridge", figure(image), by=cal)
    page = page_of(cals_desk.get(f"/desk/live/flood/updates/{update.pk}/edit/"))

    link, _to_copy = having(page, "data-focal")
    button, _to_copy = having(page, "data-retouch")
    assert link.attributes["href"] == f"/desk/pictures/{image.name}/focus/"
    whole = f"/desk/pictures/{image.name}/whole/"
    assert button.attributes["data-picture"] == whole


def test_what_is_edited_is_as_large_as_it_will_ever_be(cals_desk, cal):
    image = make_image(by=cal, size=(1200, 900))
    whole = f"/desk/pictures/{image.name}/whole/"
    reply = cals_desk.get(whole)
    assert (reply.status_code, reply.content) == (202, b"")

    finish(image, avif_speed=10)

    reply = cals_desk.get(whole)
    assert reply.status_code == 200
    content = io.BytesIO(b"".join(reply.streaming_content))
    assert (Pillow.open(content).format, Pillow.open(content).size) == (
        "JPEG",
        (1200, 900),
    )
    assert reply.headers["Cache-Control"] == "private, no-store"


def test_one_that_cannot_be_finished_is_edited_as_it_is(cals_desk, image):
    give_up(image)

    assert cals_desk.get(f"/desk/pictures/{image.name}/whole/").status_code == 200


def test_a_picture_is_forgotten(cals_desk, forget, image):
    assert cals_desk.post(forget).json() == {"name": image.name, "is_gone": True}
    assert not Image.objects.exists()


def test_one_that_is_used_stays(cals_desk, forget, image, blog):
    make_update(blog, "Bridge", figure(image))

    assert cals_desk.post(forget).json() == {"name": image.name, "is_gone": False}


def test_it_is_to_be_asked_again_while_the_other_is_on_its_way(
    cals_desk, forget, image
):
    response = cals_desk.post(forget, {"instead": "0" * 32})

    assert response.status_code == 202
    assert Image.objects.get() == image


def test_it_is_to_be_asked_again_while_a_piece_arrives(cals_desk, cal):
    upload = make_upload(by=cal)
    pieces.expect(upload, 1000)
    with pieces._path(upload).open("a+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        response = cals_desk.post(f"/desk/pictures/{upload.name}/forget/")

    assert response.status_code == 202
    assert Upload.objects.get() == upload


def test_anothers_upload_is_not_found(cals_desk, ada):
    upload = make_upload(by=ada)

    address = f"/desk/pictures/{upload.name}/forget/"

    assert cals_desk.post(address).status_code == 404


def test_a_name_that_is_none_is_refused(cals_desk, forget, image):
    assert cals_desk.post(forget, {"instead": "../x"}).status_code == 422
    assert Image.objects.get() == image
