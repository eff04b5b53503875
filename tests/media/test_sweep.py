"""Files that no row speaks of, with real files and times."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from liveblog.worker.rounds import OTHER_ROUNDS
from media import storage, sweeping
from media.models import Image, new_name
from media.sweeping import LEFT_BEHIND_AFTER, sweep
from tests.factories import make_image, make_upload

A_MINUTE = timedelta(minutes=1)
OLD, YOUNG = LEFT_BEHIND_AFTER + A_MINUTE, LEFT_BEHIND_AFTER - A_MINUTE


@pytest.fixture
def now(db):
    return timezone.now()


def last_changed(path, moment):
    os.utime(path, (moment.timestamp(), moment.timestamp()))
    return path


def left_picture(now, age, name=None):
    place = storage.folder(name or new_name())
    place.mkdir(parents=True)
    (place / "320.jpg").write_bytes(b"x")
    return last_changed(place, now - age)


def left_work(now, age):
    place = Path(sweeping.settings.PICTURES_DIR) / ".new-x1"
    place.mkdir(parents=True)
    (place / "320.jpg").write_bytes(b"x")
    return last_changed(place, now - age)


def left_upload(now, age, name=None):
    path = Path(sweeping.settings.UPLOADS_DIR) / (name or new_name())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    return last_changed(path, now - age)


@pytest.mark.parametrize("left", [left_picture, left_work, left_upload])
def test_what_has_no_row_goes_after_a_day(now, left):
    path = left(now, OLD)

    assert sweep(now) == 1

    assert not path.exists()
    assert sweep(now) == 0


@pytest.mark.parametrize("left", [left_picture, left_work, left_upload])
def test_and_not_before(now, left):
    path = left(now, YOUNG)

    assert sweep(now) == 0

    assert path.exists()


def test_what_has_a_row_stays_however_old(now, ada):
    image = make_image(by=ada, size=(320, 200))
    upload = make_upload(by=ada)
    paths = [
        last_changed(storage.folder(image.name), now - 900 * OLD),
        left_upload(now, 900 * OLD, upload.name),
    ]

    assert sweep(now) == 0

    assert all(path.exists() for path in paths)
    assert storage.files(image.name) == ["320.jpg", "320.webp", "original"]


def test_what_is_not_ours_stays(now):
    strange = Path(sweeping.settings.PICTURES_DIR) / "ab" / "notes"
    strange.mkdir(parents=True)
    note = left_upload(now, OLD, "README")
    last_changed(strange, now - OLD)

    assert sweep(now) == 0

    assert strange.exists()
    assert note.exists()


def test_with_the_wrong_database_nothing_is_removed(now, caplog):
    paths = [left_picture(now, OLD) for _ in range(sweeping.SUSPICIOUS + 1)]

    assert sweep(now) == 0

    assert all(path.exists() for path in paths)
    assert "21 of 21 pictures have no row in the database" in caplog.text


def test_many_among_many_more_are_removed(now, ada, monkeypatch):
    monkeypatch.setattr(sweeping, "AT_ONCE", 7)
    names = [new_name() for _ in range(9 * (sweeping.SUSPICIOUS + 1))]
    Image.objects.bulk_create(
        Image(name=name, width_px=1, height_px=1, uploaded_by=ada) for name in names
    )
    kept = [left_picture(now, OLD, name) for name in names]
    left = [left_picture(now, OLD) for _ in range(sweeping.SUSPICIOUS + 1)]

    assert sweep(now) == len(left)

    assert all(path.exists() for path in kept)
    assert not any(path.exists() for path in left)


def test_where_nothing_was_ever_uploaded_there_is_nothing_to_do(now):
    assert sweep(now) == 0


def test_the_worker_sweeps_every_hour():
    assert (sweep, 3600) in OTHER_ROUNDS
