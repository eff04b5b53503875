"""Blocks of a file as blocks of ours: cleaned field by field, then held to what the database holds."""

from collections.abc import Mapping
from typing import cast

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from liveblog.models import BLOCK_MODELS, Block
from media.models import Image, Recording

from . import cleaning
from .incoming import RECORDING, recording_key
from .refusals import Left

PLACED = {"id", "update", "position"}


Stored = Image | Recording


class Promised(Mapping[str, Stored]):
    """In a dry run: of each file that can be had, one that is not there yet."""

    def __init__(self, keys: set[str]):
        self._keys = keys

    def __getitem__(self, key: str) -> Stored:
        if key not in self._keys:
            raise KeyError(key)
        return Recording(name=key) if key.startswith(RECORDING) else Image(name=key)

    def __iter__(self):
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


def block_of(
    told: object, files: Mapping[str, Stored], *, is_examined: bool = False
) -> Block | None:
    """None for a picture, audio or video that cannot be had. Raises Left.

    A query for each constraint of its kind, which the database is asked beforehand; none where it
    `is_examined`.
    """
    kind = told.get("kind") if isinstance(told, dict) else None
    model = BLOCK_MODELS.get(kind) if isinstance(kind, str) else None
    if model is None:
        raise Left(
            _("“%(kind)s” is no kind of block that we have") % {"kind": str(kind)[:40]}
        )
    fields = _clean(model, cast(dict, told))
    try:
        block = model.from_export(fields, cast(dict, files))
        if block is not None and not is_examined:
            block.full_clean(exclude=PLACED | set(model.relations))
    except ValidationError as refusal:
        raise Left(f"{kind}: {' '.join(refusal.messages)}") from None
    return block


def _clean(model: type[Block], told: dict) -> dict:
    found: dict = {"kind": model.kind}
    if key := model.picture_key:
        name = cleaning.string(told.get(key))
        found[key] = "" if name.startswith(RECORDING) else name
    if key := model.file_key:
        found[key] = recording_key(cleaning.string(told.get(key)))
    for field in model._meta.concrete_fields:
        if field.name in PLACED or field.is_relation:
            continue
        value = _value(model, field, told.get(field.name))
        if value is not None or isinstance(field, models.DateTimeField):
            found[field.name] = value
    return found


def _value(model: type[Block], field: models.Field, value: object) -> object:
    """None for what no file sets."""
    if isinstance(field, models.BooleanField):
        return value is True
    if field.name == "html":
        return cleaning.html(value)
    if isinstance(field, models.CharField):
        return cleaning.line(value, field.max_length or 0, field.name)
    if field.name in model.spaced:
        return cleaning.spaced(value)
    if isinstance(field, models.TextField):
        return cleaning.text(value)
    if isinstance(field, models.DateTimeField):
        moment = cleaning.moment(value)
        return moment and moment.isoformat()  # as `from_json` has it
    if isinstance(field, models.IntegerField):
        return value if type(value) is int else None
    return None
