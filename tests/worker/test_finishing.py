"""The worker's round that finishes pictures."""

from datetime import timedelta

import pytest
from django.utils import timezone

from liveblog.models import Blog, Update
from liveblog.worker.pictures import FIRST_PAUSE, MOST_TRIES, Finisher
from media import decoder_slots
from media.models import Image
from tests import files
from tests.factories import figure, make_image, make_update
from tests.media.decoder import hold


@pytest.fixture
def finisher():
    return Finisher()


def of(image):
    return Image.objects.get(pk=image.pk)


def spoil(image):
    """Its original, so that it cannot be finished."""
    files.original(image.name).write_bytes(b"spoilt")


def test_a_picture_is_finished_and_shown(finisher, blog, ada):
    image = make_image(by=ada, size=(400, 300))
    update = make_update(blog, "Bridge closed", figure(image))

    assert finisher.finish_pictures(timezone.now()) == 1

    assert of(image).widths_px == [320, 400]
    assert "/320.webp" in Update.objects.get(pk=update.pk).public_html
    assert finisher.finish_pictures(timezone.now()) == 0
    assert Blog.objects.get().revision == 3


def test_a_round_without_pictures_asks_once(finisher, db, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert finisher.finish_pictures(timezone.now()) == 0


def test_a_round_finishes_the_oldest_alone(finisher, ada):
    newer, older = (make_image(by=ada, size=(400, 300)) for _ in range(2))
    Image.objects.filter(pk=older.pk).update(
        uploaded_at=timezone.now() - timedelta(hours=1)
    )

    assert finisher.finish_pictures(timezone.now()) == 1

    assert of(older).finished_at is not None
    assert of(newer).finished_at is None


def test_one_that_fails_does_not_hold_up_the_next(finisher, ada):
    spoilt, other = (make_image(by=ada, size=(400, 300)) for _ in range(2))
    spoil(spoilt)

    assert finisher.finish_pictures(timezone.now()) == 1

    assert of(spoilt).finished_at is None
    assert of(other).finished_at is not None


def test_one_that_fails_rests_each_time_twice_as_long_and_is_then_left(finisher, ada):
    image = make_image(by=ada, size=(400, 300))
    spoil(image)
    now, pause, a_moment = timezone.now(), FIRST_PAUSE, timedelta(milliseconds=1)

    for tries in range(1, MOST_TRIES):
        finisher.finish_pictures(now)
        assert finisher._tries == {image.pk: tries}
        finisher.finish_pictures(now + pause - a_moment)
        assert finisher._tries == {image.pk: tries}
        now, pause = now + pause, 2 * pause
    finisher.finish_pictures(now)

    assert of(image).finished_at is not None
    assert (of(image).widths_px, of(image).formats) == ([400], ["webp", "jpg"])
    assert (finisher._tries, finisher._rests_until) == ({}, {})


def take_away(image):
    """Nothing can be read in its place: it is no picture's fault."""
    original = files.original(image.name)
    original.rename(original.with_name("kept"))
    original.mkdir()


def give_back(image):
    original = files.original(image.name)
    original.rmdir()
    original.with_name("kept").rename(original)


def test_a_disk_that_is_away_is_waited_for_as_long_as_it_takes(finisher, ada):
    image = make_image(by=ada, size=(400, 300))
    take_away(image)
    now = timezone.now()

    for _ in range(MOST_TRIES + 2):
        finisher.finish_pictures(now)
        now += timedelta(hours=2)
    assert of(image).finished_at is None
    give_back(image)

    assert finisher.finish_pictures(now) == 1


def test_of_a_disk_that_is_full_or_away_the_log_is_told_once_for_all_pictures(
    finisher, ada, caplog
):
    images = [make_image(by=ada, size=(400, 300)) for _ in range(3)]
    now = timezone.now()
    for image in images:
        take_away(image)
    for _ in range(4):
        finisher.finish_pictures(now)
        now += timedelta(hours=2)
    assert len(caplog.records) == 1

    give_back(images[2])
    assert finisher.finish_pictures(now) == 1
    finisher.finish_pictures(now + timedelta(hours=2))

    assert len(caplog.records) == 2  # once more, after it had been well


def test_of_what_a_picture_itself_is_to_blame_for_it_is_told_for_each(
    finisher, ada, caplog
):
    for _ in range(2):
        spoil(make_image(by=ada, size=(400, 300)))
    now = timezone.now()

    for _ in range(MOST_TRIES - 1):
        finisher.finish_pictures(now)
        now += timedelta(hours=2)

    told = [
        r.getMessage() for r in caplog.records if r.name == "liveblog.worker.pictures"
    ]
    assert len(told) == 2


def test_first_renditions_come_first(finisher, ada, settings, monkeypatch):
    monkeypatch.setattr(decoder_slots, "LONGEST_WAIT_SECONDS", 0.01)
    image = make_image(by=ada, size=(400, 300))

    with hold(settings, 1):
        assert finisher.finish_pictures(timezone.now()) == 0
    assert finisher._tries == {}

    assert finisher.finish_pictures(timezone.now()) == 1
    assert of(image).finished_at is not None
