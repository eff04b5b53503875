"""Pictures in pieces: put together, and safe whatever is sent twice, lost or killed."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from PIL import Image as Pillow

from media import decoder_slots, pieces, renditions
from media.models import Image, Upload
from media.uploads import MAX_UPLOAD_BYTES, store_image
from tests import files
from tests.factories import NamedBytes, make_image, make_upload, picture_bytes
from tests.media.decoder import hold


@pytest.fixture
def content():
    return picture_bytes(size=(320, 200))


@pytest.fixture
def upload(cal, content):
    upload = make_upload(by=cal)
    pieces.expect(upload, len(content), file_name="bridge.jpg")
    return upload


def kept(settings):
    """What lies in the folder of uploads."""
    return [file.read_bytes() for file in settings.UPLOADS_DIR.iterdir()]


def test_pieces_become_an_image_of_the_uploads_name(upload, content, cal, settings):
    pieces.take(upload, content[:100], offset=0)
    pieces.take(upload, content[100:150], offset=100)
    assert (upload.received_bytes, kept(settings)) == (150, [content[:150]])
    assert Image.objects.count() == 0

    pieces.take(upload, content[150:], offset=150)

    upload.refresh_from_db()
    image = Image.objects.get()
    assert (upload.image, upload.problem) == (image, "")
    assert (image.name, image.uploaded_by, image.width_px) == (upload.name, cal, 320)
    with Pillow.open(files.path(image.name, 320, "jpg")) as picture:
        assert picture.size == (320, 200)
    assert kept(settings) == []


@pytest.mark.parametrize("offset", [0, 99, 101, 10**6])
def test_a_piece_that_does_not_join_on_is_refused(upload, content, settings, offset):
    pieces.take(upload, content[:100], offset=0)

    with pytest.raises(pieces.WrongOffset):
        pieces.take(upload, content[100:], offset=offset)

    assert (upload.received_bytes, kept(settings)) == (100, [content[:100]])


def test_more_than_was_announced_is_refused(upload, content, settings):
    with pytest.raises(pieces.WrongOffset):
        pieces.take(upload, content + b"more", offset=0)

    assert kept(settings) == [b""]


def test_a_piece_of_what_was_never_announced_is_refused(cal):
    upload = make_upload(by=cal)

    with pytest.raises(pieces.WrongOffset):
        pieces.take(upload, b"piece", offset=0)


def test_what_a_killed_request_left_behind_is_written_over(upload, content, settings):
    pieces.take(upload, content[:100], offset=0)
    with (settings.UPLOADS_DIR / upload.name).open("ab") as file:
        file.write(b"half of a piece that was never acknowledged")

    pieces.take(upload, content[100:], offset=100)

    assert upload.image.width_px == 320


def test_a_file_that_is_lost_is_sent_again(upload, content, settings):
    pieces.take(upload, content[:100], offset=0)
    (settings.UPLOADS_DIR / upload.name).unlink()

    with pytest.raises(pieces.WrongOffset):
        pieces.take(upload, content[100:], offset=100)
    assert upload.received_bytes == 0
    pieces.take(upload, content, offset=0)

    assert upload.image.width_px == 320


def test_the_same_announced_again_goes_on_where_it_was(upload, content):
    pieces.take(upload, content[:100], offset=0)

    pieces.expect(upload, len(content), file_name="bridge.jpg")

    assert upload.received_bytes == 100


def test_of_another_size_it_begins_anew(upload, content):
    pieces.take(upload, content[:100], offset=0)
    other = picture_bytes(size=(640, 400))

    pieces.expect(upload, len(other))
    assert upload.received_bytes == 0
    pieces.take(upload, other, offset=0)

    assert upload.image.width_px == 640


def test_what_is_no_picture_is_refused_with_a_sentence(cal, settings):
    upload = make_upload(by=cal)
    pieces.expect(upload, 4, file_name="notes.psd")

    pieces.take(upload, b"8BPS", offset=0)

    upload.refresh_from_db()
    assert (upload.image, upload.problem) == (
        None,
        "Not a picture we can read (PSD). Save it as JPEG and add it again.",
    )
    assert kept(settings) == []


def test_what_is_too_large_is_refused_before_it_is_sent(cal):
    upload = make_upload(by=cal)

    pieces.expect(upload, MAX_UPLOAD_BYTES + 1)

    upload.refresh_from_db()
    assert upload.problem == "42 MB is more than the 40 MB we take."


def test_nothing_more_is_taken_once_it_is_settled(upload, content):
    pieces.take(upload, content, offset=0)

    pieces.take(upload, b"more", offset=0)
    pieces.expect(upload, 5)
    pieces.give_up(upload, "Cancelled.")

    upload.refresh_from_db()
    assert (upload.problem, upload.size_bytes) == ("", len(content))
    assert Image.objects.count() == 1


def test_two_requests_at_once_do_not_mix_their_pieces(upload, content):
    with pieces._held(upload):
        for verb in (
            lambda: pieces.take(upload, content, offset=0),
            lambda: pieces.expect(upload, 5),
            lambda: pieces.give_up(upload, "Cancelled."),
            lambda: pieces.forget(upload),
        ):
            with pytest.raises(pieces.Busy):
                verb()

    assert Upload.objects.get().received_bytes == 0


def test_while_the_decoder_is_full_the_device_asks_again(
    upload, content, settings, monkeypatch
):
    monkeypatch.setattr(decoder_slots, "LONGEST_WAIT_SECONDS", 0.01)
    with hold(settings, 0), hold(settings, 1), pytest.raises(pieces.Busy):
        pieces.take(upload, content, offset=0)
    upload.refresh_from_db()
    assert (upload.problem, upload.received_bytes) == ("", len(content))

    pieces.take(upload, b"", offset=len(content))

    assert upload.image.width_px == 320


def test_killed_before_the_image_was_written_down_it_is_stored_again(upload, content):
    pieces.take(upload, content[:-1], offset=0)
    with renditions.new_files(upload.name) as folder:
        (folder / "640.jpg").write_bytes(b"half of it")

    pieces.take(upload, content[-1:], offset=len(content) - 1)

    assert upload.image.name == upload.name


def test_killed_after_the_image_was_written_down_it_is_found(upload, content, cal):
    pieces.take(upload, content[:-1], offset=0)
    image = store_image(NamedBytes(content), by=cal, name=upload.name)

    pieces.take(upload, content[-1:], offset=len(content) - 1)

    assert upload.image == image


def test_killed_when_all_had_arrived_it_takes_an_empty_piece(upload, content, settings):
    pieces.take(upload, content[:-1], offset=0)
    with (settings.UPLOADS_DIR / upload.name).open("ab") as file:
        file.write(content[-1:])
    Upload.objects.update(received_bytes=len(content))

    pieces.take(upload, b"", offset=len(content))

    assert upload.image.width_px == 320


def test_what_is_given_up_takes_nothing_more(upload, content, settings):
    pieces.take(upload, content[:100], offset=0)

    pieces.give_up(upload, "Cancelled.")
    pieces.take(upload, content[100:], offset=100)

    assert Upload.objects.get().problem == "Cancelled."
    assert kept(settings) == []


def test_what_is_forgotten_leaves_nothing_behind(upload, content, settings):
    pieces.take(upload, content[:100], offset=0)

    pieces.forget(upload)

    assert Upload.objects.count() == 0
    assert kept(settings) == []


def test_a_full_disk_keeps_what_had_arrived(upload, content, settings, monkeypatch):
    pieces.take(upload, content[:100], offset=0)

    def full(_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(pieces.os, "fsync", full)
        with pytest.raises(OSError, match="No space left"):
            pieces.take(upload, content[100:150], offset=100)
    assert Upload.objects.get().received_bytes == 100
    pieces.take(upload, content[100:], offset=100)

    assert upload.image.width_px == 320


@pytest.mark.parametrize(
    "spoilt",
    [
        {"received_bytes": 1},
        {"size_bytes": 3, "received_bytes": 4},
        {"size_bytes": 0},
        {"name": None},
    ],
)
def test_the_database_refuses(cal, spoilt):
    upload = make_upload(by=cal)

    with pytest.raises(IntegrityError), transaction.atomic():
        Upload.objects.filter(pk=upload.pk).update(**spoilt)


def test_the_database_refuses_an_image_with_a_problem(cal):
    upload = make_upload(by=cal, image=make_image(by=cal))

    with pytest.raises(IntegrityError), transaction.atomic():
        Upload.objects.filter(pk=upload.pk).update(problem="Too large.")


def test_an_upload_is_called_by_its_file(upload):
    assert str(upload) == "bridge.jpg"
    upload.file_name = ""
    assert str(upload) == upload.name


def test_store_image_still_refuses_by_size(cal, content):
    file = NamedBytes(content)
    file.size = MAX_UPLOAD_BYTES + 1

    with pytest.raises(ValidationError, match="more than the 40 MB we take"):
        store_image(file, by=cal)
