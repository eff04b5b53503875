"""A file between its dry run and its import: kept for who sent it, a day at most."""

import secrets
import time
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404

from accounts.models import User

KEPT_SECONDS = 24 * 60 * 60


def _folder() -> Path:
    return Path(settings.DATA_DIR) / "imports"


def keep(file: UploadedFile, *, by: User) -> str:
    """Returns the token by which this person finds it again. What is a day old goes."""
    folder = _folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    forget_old_ones()
    token = secrets.token_hex(16)
    with (folder / f"{by.pk}-{token}").open("xb") as kept:
        for piece in file.chunks():
            kept.write(piece)
    return token


def opened_again(token: str, *, by: User) -> BinaryIO:
    """Raises Http404 where it is not there any more, or another person's."""
    try:
        return (_folder() / f"{by.pk}-{token}").open("rb")
    except FileNotFoundError:
        raise Http404 from None


def forget(token: str, *, by: User) -> None:
    (_folder() / f"{by.pk}-{token}").unlink(missing_ok=True)


def forget_old_ones() -> None:
    before = time.time() - KEPT_SECONDS
    for path in _folder().iterdir():
        if path.stat().st_mtime < before:
            path.unlink(missing_ok=True)
