"""Where the mirror of the live blogs is put: a folder, or a bucket of any store that speaks S3.

Each file appears whole or not at all. What stands there beside the mirror is left alone: only
what we have written is ever removed, and a list of that is kept with it.
"""

import json
import os
import tempfile
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, Protocol

from django.conf import settings
from django.core.files import File

from media.storage import sync

# The names of all that was written, so that a worker that begins anew knows them.
LIST = "static_mirror.json"
# Whatever stands in front of the mirror may keep a page for a few seconds.
CACHE = "public, max-age=5"


class Target(Protocol):
    def read(self, name: str) -> bytes | None: ...
    def write(self, name: str, content: bytes) -> None: ...
    def remove(self, name: str) -> None: ...


def target() -> Target:
    """The target that STATIC_MIRROR names."""
    kind, where = settings.STATIC_MIRROR
    return _bucket(where) if kind == "s3" else InFolder(Path(where))


def names_in(there: Target) -> set[str]:
    """What we have written there and not removed."""
    held = there.read(LIST)
    return set(json.loads(held)) if held else set()


def note_names(there: Target, names: set[str]) -> None:
    """Write down what is there; of what comes, before it comes."""
    there.write(LIST, json.dumps(sorted(names), indent=0).encode())


class InFolder:
    def __init__(self, folder: Path):
        self.folder = folder

    def read(self, name: str) -> bytes | None:
        try:
            return (self.folder / name).read_bytes()
        except FileNotFoundError:
            return None

    def write(self, name: str, content: bytes) -> None:
        target = self.folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, half = tempfile.mkstemp(prefix=".new-", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(half).chmod(0o644)
            Path(half).replace(target)
        finally:
            Path(half).unlink(missing_ok=True)
        sync(target.parent)

    def remove(self, name: str) -> None:
        target = self.folder / name
        target.unlink(missing_ok=True)
        for parent in target.parents:
            if parent == self.folder or not parent.is_dir() or any(parent.iterdir()):
                break
            parent.rmdir()


class InBucket:
    """A bucket and a prefix; by STATIC_MIRROR_S3_…, or else as boto3 reads it (media/storage.py)."""

    def __init__(self, address: str):
        # Only here: the package is an optional extra.
        from storages.backends.s3 import S3Storage

        bucket, _slash, prefix = address.partition("/")
        self.files_in: Any = S3Storage(
            bucket_name=bucket,
            location=f"{prefix.strip('/')}/" if prefix else "",
            default_acl=None,
            file_overwrite=True,
            gzip=False,
            object_parameters={"CacheControl": CACHE},
            **settings.STATIC_MIRROR_S3,
        )

    def read(self, name: str) -> bytes | None:
        try:
            with self.files_in.open(name, "rb") as file:
                return file.read()
        except FileNotFoundError:
            return None

    def write(self, name: str, content: bytes) -> None:
        self.files_in.save(name, File(BytesIO(content)))

    def remove(self, name: str) -> None:
        self.files_in.delete(name)


@cache
def _bucket(address: str) -> InBucket:
    return InBucket(address)
