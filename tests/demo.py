"""The demo newsroom in the tests' database: built once, and its rows put in where needed.

Building it takes a second of processor time and a dozen tests look at it.
"""

import copy
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from django.apps import apps
from django.db import models, transaction
from django.test import override_settings
from django.utils import timezone
from PIL import Image as Pillow

from liveblog.demo import newsroom, script

GREY_IS_SMALLER = 30  # times, each way


class Demo(NamedTuple):
    """All rows that were made, and when; from which pictures, and where these are stored."""

    rows: dict[type[models.Model], list[models.Model]]
    built_at: datetime
    pictures: Path
    pictures_dir: Path


def build_grey_demo(folder) -> Demo:
    """Build it with small grey pictures, which stay in `folder`."""
    grey = folder / "grey"
    _draw_grey_pictures(grey)
    return build_demo(pictures=grey, stored=folder / "stored")


def build_demo(*, pictures=script.PICTURES, stored: Path) -> Demo:
    """Build it, remember all rows and take them back: the database is as it was before.

    Its pictures stay in the folder `stored`. With its own ones that takes five seconds of
    processor time.
    """
    quick = {
        "PICTURES_DIR": stored,
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
    }
    with (
        override_settings(**quick),
        mock.patch.object(script, "PICTURES", pictures),
        taken_back(),
    ):
        tables = apps.get_models(include_auto_created=True)
        before = {model: _keys(model) for model in tables}
        newsroom.build()
        new = {m: list(m._base_manager.exclude(pk__in=before[m])) for m in tables}
        return Demo(new, timezone.now(), pictures, stored)


@transaction.atomic  # a table at a time: PostgreSQL looks at foreign keys at the end
def put_in(demo: Demo) -> None:
    """Put its rows, with their primary keys, into a database with no rows of its own."""
    for model, rows in demo.rows.items():
        # Copies: saving an object changes it, and the next test gets these again.
        model._base_manager.bulk_create([copy.copy(row) for row in rows])


def _keys(model):
    return set(model._base_manager.values_list("pk", flat=True))


def _draw_grey_pictures(folder):
    """Of the names and shapes of the demo's, and quick to store."""
    folder.mkdir()
    for file in script.PICTURES.glob("*.[jw]*"):
        with Pillow.open(file) as picture:
            width, height = picture.size
        size = (width // GREY_IS_SMALLER, height // GREY_IS_SMALLER)
        Pillow.new("RGB", size, "grey").save(folder / file.name)


@contextmanager
def taken_back():
    """A transaction that is rolled back, and inside of which durable ones may be."""
    outer = transaction.atomic()
    outer._from_testcase = True  # as Django's own TestCase says it
    with outer:
        try:
            yield
        finally:
            transaction.set_rollback(True)
