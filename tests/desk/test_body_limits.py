"""How much may be sent where, and where files are taken."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.files.uploadedfile import SimpleUploadedFile

from liveblog.desk.body_limits import (
    FILES_BYTES,
    FORM_BYTES,
    SIGN_IN_BYTES,
    SIGNED_OUT_BYTES,
    BodyLimits,
)
from liveblog.desk.views.blogs import edit_blog
from liveblog.desk.views.updates import publish_update
from liveblog.web.request_bodies import (
    BODY,
    BUSY,
    KIND,
    TOO_SLOW,
    Kind,
    NotCollected,
    Refused,
)
from media.pieces import MAX_PIECE_BYTES
from tests.factories import picture_bytes

pytestmark = pytest.mark.one_database

PUBLISH, EDIT = "/desk/live/flood/updates/", "/desk/live/flood/edit/"
UPLOAD = f"/desk/uploads/{'a' * 32}/"
URLENCODED = "application/x-www-form-urlencoded"


def post(desk, path, size_bytes):
    """A body that says it is so large, and is as far as anybody reads it."""
    body = b"a=" + b"b" * (min(size_bytes, MAX_PIECE_BYTES) - 2)
    return desk.post(path, body, URLENCODED, CONTENT_LENGTH=str(size_bytes))


@pytest.mark.parametrize(
    ("path", "most_bytes"),
    [
        ("/accounts/login/", SIGN_IN_BYTES),
        (PUBLISH, SIGNED_OUT_BYTES),
        (EDIT, SIGNED_OUT_BYTES),
    ],
)
def test_who_is_not_signed_in_may_send_little(rey, blog, path, most_bytes):
    refused = post(rey, path, most_bytes + 1)

    assert (refused.status_code, refused.headers["Connection"]) == (413, "close")
    assert post(rey, path, most_bytes).status_code != 413


@pytest.mark.parametrize(
    ("path", "most_bytes"),
    [
        (PUBLISH, FORM_BYTES),
        (UPLOAD, MAX_PIECE_BYTES),
        (EDIT, FILES_BYTES),
        ("/desk/live/flood/arrange/", FILES_BYTES),
        ("/accounts/logout/", SIGN_IN_BYTES),
    ],
)
def test_files_and_as_much_as_they_take_are_for_views_that_want_them(
    adas_desk, blog, path, most_bytes
):
    assert post(adas_desk, path, most_bytes + 1).status_code == 413
    assert post(adas_desk, path, most_bytes).status_code != 413


def test_a_file_that_no_view_wants_is_stored_nowhere(adas_desk, rey, blog, settings):
    # More than is kept in memory. Where it is stored there is no such folder: Django fails.
    settings.FILE_UPLOAD_TEMP_DIR = "/nowhere"
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10

    def file():
        return SimpleUploadedFile("bridge.jpg", picture_bytes())

    sent = adas_desk.post(PUBLISH, {"heading": "Bridge closed", "file": file()})
    signed_out = rey.post(EDIT, {"hero": file(), "headline": "Kept words"})

    assert sent.status_code == 302
    assert [update.heading for update in blog.updates.all()] == ["Bridge closed"]
    assert signed_out.status_code == 401
    assert "Kept words" in signed_out.content.decode()


@pytest.mark.parametrize(("status", "more"), [(BUSY, "5"), (TOO_SLOW, None)])
def test_a_form_that_did_not_arrive_is_told_so(adas_desk, blog, status, more):
    adas_desk.handler.enforce_csrf_checks = True
    adas_desk.get("/desk/you/")  # for the cookie of its token

    response = adas_desk.post(PUBLISH, {}, **{"wsgi.input": Refused(), BODY: status})

    assert (response.status_code, response.headers["Connection"]) == (status, "close")
    assert response.headers.get("Retry-After") == more
    assert blog.updates.count() == 0


def test_a_piece_from_nobody_is_refused_before_it_is_read(rf):
    """nginx hands it over as it comes: with slow ones, sign-in would wait for a place."""
    request = rf.post(UPLOAD, {"a": "piece"})
    request.user = AnonymousUser()
    request._stream = NotCollected()  # raises where anybody reads it

    reply = BodyLimits(None).process_view(request, None, (), {})

    assert (reply.status_code, reply.headers["Connection"]) == (401, "close")


@pytest.mark.parametrize(
    ("path", "view", "of_nobody", "of_somebody"),
    [
        (PUBLISH, publish_update, None, None),
        (EDIT, edit_blog, Kind.NOBODYS, Kind.FILES),
        (UPLOAD, None, None, Kind.FILES),
    ],
)
def test_what_nginx_hands_over_as_it_comes_has_places_of_its_own(
    rf, cal, path, view, of_nobody, of_somebody
):
    for person, kind in [(AnonymousUser(), of_nobody), (cal, of_somebody)]:
        request = rf.post(path, {"a": "body"})
        request.user = person

        BodyLimits(None).process_view(request, view, (), {})

        assert request.META.get(KIND) == kind
