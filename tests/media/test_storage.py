"""The files of pictures: on disk, and in a bucket of a local server that speaks S3."""

import os
import time
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from media import storage
from media.models import new_name
from tests.factories import figure, make_image, make_update
from tests.media.buckets import PREFIX, bucket, s3_server

__all__ = ["bucket", "s3_server"]  # fixtures

pytestmark = [pytest.mark.one_database, pytest.mark.slow]

LATER = datetime(2100, 1, 1, tzinfo=UTC)


@pytest.fixture(params=["disk", "bucket"])
def kept_in(request):
    if request.param == "bucket":
        request.getfixturevalue("bucket")
    return request.param


def work_folder(tmp_path, **contents):
    work = tmp_path / f".new-{new_name()}"
    work.mkdir()
    for name, content in contents.items():
        (work / name).write_bytes(content)
    return work


def test_what_is_kept_can_be_read(kept_in, tmp_path):
    name, work = new_name(), work_folder(tmp_path, a=b"one", b=b"two")

    storage.keep(name, work)

    assert storage.files(name) == ["a", "b"]
    with storage.read(name, "b") as file:
        assert file.read() == b"two"
    assert not work.exists()


def test_more_is_added_and_the_same_name_is_replaced(kept_in, tmp_path):
    name = new_name()
    storage.keep(name, work_folder(tmp_path, a=b"one", b=b"two"))

    storage.keep(name, work_folder(tmp_path, b=b"new", c=b"three"))

    assert storage.files(name) == ["a", "b", "c"]
    assert [storage.read(name, each).read() for each in "abc"] == [
        b"one",
        b"new",
        b"three",
    ]


def test_what_is_not_there_is_missing(kept_in, tmp_path):
    name = new_name()
    assert storage.files(name) == []
    with pytest.raises(FileNotFoundError):
        storage.read(name, "a")
    storage.keep(name, work_folder(tmp_path, a=b"one"))
    with pytest.raises(FileNotFoundError):
        storage.read(name, "b")


def test_what_is_removed_is_gone_and_nothing_else(kept_in, tmp_path):
    one, other = "ab" + "0" * 30, "ab" + "1" * 30
    for name in (one, other):
        storage.keep(name, work_folder(tmp_path, a=b"one", b=b"two"))

    storage.remove(one)
    storage.remove(one)

    assert storage.files(one) == []
    assert storage.files(other) == ["a", "b"]


def test_names_are_those_that_are_old_enough(kept_in, tmp_path):
    names = sorted(new_name() for _ in range(3))
    for name in names:
        storage.keep(name, work_folder(tmp_path, a=b"one"))
    long_ago = datetime.now(UTC) - timedelta(hours=1)

    assert list(storage.names(before=LATER)) == names
    assert list(storage.names(before=long_ago)) == []


def test_on_disk_a_picture_that_still_grows_is_not_old(tmp_path):
    name = new_name()
    storage.keep(name, work_folder(tmp_path, a=b"one"))
    long_ago = time.time() - 7200
    os.utime(storage.folder(name), (long_ago, long_ago))
    an_hour_ago = datetime.now(UTC) - timedelta(hours=1)
    assert list(storage.names(before=an_hour_ago)) == [name]

    storage.keep(name, work_folder(tmp_path, b=b"two"))

    assert list(storage.names(before=an_hour_ago)) == []


def test_a_bucket_has_its_prefix_and_nothing_is_public(bucket, tmp_path):
    name = new_name()

    storage.keep(name, work_folder(tmp_path, a=b"one"))

    [stored] = bucket.objects.all()
    assert stored.key == f"{PREFIX}/{name[:2]}/{name}/a"
    grants = stored.Object().Acl().grants
    assert [g["Grantee"].get("URI") for g in grants] == [None]


def test_what_else_is_in_the_bucket_is_left_alone(bucket):
    bucket.put_object(Key="elsewhere/ab/x", Body=b"")
    bucket.put_object(Key=f"{PREFIX}/notes.txt", Body=b"")
    bucket.put_object(Key=f"{PREFIX}/ab/notes.txt", Body=b"")

    assert list(storage.names(before=LATER)) == []


def test_readers_get_a_picture_from_the_bucket_while_it_is_public(bucket, ada, blog):
    image = make_image(by=ada, size=(320, 200))
    reader, address = Client(), f"/media/{image.name}/320.jpg"
    assert not storage.folder(image.name).exists()
    assert reader.get(address).status_code == 404

    make_update(blog, "Bridge closed", figure(image), by=ada)
    reply = reader.get(address)

    assert (reply.status_code, reply["Content-Type"]) == (200, "image/jpeg")
    assert reply["Cache-Control"] == "public, max-age=600, s-maxage=600"
    content = b"".join(reply)
    assert content.startswith(b"\xff\xd8")
    assert reply["Content-Length"] == str(len(content))
