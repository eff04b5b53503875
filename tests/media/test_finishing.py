"""The other renditions: made once, whole, whoever is killed or comes at the same time."""

import threading
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.http import Http404
from django.utils import timezone

from media import finishing, storage
from media.finishing import finish
from media.models import Image
from media.replies import rendition_reply
from tests import files
from tests.factories import make_image

pytestmark = pytest.mark.slow

SIZE = (1000, 500)
WIDTHS = [320, 640, 960, 1000]


@pytest.fixture
def image(ada):
    return make_image(by=ada, size=SIZE)


def names_of(image):
    return sorted(path.name for path in files.folder(image.name).iterdir())


def all_names(widths, formats=("avif", "jpg", "webp")):
    return sorted(["original", *(f"{w}.{ext}" for w in widths for ext in formats)])


def test_at_first_there_is_one_rendition_of_the_size_that_will_be_told(image):
    assert (image.width_px, image.height_px) == SIZE
    assert (image.widths_px, image.formats) == ([640], ["webp", "jpg"])
    assert image.finished_at is None
    assert names_of(image) == all_names([640], ["jpg", "webp"])


def test_finish_makes_all_and_says_so(image):
    before = timezone.now()

    finish(image, avif_speed=10)

    image.refresh_from_db()
    assert (image.width_px, image.height_px) == SIZE
    assert (image.widths_px, image.formats) == (WIDTHS, ["avif", "webp", "jpg"])
    assert before <= image.finished_at <= timezone.now()
    assert names_of(image) == all_names(WIDTHS)


def test_finish_a_second_time_touches_nothing(image):
    finish(image, avif_speed=10)
    at = Image.objects.get().finished_at
    files.path(image.name, 960, "avif").unlink()

    finish(Image.objects.get(), avif_speed=10)

    assert Image.objects.get().finished_at == at
    assert not files.path(image.name, 960, "avif").exists()


def test_one_that_another_has_finished_meanwhile_is_left_alone(image):
    stale = Image.objects.get()
    finish(image, avif_speed=10)
    at = Image.objects.get().finished_at

    finish(stale, avif_speed=10)

    assert stale.finished_at == at


@pytest.mark.django_db(transaction=True)
def test_it_waits_for_another_that_is_at_it(image):
    at, done = datetime(2026, 1, 2, tzinfo=UTC), threading.Event()

    def run():
        try:
            finish(image, avif_speed=10)
            done.set()
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    with finishing._alone(files.original(image.name)):
        thread.start()
        # Long enough to have made them, if nothing held it up.
        assert not done.wait(1)
        Image.objects.update(finished_at=at)
    thread.join(30)

    assert done.is_set()
    assert Image.objects.get().finished_at == at
    assert names_of(image) == all_names([640], ["jpg", "webp"])


def test_killed_before_its_row_was_written_it_is_done_again(image):
    finish(image, avif_speed=10)
    Image.objects.update(finished_at=None, widths_px=[640], formats=["webp", "jpg"])

    finish(Image.objects.get(), avif_speed=10)

    assert Image.objects.get().widths_px == WIDTHS
    assert names_of(image) == all_names(WIDTHS)


def test_nothing_stays_of_what_was_deleted_meanwhile(image, monkeypatch):
    rest = finishing.decoding.rest

    def delete_meanwhile(*arguments, **more):
        made = rest(*arguments, **more)
        Image.objects.all().delete()
        storage.remove(image.name)
        return made

    monkeypatch.setattr(finishing.decoding, "rest", delete_meanwhile)

    finish(image, avif_speed=10)

    assert storage.files(image.name) == []


def test_a_failure_leaves_the_first_rendition_as_it_was(image):
    files.original(image.name).write_bytes(b"spoilt")

    with pytest.raises(finishing.decoding.ValidationError):
        finish(image)

    image.refresh_from_db()
    assert (image.widths_px, image.finished_at) == ([640], None)
    assert names_of(image) == all_names([640], ["jpg", "webp"])


def test_one_without_its_original_is_finished_as_it_is(image):
    files.original(image.name).unlink()

    finish(image)

    image.refresh_from_db()
    assert (image.widths_px, image.formats) == ([640], ["webp", "jpg"])
    assert image.finished_at is not None


def test_one_that_is_deleted_meanwhile_comes_to_no_row(image):
    Image.objects.all().delete()

    with pytest.raises(Image.DoesNotExist):
        finish(image)


def test_an_endless_strip_has_no_avif(ada):
    strip = make_image(by=ada, size=(1000, 9000), is_finished=True)

    assert strip.formats == ["webp", "jpg"]
    assert names_of(strip) == all_names(WIDTHS, ["jpg", "webp"])


# As answers ---------------------------------------------------------------------------

TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}


@pytest.mark.parametrize("extension", TYPES)
def test_a_rendition_is_sent_as_what_it_is(ada, extension):
    image = make_image(by=ada, is_finished=True)

    reply = rendition_reply(image, 320, extension)

    assert reply.headers["Content-Type"] == TYPES[extension]
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
    assert b"".join(reply.streaming_content) == (
        files.path(image.name, 320, extension).read_bytes()
    )


@pytest.mark.parametrize(
    ("width", "extension"),
    [(320, "jpg"), (640, "avif"), (640, "original"), (0, "jpg")],
)
def test_what_is_not_there_is_not_sent(image, width, extension):
    with pytest.raises(Http404):
        rendition_reply(image, width, extension)


def test_what_the_image_does_not_name_is_not_sent_though_it_lies_there(image):
    files.path(image.name, 320, "jpg").write_bytes(b"of another")

    with pytest.raises(Http404):
        rendition_reply(image, 320, "jpg")
