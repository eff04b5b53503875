"""A file between its dry run and its import: kept for who sent it, a day and an hour at most."""

import secrets
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from accounts.models import User

KEPT_FOR = timedelta(days=1)


def keep(file: UploadedFile, *, by: User) -> str:
    """Returns the token by which this person finds it again."""
    _folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    token = secrets.token_hex(16)
    with _path(token, by).open("xb") as kept:
        for piece in file.chunks():
            kept.write(piece)
    return token


def opened_again(token: str, *, by: User) -> BinaryIO:
    """Raises FileNotFoundError where it is not there any more, or another person's."""
    return _path(token, by).open("rb")


def forget(token: str, *, by: User) -> None:
    _path(token, by).unlink(missing_ok=True)


def forget_old_files(now: datetime) -> None:
    """For the worker."""
    before = (now - KEPT_FOR).timestamp()
    for path in _folder().glob("*"):
        if path.stat().st_mtime < before:
            path.unlink(missing_ok=True)


def _folder() -> Path:
    return Path(settings.DATA_DIR) / "imports"


def _path(token: str, by: User) -> Path:
    return _folder() / f"{by.pk}-{token}"
