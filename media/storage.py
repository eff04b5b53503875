"""Where the files of a picture are: on disk under DATA_DIR/pictures/."""

import shutil
from pathlib import Path

from django.conf import settings


def folder(name: str) -> Path:
    # Two levels, so that no folder holds more than some thousands of entries.
    return Path(settings.PICTURES_DIR) / name[:2] / name


def remove(name: str) -> None:
    """Delete all files of a picture. Does nothing if there are none."""
    shutil.rmtree(folder(name), ignore_errors=True)
