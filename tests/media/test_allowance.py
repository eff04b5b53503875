"""What one person may send, and what is kept free for words."""

import errno
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from media import allowance, pieces
from media.models import Image, SentToday
from media.uploads import store_image
from tests.factories import NamedBytes, make_upload, make_user, picture_bytes

MORE_THAN_THERE_IS = 10**12


def expect(upload, size_bytes=1000):
    """The sentence with which it is refused, or ""."""
    pieces.expect(upload, size_bytes)
    upload.refresh_from_db()
    return upload.problem


def fill(upload):
    content = picture_bytes(size=(32, 20))
    assert expect(upload, len(content)) == ""
    pieces.take(upload, content, offset=0)
    assert upload.image is not None


# Under way at once --------------------------------------------------------------------


def test_so_many_may_be_under_way_and_the_next_is_told_why_not(cal, settings):
    settings.UPLOADS_PER_PERSON = 2
    named_by_an_update = make_upload(by=cal)
    first, second, third = (make_upload(by=cal) for _ in range(3))
    content = picture_bytes(size=(32, 20))

    assert [expect(first, len(content)), expect(second)] == ["", ""]
    assert expect(third) == (
        "2 of your pictures are still on their way. "
        "Add this one when some of them are here."
    )
    assert expect(make_upload(by=make_user("Dora Lang"))) == ""
    # One that is announced again is no other one.
    assert expect(second, 2000) == ""
    pieces.take(first, content, offset=0)
    assert expect(named_by_an_update) == ""


@pytest.mark.django_db(transaction=True)
def test_two_at_once_do_not_both_take_the_last_place(cal, settings):
    settings.UPLOADS_PER_PERSON = 1
    uploads = [make_upload(by=cal) for _ in range(4)]
    # Else they would wait for each other to make it, or to begin the day.
    SentToday.objects.create(person=cal, day=timezone.now().date())
    together = threading.Barrier(4)

    def announce(upload):
        try:
            together.wait()
            return expect(upload) == ""
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        taken = list(pool.map(announce, uploads))

    assert sorted(taken) == [False, False, False, True]


# A day ------------------------------------------------------------------------------------


def test_so_much_may_be_sent_a_day(cal, settings):
    settings.UPLOAD_MB_PER_DAY = 1
    assert expect(make_upload(by=cal), 600_000) == ""

    refused = expect(make_upload(by=cal), 400_001)

    assert refused == (
        "With this picture it would be more than the 1 MB a day that we take."
    )
    assert expect(make_upload(by=cal), 400_000) == ""
    assert expect(make_upload(by=make_user("Dora Lang")), 1_000_000) == ""
    yesterday = timezone.now().date() - timedelta(days=1)
    SentToday.objects.filter(person=cal).update(day=yesterday)
    assert expect(make_upload(by=cal), 1_000_000) == ""


@pytest.mark.django_db(transaction=True)
def test_whole_pictures_are_counted_once_each_also_two_at_once(cal, settings):
    settings.UPLOAD_MB_PER_DAY = 1
    together = threading.Barrier(4)

    def count(_):
        try:
            together.wait()
            allowance.refuse_more(cal, 300_000)
        except ValidationError:
            return False
        else:
            return True
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        counted = list(pool.map(count, range(4)))

    assert sorted(counted) == [False, True, True, True]
    assert SentToday.objects.get().size_bytes == 900_000


def test_what_came_in_pieces_is_not_counted_again_when_it_is_whole(cal):
    upload = make_upload(by=cal)

    fill(upload)

    assert SentToday.objects.get().size_bytes == upload.size_bytes


def test_a_whole_picture_that_is_too_much_leaves_nothing(cal, settings):
    settings.UPLOAD_MB_PER_DAY = 0

    with pytest.raises(ValidationError, match="more than the 0 MB a day"):
        store_image(NamedBytes(picture_bytes()), by=cal)

    assert Image.objects.count() == 0
    assert not settings.PICTURES_DIR.exists()


# The disk ------------------------------------------------------------------------------------


def test_a_full_disk_refuses_new_pictures_with_a_sentence(cal, settings):
    settings.FREE_DISK_MB = MORE_THAN_THERE_IS
    sentence = "The server has no room for pictures at this moment. Words still go out."

    assert expect(make_upload(by=cal)).startswith(sentence)
    with pytest.raises(ValidationError, match=sentence):
        store_image(NamedBytes(picture_bytes()), by=cal)


def test_one_that_is_half_here_waits_until_there_is_room(cal, settings):
    content = picture_bytes(size=(32, 20))
    upload = make_upload(by=cal)
    expect(upload, len(content))
    pieces.take(upload, content[:100], offset=0)
    room, settings.FREE_DISK_MB = settings.FREE_DISK_MB, MORE_THAN_THERE_IS

    with pytest.raises(OSError, match="kept free for words") as refused:
        pieces.take(upload, content[100:], offset=100)
    settings.FREE_DISK_MB = room
    pieces.take(upload, content[100:], offset=100)

    assert refused.value.errno == errno.ENOSPC
    assert upload.image is not None


def test_what_is_free_is_asked_for_once_a_second(monkeypatch, settings):
    asked, clock = [], [100.0]
    usage = allowance.shutil.disk_usage
    monkeypatch.setattr(allowance, "_known", {})
    monkeypatch.setattr(allowance.time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(
        allowance.shutil, "disk_usage", lambda folder: asked.append(1) or usage(folder)
    )

    for seconds in (0, 0.5, 1.5):
        clock[0] = 100 + seconds
        assert not allowance.is_disk_full()

    assert len(asked) == 2
