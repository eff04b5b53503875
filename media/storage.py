"""Where the files of pictures are: on disk under DATA_DIR/pictures/, or in an S3 bucket.

The same names in both: `<name[:2]>/<name>/<file>`. Nobody but us reads them there: a bucket
is private, and its files go through this server as those on disk do, which alone knows
whether readers may have them. A picture that is withdrawn is out of reach at once.
"""

import os
import re
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from django.conf import settings
from django.core.files import File

NAME = re.compile("[0-9a-f]{32}")
UNFINISHED = ".new-"  # how the name of a folder begins in which files are being made


class Store(Protocol):
    def keep(self, name: str, work: Path) -> None: ...
    def open(self, name: str, file_name: str) -> BinaryIO: ...
    def files(self, name: str) -> list[str]: ...
    def remove(self, name: str) -> None: ...
    def names(self, *, before: datetime) -> Iterator[str]: ...


def keep(name: str, work: Path) -> None:
    """Move all files of a finished work folder to those of this picture; it is gone then.

    On disk a new picture appears whole or not at all. In a bucket it comes file by file:
    its row is written after them, and what has no row is swept (sweeping.py).
    """
    _store().keep(name, work)


# Not `open`: inside this module that is Python's own.
def read(name: str, file_name: str) -> BinaryIO:
    """One file, open for reading. Raises FileNotFoundError."""
    return _store().open(name, file_name)


def files(name: str) -> list[str]:
    """The names of its files, sorted; none if there is no such picture."""
    return _store().files(name)


def remove(name: str) -> None:
    """Delete all files of a picture. Does nothing if there are none."""
    _store().remove(name)


def names(*, before: datetime) -> Iterator[str]:
    """The names of pictures of which no file has come since then."""
    return _store().names(before=before)


def folder(name: str) -> Path:
    """Where its files are on this machine's disk, and where they are made for a bucket."""
    # Two levels, so that no folder holds more than some thousands of entries.
    return Path(settings.PICTURES_DIR) / name[:2] / name


def sync(directory: Path) -> None:
    """Have the disk know what was renamed in it, also after a power cut."""
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


# Below --------------------------------------------------------------------------------


class OnDisk:
    def keep(self, name: str, work: Path) -> None:
        target = folder(name)
        target.parent.mkdir(parents=True, exist_ok=True)
        work.chmod(0o755)
        if not target.exists():
            work.rename(target)
        else:
            for file in work.iterdir():
                file.replace(target / file.name)
            work.rmdir()
            sync(target)
        sync(target.parent)

    def open(self, name: str, file_name: str) -> BinaryIO:
        return (folder(name) / file_name).open("rb")

    def files(self, name: str) -> list[str]:
        place = folder(name)
        return sorted(file.name for file in place.iterdir()) if place.is_dir() else []

    def remove(self, name: str) -> None:
        shutil.rmtree(folder(name), ignore_errors=True)

    def names(self, *, before: datetime) -> Iterator[str]:
        for place in sorted(Path(settings.PICTURES_DIR).glob("??/*")):
            if NAME.fullmatch(place.name) and is_older(place, before):
                yield place.name


def is_older(path: Path, moment: datetime) -> bool:
    """Whether it was last changed before then; False if it has gone meanwhile."""
    try:
        changed_at = path.stat().st_mtime
    except FileNotFoundError:
        return False
    return datetime.fromtimestamp(changed_at, UTC) < moment


class InBucket:
    """A bucket and a prefix. Where it is and by whose leave, boto3 reads by itself:
    AWS_ENDPOINT_URL_S3, AWS_DEFAULT_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY.
    """

    def __init__(self, address: str):
        # Only here: the package is an optional extra.
        from storages.backends.s3 import S3Storage

        bucket, _slash, prefix = address.partition("/")
        self.prefix = f"{prefix.strip('/')}/" if prefix else ""
        self.files_in: Any = S3Storage(
            bucket_name=bucket,
            location=self.prefix,
            default_acl=None,
            file_overwrite=True,
            gzip=False,
        )

    def keep(self, name: str, work: Path) -> None:
        for path in sorted(work.iterdir()):
            with path.open("rb") as file:
                self.files_in.save(_key(name, path.name), File(file))
        shutil.rmtree(work)

    def open(self, name: str, file_name: str) -> BinaryIO:
        return self.files_in.open(_key(name, file_name), "rb")

    def files(self, name: str) -> list[str]:
        return sorted(each.key.rpartition("/")[2] for each in self._objects(name))

    def remove(self, name: str) -> None:
        self._objects(name).delete()

    def names(self, *, before: datetime) -> Iterator[str]:
        newest: dict[str, datetime] = {}
        for each in self.files_in.bucket.objects.filter(Prefix=self.prefix):
            name = each.key.removeprefix(self.prefix).split("/")[1:2]
            if name and NAME.fullmatch(name[0]):
                known = newest.get(name[0], each.last_modified)
                newest[name[0]] = max(known, each.last_modified)
        for name_, changed_at in sorted(newest.items()):
            if changed_at < before:
                yield name_

    def _objects(self, name):
        return self.files_in.bucket.objects.filter(Prefix=self.prefix + _key(name, ""))


def _key(name: str, file_name: str) -> str:
    return f"{name[:2]}/{name}/{file_name}"


def _store() -> Store:
    return _bucket(settings.PICTURES_S3) if settings.PICTURES_S3 else OnDisk()


@cache
def _bucket(address: str) -> InBucket:
    return InBucket(address)
