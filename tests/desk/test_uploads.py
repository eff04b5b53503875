"""Pictures in pieces by the desk's address, and figures that wait for them."""

import fcntl

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from liveblog.models import FigureBlock, JournalLine
from liveblog.web import request_bodies
from liveblog.web.request_bodies import BODY, Refused
from media import pieces
from media.models import Image, Upload, new_name
from tests.factories import (
    awaited,
    make_draft,
    make_image,
    make_update,
    make_upload,
    make_user,
    picture_bytes,
)
from tests.for_each import for_each
from tests.page import parse

pytestmark = pytest.mark.one_database

NAME = "0123456789abcdef" * 2
ADDRESS = f"/desk/uploads/{NAME}/"
PUBLISH = "/desk/live/flood/updates/"
NOTHING_KNOWN = {
    "from_file": "",
    "place": "",
    "taken_on": "",
    "own_pages_only": False,
    "ends_at": "",
    "rights_seen": "0 ",
}


@pytest.fixture
def content():
    return picture_bytes(size=(320, 200))


def announce(desk, size, *, address=ADDRESS, file_name="bridge.jpg"):
    return desk.post(address, {"size_bytes": size, "file_name": file_name})


def send(desk, piece, offset, *, address=ADDRESS, **environ):
    return desk.patch(
        address,
        piece,
        content_type="application/offset+octet-stream",
        headers={"Upload-Offset": str(offset)},
        **environ,
    )


def send_all(desk, content):
    announce(desk, len(content))
    return send(desk, content, 0)


def figure_fields(upload=NAME, **fields):
    values = {"upload": upload, "credit": "Anna Sorg", "alt": "A bridge"} | fields
    return {"block": "figure-a", **{f"figure-a-{n}": v for n, v in values.items()}}


def publish(desk, **fields):
    data = {"heading": "Bridge closed", "key": "k1"} | figure_fields() | fields
    return desk.post(PUBLISH, data)


def told(response):
    """What the answer says, but of rows."""
    answer = response.json()
    return {name: answer[name] for name in ("offset", "has_arrived", "problem")}


# The protocol -----------------------------------------------------------------------


def test_a_picture_is_announced_and_sent_in_pieces(cals_desk, cal, content):
    answers = [
        announce(cals_desk, len(content)),
        send(cals_desk, content[:100], 0),
        send(cals_desk, content[100:], 100),
    ]

    assert [response.status_code for response in answers] == [200, 200, 200]
    assert [response.json() for response in answers] == [
        {
            "name": NAME,
            "offset": offset,
            "has_arrived": has_arrived,
            "problem": "",
            "known": known,
            "rows": [],
        }
        for offset, has_arrived, known in [
            (0, False, {}),
            (100, False, {}),
            (len(content), True, NOTHING_KNOWN),
        ]
    ]
    assert answers[1].headers["Upload-Offset"] == "100"
    image = Image.objects.get()
    assert (image.name, image.uploaded_by) == (NAME, cal)
    assert Upload.objects.get().file_name == "bridge.jpg"


def test_a_device_asks_how_much_has_arrived(cals_desk, content):
    announce(cals_desk, len(content))
    send(cals_desk, content[:100], 0)

    asked = cals_desk.head(ADDRESS)
    announced_again = announce(cals_desk, len(content))

    assert (asked.status_code, asked.headers["Upload-Offset"]) == (200, "100")
    assert asked.headers["Cache-Control"] == "private, no-store"
    assert announced_again.json()["offset"] == 100


def test_a_piece_that_does_not_join_on_is_told_where_to_go_on(cals_desk, content):
    announce(cals_desk, len(content))
    send(cals_desk, content[:100], 0)

    response = send(cals_desk, content[:100], 0)

    assert response.status_code == 409
    assert told(response) == {"offset": 100, "has_arrived": False, "problem": ""}


@for_each("offset", ["", "-1", "1_0", "١", "1.5", "9" * 11, "0\n1", " 0"])
def test_an_offset_that_is_none_is_refused(cals_desk, content, offset):
    announce(cals_desk, len(content))

    assert send(cals_desk, content[:9], offset).status_code == 422
    assert Upload.objects.get().received_bytes == 0


@for_each("size", ["", "0", "-1", "x", "1.5", str(2**31), "9" * 5000])
def test_a_size_that_is_none_is_refused(cals_desk, size):
    response = announce(cals_desk, size)

    assert response.status_code == 422
    assert set(response.json()["errors"]) == {"size_bytes"}
    assert Upload.objects.count() == 0


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "../../etc/passwd"),
        ("a\nb\u202e.jpg", "a b.jpg"),
        ("x" * 200 + ".psd", "x" * 76 + ".psd"),
        ("", ""),
    ],
)
def test_a_files_name_is_only_shown(cals_desk, name, kept):
    announce(cals_desk, 9, file_name=name)

    assert Upload.objects.get().file_name == kept


def test_a_piece_that_is_too_long_is_refused_unread(cals_desk):
    announce(cals_desk, 20_000_000)

    response = send(cals_desk, b"x" * (pieces.MAX_PIECE_BYTES + 1), 0)

    assert response.status_code == 413
    assert Upload.objects.get().received_bytes == 0


def test_on_a_full_disk_pictures_are_refused_with_a_sentence_and_words_go_out(
    cals_desk, blog, content, settings
):
    settings.FREE_DISK_MB = 10**9  # more than there is
    sentence = "The server has no room for pictures at this moment. Words still go out."
    file = SimpleUploadedFile("bridge.jpg", content)

    announced = announce(cals_desk, len(content)).json()
    brought = cals_desk.post(
        "/desk/live/flood/arrange/", {"arrange": "pictures", "picture": file}
    )
    published = cals_desk.post(PUBLISH, {"heading": "Bridge closed"})

    assert announced["problem"].startswith(sentence)
    assert sentence in brought.content.decode()
    assert Image.objects.count() == 0
    assert published.status_code == 302
    assert [update.heading for update in blog.updates.published()] == ["Bridge closed"]


def test_what_is_no_picture_is_told(cals_desk):
    announce(cals_desk, 4, file_name="notes.psd")

    response = send(cals_desk, b"8BPS", 0)

    assert told(response) == {
        "offset": 4,
        "has_arrived": False,
        "problem": "Not a picture we can read (PSD). Save it as JPEG and add it again.",
    }


def test_what_is_too_large_is_told_before_it_is_sent(cals_desk):
    response = announce(cals_desk, 48_000_000)

    assert told(response)["problem"] == "48 MB is more than the 40 MB we take."


def test_a_cancelled_picture_is_given_up(cals_desk, content):
    announce(cals_desk, len(content))

    response = cals_desk.delete(ADDRESS)

    assert told(response)["problem"] == "You have cancelled this picture."
    assert told(send(cals_desk, content, 0))["has_arrived"] is False


def test_cancelling_what_the_desk_never_heard_of_is_nothing(cals_desk):
    response = cals_desk.delete(ADDRESS)

    assert response.status_code == 200
    assert Upload.objects.count() == 0


def test_two_at_once_are_asked_to_wait(cals_desk, content, settings):
    announce(cals_desk, len(content))
    settings.UPLOADS_DIR.mkdir(parents=True, exist_ok=True)
    with (settings.UPLOADS_DIR / NAME).open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)

        assert send(cals_desk, content, 0).status_code == 202
    assert send(cals_desk, content, 0).status_code == 200


def test_a_piece_for_which_there_is_no_place_is_sent_again_later(cals_desk, content):
    announce(cals_desk, len(content))

    response = send(
        cals_desk, content, 0, **{"wsgi.input": Refused(), BODY: request_bodies.BUSY}
    )

    assert response.status_code == 202
    assert send(cals_desk, content, 0).status_code == 200


def test_a_piece_that_came_too_slowly_is_told(cals_desk, content):
    announce(cals_desk, len(content))

    response = send(
        cals_desk,
        content,
        0,
        **{"wsgi.input": Refused(), BODY: request_bodies.TOO_SLOW},
    )

    assert (response.status_code, response.headers["Connection"]) == (408, "close")


def test_a_full_disk_is_told(cals_desk, content, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    announce(cals_desk, len(content))
    monkeypatch.setattr(pieces.os, "fsync", full)

    assert send(cals_desk, content, 0).status_code == 507


def test_with_little_room_a_picture_is_refused_in_words_and_words_go_out(
    cals_desk, blog, content, settings
):
    settings.FREE_DISK_MB = 10**12

    answer = announce(cals_desk, len(content))
    published = cals_desk.post(PUBLISH, {"heading": "Bridge closed", "key": "k1"})

    assert answer.status_code == 200
    assert told(answer)["problem"].startswith(
        "The server has no room for pictures at this moment."
    )
    assert published.status_code == 302
    assert blog.updates.published().count() == 1


def test_a_picture_is_its_devices_own(adas_desk, cals_desk, content):
    announce(cals_desk, len(content))

    answers = [
        announce(adas_desk, len(content)),
        send(adas_desk, content, 0),
        adas_desk.head(ADDRESS),
        adas_desk.delete(ADDRESS),
    ]

    assert [response.status_code for response in answers] == [404] * 4
    assert Upload.objects.get().received_bytes == 0


def test_the_name_of_an_image_cannot_be_taken(adas_desk, cal):
    image = make_image(by=cal)

    response = announce(adas_desk, 9, address=f"/desk/uploads/{image.name}/")

    assert response.status_code == 404
    assert Upload.objects.count() == 0


def test_what_arrived_long_ago_is_still_said_to_be_here(cals_desk, content):
    send_all(cals_desk, content)
    Upload.objects.all().delete()

    assert told(announce(cals_desk, len(content)))["has_arrived"] is True


def test_a_piece_of_what_the_worker_has_cleared_away_is_refused(cals_desk, content):
    assert send(cals_desk, content, 0).status_code == 404


@pytest.mark.parametrize("method", ["post", "patch", "delete"])
def test_the_signed_out_are_told_so(method, db):
    assert getattr(Client(), method)(ADDRESS).status_code == 401


@for_each("name", ["", "x" * 32, "A" * 32, "0" * 31, "0" * 33])
def test_what_is_no_name_has_no_address(cals_desk, name):
    assert announce(cals_desk, 9, address=f"/desk/uploads/{name}/").status_code == 404


# Figures that wait --------------------------------------------------------------------


def test_words_are_published_before_their_picture(cals_desk, cal, blog, content):
    assert publish(cals_desk).status_code == 302

    update = blog.updates.get()
    assert "Picture follows" in update.public_html
    upload = Upload.objects.get()
    assert (upload.name, upload.by, upload.size_bytes) == (NAME, cal, None)
    assert upload.figures.get().update == update

    answer = send_all(cals_desk, content).json()

    assert answer["rows"] == [
        {
            "id": f"row-{update.pk}",
            "url": f"/desk/live/flood/updates/{update.pk}/row/",
        }
    ]
    update.refresh_from_db()
    assert f'src="/media/{NAME}/320.jpg"' in update.public_html
    assert [line.verb for line in JournalLine.objects.order_by("revision")] == [
        "go_live",
        "publish",
        "add_picture",
    ]


def test_what_is_only_looked_at_or_refused_takes_note_of_no_picture(cals_desk, blog):
    data = {"heading": "Bridge closed"} | figure_fields()

    seen = cals_desk.post("/desk/live/flood/preview/", data)
    refused = publish(cals_desk, heading="x" * 201)

    assert "Picture follows" in seen.content.decode()
    assert refused.status_code == 422
    assert not Upload.objects.exists()


def test_a_retry_after_the_picture_came_publishes_nothing_more(
    cals_desk, blog, content
):
    first = publish(cals_desk)
    send_all(cals_desk, content)

    again = publish(cals_desk)

    assert again.status_code == 302
    assert again.headers["Update-Id"] == first.headers["Update-Id"]
    blog.refresh_from_db()
    assert (blog.updates.count(), blog.revision) == (1, 3)


def test_a_picture_that_came_first_is_published_at_once(cals_desk, blog, content):
    send_all(cals_desk, content)

    publish(cals_desk)

    figure = FigureBlock.objects.get()
    assert (figure.image, figure.upload) == (Image.objects.get(), None)


def test_a_correction_opened_before_it_came_keeps_it(cals_desk, blog, content):
    publish(cals_desk)
    update = blog.updates.get()
    send_all(cals_desk, content)

    response = cals_desk.post(
        f"/desk/live/flood/updates/{update.pk}/edit/",
        {"heading": "Both closed", "seen_revision": 2, "change": "added"}
        | figure_fields(),
    )

    assert response.status_code == 302
    update.refresh_from_db()
    assert update.heading == "Both closed"
    assert FigureBlock.objects.get().image == Image.objects.get()


def test_a_draft_keeps_the_place_and_shows_it_again(cals_desk, cal, blog):
    draft = make_draft(blog, "Later", awaited(make_upload(by=cal)), by=cal)

    page = parse(cals_desk.get(f"/desk/live/flood/drafts/{draft.pk}/").content.decode())

    composer = page.by_id("composer")
    places = composer.find_all(lambda e: "data-awaited" in e.attributes)
    name = Upload.objects.get().name
    assert [place.attributes["data-awaited"] for place in places] == [name]
    fields = composer.find_all(
        lambda e: (e.attributes.get("name") or "").endswith("-upload")
    )
    assert [field.attributes["value"] for field in fields] == [name]


@for_each(
    ("fields", "sentence"),
    [
        ({"upload": ""}, "Add the picture again; it did not arrive."),
        ({"upload": "x" * 32}, "Add the picture again; it did not arrive."),
        ({"upload": NAME + "\n"}, "Add the picture again; it did not arrive."),
        ({"upload": "../" * 10}, "Add the picture again; it did not arrive."),
        ({"image": "x" * 32}, "Add the picture again; it did not arrive."),
        ({"alt": ""}, "Say what is in the picture, or tick the box."),
        ({"credit": ""}, "Whose picture is it?"),
    ],
)
def test_a_figure_is_refused_beside_its_field(cals_desk, blog, fields, sentence):
    response = cals_desk.post(
        PUBLISH, {"heading": "Bridge closed", **figure_fields(**fields)}
    )

    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert (blog.updates.count(), Upload.objects.count()) == (0, 0)


def test_a_refused_picture_is_said_beside_its_figure(cals_desk, cal, blog):
    make_upload(by=cal, problem="Not a picture we can read.")
    name = Upload.objects.get().name

    response = cals_desk.post(
        PUBLISH, {"heading": "Bridge closed", **figure_fields(name)}
    )

    assert response.status_code == 422
    assert "Not a picture we can read." in response.content.decode()


def test_a_picture_that_came_meanwhile_is_shown_in_its_form(cals_desk, blog, content):
    send_all(cals_desk, content)

    response = publish(cals_desk, **{"figure-a-alt": ""})

    [place] = (
        parse(response.content.decode())
        .by_id("composer")
        .find_all(lambda e: e.attributes.get("class") == "pic")
    )
    assert "data-awaited" not in place.attributes
    assert place.find("img").attributes["src"].startswith(f"/desk/media/{NAME}/")


def test_a_picture_on_its_way_is_not_enough(cals_desk, blog):
    response = publish(cals_desk, heading="")

    assert response.status_code == 422
    assert "The picture is still on its way." in response.content.decode()
    assert blog.updates.count() == 0


def test_a_picture_that_is_here_is_enough(cals_desk, blog, content):
    send_all(cals_desk, content)

    assert publish(cals_desk, heading="").status_code == 302


def test_a_text_is_enough_while_a_picture_is_on_its_way(cals_desk, blog):
    data = figure_fields() | {"block": ["figure-a", "text-b"], "text-b-words": "Shut."}

    assert cals_desk.post(PUBLISH, data).status_code == 302


def test_an_editor_publishes_a_draft_whose_picture_its_author_still_sends(
    adas_desk, cals_desk, cal, blog, content
):
    announce(cals_desk, len(content))

    publish(adas_desk)
    send(cals_desk, content, 0)

    assert Upload.objects.get().by == cal
    assert FigureBlock.objects.get().image == Image.objects.get()


def test_rows_of_others_are_named_but_stay_theirs(cals_desk, blog, content):
    mira = make_user("Mira Holt")
    blog.members.add(mira)
    announce(cals_desk, len(content))
    make_update(blog, "Mira's", awaited(Upload.objects.get()), by=mira)

    [row] = send(cals_desk, content, 0).json()["rows"]

    assert cals_desk.get(row["url"]).status_code == 404


def test_names_are_made_as_those_of_images(db):
    assert len(new_name()) == 32
